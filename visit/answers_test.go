package visit

import (
	"encoding/json"
	"reflect"
	"slices"
	"testing"

	"klar/visit/identity"
)

// decode reads answers from the JSON in the store.
func decode(t *testing.T, stored string) (a Answers) {
	t.Helper()
	if err := json.Unmarshal([]byte(stored), &a); err != nil {
		t.Fatalf("%s: %v", stored, err)
	}
	return a
}

func TestAnswersAreStoredWhole(t *testing.T) {
	b, err := json.Marshal(answered)
	if err != nil {
		t.Fatal(err)
	}
	if got := decode(t, string(b)); !reflect.DeepEqual(got, answered) {
		t.Errorf("got %+v, want %+v", got, answered)
	}
}

func TestAnswersLeaveOutInvalidValues(t *testing.T) {
	for _, tt := range []struct {
		name, stored string
		want         Answers
	}{
		{"nothing", `{}`, Answers{}},
		{"null", `null`, Answers{}},
		{"a list", `[7]`, Answers{}},
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
		if got := decode(t, tt.stored); !sameAnswers(got, tt.want) {
			t.Errorf("%s: got %+v, want %+v", tt.name, got, tt.want)
		}
	}
}

// sameAnswers reports whether two answers are the same. An empty list is the same as
// no list.
func sameAnswers(a, b Answers) bool {
	x, _ := json.Marshal(a)
	y, _ := json.Marshal(b)
	return string(x) == string(y)
}

func TestToGetHasOnlyTickedDocuments(t *testing.T) {
	got := decode(t, `{"documents":["passport-cpr"],"to_get":["passport-cpr","health-card","crown"]}`)
	if want := []identity.Document{identity.PassportCPR}; !slices.Equal(got.ToGet, want) {
		t.Errorf("got %q, want %q", got.ToGet, want)
	}
}

func TestForAnotherDevice(t *testing.T) {
	a := Answers{Errand: GetFirst, Office: "herning", UserIDs: []string{"johnsnew#id"}, Remember: Yes, Shared: true}
	want := a
	want.Remember, want.Shared = "", false
	if got := a.ForAnotherDevice(); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if a.Remember != Yes {
		t.Errorf("got remember %q on this device, want it unchanged", a.Remember)
	}
}

func TestOnSharedComputer(t *testing.T) {
	remembered := changed(answered, func(a *Answers) { a.Remember = Yes })
	shared := remembered.OnSharedComputer(true)
	if !shared.Shared || shared.Remember != "" {
		t.Errorf("shared: got %t, remember %q, want it shared and nothing remembered", shared.Shared, shared.Remember)
	}
	if own := shared.OnSharedComputer(false); own.Shared || own.Remember != "" {
		t.Errorf("own: got shared %t, remember %q, want neither", own.Shared, own.Remember)
	}
	if own := remembered.OnSharedComputer(false); own.Remember != Yes {
		t.Errorf("own all along: got remember %q, want it kept", own.Remember)
	}
}
