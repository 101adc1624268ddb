package store

import (
	"bytes"
	"net/url"
	"reflect"
	"testing"

	"klar/visit"
	"klar/visit/identity"
)

func TestDraftRoundTrip(t *testing.T) {
	want := Draft{
		Answers: visit.Answers{
			Errand: visit.NewUserID, Age: visit.From15, Office: "herning", Day: "2026-11-19", Time: "14:30",
			UserIDs: []string{"grøn.cykel_87", "blå hest"}, Documents: []identity.Document{identity.ForeignPassport},
			Confirm: visit.ByWitness, Witness: []identity.Condition{identity.MitIDLongEnough}, Remember: visit.Yes,
		},
		Typed:     map[string]url.Values{"user-ids": {"user_id_1": {"müller & søn"}}},
		Restarted: true,
	}
	b, err := want.encode()
	if err != nil {
		t.Fatal(err)
	}
	if got := decodeDraft(b); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestDecodeDraftIgnoresWhatItCannotRead(t *testing.T) {
	for _, tt := range []struct {
		name, stored string
		want         Draft
	}{
		{"nothing", ``, Draft{}},
		{"no JSON", `\x00`, Draft{}},
		{"cut short", `{"v":1,"answers":{"errand":"first"`, Draft{}},
		{"another release's", `{"v":9,"answers":{"errand":"first","shoe_size":43},"mood":"calm"}`, Draft{Answers: visit.Answers{Errand: visit.GetFirst}}},
		{"unknown value", `{"v":1,"answers":{"errand":"fly","age":"18"}}`, Draft{Answers: visit.Answers{Age: visit.Adult}}},
		{"answers of the wrong type", `{"v":1,"answers":7,"restarted":true}`, Draft{Restarted: true}},
		{"the rest of the wrong type", `{"v":"one","answers":{"age":"18"},"typed":7,"pressed":"x","restarted":true}`,
			Draft{Answers: visit.Answers{Age: visit.Adult}, Restarted: true}},
	} {
		if got := decodeDraft([]byte(tt.stored)); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s: got %+v, want %+v", tt.name, got, tt.want)
		}
	}
}

// Whatever a row holds, in this release or another, it becomes a draft, and that draft is
// kept as it is.
func FuzzDecodeDraft(f *testing.F) {
	for _, seed := range []string{
		"", "null", "{}", `{"v":1}`, `{"v":9,"answers":{"UserIDs":7}}`,
		`{"v":1,"answers":{"Errand":"first","UserIDs":["a"]},"typed":{"visit":{"time":["halv tre"]}},"pressed":true,"created":1,"saved":-5}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		d := decodeDraft(b)
		again, err := d.encode()
		if err != nil {
			t.Fatal(err)
		}
		if got, err := decodeDraft(again).encode(); err != nil || !bytes.Equal(got, again) {
			t.Errorf("got %s, %v, want %s", got, err, again)
		}
	})
}
