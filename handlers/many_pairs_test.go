package handlers_test

import (
	"net/http"
	"strings"
	"testing"
)

// A form with very many values is refused before anything compares them.
func TestFormWithManyPairs(t *testing.T) {
	t.Parallel()
	b := start(t).visitor()
	b.fillUntil("documents")
	pairs := func(n int) string { return strings.Repeat("document=passport-cpr&", n-1) + "document=health-card" }
	b.send(danish("documents"), "application/x-www-form-urlencoded", pairs(201)).want(http.StatusBadRequest)
	if got := b.send(danish("documents"), "application/x-www-form-urlencoded", pairs(200)); got.StatusCode == http.StatusBadRequest {
		t.Errorf("got status %d for 200 pairs, want them read", got.StatusCode)
	}
}
