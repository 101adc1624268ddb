package handlers_test

import (
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"klar/handlers"
	"klar/locales"
	"klar/static"
	"klar/store"
	"klar/templates/guides"
	"klar/visit"
	"klar/visit/office"
)

// monday is when the tests begin: Monday 23 November 2026, half past nine.
var monday = time.Date(2026, time.November, 23, 9, 30, 0, 0, office.Copenhagen)

// stopped is a clock that has stopped then.
func stopped() time.Time { return monday }

// A service is the whole handler, with a database file of its own, a clock
// that stands still and a log to read.
type service struct {
	http.Handler
	t     *testing.T
	store *store.Store
	file  string
	clock *clock
	log   *buffer
}

// A setup is what a test may change before the service starts.
type setup struct {
	handlers.Config
	Drafts store.Options
	// Wrap puts something between the handlers and the store.
	Wrap func(handlers.Store) handlers.Store
}

// start returns a running service.
func start(t *testing.T, changes ...func(*setup)) *service {
	t.Helper()
	if err := static.Built(); err != nil {
		t.Fatal(err)
	}
	s := &service{
		t:     t,
		file:  filepath.Join(t.TempDir(), "klar.db"),
		clock: &clock{now: monday},
		log:   &buffer{},
	}
	with := setup{
		Config: handlers.Config{
			Offices: office.Embedded(),
			Log:     slog.New(slog.NewJSONHandler(s.log, nil)),
			Now:     s.clock.Now,
		},
		Drafts: store.Options{Now: s.clock.Now},
	}
	for _, change := range changes {
		change(&with)
	}
	var err error
	if s.store, err = store.Open(s.file, with.Drafts); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.store.Close() })
	with.Store = s.store
	if with.Wrap != nil {
		with.Store = with.Wrap(s.store)
	}
	with.Guides = filledIn(t, with.Offices)
	s.Handler = handlers.New(with.Config)
	return s
}

// filledIn returns the guides with the facts of these offices.
func filledIn(t *testing.T, offices office.Data) guides.Guides {
	t.Helper()
	all, err := guides.New(offices)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// restart serves the same drafts with other offices.
func (s *service) restart(with setup, offices office.Data) {
	with.Config.Store, with.Config.Offices, with.Config.Guides = s.store, offices, filledIn(s.t, offices)
	s.Handler = handlers.New(with.Config)
}

// draft returns what the store keeps for a browser, and whether it keeps
// anything.
func (s *service) draft(b *browser) (visit.Draft, bool) {
	s.t.Helper()
	cookie, there := b.cookies[cookieName]
	if !there {
		return visit.Draft{}, false
	}
	token, err := store.ParseToken(cookie.Value)
	if err != nil {
		s.t.Fatal(err)
	}
	draft, _, err := s.store.Load(s.t.Context(), token)
	return draft, err == nil
}

// kept returns all that the service has written: the database, the files
// beside it and the log.
func (s *service) kept() string {
	s.t.Helper()
	files, err := filepath.Glob(s.file + "*")
	if err != nil {
		s.t.Fatal(err)
	}
	var all strings.Builder
	for _, name := range files {
		contents, err := os.ReadFile(name)
		if err != nil {
			s.t.Fatal(err)
		}
		all.Write(contents)
	}
	return all.String() + s.log.String()
}

// say returns a message in a language.
func say(t *testing.T, l locales.Language, key locales.Key, data ...locales.Data) string {
	t.Helper()
	return locales.T(locales.With(t.Context(), l), key, data...)
}
