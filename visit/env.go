package visit

import (
	"klar/visit/civil"
	"klar/visit/office"
)

// An Env is what the rules of a visit depend on apart from the citizen's
// answers: which offices there are, and which day it is in Denmark.
type Env struct {
	Offices office.Data
	Today   civil.Date
}
