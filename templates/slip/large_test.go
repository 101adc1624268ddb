package slip

import (
	"math/rand/v2"
	"testing"

	"klar/locales"
	"klar/templates/ui/uitest"
	"klar/visit"
	"klar/visit/identity"
	"klar/visit/office"
)

func TestLargeSlipFits(t *testing.T) {
	slips := []visit.Slip{visit.BlankSlip(visit.Env{}), visit.NewSlip(fullest(identity.NoCPR), in), visit.NewSlip(fullest(identity.UnsureCPR), in)}
	random := rand.New(rand.NewPCG(3, 4))
	for range 100 {
		slips = append(slips, visit.NewSlip(anyAnswers(random), in))
	}
	for _, s := range slips {
		for _, l := range locales.Languages {
			ctx := locales.With(t.Context(), l)
			lists, size := layLarge(ctx, s)
			if taken := largeTaken(ctx, lists, size) + footHeight(ctx, s); taken > largeHeight {
				t.Errorf("%s: the second page takes %.1f mm in type %+v, want at most %.1f, for %+v", l, taken, size, largeHeight, s)
			}
		}
	}
}

// A printer that prints both sides puts the second page behind the user IDs.
func TestLargeSlipHasUserIDsOnTheFirstPageOnly(t *testing.T) {
	ids := []string{"a  b <&> c", "søren_æå", longest}
	s := visit.NewSlip(fullest(identity.HasCPR), visit.Env{Offices: office.Embedded()})
	s.UserIDs = ids
	doc := uitest.RenderIn(t, locales.English, largeSheet(s))
	if got := doc.Find(".slip-middle [data-user-id]").Length(); got != len(ids) {
		t.Errorf("got %d user IDs on the first page, want %d", got, len(ids))
	}
	if back := doc.Find(".slip-back"); back.Find("[data-user-id], .boxes, .slip-key").Length() > 0 {
		t.Errorf("the second page has a user ID: %s", back.Text())
	}
	if got := doc.Find(".slip-back [data-bring]").Length(); got == 0 {
		t.Error("the second page does not say what to bring")
	}
}
