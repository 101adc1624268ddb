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
	// Start is the time at which the tests' clocks begin.
	Start = time.Date(2026, 11, 2, 9, 0, 0, 0, time.UTC)
	// Tomorrow is the time at which most drafts of the tests expire.
	Tomorrow = Start.Add(24 * time.Hour)
	// Soon is the time at which the transfers of the tests expire.
	Soon = Start.Add(10 * time.Minute)
)

// New returns a store on engine, whose clock shows *now. It is closed when the
// test ends. maxDrafts is as in [store.Options].
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

// newStore returns a store without a limit, whose clock stands still at Start.
func newStore(t testing.TB, engine store.Engine) *store.Store {
	t.Helper()
	now := Start
	return New(t, engine, 0, &now)
}

// Answered returns a draft with a value in every kind of field.
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

// Carried returns Answered as it is offered to another device.
func Carried() store.Draft { return store.Draft{Answers: Answered().Answers.ForAnotherDevice()} }

// Create stores d until Tomorrow and returns its token.
func Create(t testing.TB, s *store.Store, d store.Draft) store.Token {
	t.Helper()
	token, err := s.Create(context.Background(), d, Tomorrow)
	if err != nil {
		t.Fatal(err)
	}
	return token
}

// WantDraft checks that s has the draft want, at version, under token.
func WantDraft(t testing.TB, s *store.Store, token store.Token, want store.Draft, version int64) {
	t.Helper()
	got, gotVersion, err := s.Load(context.Background(), token)
	if err != nil {
		t.Fatal(err)
	}
	got.Created, got.Saved = want.Created, want.Saved // TestTimes is about these
	got.Created, got.Saved = want.Created, want.Saved // the test “times” is about these
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got draft %+v, want %+v", got, want)
	}
	if gotVersion != version {
		t.Errorf("got version %d, want %d", gotVersion, version)
	}
}

// WantNotFound checks that s has no draft under token.
func WantNotFound(t testing.TB, s *store.Store, token store.Token) {
	t.Helper()
	d, version, err := s.Load(context.Background(), token)
	if !errors.Is(err, store.ErrNotFound) || !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got draft %+v, version %d, error %v; want %v", d, version, err, store.ErrNotFound)
	}
}

// Offer offers d, as a copy of the draft of token, until Soon.
func Offer(t testing.TB, s *store.Store, token store.Token, d store.Draft) store.Transfer {
	t.Helper()
	offered, err := s.Offer(context.Background(), token, d, Soon)
	if err != nil {
		t.Fatal(err)
	}
	return offered
}

// AsOffered is an adopt function for [store.Store.Claim]: it stores the offered
// draft unchanged, until Tomorrow.
func AsOffered(offered store.Draft) (store.Draft, time.Time) { return offered, Tomorrow }

// Claim claims the transfer with the key k, stores its draft until Tomorrow and
// returns the new token.
func Claim(t testing.TB, s *store.Store, k store.TransferKey) store.Token {
	t.Helper()
	token, err := s.Claim(context.Background(), k, AsOffered)
	if err != nil {
		t.Fatal(err)
	}
	return token
}

// wantNoTransfer checks that neither key of offered claims a transfer, and that
// trying creates no draft.
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
