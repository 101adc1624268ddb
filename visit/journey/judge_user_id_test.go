package journey

import (
	"net/url"
	"slices"
	"strings"
	"testing"

	"klar/locales"
	"klar/visit"
	"klar/visit/userid"
)

// typed returns a form with user IDs, the first choice first.
func typed(ids ...string) url.Values {
	form := url.Values{}
	for i, id := range ids {
		form.Set(UserIDField(i+1), id)
	}
	return form
}

func TestJudgeUserID(t *testing.T) {
	for _, tt := range []struct {
		name    string
		form    url.Values
		choice  int
		id      string
		states  string // of the criteria, in order
		repairs []userid.Repair
		advice  userid.AdviceKind
	}{
		{"nothing", typed(), 1, "", "", nil, ""},
		{"good", typed("stine!always!happy:o)"), 1, "stine!always!happy:o)", "kept kept kept kept unseen", nil, ""},
		{"repaired", typed(" Jens—1 "), 1, "jens--1", "kept kept kept kept unseen",
			[]userid.Repair{userid.LongDashReplaced, userid.CapitalsLowered, userid.SpacesTrimmed}, ""},
		{"short and wrong", typed("é&"), 1, "é&", "broken broken kept kept unseen", nil, ""},
		{"CPR number: nothing of it is kept", typed("010170-1234"), 1, "", "kept kept broken kept unseen", nil, ""},
		{"the same again", typed("annas#hus", "Annas#Hus"), 2, "annas#hus", "kept kept kept kept broken", []userid.Repair{userid.CapitalsLowered}, ""},
		{"the first is not the one that repeats", typed("annas#hus", "annas#hus"), 1, "annas#hus", "kept kept kept kept unseen", nil, ""},
		{"nearly the same", typed("annas#hus", "annas#huse"), 2, "annas#huse", "kept kept kept kept unseen", nil, userid.AlmostSame},
	} {
		t.Run(tt.name, func(t *testing.T) {
			j := JudgeUserID(tt.form, UserIDField(tt.choice))
			var states []string
			for _, c := range userid.Criteria {
				if j.Filled {
					states = append(states, string(c.Check(j.Problems)))
				}
			}
			if j.ID != tt.id || strings.Join(states, " ") != tt.states || !slices.Equal(j.Repairs, tt.repairs) {
				t.Errorf("got %q, %v, %v; want %q, %s, %v", j.ID, states, j.Repairs, tt.id, tt.states, tt.repairs)
			}
			if got := slices.ContainsFunc(j.Advice, func(a userid.Advice) bool { return a.Kind == userid.AlmostSame }); got != (tt.advice == userid.AlmostSame) {
				t.Errorf("advised as almost the same: got %v, want %v", got, !got)
			}
		})
	}
}

// TestJudgeAgreesWithRead holds for whatever is typed: what the rules say while
// it is typed is what they say when it is sent.
func TestJudgeAgreesWithRead(t *testing.T) {
	for _, form := range []url.Values{
		typed("müller & søn"), typed("1234567890"), typed("abc", "abc"), typed("annas1", "annas1", "annas2"), typed("", "ab c ", "x"),
	} {
		var judged []string
		for n := 1; n <= userid.MaxIDs; n++ {
			for _, p := range JudgeUserID(form, UserIDField(n)).Problems {
				judged = append(judged, UserIDField(n)+" "+string(p.Message().Key))
			}
		}
		var read []string
		for _, p := range readUserIDs(form, new(visit.Answers), setting) {
			read = append(read, p.Field+" "+string(p.Message.Key))
		}
		if !slices.Equal(judged, read) {
			t.Errorf("judged %v, read %v", judged, read)
		}
	}
}

func TestPressUserIDs(t *testing.T) {
	chance := strings.NewReader(strings.Repeat("chance", 500))
	for _, tt := range []struct {
		name, pressed string
		want          string // the form afterwards, suggestions apart; "" when nothing was pressed
	}{
		{"Continue", "user_id_1=abcde", ""},
		{"a letter", "user_id_1=m%C3%BCller+%26+s%C3%B8n&replace=user_id_1+%C3%BC", "user_id_1=muller+%26+s%C3%B8n"},
		{"every time it stands there", "user_id_2=%C3%B6l%C3%B6l&replace=user_id_2+%C3%B6", "user_id_2=%C3%B8l%C3%B8l"},
		{"what is best left out", "user_id_1=o%27hara&replace=user_id_1+%27", "user_id_1=ohara"},
		{"a character that is not there", "user_id_1=abcde&replace=user_id_1+%C3%BC", "user_id_1=abcde"},
		{"a character that is allowed", "user_id_1=abcd%26&replace=user_id_1+a", "user_id_1=abcd%26"},
		{"another field", "user_id_1=abcde&errand=%26&replace=errand+%26", "user_id_1=abcde"},
		{"nonsense", "user_id_1=abcde&replace=", "user_id_1=abcde"},
		{"use the first empty one", "user_id_1=abcde&user_id_2=+&use=kano-hest%2347", "user_id_1=abcde&user_id_2=kano-hest%2347"},
		{"none is empty", "user_id_1=a&user_id_2=b&user_id_3=c&use=kano-hest%2347", "user_id_1=a&user_id_2=b&user_id_3=c"},
		{"hide", "user_id_1=abcde&mask=yes", "helped=yes&user_id_1=abcde"},
		{"show", "user_id_1=abcde&helped=yes&mask=no", "user_id_1=abcde"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			step := UserIDs
			form, err := url.ParseQuery(tt.pressed)
			if err != nil {
				t.Fatal(err)
			}
			if got := step.ApplyButton(form, locales.Danish, chance); got != (tt.want != "") {
				t.Fatalf("pressed = %v, want %v", got, !got)
			}
			if tt.want == "" {
				return
			}
			if got := step.Hold(form, setting).Encode(); got != tt.want {
				t.Errorf("got form %s, want %s", got, tt.want)
			}
		})
	}
}

func TestSuggestButton(t *testing.T) {
	chance := strings.NewReader(strings.Repeat("chance", 500))
	form := typed("annas#hus")
	if !pressUserIDs(url.Values{SuggestButton: {"yes"}, "user_id_1": form["user_id_1"]}, locales.English, chance) {
		t.Fatal("suggest is not taken for a button")
	}
	form.Set(SuggestButton, "yes")
	chance = strings.NewReader(strings.Repeat("chance", 500))
	pressUserIDs(form, locales.English, chance)
	step := UserIDs
	held := step.Hold(form, setting)
	if made := held["suggestion"]; len(made) != userid.MaxIDs || held.Get("user_id_1") != "annas#hus" {
		t.Fatalf("got form %v, want what was typed and three suggestions", held)
	}
	for _, id := range held["suggestion"] {
		if j := JudgeUserID(typed(id), UserIDField(1)); len(j.Problems) > 0 || len(j.Advice) > 0 {
			t.Errorf("suggested %q: %v, %v", id, j.Problems, j.Advice)
		}
	}
}
