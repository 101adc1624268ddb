package visit

import (
	"net/url"
	"reflect"
	"testing"
	"time"

	"klar/visit/civil"
	"klar/visit/identity"
)

func TestDraftSurvives(t *testing.T) {
	want := Draft{
		Answers:   answered,
		Typed:     map[string]url.Values{"user-ids": {"user_id_1": {"müller & søn"}}},
		Restarted: true,
	}
	b, err := want.Encode()
	if err != nil {
		t.Fatal(err)
	}
	if got := DecodeDraft(b); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestDecodeDraftLeavesOutWhatItDoesNotKnow(t *testing.T) {
	for _, tt := range []struct {
		name, stored string
		want         Answers
	}{
		{"nothing", ``, Answers{}},
		{"no JSON", `\x00`, Answers{}},
		{"unknown field", `{"v":9,"answers":{"errand":"first","shoe_size":43}}`, Answers{Errand: GetFirst}},
		{"unknown value", `{"answers":{"errand":"fly","age":"18","cpr":"maybe","confirm":"x"}}`, Answers{Age: Adult}},
		{"wrong type", `{"answers":{"errand":7,"user_ids":"x","office":"herning"}}`, Answers{Office: "herning"}},
		{"documents", `{"answers":{"documents":["passport-cpr","crown"],"witness":["adult","cousin"]}}`,
			Answers{Documents: []identity.Document{identity.PassportCPR}, Witness: []identity.Condition{identity.Adult}}},
		{"user IDs no longer allowed", `{"answers":{"user_ids":["ab","annas1","1234567890","annas2","annas3","annas4"]}}`,
			Answers{UserIDs: []string{"annas1", "annas2", "annas3"}}},
		{"remembered on a shared computer", `{"answers":{"shared":true,"remember":"yes"}}`, Answers{Shared: true}},
		{"impossible day", `{"answers":{"day":"2026-02-31","time":"14:30"}}`, Answers{}},
		{"impossible time", `{"answers":{"day":"2026-02-03","time":"25:30"}}`, Answers{Day: "2026-02-03"}},
	} {
		if got := DecodeDraft([]byte(tt.stored)).Answers; !sameAnswers(got, tt.want) {
			t.Errorf("%s: got %+v, want %+v", tt.name, got, tt.want)
		}
	}
}

// sameAnswers compares what two answers say: an empty list says no more than none.
func sameAnswers(a, b Answers) bool {
	x, _ := Draft{Answers: a}.Encode()
	y, _ := Draft{Answers: b}.Encode()
	return string(x) == string(y)
}

func TestExpires(t *testing.T) {
	at := func(month time.Month, day, hour int) time.Time {
		return time.Date(2026, month, day, hour, 0, 0, 0, civil.Copenhagen)
	}
	remembered := func(day civil.Date) Answers {
		return but(answered, func(a *Answers) { a.Remember, a.Day = Yes, day })
	}
	for _, tt := range []struct {
		name    string
		answers Answers
		now     time.Time
		want    time.Time
	}{
		{"one page answered", Answers{Errand: GetFirst}, at(11, 23, 12), at(11, 23, 14)},
		{"more", answered, at(11, 23, 12), at(11, 24, 12)},
		{"asked not to remember", but(answered, func(a *Answers) { a.Remember = No }), at(11, 23, 12), at(11, 24, 12)},
		{"remembered, to the end of the day after the visit", remembered("2026-12-03"), at(11, 23, 12), at(12, 5, 0)},
		{"remembered, no date", remembered(""), at(11, 23, 12), at(12, 24, 0)},
		{"remembered, a far date", remembered("2027-11-23"), at(10, 1, 12), at(12, 1, 0)},
		{"remembered, a date that is past", remembered("2026-11-01"), at(11, 23, 12), at(11, 24, 0)},
		{"on a shared computer, one page", Answers{Errand: GetFirst, Shared: true}, at(11, 23, 12), at(11, 23, 13)},
		{"on a shared computer, more", but(answered, func(a *Answers) { a.Shared = true }), at(11, 23, 12), at(11, 23, 13)},
		{"on a shared computer, whatever was asked", but(remembered("2026-12-03"), func(a *Answers) { a.Shared = true }), at(11, 23, 12), at(11, 23, 13)},
		{"remembered over the change to winter time", remembered("2026-10-25"), at(10, 20, 12), at(10, 27, 0)},
	} {
		if got := (Draft{Answers: tt.answers}).Expires(tt.now); !got.Equal(tt.want) {
			t.Errorf("%s: got %s, want %s", tt.name, got, tt.want)
		}
	}
}
