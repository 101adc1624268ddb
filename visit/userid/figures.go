package userid

import "klar/visit/rule"

// Length of a user ID in characters, that is in Unicode code points: å is one.
const (
	MinLength = 5
	MaxLength = 48
)

// MaxIDs is how many user IDs a citizen may prepare: a first choice and two
// backups.
const MaxIDs = 3

// Figures is the numbers that messages and guides give about user IDs.
var Figures = rule.Figures{
	rule.Number("UserIDMinLength", MinLength, aboutUserIDs),
	rule.Number("UserIDMaxLength", MaxLength, aboutUserIDs),
	rule.Number("MaxUserIDs", MaxIDs, aboutUserIDs),
}
