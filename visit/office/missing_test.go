package office

import (
	"slices"
	"strings"
	"testing"

	"klar/visit/civil"
)

func TestMissing(t *testing.T) {
	full, err := Read(strings.NewReader(goodFile), "aaby.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name  string
		data  Data
		today civil.Date
		want  []string // places; "-" before one that must not be there
	}{
		{"the file that comes along", Embedded(), "2026-11-22", []string{
			"operator", "office.herning.booking.url", "office.randers.phone", "office.randers.email", "office.randers.hours",
			"office.randers.booking.policy", "-line.cyberhotline.hours", "-office.herning.phone", "-office.herning.hours", "-line.mitid-support.hours",
		}},
		{"a full one", full, "2026-11-22", []string{
			"office.aaby-2.phone", // it is the switchboard
			"-operator", "-operator.privacy", "-operator.accessibility", "-office.aaby-2.address", "-office.aaby-2.hours", "-office.aaby-2.email",
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var places []string
			for _, gap := range tt.data.Missing(tt.today) {
				places = append(places, gap.Place)
				if gap.Shown == "" {
					t.Errorf("%s: got nothing that citizens see instead, want a text", gap.Place)
				}
			}
			for _, want := range tt.want {
				place, not := strings.CutPrefix(want, "-")
				if slices.Contains(places, place) == not {
					t.Errorf("got %q, want %q there: %t", places, place, !not)
				}
			}
		})
	}
}

// Missing names the next of the days on which many offices close, and only days
// with a warning for citizens.
func TestMissingDays(t *testing.T) {
	data := Embedded()
	days := func(today civil.Date) string {
		var shown []string
		for _, gap := range data.Missing(today) {
			if strings.HasPrefix(gap.Place, "office.herning.closed_days") {
				shown = append(shown, gap.Shown[len(gap.Shown)-len("2026-12-24"):])
			}
		}
		return strings.Join(shown, " ")
	}
	// 5 June 2027 is a Saturday.
	if got, want := days("2026-11-22"), "2026-12-24 2026-12-31"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got, want := days("2026-12-24"), "2026-12-24 2026-12-31"; got != want {
		t.Errorf("on the day: got %s, want %s", got, want)
	}
	// 5 June 2028 is Whit Monday, 24 December 2028 a Sunday.
	if got, want := days("2027-12-25"), "2027-12-31"; got != want {
		t.Errorf("after it: got %s, want %s", got, want)
	}
	data.Offices[0].ClosedDays = Fact[[]civil.CalendarDay]{Value: []civil.CalendarDay{"12-24", "2026-12-31"}}
	if got := days("2026-11-22"); got != "" {
		t.Errorf("closed on them: got %s, want none", got)
	}
	if got, want := days("2027-11-22"), "2027-12-31"; !strings.HasSuffix(got, want) {
		t.Errorf("closed in another year: got %s, want %s", got, want)
	}
}
