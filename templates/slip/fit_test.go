package slip

import (
	"context"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"klar/locales"
	"klar/visit"
	"klar/visit/identity"
	"klar/visit/office"
	"klar/visit/userid"
)

func TestLinesOf(t *testing.T) {
	tests := []struct {
		name, text string
		room       float64
		want       int
	}{
		{"nothing", "", 10, 1},
		{"fits", "one two", 10, 1},
		{"breaks at a space", "aaaaa aaaaa", 4, 2},
		{"a long word stands alone", "a aaaaaaaaaaaaaaaaaaaa a", 4, 3},
		{"narrow letters take less room", "iiiiiiiiii iiiiiiiiii", 7, 1},
		{"wide ones more", "mmmmm mmmmm", 7, 2},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := linesOf(test.text, test.room); got != test.want {
				t.Errorf("got %d lines, want %d", got, test.want)
			}
		})
	}
}

// longest is a user ID with every sign, as long as one may be.
var longest = "{}!#$^,*()_+-=:;?.@ 01" + strings.Repeat("ø", userid.MaxLength-22)

// fullest returns the answers that make the fullest slip there is.
func fullest(cpr identity.CPR) visit.Answers {
	a := visit.Answers{
		Errand: visit.UnsureErrand, Age: visit.From13, CPR: cpr, Newcomer: true,
		Office: office.Unsure, Booked: visit.No,
		UserIDs: []string{longest, longest, longest},
		Confirm: visit.ByWitness,
	}
	for _, d := range identity.Documents {
		a.Documents = append(a.Documents, d.Document)
	}
	return a
}

func TestLaySlip(t *testing.T) {
	usual := visit.Answers{
		Errand: visit.GetFirst, Age: visit.Adult, CPR: identity.HasCPR, Newcomer: true,
		UserIDs:   []string{"stine!always!happy:o)", "peter78fromlondon"},
		Documents: []identity.Document{identity.ForeignPassport, identity.HealthCard},
		Confirm:   visit.ByWitness,
	}
	high := visit.Answers{Errand: visit.RaiseToHigh, Age: visit.Adult, CPR: identity.HasCPR, Confirm: visit.UnsureConfirms}
	photos := fullest(identity.HasCPR)
	photos.Documents = nil
	for _, g := range []identity.Group{identity.Photo, identity.ProofRingFirst, identity.ProofUnsure} {
		for _, d := range identity.InGroup(g) {
			photos.Documents = append(photos.Documents, d.Document)
		}
	}
	tests := []struct {
		name       string
		slip       visit.Slip
		want       typeStyle // the least that will do
		wantMiddle []locales.Key
	}{
		{"usual", visit.NewSlip(usual, in), typeStyles[1], []locales.Key{"slip.still-open"}},
		{"level High", visit.NewSlip(high, in), typeStyles[1], []locales.Key{"slip.still-open"}},
		{"blank", visit.BlankSlip(visit.Env{}), typeStyles[1], nil},
		{"everything", visit.NewSlip(fullest(identity.UnsureCPR), in), typeStyles[5], nil},
		{"everything, no CPR number", visit.NewSlip(fullest(identity.NoCPR), in), typeStyles[5], nil},
		{"everything doubtful", visit.NewSlip(photos, in), typeStyles[5], nil},
	}
	for _, test := range tests {
		for _, l := range locales.Languages {
			t.Run(test.name+" "+string(l), func(t *testing.T) {
				ctx := locales.With(context.Background(), l)
				got := lay(ctx, test.slip)
				if slices.Index(typeStyles, got.Type) > slices.Index(typeStyles, test.want) {
					t.Errorf("got type %+v, want at least %+v", got.Type, test.want)
				}
				var middle []locales.Key
				for _, list := range got.Middle {
					middle = append(middle, list.Heading)
				}
				if !slices.Equal(middle, test.wantMiddle) {
					t.Errorf("got %q in the middle, want %q", middle, test.wantMiddle)
				}
				if high := highest(ctx, got); high > bottomHeight {
					t.Errorf("the lowest band is %.1f mm high, want at most %.1f", high, bottomHeight)
				}
			})
		}
	}
}

// highest returns how high the lowest band is.
func highest(ctx context.Context, l layout) float64 {
	var parts []float64
	var columns [2]float64
	for i, column := range l.Bottom {
		for _, list := range column {
			of := heights(ctx, list, l.Type)
			parts = append(parts, together(of)...)
			columns[i] += sum(of)
		}
	}
	if l.RunsOn {
		_, high := evenSplit(parts)
		return high
	}
	return max(columns[0], columns[1])
}

// Whatever anybody answers, it is one page in type that can be read.
func TestEverySlipFits(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		a := anyAnswers(random)
		for _, l := range locales.Languages {
			ctx := locales.With(context.Background(), l)
			got := lay(ctx, visit.NewSlip(a, in))
			if high := highest(ctx, got); high > bottomHeight {
				t.Fatalf("%s: the lowest band is %.1f mm high in the smallest type, want at most %.1f, for %+v", l, high, bottomHeight, a)
			}
		}
	}
}

// anyAnswers returns answers of which some have nearly every document.
func anyAnswers(random *rand.Rand) visit.Answers {
	pick := func(n int) int { return random.IntN(n) }
	a := visit.Answers{
		Errand:   visit.Errands[pick(len(visit.Errands))],
		Age:      []visit.Age{visit.Adult, visit.From15, visit.From13}[pick(3)],
		CPR:      []identity.CPR{identity.HasCPR, identity.NoCPR, identity.UnsureCPR}[pick(3)],
		Newcomer: pick(2) == 0,
		Office:   []string{"herning", "randers", office.Unsure}[pick(3)],
		Booked:   []visit.Choice{visit.Yes, visit.No, ""}[pick(3)],
		Confirm:  []visit.Confirmation{visit.ByQuestions, visit.ByWitness, visit.UnsureConfirms}[pick(3)],
	}
	for range pick(4) {
		a.UserIDs = append(a.UserIDs, string([]rune(longest)[:userid.MinLength+pick(userid.MaxLength-userid.MinLength)]))
	}
	a.Later = len(a.UserIDs) == 0
	often := 1 + pick(4)
	for _, d := range identity.Documents {
		if pick(often) == 0 {
			a.Documents = append(a.Documents, d.Document)
		}
	}
	return a
}
