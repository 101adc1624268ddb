package handlers_test

import (
	"net/http"
	"testing"

	"klar/locales"
	"klar/visit/site"
)

// Who hides their user IDs from a helper finds them hidden wherever they are shown,
// under a box to tick. Who hides nothing finds no such box.
func TestHiddenUserIDsAreCovered(t *testing.T) {
	s := start(t)
	for _, l := range locales.Languages {
		for _, hidden := range []bool{true, false} {
			b := s.visitor()
			b.fill(questions...)
			form := userIDs("annas#hus", "kano-hest#47")
			if hidden {
				form.Set("helped", "yes")
			}
			b.post(danish("user-ids"), form).wantRedirect("")
			for _, p := range []site.Page{site.LargeSlip, site.CopyByHand, site.SavedSlip} {
				checkCovered(t, b.get(p.Path(l)).want(http.StatusOK), p.Name, hidden)
			}
			checkCovered(t, b.get(pathTo(l, "slip")).want(http.StatusOK), "slip", hidden)
		}
	}
}

func checkCovered(t *testing.T, p page, name string, hidden bool) {
	t.Helper()
	box := p.Find("input#reveal.reveal")
	if got := box.Length() == 1; got != hidden {
		t.Errorf("%s: got a box to show the user IDs: %v, want %v", name, got, hidden)
	}
	if hidden {
		shown := p.Find("[data-user-id], .boxes, .copy-boxes")
		if covered := box.NextAll().Find(".secret").AddSelection(box.NextAllFiltered(".secret")); covered.Length() < shown.Length() || shown.Length() == 0 {
			t.Errorf("%s: got %d parts covered, want all %d that show user IDs", name, covered.Length(), shown.Length())
		}
	}
}
