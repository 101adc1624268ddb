package visit

import (
	"klar/locales"
	"klar/visit/civil"
	"klar/visit/office"
)

// An Env is what the rules need besides the citizen's answers.
type Env struct {
	Offices office.Data
	Today   civil.Date // the current day in Denmark
	// Language is the one in which the citizen reads, and probably writes.
	Language locales.Language
}

// Office returns the office with the given id; nil when there is none.
func (e Env) Office(id string) *office.Office {
	if o, there := e.Offices.Office(id); there {
		return &o
	}
	return nil
}

// Line returns the telephone line with the given id; nil when there is none.
func (e Env) Line(id string) *office.Line {
	if l, there := e.Offices.Line(id); there {
		return &l
	}
	return nil
}
