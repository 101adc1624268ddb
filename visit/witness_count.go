package visit

import (
	"klar/visit/civil"
	"klar/visit/identity"
)

// CountWitnessFrom returns the first day whose visits count against a witness
// who comes along on the given day; "" when that is not known.
func CountWitnessFrom(visit civil.Date) civil.Date {
	return visit.AddDays(-identity.WitnessWindowDays)
}
