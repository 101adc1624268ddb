package visit

import (
	"time"

	"klar/visit/office"
)

// A Setting is what the journey depends on apart from the citizen: the offices
// there are, and today.
type Setting struct {
	Offices office.Data
	Now     time.Time
}

// Today returns the day it is in Denmark.
func (s Setting) Today() office.Date { return office.DateOf(s.Now) }
