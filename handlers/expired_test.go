package handlers_test

import (
	"net/http"
	"net/url"
	"slices"
	"testing"

	"klar/locales"
	"klar/visit/identity"
)

// Somebody who has something expired among other documents is asked once what it is,
// and what it is does not count.
func TestExpiredDocumentIsAskedAbout(t *testing.T) {
	s := start(t)
	for _, l := range locales.Languages {
		t.Run(string(l), func(t *testing.T) {
			b := s.visitor().in(t)
			b.fillUntil("documents")
			documents := pathTo(l, "documents")
			ticked := url.Values{"document": {"passport-cpr", "driving-licence", "temporary-or-expired"}}
			asked := b.postWrong(documents, ticked)
			checkMarkup(t, asked, l)
			checkSummary(t, asked, []string{"expired"})
			if got, want := attributes(asked.Find("input[name=expired]"), "value"), []string{"passport-cpr", "driving-licence", "none"}; !slices.Equal(got, want) {
				t.Fatalf("got asked about %v, want %v", got, want)
			}
			b.get(pathTo(l, "check")).wantRedirect(documents)

			ticked.Set("expired", "passport-cpr")
			result := b.follow(b.post(documents, ticked).wantRedirect(pathTo(l, "documents-result")))
			if got := result.attr("[data-verdict]", "data-verdict"); got != "enough" {
				t.Errorf("got verdict %q, want enough: the licence is valid", got)
			}
			ticked.Set("expired", "none")
			b.post(documents, ticked).wantRedirect(pathTo(l, "documents-result"))
			if draft, _ := s.draft(b); !draft.Answers.NoneExpired || len(draft.Answers.Expired) > 0 {
				t.Errorf("kept %+v, want that none has expired", draft.Answers)
			}
		})
	}
}

// The slip never says to bring what has expired, and a passport that has expired is
// not enough.
func TestExpiredDocumentIsNotBrought(t *testing.T) {
	s := start(t)
	b := s.visitor()
	b.fill(questions...)
	ticked := url.Values{"document": {"passport-cpr", "temporary-or-expired"}, "expired": {"passport-cpr"}}
	result := b.follow(b.post(danish("documents"), ticked).wantRedirect(danish("documents-result")))
	if got := result.attr("[data-verdict]", "data-verdict"); got != "not-enough" {
		t.Errorf("got verdict %q, want not-enough", got)
	}
	stay := say(t, locales.Danish, "ready.stay-home")
	for _, name := range []string{"documents-result", "check", "slip"} {
		p := b.get(danish(name)).want(http.StatusOK)
		if !p.says(stay) {
			t.Errorf("%s: got no %q", name, stay)
		}
		if n := p.Find(`[data-bring="passport-cpr"]`).Length(); n > 0 {
			t.Errorf("%s: got told to bring the expired passport", name)
		}
	}
	if got := b.get(danish("check")).attr("[data-visit]", "data-visit"); got != "open" {
		t.Errorf("got data-visit %q, want open", got)
	}
	// Getting a new one is no new question.
	form := url.Values{"document": {"temporary-or-expired", "driving-licence"}, "get": {"yes"}, "expired": {"none"}}
	b.post(danish("documents"), form).wantRedirect(danish("documents-result"))
	if draft, _ := s.draft(b); !slices.Equal(draft.Answers.ToGet, []identity.Document{identity.DrivingLicence}) {
		t.Errorf("got %v to get, want the licence", draft.Answers.ToGet)
	}
	got := b.get(danish("documents-result"))
	if got.Find(`[data-verdict].to-get`).Length() != 1 {
		t.Error("got a verdict that is not marked as something to get")
	}
}

// Only something expired needs no question: it does not count anyway.
func TestExpiredAloneIsNotAskedAbout(t *testing.T) {
	b := start(t).visitor()
	b.fillUntil("documents")
	b.post(danish("documents"), url.Values{"document": {"temporary-or-expired"}}).wantRedirect(danish("documents-result"))
}
