package store

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"sync"
	"testing"
	"time"
)

// soon is when the transfers of the tests expire.
var soon = start.Add(10 * time.Minute)

// carried is a draft as another device gets it.
func carried() Draft { return Draft{Answers: answered().Answers.ForAnotherDevice()} }

func offer(t testing.TB, s *Store, token Token, d Draft) Transfer {
	t.Helper()
	offered, err := s.Offer(context.Background(), token, d, soon)
	if err != nil {
		t.Fatal(err)
	}
	return offered
}

// asOffered keeps an offered draft as it is.
func asOffered(offered Draft) (Draft, time.Time) { return offered, tomorrow }

func claim(t testing.TB, s *Store, k TransferKey) Token {
	t.Helper()
	token, err := s.Claim(context.Background(), k, asOffered)
	if err != nil {
		t.Fatal(err)
	}
	return token
}

// wantNoTransfer checks that neither key of a transfer claims anything.
func wantNoTransfer(t testing.TB, s *Store, offered Transfer) {
	t.Helper()
	before := countRows(t, s)
	for name, k := range map[string]TransferKey{"link": offered.Link, "code": offered.Code} {
		if token, err := s.Claim(context.Background(), k, asOffered); token != (Token{}) || !errors.Is(err, ErrNoTransfer) {
			t.Errorf("%s: got error %v, want no token and %v", name, err, ErrNoTransfer)
		}
	}
	if after := countRows(t, s); after != before {
		t.Errorf("got %d drafts, want the %d from before", after, before)
	}
}

