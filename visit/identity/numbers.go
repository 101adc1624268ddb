package identity

import "klar/locales"

// Numbers that others than MitID's rules for documents and witnesses give.
const (
	PCodeDigits      = 8  // see PCodeSource
	PCodeDays        = 60 // how long a P code can be used; see PCodeSource
	MunicipalCardAge = 15 // from when a municipality gives an ID card; see Ways
)

// Numbers is the numbers of the rules as messages name them, so that none is
// written in a message.
var Numbers = locales.Data{
	"PCodeDigits":      PCodeDigits,
	"PCodeDays":        PCodeDays,
	"MunicipalCardAge": MunicipalCardAge,
	"WitnessDays":      WitnessMitIDDays,
}
