package e2e

import (
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"klar/locales"
	"klar/visit/site"
)

// The saved slip, opened from disk without a network, requests nothing. It prints the
// same page as the slip: the same words at the same places.
func TestSavedSlipPrintsTheSamePage(t *testing.T) {
	t.Parallel()
	onPaper := chromedp.PrintToPDF(chromedp.PDFPreferCSSPageSize(), chromedp.PDFPaper(chromedp.PaperA4))
	for _, l := range locales.Languages {
		t.Run(string(l), func(t *testing.T) {
			t.Parallel()
			online := newTab(t, klar)
			folder := t.TempDir()
			offline := newTab(t, &service{address: "file://" + folder})
			call(offline, network.EmulateNetworkConditionsByRule, network.EmulateNetworkConditionsByRuleParams{
				MatchedNetworkConditions: []*network.Conditions{{Offline: true}},
			})
			for _, s := range slips(t) {
				// On a shared computer the slip is not saved.
				if s.blank || s.answers.Shared || !slices.Contains(inTurn(s, locales.Languages), l) {
					continue
				}
				t.Run(s.name, func(t *testing.T) {
					online.t, offline.t = t, t
					v := newVisitor(t, klar)
					v.answer(s.answers, "")
					response, file := v.do(v.request(site.SavedSlip.Path(l), nil))
					if response.StatusCode != http.StatusOK {
						t.Fatalf("got status %d, want 200", response.StatusCode)
					}
					if err := os.WriteFile(filepath.Join(folder, "slip.html"), file, 0o600); err != nil {
						t.Fatal(err)
					}
					before := len(offline.fetched())
					offline.do(chromedp.Navigate(offline.service.address + "/slip.html"))
					got := readPDF(t, run(offline, onPaper))
					checkAsksForNothing(t, offline.fetched()[before:])
					if complaints := scrollsSideways(offline); len(complaints) > 0 {
						t.Errorf("on a phone: %s", strings.Join(complaints, "\n\t"))
					}

					s.show(online, l)
					want := readPDF(t, run(online, onPaper))
					if got.pages != 1 || want.pages != 1 {
						t.Errorf("got %d pages, want the one of the slip's %d", got.pages, want.pages)
					}
					if !slices.Equal(got.words, want.words) || len(want.words) == 0 {
						t.Errorf("got the words %v,\nwant those of the slip, %v", got.words, want.words)
					}
					if got.ink != want.ink {
						t.Errorf("got ink at %v, want it at %v", got.ink, want.ink)
					}
					checkUserIDElements(offline, s.answers.UserIDs)
				})
			}
		})
	}
}

// checkAsksForNothing checks that the only requests are one for the file itself, and
// data: URLs in it.
func checkAsksForNothing(t *testing.T, requests []request) {
	t.Helper()
	files := 0
	for _, r := range requests {
		switch {
		case r.kind == network.ResourceTypeDocument && strings.HasSuffix(r.url, "/slip.html"):
			files++
		case !strings.HasPrefix(r.url, "data:"):
			t.Errorf("asked for %s, want nothing but the file", r.url)
		}
	}
	if files != 1 {
		t.Errorf("opened the file %d times, want once", files)
	}
}
