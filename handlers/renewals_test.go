package handlers_test

import (
	"net/http"
	"testing"
	"time"
)

// Who leaves a token of their own in a browser reads nothing of the next person with it.
func TestTokenIsRenewed(t *testing.T) {
	for _, step := range []string{"start", "user-ids"} {
		t.Run(step, func(t *testing.T) {
			s := start(t)
			planted := s.visitor()
			planted.fill("situation", "visit")
			victim := planted.tab()
			victim.fill(step)
			if planted.cookies[cookieName].Value == victim.cookies[cookieName].Value {
				t.Fatal("got the same token, want a new one")
			}
			if _, there := s.draft(planted); there {
				t.Error("the old token still opens a draft")
			}
			if draft, there := s.draft(victim); !there || draft.Answers.Office != "herning" {
				t.Errorf("got %+v under the new token, want the answers from before", draft)
			}
			token := victim.cookies[cookieName].Value
			victim.fill(step)
			if victim.cookies[cookieName].Value != token {
				t.Error("got another token at the next save, want it renewed once")
			}
		})
	}
}

// A post that was on its way while another tab's save renewed the token is sent again
// by the browser, with its new cookie. It makes no draft of its own.
func TestPostDuringRenewal(t *testing.T) {
	s := start(t)
	b := s.visitor()
	b.fill("situation", "visit")
	other := b.tab()
	b.fill("user-ids")
	got := other.post(danish("user-ids"), valid("user-ids")).want(http.StatusTemporaryRedirect)
	if got.location() != danish("user-ids") || len(got.Cookies()) > 0 {
		t.Errorf("got Location %q and cookies %v, want the same page and none", got.location(), got.Cookies())
	}
	s.clock.add(time.Minute)
	other.get(danish("visit")).wantRedirect(danish("situation"))
	other.post(danish("situation"), valid("situation")).wantRedirect(danish("visit"))
	b.get(danish("documents")).want(http.StatusOK)
}
