package templates

import (
	"context"
	"strings"
	"testing"

	"klar/locales"
	"klar/visit"
	"klar/visit/identity"
	"klar/visit/office"
	"klar/visit/rule"
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
	blank := visit.BlankSlip()
	in := visit.Setting{Offices: office.Embedded(), Now: rule.Day(2026, 11, 21)}
	tests := []struct {
		name       string
		slip       visit.Slip
		wantSize   int // the smallest that will do
		wantMiddle bool
	}{
		{"usual", visit.NewSlip(usual, in), 11, true},
		{"level High", visit.NewSlip(high, in), 11, true},
		{"blank", blank, 11, false},
		{"everything", visit.NewSlip(fullest(identity.UnsureCPR), in), 7, false},
		{"everything, no CPR number", visit.NewSlip(fullest(identity.NoCPR), in), 6, false},
		{"everything doubtful", visit.NewSlip(photos, in), 6, false},
	}
	for _, test := range tests {
		for _, l := range locales.Languages {
			t.Run(test.name+" "+string(l), func(t *testing.T) {
				ctx := locales.With(context.Background(), l)
				got := laySlip(ctx, test.slip)
				if got.Size < test.wantSize {
					t.Errorf("type of %d points, want at least %d", got.Size, test.wantSize)
				}
				if middle := len(got.Middle.Items) > 0; middle != test.wantMiddle {
					t.Errorf("what is open in the middle: %t, want %t", middle, test.wantMiddle)
				}
				for i, column := range got.Bottom {
					h := heightOf(ctx, column, got.Size)
					if got.RunsOn {
						h /= 2
					}
					if h > bottomHeight {
						t.Errorf("column %d is %.1f mm high, want at most %.1f", i+1, h, bottomHeight)
					}
				}
			})
		}
	}
}
