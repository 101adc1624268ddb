package site

import (
	"testing"

	"klar/locales"
)

func TestFind(t *testing.T) {
	for _, tt := range []struct{ name, path, danish, english string }{
		{"capitals in the language", "/DA/situation", "/da/situation", "/da/situation"},
		{"capitals in the word", "/da/Bruger-ID", "/da/bruger-id", "/da/bruger-id"},
		{"a slash at the end", "/en/user-id/", "/en/user-id", "/en/user-id"},
		{"slashes at the end", "/en/identification/result//", "/en/identification/result", "/en/identification/result"},
		{"Danish letters", "/da/besøg", "/da/besoeg", "/da/besoeg"},
		{"Danish capitals", "/da/TILGÆNGELIGHED", "/da/tilgaengelighed", "/da/tilgaengelighed"},
		{"the other language’s word", "/en/bruger-id", "/en/user-id", "/en/user-id"},
		{"the other language’s word, deep", "/da/identification/no-photo", "/da/legitimation/uden-billede", "/da/legitimation/uden-billede"},
		{"the name in the code", "/en/documents", "/en/identification", "/en/identification"},
		{"no language, a Danish word", "/bruger-id", "/da/bruger-id", "/da/bruger-id"},
		{"no language, an English word", "/user-id", "/en/user-id", "/en/user-id"},
		{"no language, a word of both", "/situation", "/da/situation", "/en/situation"},
		{"no language, a name", "/user-ids", "/da/bruger-id", "/en/user-id"},
		{"the short path, typed", "/Hent", "/da/hent", "/en/fetch"},
		{"the short path, with a language", "/en/hent/", "/en/fetch", "/en/fetch"},
		{"the start page", "/EN/", "/en", "/en"},
		{"nothing", "/", "", ""},
		{"slashes", "///", "", ""},
		{"another site", "//example.com/da", "", ""},
		{"another language", "/de/situation", "", ""},
		{"a part of a path", "/da/bruger", "", ""},
		{"a path and more", "/da/situation/nu", "", ""},
		{"no such word", "/da/findes-ikke", "", ""},
	} {
		for preferred, want := range map[locales.Language]string{locales.Danish: tt.danish, locales.English: tt.english} {
			got, found := Find(tt.path, preferred)
			if got != want || found != (want != "") {
				t.Errorf("%s: Find(%q, %s) = %q, %v; want %q", tt.name, tt.path, preferred, got, found, want)
			}
		}
	}
}

// Find finds every page by its own path and by its path in any other language.
func TestFindEveryPage(t *testing.T) {
	for _, p := range Pages {
		for _, l := range locales.Languages {
			for _, other := range l.Others() {
				twin := "/" + string(l) + p.Path(other)[len("/da"):]
				for _, path := range []string{p.Path(l), p.Path(l) + "/", twin} {
					if got, found := Find(path, other); !found || got != p.Path(l) {
						t.Errorf("Find(%q) = %q, %v; want %q", path, got, found, p.Path(l))
					}
				}
			}
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("/DA/Bruger-ID/")
	f.Add("//example.com")
	f.Fuzz(func(t *testing.T, path string) {
		to, found := Find(path, locales.Danish)
		if !found {
			return
		}
		for _, p := range Pages {
			for _, l := range locales.Languages {
				if to == p.Path(l) {
					return
				}
			}
		}
		t.Errorf("Find(%q) = %q, want the path of a page", path, to)
	})
}
