package main

import (
	"fmt"
	"io"
	"net/url"
	"os"
	"strings"
	"testing"

	"klar/locales"
	"klar/visit"
	"klar/visit/cite"
	"klar/visit/office"
	"klar/visit/rule"
	"klar/visit/site"
)

// printed returns what the program prints when it is asked to.
func printed(t *testing.T, args ...string) string {
	t.Helper()
	var out strings.Builder
	if err := run(t.Context(), args, func(string) string { return "" }, &out, io.Discard); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

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
		if _, err := os.Stat(p.file); err != nil {
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
	got := printed(t, "-prelaunch")
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

// Each is judged on the file that is given.
func TestPrelaunchOfAnOwnFile(t *testing.T) {
	got := printed(t, "-prelaunch", "-offices", ownOffices(t))
	if strings.Contains(got, "[ ] operator\n") || !strings.Contains(got, "[ ] operator.privacy\n") {
		t.Errorf("want no more than the operator’s own addresses lacking:\n%s", got)
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

// What is printed to start from can be used as it is, and with the operator
// that it proposes.
func TestOfficesTemplate(t *testing.T) {
	got := printed(t, "-offices-template")
	data, err := office.Read(strings.NewReader(got), "template")
	if err != nil {
		t.Fatal(err)
	}
	if len(data.Offices) != len(office.Embedded().Offices) {
		t.Errorf("got %d offices, want those built in", len(data.Offices))
	}
	var own []string
	inOperator := false
	for line := range strings.Lines(got) {
		inOperator = strings.HasPrefix(line, "# [operator]") || inOperator && strings.Contains(line, " = ")
		if inOperator {
			line = strings.TrimPrefix(line, "# ")
		}
		own = append(own, line)
	}
	data, err = office.Read(strings.NewReader(strings.Join(own, "")), "own")
	if err != nil {
		t.Fatal(err)
	}
	if data.Operator == nil || data.Operator.Accessibility == "" {
		t.Errorf("got operator %+v, want the one that the template proposes", data.Operator)
	}
	args := []string{"-base-url", "https://klar.example.dk", "-offices", write(t, "own.toml", strings.Join(own, "")), "-prelaunch"}
	if text := printed(t, args...); strings.Contains(text, "[ ] operator") {
		t.Errorf("want nothing of the operator lacking:\n%s", text)
	}
}

func TestOnePrintAtATime(t *testing.T) {
	err := run(t.Context(), []string{"-rules", "-prelaunch"}, func(string) string { return "" }, io.Discard, io.Discard)
	if err == nil || !strings.Contains(err.Error(), "one at a time") {
		t.Errorf("got error %v, want one thing to print at a time", err)
	}
}

func TestHelpExplainsWhatIsPrinted(t *testing.T) {
	var help strings.Builder
	if err := run(t.Context(), []string{"-h"}, func(string) string { return "" }, io.Discard, &help); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"-offices-template", "-prelaunch", "start your own", "lacks"} {
		if !strings.Contains(help.String(), want) {
			t.Errorf("help does not say %q", want)
		}
	}
}
