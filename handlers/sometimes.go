package handlers

import (
	"sync"
	"time"
)

// A sometimes keeps a line out of the log that would come with every request.
type sometimes struct {
	every time.Duration

	mu   sync.Mutex
	last time.Time
}

// now reports whether to write the line: at first, and then once in each period.
func (s *sometimes) now(now time.Time) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if since := now.Sub(s.last); !s.last.IsZero() && since >= 0 && since < s.every {
		return false
	}
	s.last = now
	return true
}
