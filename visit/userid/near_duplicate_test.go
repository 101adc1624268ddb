package userid

import "testing"

func TestNearDuplicate(t *testing.T) {
	tests := []struct {
		name string
		a, b string
		want bool
	}{
		{"the same", "anna!23", "anna!23", false},
		{"the same once normalised", "anna-23", " ANNA–23 ", false},
		{"neither filled in", "", "", false},
		{"one not filled in", "", "a", false},
		{"only spaces", " ", "a", false},
		{"another character", "anna!23", "anna!24", true},
		{"another first character", "anna!23", "enna!23", true},
		{"one more", "anna!23", "anna!234", true},
		{"one more inside", "ana!23", "anna!23", true},
		{"one more in front", "anna!23", "xanna!23", true},
		{"neighbours swapped", "anna!23", "anna!32", true},
		{"first two swapped", "anna!23", "naan!23", false},
		{"one swap at the start", "bo!223", "ob!223", true},
		{"characters swapped, not neighbours", "an!a23", "a!na23", true},
		{"apart by three, swapped", "abc!23", "cba!23", false},
		{"counted in characters, not bytes", "søster", "såster", true},
		{"capitals", "ANNA!23", "anna!24", true},
		{"two characters", "anna!23", "anna!45", false},
		{"two more", "anna!23", "anna!2345", false},
		{"one more and one changed", "anna!23", "bnna!234", false},
		{"zero, o and ø", "00oo!", "oøø0!", true},
		{"one, l and i", "ill1a", "l1iia", true},
		{"hyphen and underscore", "a-b-c", "a_b_c", true},
		{"look-alikes and an edit", "00oo!a", "oøø0!b", false},
		{"different", "kano-lampe#47", "hest-stol#23", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := NearDuplicate(tt.a, tt.b); got != tt.want {
				t.Errorf("NearDuplicate(%q, %q) = %t, want %t", tt.a, tt.b, got, tt.want)
			}
			if got := NearDuplicate(tt.b, tt.a); got != tt.want {
				t.Errorf("NearDuplicate(%q, %q) = %t, want %t, as in the other order", tt.b, tt.a, got, tt.want)
			}
		})
	}
}

// NearDuplicate finds every ID that one edit makes of another.
func TestNearDuplicateFindsEveryEdit(t *testing.T) {
	const id, letters = "ab!2", "ab!2x"
	for i := range len(id) + 1 {
		var slips []string
		for _, c := range letters {
			slips = append(slips, id[:i]+string(c)+id[i:])
			if i < len(id) {
				slips = append(slips, id[:i]+string(c)+id[i+1:])
			}
		}
		if i < len(id) {
			slips = append(slips, id[:i]+id[i+1:])
		}
		if i+1 < len(id) {
			slips = append(slips, id[:i]+string(id[i+1])+string(id[i])+id[i+2:])
		}
		for _, slip := range slips {
			if got, want := NearDuplicate(id, slip), slip != id; got != want {
				t.Errorf("NearDuplicate(%q, %q) = %t, want %t", id, slip, got, want)
			}
		}
	}
}
