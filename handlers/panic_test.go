package handlers_test

import (
	"context"
	"io"
	"net/http"
	"os"
	"strings"
	"testing"

	"klar/handlers"
	"klar/locales"
	"klar/store"
)

// A panicking store is the real one, but for what it does when it is asked
// for a draft.
type panicking struct{ handlers.Store }

func (panicking) Load(context.Context, store.Token) (store.Draft, int64, error) {
	panic("sql: goroutine went wrong in draft.go")
}

func TestPanic(t *testing.T) {
	s := start(t, func(with *setup) {
		with.Wrap = func(s handlers.Store) handlers.Store { return panicking{s} }
	})
	b := s.visitor()
	b.post(danish("situation"), valid("situation")).wantRedirect("")
	b.header.Set("Accept-Encoding", "gzip")
	for _, l := range locales.Languages {
		got := b.get(pathTo(l, "check"))
		if got.Header.Get("Content-Encoding") != "" {
			t.Errorf("Content-Encoding: got %q, want none", got.Header.Get("Content-Encoding"))
		}
		checkErrorPage(t, got, l, http.StatusInternalServerError)
		checkErrorPage(t, b.post(pathTo(l, "visit"), valid("visit")), l, http.StatusInternalServerError)
	}
	if log := s.log.String(); !strings.Contains(log, `"status":500`) || !strings.Contains(log, "went wrong") {
		t.Errorf("got log %s, want what went wrong", log)
	}
}

// What went wrong is for the one log there is, stack and all.
func TestPanicIsLogged(t *testing.T) {
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	stdout := os.Stdout
	os.Stdout = write
	s := start(t, func(with *setup) {
		with.Wrap = func(s handlers.Store) handlers.Store { return panicking{s} }
	})
	os.Stdout = stdout
	b := s.visitor()
	b.fill("situation")
	b.get(danish("check")).want(http.StatusInternalServerError)
	write.Close()
	printed, err := io.ReadAll(read)
	if err != nil {
		t.Fatal(err)
	}
	if len(printed) > 0 {
		t.Errorf("printed %.200s…, want nothing past the log", printed)
	}
	if !strings.Contains(s.log.String(), "panicking.Load") {
		t.Errorf("got log %s, want where it went wrong", s.log)
	}
}
