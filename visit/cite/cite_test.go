package cite

import (
	"fmt"
	"strings"
	"testing"

	"klar/visit/civil"
	"klar/visit/rule"
)

const entry = `
[a]
address = "https://a.dk/"
publisher = "A"
checked = "2026-11-21"
sure = "partial"
note = "N"
`

func TestRead(t *testing.T) {
	pages, err := read(entry)
	if err != nil {
		t.Fatal(err)
	}
	want := rule.Source{URL: "https://a.dk/", Checked: "2026-11-21", Sure: rule.Partial}
	if got := pages["a"]; got != want || len(pages) != 1 {
		t.Errorf("got %+v, want %+v alone", pages, want)
	}
}

func TestReadRefuses(t *testing.T) {
	for _, tt := range []struct{ name, old, new, want string }{
		{"no address", `"https://a.dk/"`, `""`, "lacks its address"},
		{"an address without a scheme", `"https://a.dk/"`, `"a.dk"`, "lacks its address"},
		{"no publisher", `"A"`, `""`, "lacks its address"},
		{"an impossible day", `2026-11-21`, `2026-02-30`, "lacks its address"},
		{"no such sureness", `"partial"`, `"surely"`, "lacks its address"},
		{"an unknown key", `note`, `notes`, "unknown key a.notes"},
		{"a page twice", `[a]`, strings.Replace(entry, "[a]", "[b]", 1) + `[a]`, "are the same page"},
		{"no table", `[a]`, `[a`, "sources.toml: toml"},
	} {
		_, err := read(strings.Replace(entry, tt.old, tt.new, 1))
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got error %v, want one that says %q", tt.name, err, tt.want)
		}
	}
}

func TestPagePanicsForAnUnknownID(t *testing.T) {
	defer func() {
		if said := fmt.Sprint(recover()); !strings.Contains(said, `no page "mitid-nowhere"`) {
			t.Errorf("got panic %q, want one that names the page", said)
		}
	}()
	Page("mitid-nowhere")
}

// A new day in one entry of the table changes the day of that page only.
func TestAChangedDayChangesOnePage(t *testing.T) {
	const newDay = `checked = "2027-01-02"`
	for id, before := range pages {
		oldDay := fmt.Sprintf("checked = %q", string(before.Checked))
		table := "[" + id + "]\n"
		i := strings.Index(embedded, table)
		after, err := read(embedded[:i] + strings.Replace(embedded[i:], oldDay, newDay, 1))
		if err != nil {
			t.Fatal(err)
		}
		for other, p := range after {
			want := pages[other].Checked
			if other == id {
				want = civil.Date("2027-01-02")
			}
			if p.Checked != want {
				t.Errorf("new day for %s: got %s for %s, want %s", before.URL, p.Checked, other, want)
			}
		}
	}
}
