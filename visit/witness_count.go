package visit

import (
	"klar/visit/civil"
	"klar/visit/identity"
)

// CountWitnessFrom returns the first day of the period in which the visits of a
// witness are counted, for a visit on the given day; "" when the day is not known.
// The period is [identity.WitnessWindowDays].
func CountWitnessFrom(visit civil.Date) civil.Date {
	return visit.AddDays(-identity.WitnessWindowDays)
}
