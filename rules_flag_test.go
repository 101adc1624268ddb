package main

import (
	"io"
	"os"
	"slices"
	"strings"
	"testing"
)

// TestRulesFlag checks -rules with an offices file in which one fact was checked long
// ago: that fact comes first.
func TestRulesFlag(t *testing.T) {
	embedded, err := os.ReadFile("visit/office/offices.toml")
	if err != nil {
		t.Fatal(err)
	}
	const fact = "number = \"+4533370037\"\nsource = \""
	stale := strings.Replace(string(embedded), fact+"sikkerdigital-cyberhotline\"", fact+"https://sikkerdigital.dk/cyberhotline\"\nchecked = \"2024-02-29\"", 1)
	if stale == string(embedded) {
		t.Fatalf("got no fact %q in the offices file, want one to change", fact)
	}
	var out strings.Builder
	args := []string{"-rules", "-offices", write(t, "offices.toml", stale)}
	if err := run(t.Context(), args, func(string) string { return "" }, &out, io.Discard); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	head, rows := lines[0], lines[1:]
	for _, column := range []string{"LÆST", "SIKKER", "REGEL", "KILDE"} {
		if !strings.Contains(head, column) {
			t.Errorf("got columns %q, want %s among them", head, column)
		}
	}
	if !strings.HasPrefix(rows[0], "2024-02-29") || !strings.Contains(rows[0], "33 37 00 37") {
		t.Errorf("got first row %q, want the fact checked longest ago", rows[0])
	}
	if !slices.IsSorted(daysOf(rows)) {
		t.Errorf("got days %q, want them sorted", daysOf(rows))
	}
	for _, want := range []string{"Pas med CPR-nummer: Nok alene.", "≠ På en ældre side står der 10 dage.", "Mindst 5 tegn.", "Torvet 5, 7400 Herning"} {
		if !slices.ContainsFunc(rows, func(row string) bool { return strings.Contains(row, want) && strings.Contains(row, "  https://") }) {
			t.Errorf("got no row with %q and a source, want one", want)
		}
	}
}

// daysOf returns the first column of each row: the day on which the source was read.
func daysOf(rows []string) []string {
	var days []string
	for _, row := range rows {
		day, _, _ := strings.Cut(row, " ")
		days = append(days, day)
	}
	return days
}
