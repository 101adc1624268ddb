package templates

import (
	"testing"

	"klar/locales"
	"klar/visit/office"
)

func TestPlaces(t *testing.T) {
	named := func(names ...string) office.Data {
		var d office.Data
		for _, name := range names {
			d.Offices = append(d.Offices, office.Office{Municipality: office.Names{locales.Danish: name, locales.English: name}})
		}
		return d
	}
	for _, tt := range []struct {
		offices         office.Data
		danish, english string
	}{
		{named("Aaby"), "Aaby", "Aaby"},
		{named("Aaby", "Beder"), "Aaby eller Beder", "Aaby or Beder"},
		{named("Aaby", "Beder", "Ceby"), "Aaby, Beder eller Ceby", "Aaby, Beder or Ceby"},
	} {
		for l, want := range map[locales.Language]string{locales.Danish: tt.danish, locales.English: tt.english} {
			if got := places(locales.With(t.Context(), l), tt.offices); got != want {
				t.Errorf("%s: got %q, want %q", l, got, want)
			}
		}
	}
}
