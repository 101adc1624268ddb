package userid

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"klar/locales"
	"klar/visit/repair"
)

// A Repair is one kind of change that [Normalise] made.
type Repair string

// The repairs. Each undoes a change that phones, word processors or copying from a
// web page make to text.
const (
	InvisibleRemoved Repair = "invisible-removed" // joiners, direction marks, soft hyphens
	LettersComposed  Repair = "letters-composed"  // a and a combining ring become å
	DashReplaced     Repair = "dash-replaced"     // – becomes -
	LongDashReplaced Repair = "long-dash-replaced"
	EllipsisReplaced Repair = "ellipsis-replaced"
	SpaceReplaced    Repair = "space-replaced" // no-break space, tab and other spaces
	CapitalsLowered  Repair = "capitals-lowered"
	SpacesTrimmed    Repair = "spaces-trimmed" // first and last
)

// Repairs lists every repair.
var Repairs = []Repair{
	InvisibleRemoved, LettersComposed, DashReplaced, LongDashReplaced, EllipsisReplaced, SpaceReplaced, CapitalsLowered, SpacesTrimmed,
}

// MessageKey returns the key of the sentence that tells the citizen about the
// repair.
func (r Repair) MessageKey() locales.Key {
	switch r {
	case InvisibleRemoved:
		return "user-id.repair.invisible-removed"
	case LettersComposed:
		return "user-id.repair.letters-composed"
	case DashReplaced:
		return "user-id.repair.dash-replaced"
	case LongDashReplaced:
		return "user-id.repair.long-dash-replaced"
	case EllipsisReplaced:
		return "user-id.repair.ellipsis-replaced"
	case SpaceReplaced:
		return "user-id.repair.space-replaced"
	case CapitalsLowered:
		return "user-id.repair.capitals-lowered"
	default:
		return "user-id.repair.spaces-trimmed"
	}
}

// repairSteps are the steps of Normalise, in order. It composes letters twice.
// Before lowering, A and a combining ring become Å, which can be lowered. After
// lowering, because some letters exist composed only as small letters.
var repairSteps = []struct {
	repair Repair
	apply  func(string) string
}{
	{InvisibleRemoved, repair.WithoutInvisible},
	{LettersComposed, norm.NFC.String},
	{DashReplaced, strings.NewReplacer("–", "-", "‐", "-", "\u2011", "-", "‒", "-", "−", "-").Replace},
	{LongDashReplaced, strings.NewReplacer("—", "--", "―", "--").Replace},
	{EllipsisReplaced, strings.NewReplacer("…", "...").Replace},
	{SpaceReplaced, plainSpaces},
	{CapitalsLowered, lowerCapitals},
	{LettersComposed, norm.NFC.String},
	{SpacesTrimmed, func(s string) string { return strings.Trim(s, " ") }},
}

// Normalise returns the user ID that the citizen meant to type, and the repairs it
// made, each once. It changes nothing in its own result, nor in an ID that [Check]
// accepts. It leaves what it cannot repair, so that Check can name it. Invalid
// UTF-8 becomes U+FFFD, which Check refuses.
func Normalise(typed string) (id string, repairs []Repair) {
	id = strings.ToValidUTF8(typed, string(unicode.ReplacementChar))
	done := map[Repair]bool{}
	for _, step := range repairSteps {
		repaired := step.apply(id)
		if repaired != id && !done[step.repair] {
			repairs = append(repairs, step.repair)
			done[step.repair] = true
		}
		id = repaired
	}
	return id, repairs
}

func plainSpaces(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\t' || unicode.Is(unicode.Zs, r) {
			return ' '
		}
		return r
	}, s)
}

// lowerCapitals lowers the capitals of the letters that a user ID may have. It
// leaves other letters: İ must not become an allowed i.
func lowerCapitals(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'A' && r <= 'Z' || r == 'Æ' || r == 'Ø' || r == 'Å' {
			return unicode.ToLower(r)
		}
		return r
	}, s)
}
