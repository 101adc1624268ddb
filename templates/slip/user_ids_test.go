package slip

import (
	"slices"
	"strings"
	"testing"

	"klar/visit"
)

func TestSlipIDs(t *testing.T) {
	tests := []struct {
		name string
		slip visit.Slip
		want []string
	}{
		{"none", visit.Slip{}, nil},
		{"one", visit.Slip{UserIDs: []string{"anna26"}}, []string{"slip.first-choice anna26"}},
		{"three", visit.Slip{UserIDs: []string{"anna1", "anna2", "anna3"}},
			[]string{"slip.first-choice anna1", "slip.second-choice anna2", "slip.third-choice anna3"}},
		{"by hand", visit.Slip{EmptyGrids: 3},
			[]string{"slip.first-choice ", "slip.second-choice ", "slip.third-choice "}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for i, id := range chosenIDs(test.slip) {
				if id.Number != i+1 {
					t.Errorf("number %d, want %d", id.Number, i+1)
				}
				got = append(got, string(id.Name)+" "+id.ID)
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestBoxes(t *testing.T) {
	tests := []struct {
		name, id string
		want     []string
	}{
		{"letters", "anna1", []string{"a", "n", "n", "a", "1"}},
		{"a letter of two bytes is one", "søren", []string{"s", "ø", "r", "e", "n"}},
		{"every space has its own", "a  bc", []string{"a", " ", " ", "b", "c"}},
		{"by hand: as many as an ID may have", "", make([]string, 48)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := (chosenID{ID: test.id}).boxes(); !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestKeyedSigns(t *testing.T) {
	tests := []struct {
		name string
		ids  []string
		want string
	}{
		{"letters need no key", []string{"søren", "åsemæ"}, ""},
		{"0 and 1 look like letters, 2 to 9 do not", []string{"abc9876543210"}, "10"},
		{"signs in the order they come, each once", []string{"a_b-c_d", "e!f-g"}, "_-!"},
		{"a space", []string{"anna hansen"}, " "},
		{"every sign", []string{"{}!#$^,*()_+-=:;?.@"}, "{}!#$^,*()_+-=:;?.@"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := keyedSigns(test.ids)
			if string(got) != test.want {
				t.Errorf("got %q, want %q", string(got), test.want)
			}
			for _, sign := range got {
				if strings.TrimSpace(signName(t.Context(), sign)) == "" {
					t.Errorf("%q has no name", sign)
				}
			}
		})
	}
}
