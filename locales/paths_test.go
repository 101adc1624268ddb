package locales_test

import (
	"testing"

	"klar/locales"
)

func TestPath(t *testing.T) {
	for _, tt := range []struct {
		page  string
		l     locales.Language
		want  string
		there bool
	}{
		{"start", locales.Danish, "/da", true},
		{"slip", locales.Danish, "/da/seddel", true},
		{"guide:user-id", locales.English, "/en/guide/user-id", true},
		{"nobody’s page", locales.English, "", false},
		{"start", "nobody’s language", "", false},
	} {
		if got, there := locales.Path(tt.page, tt.l); got != tt.want || there != tt.there {
			t.Errorf("Path(%q, %q) = %q, %v; want %q, %v", tt.page, tt.l, got, there, tt.want, tt.there)
		}
	}
}
