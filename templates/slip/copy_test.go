package slip

import (
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"klar/locales"
	"klar/templates/ui/uitest"
	"klar/visit"
	"klar/visit/office"
)

func TestCopyNamesWhatMayBeMisread(t *testing.T) {
	for l, want := range map[locales.Language][]string{
		locales.Danish:  {"a", "0 tallet nul", "ø ø – Øresund", "mellemrum", "l l – Ludvig", "8", "_ underscore"},
		locales.English: {"a", "0 tallet nul digit zero", "ø ø – Øresund oe (ø) – o with a stroke through it", "mellemrum space", "l l – Ludvig l – Lima", "8", "_ underscore underscore"},
	} {
		var got []string
		shown(t, CopyByHand, choosing("a0ø l8_"), l).Find(".copy-boxes li").Each(func(_ int, li *goquery.Selection) {
			got = append(got, uitest.Text(spaced(li)))
		})
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", l, got, want)
		}
	}
}

// spaced puts the spaces between elements that the style puts there.
func spaced(s *goquery.Selection) *goquery.Selection {
	s.Children().AfterHtml(" ")
	return s
}

func TestCopyHasUserIDsUnbroken(t *testing.T) {
	ids := []string{"a  b <&> c", "søren_æå", longest}
	doc := shown(t, CopyByHand, choosing(ids...), locales.Danish)
	var got []string
	doc.Find("[data-user-id]").Each(func(_ int, id *goquery.Selection) { got = append(got, id.Text()) })
	if !slices.Equal(got, ids) {
		t.Errorf("got %q, want %q", got, ids)
	}
}

// Only Herning has said that paper is enough.
func TestCopySaysWhoseWordItIs(t *testing.T) {
	for _, test := range []struct {
		office string
		want   locales.Key
	}{
		{"herning", ""},
		{"randers", "copy.elsewhere-at"},
		{office.Unsure, "copy.elsewhere"},
	} {
		a := choosing("peter78fromlondon")
		a.Office = test.office
		main := uitest.Text(shown(t, CopyByHand, a, locales.Danish).Find("main"))
		if herning := inDanish(t.Context(), textOf("rules.says.paper")); !strings.Contains(main, herning) {
			t.Errorf("%s: does not say %q", test.office, herning)
		}
		here, _ := office.Embedded().Office(test.office)
		for _, key := range []locales.Key{"copy.elsewhere-at", "copy.elsewhere"} {
			said := inDanish(t.Context(), locales.Message{Key: key, Data: locales.Data{"Office": here.Name.In(locales.Danish)}})
			if got := strings.Contains(main, said); got != (key == test.want) {
				t.Errorf("%s: says %q: %t, want %t", test.office, said, got, !got)
			}
		}
	}
}

func TestCopyWithoutUserIDs(t *testing.T) {
	for errand, rules := range map[visit.Errand]bool{visit.GetFirst: true, visit.Recover: false} {
		a := choosing()
		a.Errand, a.Later = errand, true
		doc := shown(t, CopyByHand, a, locales.Danish)
		if doc.Find(".copy-boxes").Length() > 0 {
			t.Errorf("%s: there are boxes to copy", errand)
		}
		if got := strings.Contains(uitest.Text(doc.Find("main")), inDanish(t.Context(), textOf("copy.none"))); got != rules {
			t.Errorf("%s: says how a user ID must be: %t, want %t", errand, got, rules)
		}
	}
}
