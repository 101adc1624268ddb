package rule

import (
	"testing"

	"klar/locales"
)

func TestFigures(t *testing.T) {
	figures := Figures{
		Number("Attempts", 3, source),
		Price("Price", 14305, source).Listed("figures.chip-price"),
		Price("WholePrice", 15000, source),
		Day("Day", "2026-11-21", source),
		Telephone("Phone", "33 92 52 00", source),
	}
	for name, want := range map[string]string{"Attempts": "3", "Price": "143,05 kr.", "WholePrice": "150 kr.", "Day": "21. november 2026", "Phone": "33 92 52 00"} {
		f, there := figures.Named(name)
		if got := f.Message.In(t.Context()); !there || got != want || f.Source != source {
			t.Errorf("%s: got %q, %v, want %q", name, got, f.Source, want)
		}
	}
	if f, there := figures.Named("Nothing"); there {
		t.Errorf("got %v, want no such figure", f)
	}
	data := figures.Data(locales.Data{"Length": 4})
	day, _ := data["Day"].(locales.Message)
	if len(data) != 6 || data["Attempts"] != 3 || data["Length"] != 4 || day.In(t.Context()) != "21. november 2026" {
		t.Errorf("got %v, want the three attempts as a number, the others as messages, and the length", data)
	}
	rules := figures.Rules()
	if len(rules) != 1 || rules[0].About() != "figures.chip-price" || rules[0].Message().In(t.Context()) != "143,05 kr." {
		t.Errorf("got rules %v, want that of the price alone", rules)
	}
}
