package report

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"klar/visit"
	"klar/visit/office"
	"klar/visit/rule"
	"klar/visit/site"
)

func TestPointsAreWhole(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range points {
		if seen[p.ask] || !strings.HasSuffix(p.ask, "?") && !strings.Contains(p.ask, "?") {
			t.Errorf("%q is no question, or is there twice", p.ask)
		}
		seen[p.ask] = true
		if u, err := url.Parse(p.source); err != nil || u.Scheme != "https" {
			t.Errorf("%q: source %q is no address", p.ask, p.source)
		}
		if _, err := os.Stat(filepath.Join("..", p.file)); err != nil {
			t.Errorf("%q: the answer belongs to a file that is not there: %v", p.ask, err)
		}
	}
	if got, want := len(points), 14; got != want {
		t.Errorf("got %d points, want %d", got, want)
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
		" 14. [ ] ",
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
		if !strings.Contains(got, p.ask) || !strings.Contains(got, p.source) {
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
