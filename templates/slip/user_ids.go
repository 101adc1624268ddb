package slip

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"klar/locales"
	"klar/visit"
	"klar/visit/userid"
)

// A chosenID is one of the user IDs on the slip, or an empty grid for one.
type chosenID struct {
	Number int         // 1 for the first choice
	Name   locales.Key // "First choice"
	ID     string      // "" to be written by hand
}

var choiceNames = [userid.MaxIDs]locales.Key{"slip.first-choice", "slip.second-choice", "slip.third-choice"}

// chosenIDs returns the user IDs of the slip, and the empty grids after them.
func chosenIDs(s visit.Slip) []chosenID {
	var all []chosenID
	for i := range min(len(s.UserIDs)+s.EmptyGrids, userid.MaxIDs) {
		id := chosenID{Number: i + 1, Name: choiceNames[i]}
		if i < len(s.UserIDs) {
			id.ID = s.UserIDs[i]
		}
		all = append(all, id)
	}
	return all
}

// boxes returns what stands in each box of the grid: one character, or nothing
// where it is to be written by hand.
func (id chosenID) boxes() []string {
	if id.ID == "" {
		return make([]string, userid.MaxLength)
	}
	return strings.Split(id.ID, "")
}

// length returns how many characters the ID has.
func (id chosenID) length() locales.Message {
	return locales.Message{Key: "slip.length", Data: locales.Data{"Length": len([]rune(id.ID))}}
}

// keyedSigns returns the characters of the IDs that the key explains, each
// once, as they come: all but the letters and the digits that nobody takes for
// a letter.
func keyedSigns(ids []string) []rune {
	var signs []rune
	seen := map[rune]bool{}
	for _, r := range strings.Join(ids, "") {
		plain := unicode.IsLetter(r) || '2' <= r && r <= '9'
		if !plain && !seen[r] {
			signs = append(signs, r)
		}
		seen[r] = true
	}
	return signs
}

// toBeNamed reports whether a sign of a user ID that is copied by hand needs its
// name beside it: the key would explain it, or it is taken for another.
func toBeNamed(sign userid.Sign) bool {
	r, _ := utf8.DecodeRuneInString(sign.Text)
	return userid.EasilyConfused(r) || len(keyedSigns([]string{sign.Text})) > 0
}

// signName returns what a character is called, in Danish: the key is the
// clerk's.
func signName(ctx context.Context, r rune) string {
	name, _ := userid.CharacterName(r)
	return inDanish(ctx, locales.Message{Key: name})
}

// footnote says when the rules on the slip were last checked, and what not to
// write on it.
func footnote(ctx context.Context, s visit.Slip) string {
	key := locales.Key("slip.foot")
	if s.Trial {
		key = "slip.foot-trial"
	}
	return locales.T(ctx, key, locales.Data{"Day": s.Checked.WithoutWeekday()})
}

// ticksOnTop reports whether the clerk's boxes stand in the top band. Without
// user IDs the middle one is theirs.
func ticksOnTop(s visit.Slip) bool { return s.TakesUserIDs && len(s.ClerkTicks) > 0 }
