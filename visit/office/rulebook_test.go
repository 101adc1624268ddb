package office

import (
	"slices"
	"strings"
	"testing"

	"klar/locales"
	"klar/visit/rule"
)

// rulesOf returns the section with the given heading, in Danish.
func rulesOf(t *testing.T, d Data, title string) []rule.Rule {
	t.Helper()
	for _, section := range d.Rulebook() {
		if section.Title.In(t.Context()) == title {
			return section.Rules
		}
	}
	t.Fatalf("got no section %q, want one", title)
	return nil
}

func TestRulebook(t *testing.T) {
	var told []string
	for _, title := range []string{"Borgerservice Herning", "Borgerservice Randers", "Cyberhotline"} {
		for _, r := range rulesOf(t, Embedded(), title) {
			line := locales.T(t.Context(), r.About()) + ": " + r.Message().In(t.Context()) + " <" + r.Sources()[0].Host(locales.Danish) + ">"
			for _, d := range r.Disputes() {
				line += " ≠ " + d.Message.In(t.Context())
			}
			told = append(told, line)
		}
	}
	want := []string{
		"Adresse: Torvet 5, 7400 Herning <www.herning.dk>",
		"Telefon: 96 28 24 00 <www.herning.dk>",
		"Mail: borgerservice@herning.dk <www.herning.dk>",
		"Sikker post: Herning Kommune, Borger (standard) <mig.herning.gopublic.dk>",
		"Åbningstider: mandag 10.00–16.00; tirsdag 07.00–15.00; onsdag 12.30–15.00; torsdag 10.00–18.00; fredag 08.00–12.00 <www.herning.dk> ≠ På siden står der ”12.00 am” om fredagen.",
		"Bestil tid: Kommunen anbefaler, at du bestiller tid, før du kommer. <www.herning.dk> ≠ En ældre side om NemID skriver, at du skal bestille tid.",
		// No public page has these two, so their source is the office's website.
		"Adresse: Laksetorvet, 8900 Randers C <www.randers.dk>",
		"Telefon: 89 15 15 15 (kommunens hovednummer) <www.randers.dk>",
		"Telefon: 33 37 00 37 <sikkerdigital.dk> ≠ Ældre sider skriver 33 98 00 98.",
		"Åbningstider: mandag til fredag 08.00–20.00; lørdag og søndag 10.00–16.00; helligdage 10.00–16.00 <sikkerdigital.dk>",
	}
	if !slices.Equal(told, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(told, "\n"), strings.Join(want, "\n"))
	}
}

// TestRulebookOfAFullFile checks that every fact of an office becomes a rule.
func TestRulebookOfAFullFile(t *testing.T) {
	data, err := Read(strings.NewReader(goodFile), "aaby.toml")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := len(rulesOf(t, data, "Borgercentret")), 7; got != want {
		t.Errorf("got %d facts of the office, want %d", got, want)
	}
}