func countTransfers(t testing.TB, s *Store) (n int) {
	t.Helper()
	if err := db(s).reader.QueryRow(`select count(*) from transfer`).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

// Each key claims the copy, and uses up the other.
func TestClaim(t *testing.T) {
	for name, key := range map[string]func(Transfer) TransferKey{
		"by link": func(o Transfer) TransferKey { return o.Link },
		"by code": func(o Transfer) TransferKey { return o.Code },
	} {
		t.Run(name, func(t *testing.T) {
			s, _ := openNew(t)
			token := create(t, s, answered())
			offered := offer(t, s, token, carried())
			if !offered.Expires.Equal(soon) {
				t.Errorf("got it until %v, want %v", offered.Expires, soon)
			}
			got := claim(t, s, key(offered))
			if got == token {
				t.Error("got the token of the draft it was made of, want one of its own")
			}
			wantDraft(t, s, got, carried(), 1)
			wantDraft(t, s, token, answered(), 1)
			wantNoTransfer(t, s, offered)
			if n := countTransfers(t, s); n != 0 {
				t.Errorf("got %d transfers left, want none", n)
			}
		})
	}
}

// What is kept of an offered draft, and how long, is for the caller to say.
func TestClaimKeepsWhatItIsTold(t *testing.T) {
	now := start
	s := open(t, filepath.Join(t.TempDir(), "klar.db"), 0, &now)
	offered := offer(t, s, create(t, s, answered()), carried())
	want, expires := carried(), start.Add(time.Hour)
	want.Answers.Shared, want.Restarted = true, true
	token, err := s.Claim(context.Background(), offered.Code, func(d Draft) (Draft, time.Time) {
		if !reflect.DeepEqual(d, carried()) {
			t.Errorf("got offered %+v, want %+v", d, carried())
		}
		return want, expires
	})
	if err != nil {
		t.Fatal(err)
	}
	now = expires.Add(-time.Second)
	wantDraft(t, s, token, want, 1)
	now = expires
	wantNotFound(t, s, token)
}

func TestOneOfManyDevicesGetsIt(t *testing.T) {
	s, _ := openNew(t)
	offered := offer(t, s, create(t, s, answered()), carried())
	var wg sync.WaitGroup
	tokens, errs := make([]Token, 16), make([]error, 16)
	for i := range tokens {
		key := offered.Link
		if i%2 == 0 {
			key = offered.Code
		}
		wg.Go(func() { tokens[i], errs[i] = s.Claim(context.Background(), key, asOffered) })
	}
	wg.Wait()
	won := 0
	for i, err := range errs {
		if err == nil {
			won++
			wantDraft(t, s, tokens[i], carried(), 1)
		} else if !errors.Is(err, ErrNoTransfer) {
			t.Error(err)
		}
	}
	if won != 1 {
		t.Errorf("got %d devices with the draft, want 1", won)
	}
	if n := countRows(t, s); n != 2 {
		t.Errorf("got %d drafts, want the old one and the new", n)
	}
}

// What is offered last counts, also when much is offered at once.
func TestNewOfferReplacesTheFormer(t *testing.T) {
	s, _ := openNew(t)
	token, other := create(t, s, answered()), create(t, s, answered())
	beside := offer(t, s, other, carried())
	first := offer(t, s, token, Draft{})
	second := offer(t, s, token, carried())
	wantNoTransfer(t, s, first)
	wantDraft(t, s, claim(t, s, second.Code), carried(), 1)
	wantDraft(t, s, claim(t, s, beside.Link), carried(), 1)

	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if _, err := s.Offer(context.Background(), token, carried(), soon); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if n := countTransfers(t, s); n != 1 {
		t.Errorf("got %d transfers of one draft, want 1", n)
	}
}

func TestTransferExpires(t *testing.T) {
	now := start
	path := filepath.Join(t.TempDir(), "klar.db")
	s := open(t, path, 0, &now)
	token := create(t, s, answered())
	offered := offer(t, s, token, carried())
	remains := [][]byte{s.secret.lock(offered.Link).row, s.secret.lock(offered.Code).row}

	now = soon
	wantNoTransfer(t, s, offered)
	for _, b := range remains {
		if !bytes.Contains(files(t, path), b) {
			t.Fatal("the transfer is not where the test looks")
		}
	}
	if n, err := s.Sweep(context.Background()); n != 0 || err != nil {
		t.Errorf("sweep: got %d drafts, %v; want none", n, err)
	}
	for _, b := range remains {
		if bytes.Contains(files(t, path), b) {
			t.Error("the files still hold the expired transfer")
		}
	}

	last := offer(t, s, token, carried()) // until soon, which is now
	wantNoTransfer(t, s, last)
	now = soon.Add(-time.Second)
	claim(t, s, last.Link)
}

// A copy does not outlive the draft that it was made of.
func TestTransferEndsWithItsDraft(t *testing.T) {
	now := start
	s := open(t, filepath.Join(t.TempDir(), "klar.db"), 0, &now)
	gone, other := create(t, s, answered()), create(t, s, answered())
	offered, beside := offer(t, s, gone, carried()), offer(t, s, other, carried())
	if err := s.Delete(context.Background(), gone); err != nil {
		t.Fatal(err)
	}
	wantNoTransfer(t, s, offered)
	claim(t, s, beside.Code)
	for name, token := range map[string]Token{"deleted": gone, "unknown": newToken(), "none": {}} {
		if _, err := s.Offer(context.Background(), token, carried(), soon); !errors.Is(err, ErrNotFound) {
			t.Errorf("%s: got error %v, want %v", name, err, ErrNotFound)
		}
	}

	now = tomorrow.Add(-time.Minute)
	late, err := s.Offer(context.Background(), other, carried(), now.Add(10*time.Minute))
	if err != nil {
		t.Fatal(err)
	}
	if !late.Expires.Equal(tomorrow) {
		t.Errorf("got it until %v, want no longer than the draft, %v", late.Expires, tomorrow)
	}
	now = tomorrow
	wantNoTransfer(t, s, late)
	if _, err := s.Offer(context.Background(), other, carried(), now.Add(time.Hour)); !errors.Is(err, ErrNotFound) {
		t.Errorf("of an expired draft: got error %v, want %v", err, ErrNotFound)
	}
}

// Whoever has the file and even the right keys opens nothing: the program that
// made them has taken its secret with it.
func TestCopiedDatabaseOpensNothing(t *testing.T) {
	s, path := openNew(t)
	offered := offer(t, s, create(t, s, answered()), carried())
	if err := db(s).truncateLog(context.Background()); err != nil {
		t.Fatal(err)
	}
	copied := filepath.Join(t.TempDir(), "copied.db")
	if err := os.WriteFile(copied, read(t, path), 0o600); err != nil {
		t.Fatal(err)
	}
	now := start
	thief := open(t, copied, 0, &now)
	if n := countTransfers(t, thief); n != 1 {
		t.Fatalf("got %d transfers in the copy, want 1", n)
	}
	wantNoTransfer(t, thief, offered)

	// Not even when the rows are made to be found.
	for column, k := range map[string]TransferKey{"link": offered.Link, "code": offered.Code} {
		if _, err := db(thief).writer.Exec(`update transfer set `+column+`_id = ?1`, thief.secret.lock(k).row); err != nil {
			t.Fatal(err)
		}
	}
	wantNoTransfer(t, thief, offered)

	claim(t, s, offered.Code)
}

func TestTamperedTransferIsNotFound(t *testing.T) {
	for name, tamper := range map[string]string{
		"sealed for the other key":  `update transfer set link_sealed = code_sealed, code_sealed = link_sealed`,
		"sealed for another draft":  `update transfer set link_sealed = (select max(link_sealed) from transfer where link_id != ?1), code_sealed = (select max(code_sealed) from transfer where link_id != ?1) where link_id = ?1`,
		"with the keys of another":  `update transfer set link_id = iif(link_id = ?1, randomblob(32), ?1), code_id = randomblob(32)`,
		"cut short":                 `update transfer set link_sealed = substr(link_sealed, 1, 900), code_sealed = substr(code_sealed, 1, 900)`,
		"emptied":                   `update transfer set link_sealed = x'', code_sealed = x''`,
		"a draft's bytes in place":  `update transfer set link_sealed = (select sealed from draft), code_sealed = (select sealed from draft)`,
		"zeros where the answer is": `update transfer set link_sealed = zeroblob(length(link_sealed)), code_sealed = zeroblob(length(code_sealed))`,
	} {
		t.Run(name, func(t *testing.T) {
			s, _ := openNew(t)
			offered := offer(t, s, create(t, s, answered()), carried())
			offer(t, s, create(t, s, Draft{}), Draft{})
			if _, err := db(s).writer.Exec(tamper, s.secret.lock(offered.Link).row); err != nil {
				t.Fatal(err)
			}
			wantNoTransfer(t, s, offered)
		})
	}
}

// A claim that fails uses nothing up.
func TestClaimWithoutRoom(t *testing.T) {
	now := start
	s := open(t, filepath.Join(t.TempDir(), "klar.db"), 2, &now)
	token, other := create(t, s, answered()), create(t, s, Draft{})
	offered := offer(t, s, token, carried())
	if got, err := s.Claim(context.Background(), offered.Link, asOffered); got != (Token{}) || !errors.Is(err, ErrFull) {
		t.Fatalf("got error %v, want no token and %v", err, ErrFull)
	}
	if err := s.Delete(context.Background(), other); err != nil {
		t.Fatal(err)
	}
	wantDraft(t, s, claim(t, s, offered.Code), carried(), 1)
}

func TestTransfersTellNothing(t *testing.T) {
	s, path := openNew(t)
	token := create(t, s, answered())
	offered := offer(t, s, token, carried())
	var lengths []int
	for _, column := range []string{"link_sealed", "code_sealed"} {
		var n int
		if err := db(s).reader.QueryRow(`select length(` + column + `) from transfer`).Scan(&n); err != nil {
			t.Fatal(err)
		}
		lengths = append(lengths, n)
	}
	if want := len(sealedRow(t, s, create(t, s, Draft{}))); lengths[0] != want || lengths[1] != want {
		t.Errorf("got sealed bytes %v, want %d as an empty draft has", lengths, want)
	}
	for name, secret := range map[string][]byte{
		"link":          []byte(offered.Link.Text()),
		"code":          []byte(offered.Code.Text()),
		"process":       s.secret[:],
		"first user ID": []byte(answered().Answers.UserIDs[0]),
	} {
		if bytes.Contains(files(t, path), secret) {
			t.Errorf("the files tell the %s", name)
		}
	}
	// The draft's id stands once, in its own row and its index, and not as
	// the transfer's.
	var joined int
	if err := db(s).reader.QueryRow(`select count(*) from transfer t, draft d where t.draft = d.id`).Scan(&joined); err != nil || joined != 0 {
		t.Errorf("got %d transfers that name their draft, %v; want none", joined, err)
	}
	claim(t, s, offered.Link)
	for _, b := range [][]byte{s.secret.lock(offered.Link).row, s.secret.draft(token)} {
		if bytes.Contains(files(t, path), b) {
			t.Error("the files still hold the transfer that was claimed")
		}
	}
}
