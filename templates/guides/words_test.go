package guides

import (
	"strings"
	"testing"

	"klar/locales"
	"klar/locales/guide"
	"klar/visit"
	"klar/visit/civil"
	"klar/visit/identity"
	"klar/visit/office"
	"klar/visit/rule"
	"klar/visit/userid"
)

// fill returns the body of a guide with the given text in it, and the words that
// it was filled with.
func fill(l locales.Language, offices office.Data, text string) (string, *words, error) {
	w := newWords(l, offices)
	g, err := guide.Render("# A\n\nB\n\n"+text, w.functions(), w.data())
	if err == nil {
		err = w.check()
	}
	return g.HTML, w, err
}

func TestWords(t *testing.T) {
	offices := office.Embedded()
	offices.Offices = append(offices.Offices, office.Office{ID: "aaby", Name: office.Names{locales.Danish: "A*b*", locales.English: "A"}, Website: "https://aaby.dk/"})
	for _, tt := range []struct {
		text, danish, english string
	}{
		{`{{number "UserIDMaxLength"}}`, "<p>48</p>", "<p>48</p>"},
		{`{{money "ChipPrice"}}`, "<p>143,60 kr.</p>", "<p>DKK 143.60</p>"},
		{`{{date "NemIDClosed"}}`, "<p>31. oktober 2023</p>", "<p>31 October 2023</p>"},
		{`{{number "ActivationCodeHours"}} {{unsure "ActivationCodeHours"}}`, "<p>48 (ikke bekræftet)</p>", "<p>48 (not confirmed)</p>"},
		{`[a]({{page "witness"}})`, `<p><a href="/da/vidne">a</a></p>`, `<p><a href="/en/witness">a</a></p>`},
		{`[a]({{page "guide:witness"}}#who)`, `<p><a href="/da/guide/vidne#who">a</a></p>`, `<p><a href="/en/guide/witness#who">a</a></p>`},
		{`{{name "cyberhotline"}}, {{name "aaby"}}`, "<p>Cyberhotline, A*b*</p>", "<p>Cyberhotline, A</p>"},
		{`{{phone "digital-hotline"}}`, `<p><a href="tel:+4570200000">70 20 00 00</a></p>`, `<p><a href="tel:+4570200000">70 20 00 00</a></p>`},
		{`{{phone "randers"}}`, `<p><a href="tel:+4589151515">89 15 15 15</a> (ikke bekræftet). Det er hovednummeret til Randers Kommune.</p>`,
			`<p><a href="tel:+4589151515">89 15 15 15</a> (not confirmed). This is the main number of Randers Municipality.</p>`},
		{`{{phone "aaby"}}`, `<p>Find telefonnummeret på kommunens hjemmeside: <a href="https://aaby.dk/">aaby.dk</a></p>`,
			`<p>Find the phone number on the municipality’s website: <a href="https://aaby.dk/">aaby.dk</a></p>`},
		{`{{address "herning"}}`, "<p>Torvet 5, 7400 Herning</p>", "<p>Torvet 5, 7400 Herning</p>"},
		{`{{address "aaby"}}`, "<p>Find adressen på kommunens hjemmeside.</p>", "<p>Find the address on the municipality’s website.</p>"},
		{`{{email "herning"}}`, `<p><a href="mailto:borgerservice@herning.dk">borgerservice@herning.dk</a></p>`, `<p><a href="mailto:borgerservice@herning.dk">borgerservice@herning.dk</a></p>`},
		{`{{website "randers"}}`, `<p><a href="https://www.randers.dk/">www.randers.dk</a></p>`, `<p><a href="https://www.randers.dk/">www.randers.dk</a></p>`},
		{`{{accepted "a*b_c*d"}}`, "<p><code>a*b_c*d</code></p>", "<p><code>a*b_c*d</code></p>"},
	} {
		for l, want := range map[locales.Language]string{locales.Danish: tt.danish, locales.English: tt.english} {
			got, _, err := fill(l, offices, tt.text)
			if err != nil {
				t.Errorf("%s (%s): %v", tt.text, l, err)
			} else if strings.TrimSpace(got) != want {
				t.Errorf("%s (%s):\ngot  %s\nwant %s", tt.text, l, got, want)
			}
		}
	}
}

