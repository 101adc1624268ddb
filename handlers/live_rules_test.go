package handlers_test

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"klar/locales"
	"klar/visit/site"
)

// states returns how the rules in a part of a page are kept, in order.
func states(in *goquery.Selection) []string {
	return in.Find("[data-rule]").Map(func(_ int, rule *goquery.Selection) string {
		return rule.AttrOr("data-rule", "") + " " + rule.AttrOr("data-state", "")
	})
}

// values returns what the named buttons of a page send.
func values(in page, button string) []string {
	return in.Find("button[name=" + button + "]").Map(func(_ int, b *goquery.Selection) string { return b.AttrOr("value", "") })
}

// The live rules judge one ID. They need no draft and leave none.
func TestLiveRules(t *testing.T) {
	good := []string{"length kept", "characters kept", "numbers kept", "edges kept", "free unseen"}
	unjudged := []string{"length ", "characters ", "numbers ", "edges ", "free "}
	for _, tt := range []struct {
		name    string
		form    url.Values
		states  []string
		buttons []string // what the replacement buttons send
	}{
		{"good", url.Values{"user_id_1": {"stine!always!happy:o)"}}, good, nil},
		{"wrong characters", url.Values{"user_id_1": {"müller & søn"}},
			[]string{"length kept", "characters broken", "numbers kept", "edges kept", "free unseen"}, []string{"user_id_1 ü", "user_id_1 &"}},
		{"the field that is asked for", url.Values{"user_id_1": {"müller"}, "user_id_2": {"annas#hus"}, "judge": {"user_id_2"}}, good, nil},
		{"the only one there", url.Values{"user_id_3": {"annas#hus"}}, good, nil},
		{"the same twice", url.Values{"user_id_1": {"annas#hus"}, "user_id_2": {"Annas#Hus"}, "judge": {"user_id_2"}},
			[]string{"length kept", "characters kept", "numbers kept", "edges kept", "free broken"}, nil},
		{"nothing typed", url.Values{"user_id_1": {""}}, unjudged, nil},
		{"nothing sent", url.Values{}, unjudged, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := start(t)
			for _, l := range locales.Languages {
				b := s.visitor().in(t)
				got := b.post(site.UserIDRules.Path(l), tt.form).want(http.StatusOK)
				if found := states(got.Selection); !slices.Equal(found, tt.states) {
					t.Errorf("%s: got %v, want %v", l, found, tt.states)
				}
				if buttons := values(got, "replace"); !slices.Equal(buttons, tt.buttons) {
					t.Errorf("%s: got buttons %q, want %q", l, buttons, tt.buttons)
				}
				if got.Find("main").Length() > 0 || len(b.cookies) > 0 {
					t.Errorf("%s: got a whole page or a cookie, want neither", l)
				}
				if got.Header.Get("Cache-Control") != "no-store" {
					t.Errorf("%s: Cache-Control: got %q, want no-store", l, got.Header.Get("Cache-Control"))
				}
			}
		})
	}
}

func TestLiveRulesNeverRepeatACPRNumber(t *testing.T) {
	s := start(t)
	path := site.UserIDRules.Path(locales.Danish)
	got := s.visitor().post(path, url.Values{"user_id_1": {"010170-1234"}}).want(http.StatusOK)
	if strings.Contains(got.body, "010170") || strings.Contains(got.body, "1234") {
		t.Errorf("got %s", got.body)
	}
	s.visitor().get(path).want(http.StatusMethodNotAllowed)
}

// Typing must not use up what saving needs.
func TestLiveRulesAreNotCountedAsPosts(t *testing.T) {
	s := start(t, func(with *setup) { with.PostRate = 2 })
	b := s.visitor()
	for range 20 {
		b.post(site.UserIDRules.Path(locales.Danish), url.Values{"user_id_1": {"annas#hus"}}).want(http.StatusOK)
	}
	b.fill("situation", "visit")
}

// What no user ID can be is not judged at length.
func TestLiveRulesRefuseLongForms(t *testing.T) {
	s := start(t)
	path := site.UserIDRules.Path(locales.Danish)
	longest := url.Values{}
	for n := range 3 {
		longest.Set(fmt.Sprintf("user_id_%d", n+1), strings.Repeat("\U00020000", 200))
	}
	s.visitor().post(path, longest).want(http.StatusOK)
	longest.Set("user_id_1", strings.Repeat("a", 10_000))
	s.visitor().post(path, longest).want(http.StatusRequestEntityTooLarge)
}

