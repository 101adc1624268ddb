package userid

import "klar/visit/rule"

// The length of a user ID in characters, counted in Unicode code points: å is one.
const (
	MinLength = 5
	MaxLength = 48
)

// MaxIDs is the most user IDs that a citizen can prepare: a first choice and two
// backups.
const MaxIDs = 3

// Figures holds the numbers about user IDs that messages and guides give.
var Figures = rule.Figures{
	rule.Number("UserIDMinLength", MinLength, aboutUserIDs),
	rule.Number("UserIDMaxLength", MaxLength, aboutUserIDs),
	rule.Number("MaxUserIDs", MaxIDs, aboutUserIDs),
}
