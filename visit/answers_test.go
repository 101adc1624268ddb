package visit

import (
	"encoding/json"
	"reflect"
	"slices"
	"testing"

	"klar/visit/identity"
)

// kept reads answers that were kept.
func kept(t *testing.T, stored string) (a Answers) {
	t.Helper()
	if err := json.Unmarshal([]byte(stored), &a); err != nil {
		t.Fatalf("%s: %v", stored, err)
	}
	return a
}

func TestAnswersSurvive(t *testing.T) {
	b, err := json.Marshal(answered)
	if err != nil {
		t.Fatal(err)
	}
	if got := kept(t, string(b)); !reflect.DeepEqual(got, answered) {
		t.Errorf("got %+v, want %+v", got, answered)
	}
}

func TestAnswersLeaveOutWhatTheyDoNotKnow(t *testing.T) {
	for _, tt := range []struct {
		name, stored string
		want         Answers
	}{
		{"nothing", `{}`, Answers{}},
		{"null", `null`, Answers{}},
		{"no answers", `[7]`, Answers{}},
		{"unknown field", `{"errand":"first","shoe_size":43}`, Answers{Errand: GetFirst}},
		{"unknown value", `{"errand":"fly","age":"18","cpr":"maybe","confirm":"x"}`, Answers{Age: Adult}},
		{"wrong type", `{"errand":7,"user_ids":"x","office":"herning"}`, Answers{Office: "herning"}},
		{"documents", `{"documents":["passport-cpr","crown"],"witness":["adult","cousin"]}`,
			Answers{Documents: []identity.Document{identity.PassportCPR}, Witness: []identity.Condition{identity.Adult}}},
		{"user IDs no longer allowed", `{"user_ids":["ab","annas1","1234567890","annas2","annas3","annas4"]}`,
			Answers{UserIDs: []string{"annas1", "annas2", "annas3"}}},
		{"remembered on a shared computer", `{"shared":true,"remember":"yes"}`, Answers{Shared: true}},
		{"impossible day", `{"day":"2026-02-31","time":"14:30"}`, Answers{}},
		{"impossible time", `{"day":"2026-02-03","time":"25:30"}`, Answers{Day: "2026-02-03"}},
	} {
		if got := kept(t, tt.stored); !sameAnswers(got, tt.want) {
			t.Errorf("%s: got %+v, want %+v", tt.name, got, tt.want)
		}
	}
}

// sameAnswers compares what two answers say: an empty list says no more than none.
func sameAnswers(a, b Answers) bool {
	x, _ := json.Marshal(a)
	y, _ := json.Marshal(b)
	return string(x) == string(y)
}

func TestKeptAnswersGetOnlyWhatIsTicked(t *testing.T) {
	got := kept(t, `{"documents":["passport-cpr"],"to_get":["passport-cpr","health-card","crown"]}`)
	if want := []identity.Document{identity.PassportCPR}; !slices.Equal(got.ToGet, want) {
		t.Errorf("got %q, want %q", got.ToGet, want)
	}
}
