package templates

import (
	"testing"

	"klar/locales"
	"klar/visit/office"
)

func TestPlaces(t *testing.T) {
	named := func(names ...string) []office.Names {
		var all []office.Names
		for _, name := range names {
			all = append(all, office.Names{Danish: name, English: name})
		}
		return all
	}
	for _, tt := range []struct {
		municipalities  []office.Names
		danish, english string
	}{
		{named("Aaby"), "Aaby", "Aaby"},
		{named("Aaby", "Beder"), "Aaby eller Beder", "Aaby or Beder"},
		{named("Aaby", "Beder", "Ceby"), "Aaby, Beder eller Ceby", "Aaby, Beder or Ceby"},
	} {
		for l, want := range map[locales.Language]string{locales.Danish: tt.danish, locales.English: tt.english} {
			if got := places(locales.With(t.Context(), l), tt.municipalities); got != want {
				t.Errorf("%s: got %q, want %q", l, got, want)
			}
		}
	}
}
