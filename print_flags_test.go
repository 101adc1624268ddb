package main

import (
	"io"
	"strings"
	"testing"

	"klar/visit/office"
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

// Each is judged on the file that is given.
func TestPrelaunchOfAnOwnFile(t *testing.T) {
	got := printed(t, "-prelaunch", "-offices", ownOffices(t))
	if strings.Contains(got, "[ ] operator\n") || !strings.Contains(got, "[ ] operator.privacy\n") {
		t.Errorf("want no more than the operator’s own addresses lacking:\n%s", got)
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
