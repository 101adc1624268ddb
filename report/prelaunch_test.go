package report

import (
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"klar/locales"
	"klar/visit"
	"klar/visit/cite"
	"klar/visit/office"
	"klar/visit/rule"
	"klar/visit/site"
)

func TestPointsAreWhole(t *testing.T) {
	book := site.Rulebook(office.Embedded())
	seen := map[string]bool{}
	for _, p := range points {
		if seen[p.ask] || !strings.Contains(p.ask, "?") {
			t.Errorf("%q is no question, or is there twice", p.ask)
		}
		seen[p.ask] = true
		page, _ := p.today(book)
		if u, err := url.Parse(page); err != nil || u.Scheme != "https" {
			t.Errorf("%q: page %q is no address", p.ask, page)
		}
		if _, err := os.Stat(filepath.Join("..", p.file)); err != nil {
			t.Errorf("%q: the answer belongs to a file that is not there: %v", p.ask, err)
		}
		switch _, is := ruleSaying(p.says, book); {
		case is && (p.page != "" || p.sure != 0):
			t.Errorf("%q: says again what its rule knows", p.ask)
		case !is && p.unanswered:
			t.Errorf("%q: there is no rule that could answer it", p.ask)
		}
	}
}

// How sure we are of a point, and where to read, is what the rule says that Klar
// goes by.
func TestPointsReadTheRules(t *testing.T) {
	said := rule.New("rules.about.doubtful", locales.Message{Key: "rules.says.doubtful"}, cite.Page("aabenraa-newcomers"))
	book := []rule.Section{{Rules: []rule.Rule{said}}}
	for _, tt := range []struct {
		name  string
		point point
		page  string
		sure  rule.Sure
	}{
		{"of a rule", point{says: "rules.says.doubtful"}, said.Sources()[0].URL, rule.Partial},
		{"that a rule does not answer", point{says: "rules.says.doubtful", unanswered: true}, said.Sources()[0].URL, 0},
		{"of no rule", point{says: "start.home-others", page: "https://a.dk/", sure: rule.Uncertain}, "https://a.dk/", rule.Uncertain},
	} {
		if page, sure := tt.point.today(book); page != tt.page || sure != tt.sure {
			t.Errorf("a point %s: got %s, %v, want %s, %v", tt.name, page, sure, tt.page, tt.sure)
		}
	}
}

// What is asked is told with what citizens read today, the page to read and how
// sure we are; what the offices file lacks, with its place.
func TestPrelaunch(t *testing.T) {
	var out strings.Builder
	if err := Prelaunch(&out, office.Embedded(), "2026-11-25"); err != nil {
		t.Fatal(err)
	}
	got := out.String()
	for _, want := range []string{
		fmt.Sprintf("%3d. [ ] ", len(points)),
		"Klar says: The pages that we have read say nothing about it.",
		"May family be a witness?",
		"Today:     not known",
		"https://www.randers.dk/",
		"[ ] operator\n",
		"[ ] office.randers.hours\n",
		"[ ] line.cyberhotline.hours\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("does not say %q:\n%s", want, got)
		}
	}
	for _, p := range points {
		if page, _ := p.today(site.Rulebook(office.Embedded())); !strings.Contains(got, p.ask) || !strings.Contains(got, page) {
			t.Errorf("does not ask %q", p.ask)
		}
	}
	for _, bad := range []string{"no value", "%!", "  \n"} {
		if strings.Contains(got, bad) {
			t.Errorf("got %q in\n%s", bad, got)
		}
	}
}

// A rule that nobody could confirm is to be read again, and one that nobody has
// read for long; no other is.
func TestDoubtful(t *testing.T) {
	book := site.Rulebook(office.Embedded())
	all, unsure := 0, 0
	for _, section := range book {
		for _, r := range section.Rules {
			all++
			if r.Sure() != rule.Official {
				unsure++
			}
		}
	}
	day := visit.RulesChecked()
	if got := len(doubtful(book, day.AddDays(staleAfter-1))); got != unsure || got == 0 {
		t.Errorf("got %d doubtful rules while all are fresh, want %d", got, unsure)
	}
	if got := len(doubtful(book, day.AddDays(staleAfter))); got != all {
		t.Errorf("got %d doubtful rules when all are old, want %d", got, all)
	}
}
