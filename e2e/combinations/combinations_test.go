package combinations

import (
	"slices"
	"testing"
)

func TestFor(t *testing.T) {
	values := []string{"a", "b", "c"}
	tests := []struct {
		environment string
		n           int
		want        []string
	}{
		{"", 0, []string{"a"}},
		{"", 1, []string{"b"}},
		{"", 5, []string{"c"}},
		{"all", 0, values},
		{"all", 5, values},
	}
	for _, tt := range tests {
		t.Setenv("KLAR_TEST", tt.environment)
		if got := For(tt.n, values); !slices.Equal(got, tt.want) {
			t.Errorf("KLAR_TEST=%s, number %d: got %v, want %v", tt.environment, tt.n, got, tt.want)
		}
	}
}
