package slip

import (
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"klar/locales"
	"klar/templates/ui/uitest"
	"klar/visit"
	"klar/visit/identity"
	"klar/visit/office"
)

// renderSlip returns the sheet in a language, as a browser would read it.
func renderSlip(t *testing.T, s visit.Slip, l locales.Language) *goquery.Document {
	t.Helper()
	return uitest.RenderIn(t, l, Sheet(s))
}

func TestSlipShowsUserIDsUnbroken(t *testing.T) {
	ids := []string{"a  b <&> c", "søren_æå", longest}
	doc := renderSlip(t, visit.Slip{TakesUserIDs: true, UserIDs: ids}, locales.Danish)
	plain := doc.Find("[data-user-id]")
	if plain.Length() != len(ids) {
		t.Fatalf("%d user IDs, want %d", plain.Length(), len(ids))
	}
	plain.Each(func(i int, id *goquery.Selection) {
		if number, _ := id.Attr("data-user-id"); number != string('1'+rune(i)) {
			t.Errorf("ID %d is marked %q", i+1, number)
		}
		if id.Text() != ids[i] || id.Children().Length() > 0 {
			html, _ := id.Html()
			t.Errorf("ID %d: got %q, want %q and nothing else", i+1, html, ids[i])
		}
	})
	doc.Find(".boxes").Each(func(i int, grid *goquery.Selection) {
		if got, want := grid.Children().Length(), len([]rune(ids[i])); got != want {
			t.Errorf("ID %d: %d boxes, want %d", i+1, got, want)
		}
		if got, want := grid.Find("b").Length(), strings.Count(ids[i], " "); got != want {
			t.Errorf("ID %d: %d drawn spaces, want %d", i+1, got, want)
		}
		if got, want := grid.Text(), strings.ReplaceAll(ids[i], " ", ""); got != want {
			t.Errorf("ID %d: boxes say %q, want %q", i+1, got, want)
		}
	})
}

func TestSlipByHandHasEmptyGrids(t *testing.T) {
	doc := renderSlip(t, visit.BlankSlip(visit.Env{}), locales.Danish)
	grids := doc.Find(".boxes")
	if grids.Length() != 3 || grids.Text() != "" {
		t.Errorf("%d grids that say %q, want 3 empty ones", grids.Length(), grids.Text())
	}
	if ids := doc.Find("[data-user-id]").Length(); ids != 0 {
		t.Errorf("%d user IDs, want none", ids)
	}
}

func TestSlipWithoutUserIDs(t *testing.T) {
	a := visit.Answers{Errand: visit.Recover, Confirm: visit.ByQuestions}
	s := visit.NewSlip(a, visit.Env{})
	doc := renderSlip(t, s, locales.Danish)
	if doc.Find(".boxes").Length() > 0 {
		t.Error("there are boxes for a user ID")
	}
	if got, want := doc.Find(".slip-middle > .slip-ticks li").Length(), len(s.ClerkTicks); got != want {
		t.Errorf("%d boxes for the clerk, want %d", got, want)
	}
}

func TestSlipMarksWhatToBring(t *testing.T) {
	a := visit.Answers{
		Errand: visit.GetFirst, CPR: identity.HasCPR, Confirm: visit.ByQuestions,
		Documents: []identity.Document{identity.ForeignPassport, identity.HealthCard, identity.ResidenceCertificate},
	}
	var got []string
	renderSlip(t, visit.NewSlip(a, visit.Env{}), locales.Danish).Find("[data-bring]").
		Each(func(_ int, item *goquery.Selection) { got = append(got, item.AttrOr("data-bring", "")) })
	if want := "foreign-passport health-card"; strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSlipIsInDanishForTheClerk(t *testing.T) {
	s := visit.BlankSlip(visit.Env{})
	for _, l := range locales.Languages {
		doc := renderSlip(t, s, l)
		doubled := doc.Find("b[lang=da]").Length() > 0
		if want := l != locales.Danish; doubled != want {
			t.Errorf("%s: Danish beside the text: %t, want %t", l, doubled, want)
		}
		wants := locales.T(locales.With(t.Context(), locales.Danish), s.Wants)
		if !strings.Contains(doc.Text(), wants) {
			t.Errorf("%s: does not say %q", l, wants)
		}
	}
}

// A slip of a service that nobody runs says on the paper that it is for trying out.
func TestTrialSlipSaysSo(t *testing.T) {
	for _, l := range locales.Languages {
		for _, trial := range []bool{true, false} {
			s := visit.BlankSlip(visit.Env{})
			s.Trial = trial
			foot := uitest.Text(renderSlip(t, s, l).Find(".slip-foot"))
			if got := strings.Contains(foot, "Prøveudgave – ikke til et rigtigt besøg"); got != trial || !strings.Contains(foot, "2026") {
				t.Errorf("%s, trial %v: got foot %q, want the warning %v, and the day", l, trial, foot, trial)
			}
		}
	}
	operated := office.Data{Operator: &office.Operator{}}
	if got := visit.BlankSlip(visit.Env{Offices: operated}); got.Trial {
		t.Error("a service that somebody runs: got a slip for trying out, want a real one")
	}
	if got := visit.NewSlip(visit.Answers{}, visit.Env{Offices: operated}); got.Trial {
		t.Error("a service that somebody runs: got a filled slip for trying out, want a real one")
	}
}
