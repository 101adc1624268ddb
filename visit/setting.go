package visit

import (
	"io"
	"time"

	"klar/visit/civil"
	"klar/visit/office"
)

// A Setting is what the journey depends on apart from the citizen: the offices
// there are, today, and chance.
type Setting struct {
	Offices office.Data
	Now     time.Time
	Random  io.Reader // where suggestions come from: nobody can guess it
}

// Today returns the day it is in Denmark.
func (s Setting) Today() civil.Date { return civil.DateOf(s.Now) }
