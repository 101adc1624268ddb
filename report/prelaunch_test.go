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
	"klar/visit/civil"
	"klar/visit/office"
	"klar/visit/rule"
	"klar/visit/site"
)

func TestOpenQuestionsAreComplete(t *testing.T) {
	book := site.Rulebook(office.Embedded())
	seen := map[string]bool{}
	for _, q := range openQuestions {
		if seen[q.question] || !strings.Contains(q.question, "?") {
			t.Errorf("got %q, want a question that is not in the list already", q.question)
		}
		seen[q.question] = true
		page, _ := q.source(book)
		if u, err := url.Parse(page); err != nil || u.Scheme != "https" {
			t.Errorf("%q: got page %q, want an https address", q.question, page)
		}
		if _, err := os.Stat(filepath.Join("..", q.file)); err != nil {
			t.Errorf("%q: got file %q, want one that exists: %v", q.question, q.file, err)
		}
		switch _, is := ruleSaying(q.says, book); {
		case is && (q.page != "" || q.sure != 0):
			t.Errorf("%q: got page %q and sure %v, want neither: its rule has them", q.question, q.page, q.sure)
		case !is && q.unanswered:
			t.Errorf("%q: got unanswered without a rule, want it with a rule only", q.question)
		}
	}
}

// The page to read and how sure we are come from the rule, if there is one.
func TestOpenQuestionSource(t *testing.T) {
	said := rule.New("rules.about.doubtful", locales.Message{Key: "rules.says.doubtful"}, cite.Page("aabenraa-newcomers"))
	book := []rule.Section{{Rules: []rule.Rule{said}}}
	for _, tt := range []struct {
		name     string
		question openQuestion
		page     string
		sure     rule.Sure
	}{
		{"of a rule", openQuestion{says: "rules.says.doubtful"}, said.Sources()[0].URL, rule.Partial},
		{"that a rule does not answer", openQuestion{says: "rules.says.doubtful", unanswered: true}, said.Sources()[0].URL, 0},
		{"of no rule", openQuestion{says: "home.phone", page: "https://a.dk/", sure: rule.Uncertain}, "https://a.dk/", rule.Uncertain},
	} {
		if page, sure := tt.question.source(book); page != tt.page || sure != tt.sure {
			t.Errorf("a question %s: got %s, %v, want %s, %v", tt.name, page, sure, tt.page, tt.sure)
		}
	}
}

// The report has every open question with today's answer, the page to read and how
// sure we are, and every gap in the offices file with its place.
func TestPrelaunch(t *testing.T) {
	var out strings.Builder
	if err := Prelaunch(&out, office.Embedded(), "2026-11-25"); err != nil {
		t.Fatal(err)
	}
	got := out.String()
	for _, want := range []string{
		fmt.Sprintf("%3d. [ ] ", len(openQuestions)),
		"Klar says: The pages that we have read say nothing about it.",
		"May family be a witness?",
		"Today:     not known",
		"https://www.randers.dk/",
		"[ ] operator\n",
		"[ ] office.randers.hours\n",
		"Does AltID count",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("got no %q, want it in\n%s", want, got)
		}
	}
	for _, q := range openQuestions {
		if page, _ := q.source(site.Rulebook(office.Embedded())); !strings.Contains(got, q.question) || !strings.Contains(got, page) {
			t.Errorf("got no question %q with page %s, want it", q.question, page)
		}
	}
	for _, bad := range []string{"no value", "%!", "  \n"} {
		if strings.Contains(got, bad) {
			t.Errorf("got %q, want none in\n%s", bad, got)
		}
	}
}

// Two kinds of rules must be checked, and no other: those of which we are not sure,
// and those that were read too long ago.
func TestRulesToCheck(t *testing.T) {
	book := site.Rulebook(office.Embedded())
	all, unsure := 0, 0
	var newest civil.Date
	for _, section := range book {
		for _, r := range section.Rules {
			all++
			newest = max(newest, r.Checked())
			if r.Sure() != rule.Official {
				unsure++
			}
		}
	}
	day := visit.RulesChecked()
	if got := len(rulesToCheck(book, day.AddDays(recheckAfterDays-1))); got != unsure || got == 0 {
		t.Errorf("got %d rules to check while all are fresh, want %d", got, unsure)
	}
	if got := len(rulesToCheck(book, newest.AddDays(recheckAfterDays))); got != all {
		t.Errorf("got %d rules to check when all are old, want %d", got, all)
	}
}