// Hours are a list even where a day begins with a number, and are marked once.
func TestHours(t *testing.T) {
	got, _, err := fill(locales.Danish, office.Embedded(), `{{hours "mitid-support"}}`)
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(got, "<li>"); n != 5 || strings.Contains(got, "<ol") || !strings.Contains(got, "<li>24. december: 10.00–14.00 (ikke bekræftet)</li>") {
		t.Errorf("got %d rows in %s, want 5 in one list", n, got)
	}
	for line, want := range map[string]int{"mitid-support": 2, "cyberhotline": 0, "digital-hotline": 1} {
		got, _, err := fill(locales.Danish, office.Embedded(), `{{hours "`+line+`"}}`)
		if n := strings.Count(got, "(ikke bekræftet)"); err != nil || n != want {
			t.Errorf("%s: marked %d times, %v, want %d", line, n, err, want)
		}
	}
	got, _, err = fill(locales.English, office.Embedded(), `{{hours "randers"}}`)
	if err != nil || !strings.Contains(got, "We don’t know them.") || !strings.Contains(got, "https://www.randers.dk/") {
		t.Errorf("got %s, %v, want to read that they are not known, and where to look", got, err)
	}
}

// Every document there is stands in exactly one of the lists.
func TestDocuments(t *testing.T) {
	listed := ""
	for group := range documentGroups {
		got, _, err := fill(locales.Danish, office.Embedded(), `{{documents "`+group+`"}}`)
		if err != nil {
			t.Fatal(err)
		}
		listed += got
	}
	for _, d := range identity.Documents {
		name := "<strong>" + locales.T(t.Context(), d.Name) + ".</strong>"
		if n := strings.Count(listed, name); n != 1 {
			t.Errorf("%s is listed %d times, want once", d.Document, n)
		}
	}
	if n := strings.Count(listed, "<li>"); n != len(identity.Documents) {
		t.Errorf("got %d rows, want %d", n, len(identity.Documents))
	}
}

func TestConditionsAndCriteria(t *testing.T) {
	got, _, err := fill(locales.English, office.Embedded(), "{{conditions}}\n\n{{criteria}}")
	if err != nil {
		t.Fatal(err)
	}
	if n, want := strings.Count(got, "<li>"), len(identity.Conditions)+len(userid.Criteria); n != want {
		t.Errorf("got %d rows in %s, want %d", n, got, want)
	}
}

func TestRefusedSaysWhy(t *testing.T) {
	got, _, err := fill(locales.Danish, office.Embedded(), `{{refused "jürgen"}}`)
	if want := "<p><code>jürgen</code> – Tegn nummer 2 er ikke tilladt: ü. Skriv i stedet: u</p>\n"; err != nil || got != want {
		t.Errorf("got %q, %v, want %q", got, err, want)
	}
}

func TestWordsThatFail(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{`{{number "a"}}`, `there is no value "a"`},
		{`{{number "ChipPrice"}}`, `the value "ChipPrice" is said with "figures.money"`},
		{`{{date "UserIDMaxLength"}}`, `the value "UserIDMaxLength" is said with "figures.number"`},
		{`{{number "ActivationCodeHours"}}`, `"ActivationCodeHours" is in doubt`},
		{`{{unsure "ChipPrice"}}`, `"ChipPrice" is no value that is in doubt`},
		{`{{unsure "a"}}`, `"a" is no value that is in doubt`},
		{`[a]({{page "a"}})`, `there is no page "a"`},
		{`{{phone "a"}}`, `there is no office "a"`},
		{`{{hours "a"}}`, `there is no office "a"`},
		{`{{name "a"}}`, `there is no office "a"`},
		{`{{address "a"}}`, `there is no office "a"`},
		{`{{email "a"}}`, `there is no office "a"`},
		{`{{website "a"}}`, `there is no office "a"`},
		{`{{booking "a"}}`, `there is no office "a"`},
		{`{{securemail "a"}}`, `there is no office "a"`},
		{`{{about "herning"}}`, `there is no line "herning"`},
		{`{{documents "a"}}`, `there is no group of documents "a"`},
		{`{{accepted "jürgen"}}`, `"jürgen" breaks the rule not-allowed`},
		{`{{refused "jurgen"}}`, `"jurgen" breaks no rule`},
	} {
		if _, _, err := fill(locales.Danish, office.Embedded(), tt.text); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v, want %q", tt.text, err, tt.want)
		}
	}
}

// What a guide takes from elsewhere is among its sources, each page once, as it is
// least sure.
func TestSources(t *testing.T) {
	_, w, err := fill(locales.Danish, office.Embedded(), `{{money "ChipPrice"}} {{phone "cyberhotline"}} {{address "randers"}}`)
	if err != nil {
		t.Fatal(err)
	}
	chip, _ := visit.Figures.Named("ChipPrice")
	if len(w.sources) != 2 || w.sources[0] != chip.Source {
		t.Errorf("got %v, want that of the price and that of the number: the address has none", w.sources)
	}
	early := civil.Date("2026-01-02")
	got := eachOnce([]rule.Source{chip.Source}, []rule.Source{w.sources[1], {URL: chip.Source.URL, Checked: early, Sure: rule.Partial}})
	if len(got) != 2 || got[0].Sure != rule.Partial || got[0].Checked != early || got[1] != w.sources[1] {
		t.Errorf("got %v, want the price's first, as read on %s and partial, then the number's", got, early)
	}
}
