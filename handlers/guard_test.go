package handlers_test

import (
	"net/http"
	"net/url"
	"testing"

	"klar/locales"
)

// A page that is not open yet leads to the first that is, and nothing but an
// answer opens one.
func TestGuards(t *testing.T) {
	b := start(t).visitor()
	want := func(current string, closed ...string) {
		t.Helper()
		for _, name := range closed {
			for _, l := range locales.Languages {
				b.get(pathTo(l, name)).wantRedirect(pathTo(l, current))
			}
		}
		b.get(danish(current)).want(http.StatusOK)
	}
	want("situation", "visit", "user-ids", "documents", "documents-result", "witness", "check", "slip")
	b.fill("situation")
	want("visit", "user-ids", "documents", "documents-result", "witness", "check", "slip")
	b.fill("visit")
	want("user-ids", "documents", "documents-result", "witness", "check", "slip")
	b.fill("user-ids")
	want("documents", "documents-result", "witness", "check", "slip")
	b.fill("documents")
	b.get(danish("documents-result")).want(http.StatusOK)
	want("witness", "check", "slip")
	b.fill("witness")
	for _, name := range []string{"check", "slip"} {
		b.get(danish(name)).want(http.StatusOK)
	}

	t.Run("an errand without user IDs closes their page", func(t *testing.T) {
		b.post(danish("situation"), url.Values{"errand": {"recover"}, "age": {"18"}, "cpr": {"yes"}}).wantRedirect(danish("visit"))
		b.get(danish("user-ids")).wantRedirect(danish("check"))
	})
}
