package main

import (
	"io"
	"strings"
	"testing"

	"klar/visit/office"
)

// printed returns what the program prints with the given arguments.
func printed(t *testing.T, args ...string) string {
	t.Helper()
	var out strings.Builder
	if err := run(t.Context(), args, func(string) string { return "" }, &out, io.Discard); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// -prelaunch reports on the offices file that is given, not on the one built in.
func TestPrelaunchReadsTheGivenFile(t *testing.T) {
	got := printed(t, "-prelaunch", "-offices", ownOffices(t))
	if strings.Contains(got, "[ ] operator\n") || !strings.Contains(got, "[ ] operator.privacy\n") {
		t.Errorf("got\n%s\nwant operator.privacy in the list of gaps, but not operator", got)
	}
}

// The template is a valid offices file, both as printed and with the comments
// removed from its example operator.
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
		t.Errorf("got\n%s\nwant no gap of the operator", text)
	}
}

func TestOnePrintAtATime(t *testing.T) {
	err := run(t.Context(), []string{"-rules", "-prelaunch"}, func(string) string { return "" }, io.Discard, io.Discard)
	if err == nil || !strings.Contains(err.Error(), "one at a time") {
		t.Errorf("got error %v, want one with %q", err, "one at a time")
	}
}

func TestHelpExplainsWhatIsPrinted(t *testing.T) {
	var help strings.Builder
	if err := run(t.Context(), []string{"-h"}, func(string) string { return "" }, io.Discard, &help); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"-offices-template", "-prelaunch", "start your own", "lacks"} {
		if !strings.Contains(help.String(), want) {
			t.Errorf("got help without %q, want it in\n%s", want, help.String())
		}
	}
}

// -check says everything that is wrong at once, or that nothing is.
func TestCheckSettings(t *testing.T) {
	if got := printed(t, "-check"); !strings.Contains(got, "can be used") || strings.Contains(got, "warning") {
		t.Errorf("got %q, want that the settings can be used", got)
	}
	if got := printed(t, "-check", "-base-url", "http://klar.example.dk", "-offices", ownOffices(t)); !strings.Contains(got, "warning: -base-url is http") {
		t.Errorf("got %q, want a warning", got)
	}
	err := run(t.Context(), []string{"-check", "-base-url", "ftp://klar", "-trusted-proxies", "everyone"}, func(string) string { return "" }, io.Discard, io.Discard)
	if err == nil || !strings.Contains(err.Error(), "-base-url") || !strings.Contains(err.Error(), "-trusted-proxies") {
		t.Errorf("got error %v, want one about both settings", err)
	}
}

func TestVersion(t *testing.T) {
	if got := printed(t, "-version"); !strings.HasPrefix(got, "klar") || !strings.Contains(got, "go1.") {
		t.Errorf("got %q, want the program and the version of Go", got)
	}
}
