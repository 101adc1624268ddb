package handlers

import (
	"crypto/sha256"
	"errors"
	"sync"
	"time"

	"klar/store"
	"klar/visit"
)

// needsRenewal reports whether a draft gets a new token at this save: at the first save
// of user IDs, and when the citizen says that others use the computer. Somebody may have
// left a token of their own in the browser, to read with it what the next person saves.
func needsRenewal(before, after visit.Answers) bool {
	return len(before.UserIDs) == 0 && len(after.UserIDs) > 0 || !before.Shared && after.Shared
}

// errRenewed says that a post came with a token that has just been renewed: it was on
// its way while another tab saved. The browser has the new token by now, so it is asked
// to post again.
var errRenewed = errors.New("token has just been renewed")

// renewalsKept is how long a renewed token is known. A post is on its way no longer.
const renewalsKept = 30 * time.Second

// renewals knows which tokens have just been renewed, by their hashes.
type renewals struct {
	mu sync.Mutex
	at map[[sha256.Size]byte]time.Time
}

func (r *renewals) add(t store.Token, now time.Time) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.at == nil {
		r.at = map[[sha256.Size]byte]time.Time{}
	}
	for token, at := range r.at {
		if age := now.Sub(at); age < 0 || age >= renewalsKept {
			delete(r.at, token)
		}
	}
	r.at[sha256.Sum256(t[:])] = now
}

func (r *renewals) has(t store.Token, now time.Time) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	at, there := r.at[sha256.Sum256(t[:])]
	age := now.Sub(at)
	return there && age >= 0 && age < renewalsKept
}