// press sends the form of the user-ID page as one of its buttons does.
func press(b *browser, shown page, button, value string) page {
	form := shown.form()
	form.Set(button, value)
	return b.follow(b.post(danish("user-ids"), form).wantRedirect(danish("user-ids"))).want(http.StatusOK)
}

// Without script the buttons do what they say, one page after the other, and
// what has not been typed yet is no error.
func TestUserIDButtons(t *testing.T) {
	s := start(t)
	b := s.visitor()
	b.fill("situation", "visit")

	shown := press(b, b.get(danish("user-ids")), "suggest", "yes")
	if shown.Find(".error-summary").Length() > 0 {
		t.Error("got an error before anything was sent")
	}
	suggested := values(shown, "use")
	if len(suggested) != 3 {
		t.Fatalf("got suggestions %v, want three", suggested)
	}
	shown = press(b, shown, "use", suggested[1])
	shown = press(b, shown, "use", suggested[2])
	form := shown.form()
	if form.Get("user_id_1") != suggested[1] || form.Get("user_id_2") != suggested[2] {
		t.Errorf("got form %v, want the two that were chosen", form)
	}

	form.Set("user_id_3", "müller & søn")
	refused := b.postWrong(danish("user-ids"), form)
	if got := values(refused, "replace"); len(got) != 2 {
		t.Fatalf("got replacement buttons %q, want two", got)
	}
	shown = press(b, refused, "replace", "user_id_3 ü")
	if shown.Find(".error-summary").Length() == 0 {
		t.Error("got no error, though one is left")
	}
	shown = press(b, shown, "replace", "user_id_3 &")
	if got := shown.form().Get("user_id_3"); got != "muller + søn" {
		t.Errorf("got %q, want %q", got, "muller + søn")
	}
	b.post(danish("user-ids"), shown.form()).wantRedirect(danish("documents"))
	draft, _ := s.draft(b)
	if want := []string{suggested[1], suggested[2], "muller + søn"}; !slices.Equal(draft.Answers.UserIDs, want) {
		t.Errorf("kept %v, want %v", draft.Answers.UserIDs, want)
	}
	if len(draft.Typed) > 0 || draft.ButtonUsed {
		t.Errorf("got %+v, want nothing left over", draft)
	}
}

func TestGettingHelpHidesWhatIsTyped(t *testing.T) {
	s := start(t)
	b := s.visitor()
	b.fill("situation", "visit")
	shown := press(b, b.get(danish("user-ids")), "mask", "yes")
	if got := shown.Find("input.masked").Length(); got != 3 {
		t.Fatalf("got %d hidden fields, want 3", got)
	}
	if shown.Find("input[type=password]").Length() > 0 {
		t.Error("got a password field, which a browser offers to keep")
	}
	form := shown.form()
	form.Set("user_id_1", "annas#hus")
	b.post(danish("user-ids"), form).wantRedirect(danish("documents"))
	shown = b.get(danish("user-ids"))
	if shown.Find(".as-seen").Length() > 0 || shown.Find("input.masked").Length() != 3 {
		t.Error("the ID is shown to who looks on")
	}
	if shown = press(b, shown, "mask", "no"); shown.Find("input.masked").Length() > 0 || shown.Find(".as-seen").Length() == 0 {
		t.Error("the citizen asked to see the ID and does not")
	}
}

func TestRepairsAreTold(t *testing.T) {
	for _, l := range locales.Languages {
		s := start(t)
		b := s.visitor()
		b.fill("situation", "visit")
		b.post(pathTo(l, "user-ids"), url.Values{"user_id_1": {"jens—hansen"}}).wantRedirect(pathTo(l, "documents"))
		sentence := say(t, l, "user-id.repair.long-dash-replaced")
		if !b.get(pathTo(l, "documents")).says(sentence) || b.get(pathTo(l, "situation")).says(sentence) {
			t.Errorf("%s: want it told on the page after, and only there", l)
		}
		live := b.post(site.UserIDRules.Path(l), url.Values{"user_id_1": {"jens—hansen"}})
		if !live.says(sentence) {
			t.Errorf("%s: want it told while typing", l)
		}
	}
}
