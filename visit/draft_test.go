package visit

import (
	"net/url"
	"reflect"
	"testing"

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
