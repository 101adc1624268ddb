package store

import (
	"encoding/hex"
	"strings"
	"testing"
)

func TestCalendarUID(t *testing.T) {
	token := newToken()
	uid := token.CalendarUID()
	if uid != token.CalendarUID() || len(uid) < 32 {
		t.Errorf("got %q, then %q, want one and the same, of 16 bytes", uid, token.CalendarUID())
	}
	if uid == newToken().CalendarUID() {
		t.Error("two drafts have the same")
	}
	for name, secret := range map[string][]byte{"token": token[:], "row": token.id()} {
		if strings.Contains(hex.EncodeToString(secret), uid) {
			t.Errorf("%s: the UID is a part of it", name)
		}
	}
}
