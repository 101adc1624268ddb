package storetest

import (
	"context"
	"errors"
	"io/fs"
	"net/url"
	"reflect"
	"testing"
	"time"

	"klar/store"
	"klar/visit"
	"klar/visit/identity"
)

var (
	// Start is when the tests' clocks begin.
	Start = time.Date(2026, 11, 2, 9, 0, 0, 0, time.UTC)
	// Tomorrow is when most drafts of the tests expire.
	Tomorrow = Start.Add(24 * time.Hour)
	// Soon is when the transfers of the tests expire.
	Soon = Start.Add(10 * time.Minute)
)

// New returns a store on an engine, with a clock that stands at *now. The end
// of the test closes it.
func New(t testing.TB, engine store.Engine, maxDrafts int, now *time.Time) *store.Store {
	t.Helper()
	s := store.New(engine, store.Options{MaxDrafts: maxDrafts, Now: func() time.Time { return *now }})
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return s
}

// at returns a store without a limit whose clock stands at Start.
func at(t testing.TB, engine store.Engine) *store.Store {
	t.Helper()
	now := Start
	return New(t, engine, 0, &now)
}

// Answered is a draft with something in every kind of field.
func Answered() store.Draft {
	return store.Draft{
		Answers: visit.Answers{
			Errand:    visit.NewUserID,
			Age:       visit.From15,
			CPR:       identity.UnsureCPR,
			Newcomer:  true,
			Office:    "herning",
			Booked:    visit.Yes,
			Day:       "2026-11-19",
			Time:      "14:30",
			UserIDs:   []string{"grøn.cykel_87", "kaffe(sort)", "blå hest"},
			Documents: []identity.Document{identity.ForeignPassport, identity.HealthCard},
			Confirm:   visit.ByWitness,
			Witness:   []identity.Condition{identity.MitIDLongEnough},
			Remember:  visit.Yes,
		},
		Typed: map[string]url.Values{"visit": {"time": {"halv tre"}}},
	}
}

// Carried is a draft as another device gets it.
func Carried() store.Draft { return store.Draft{Answers: Answered().Answers.ForAnotherDevice()} }

// Create keeps a draft until Tomorrow.
func Create(t testing.TB, s *store.Store, d store.Draft) store.Token {
	t.Helper()
	token, err := s.Create(context.Background(), d, Tomorrow)
	if err != nil {
		t.Fatal(err)
	}
	return token
}

// WantDraft checks that token names want at version.
func WantDraft(t testing.TB, s *store.Store, token store.Token, want store.Draft, version int64) {
	t.Helper()
	got, gotVersion, err := s.Load(context.Background(), token)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got draft %+v, want %+v", got, want)
	}
	if gotVersion != version {
		t.Errorf("got version %d, want %d", gotVersion, version)
	}
}

// WantNotFound checks that token names no draft.
func WantNotFound(t testing.TB, s *store.Store, token store.Token) {
	t.Helper()
	d, version, err := s.Load(context.Background(), token)
	if !errors.Is(err, store.ErrNotFound) || !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got draft %+v, version %d, error %v; want %v", d, version, err, store.ErrNotFound)
	}
}

// Offer offers a copy of the draft of token until Soon.
func Offer(t testing.TB, s *store.Store, token store.Token, d store.Draft) store.Transfer {
	t.Helper()
	offered, err := s.Offer(context.Background(), token, d, Soon)
	if err != nil {
		t.Fatal(err)
	}
	return offered
}

// AsOffered keeps an offered draft as it is, until Tomorrow.
func AsOffered(offered store.Draft) (store.Draft, time.Time) { return offered, Tomorrow }

// Claim claims what was offered under k, and keeps it until Tomorrow.
func Claim(t testing.TB, s *store.Store, k store.TransferKey) store.Token {
	t.Helper()
	token, err := s.Claim(context.Background(), k, AsOffered)
	if err != nil {
		t.Fatal(err)
	}
	return token
}

// wantNoTransfer checks that neither key of a transfer claims anything.
func wantNoTransfer(t testing.TB, db Database, s *store.Store, offered store.Transfer) {
	t.Helper()
	before := db.drafts(t)
	for name, k := range map[string]store.TransferKey{"link": offered.Link, "code": offered.Code} {
		if token, err := s.Claim(context.Background(), k, AsOffered); token != (store.Token{}) || !errors.Is(err, store.ErrNoTransfer) {
			t.Errorf("%s: got error %v, want no token and %v", name, err, store.ErrNoTransfer)
		}
	}
	if after := db.drafts(t); after != before {
		t.Errorf("got %d drafts, want the %d from before", after, before)
	}
}
