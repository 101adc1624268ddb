package visit

import (
	"klar/visit/civil"
	"klar/visit/office"
)

// An Env is what the rules need besides the citizen's answers.
type Env struct {
	Offices office.Data
	Today   civil.Date // the current day in Denmark
}
