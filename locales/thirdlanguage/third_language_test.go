package thirdlanguage

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"

	"klar/locales"
	"klar/visit"
	"klar/visit/civil"
	"klar/visit/identity"
	"klar/visit/journey"
	"klar/visit/site"
)

// all are the languages that the program serves, in their order.
var all = []locales.Language{locales.Danish, locales.English, third}

// answers are those of somebody with a full slip.
var answers = visit.Answers{
	Errand: visit.GetFirst, Age: visit.Adult, CPR: identity.HasCPR,
	Office: "herning", Booked: visit.Yes, Day: civil.DateOf(time.Now()).AddDays(30), Time: "10:00",
	UserIDs:   []string{"stine!always!happy:o)", "peter78fromlondon"},
	Documents: []identity.Document{identity.ForeignPassport, identity.HealthCard},
	Confirm:   visit.ByWitness, Witness: []identity.Condition{identity.Adult}, Remember: visit.No,
}

// A language is served whole when its files are there: the real program, with a
// third one that is made by machine, is the proof.
func TestThirdLanguage(t *testing.T) {
	klar := start(t)
	defer klar.stop()
	v := klar.visitor(t)
	for _, step := range journey.Steps {
		if step.Read == nil {
			continue
		}
		path := pathIn(t, third, step.Name)
		if got := v.post(path, step.Form(answers)); got.StatusCode != http.StatusSeeOther || !strings.HasPrefix(got.location(), "/"+string(third)+"/") {
			t.Fatalf("%s: got status %d and Location %q, want the next page in the third language", path, got.StatusCode, got.location())
		}
	}
	t.Run("pages", func(t *testing.T) { checkPages(v.in(t)) })
	t.Run("switch", func(t *testing.T) { checkSwitch(v.in(t)) })
	t.Run("slip", func(t *testing.T) { checkSlip(v.in(t)) })
	t.Run("files", func(t *testing.T) { checkFiles(v.in(t)) })
	t.Run("addresses", func(t *testing.T) { checkAddresses(klar.visitor(t)) })
	t.Run("sitemap", func(t *testing.T) { checkSitemap(klar.visitor(t)) })
}

// checkPages checks that every page says in the third language what it says in
// English, names itself in all three, and leads to the two others and else to
// pages in its own.
func checkPages(v visitor) {
	for _, p := range site.Pages {
		v.Run(p.Name, func(t *testing.T) {
			v := v.in(t)
			path := pathIn(t, third, p.Name)
			got, english := v.get(path), v.get(p.Path(locales.English))
			if got.StatusCode != http.StatusOK {
				t.Fatalf("%s: got status %d and Location %q, want 200", path, got.StatusCode, got.location())
			}
			if lang := got.Find("html").AttrOr("lang", ""); lang != string(third) {
				t.Errorf("%s: got lang %q, want %q", path, lang, third)
			}
			if heading := got.Find("h1").Text(); heading == "" || heading == english.Find("h1").Text() {
				t.Errorf("%s: got the heading %q, want one in the third language", path, heading)
			}
			if missing, added := differ(words(english), words(got)); missing != nil || added != nil {
				t.Errorf("%s: lacks %q and has %q beside the English page; want the same, with accents", path, missing, added)
			}
			checkAlternates(t, got, p)
			got.Find("main a, footer a, form").Each(func(_ int, e *goquery.Selection) {
				to := e.AttrOr("href", e.AttrOr("action", ""))
				if strings.HasPrefix(to, "/") && !strings.HasPrefix(to, "/"+string(third)) {
					t.Errorf("%s: leads to %q, want a page in the third language", path, to)
				}
			})
		})
	}
	if got := v.get("/" + string(third) + "/erehton"); got.StatusCode != http.StatusNotFound || got.Find("main a[hreflang]").Length() != 2 {
		v.Errorf("not found: got status %d and %d links to other languages, want 404 and 2", got.StatusCode, got.Find("main a[hreflang]").Length())
	}
}

// differing are the parts of a page that name a language: they differ.
const differing = ".language, .slip-speaks, .staff-slip, .for-clerk > li:contains('vil helst tale')"

// words returns the words of a page, without accents, sorted: accented letters
// are wider, so that the lists of the slip may stand in another order.
func words(p page) []string {
	body := p.Find("body").Clone()
	body.Find(differing).Remove()
	words := strings.Fields(noAccents.Replace(body.Text()))
	slices.Sort(words)
	return words
}

// differ returns what only one of two sorted lists has.
func differ(want, got []string) (missing, added []string) {
	for len(want) > 0 || len(got) > 0 {
		switch {
		case len(got) == 0 || len(want) > 0 && want[0] < got[0]:
			missing, want = append(missing, want[0]), want[1:]
		case len(want) == 0 || got[0] < want[0]:
			added, got = append(added, got[0]), got[1:]
		default:
			want, got = want[1:], got[1:]
		}
	}
	return missing, added
}

// checkAlternates checks which addresses a page in the third language has, and
// that its switch leads to the two other languages.
func checkAlternates(t *testing.T, got page, p site.Page) {
	t.Helper()
	if canonical, want := got.Find("link[rel=canonical]").AttrOr("href", ""), origin+pathIn(t, third, p.Name); canonical != want {
		t.Errorf("canonical: got %q, want %q", canonical, want)
	}
	alternates := map[string]string{}
	got.Find("link[rel=alternate]").Each(func(_ int, link *goquery.Selection) {
		alternates[link.AttrOr("hreflang", "")] = link.AttrOr("href", "")
	})
	delete(alternates, "x-default")
	for _, l := range all {
		if have, want := alternates[string(l)], origin+pathIn(t, l, p.Name); have != want {
			t.Errorf("hreflang %s: got %q, want %q", l, have, want)
		}
	}
	if len(alternates) != len(all) {
		t.Errorf("hreflang: got %v, want %v", alternates, all)
	}
	var languages []string
	got.Find("header .language").Each(func(_ int, e *goquery.Selection) {
		languages = append(languages, e.AttrOr("lang", "")+" "+e.Text())
	})
	if want := []string{"da Dansk", "en English"}; !slices.Equal(languages, want) {
		t.Errorf("switch: got %q, want %q", languages, want)
	}
}

// checkSwitch checks that what was typed comes along from any language to the two
// others.
func checkSwitch(v visitor) {
	step := journey.Appointment
	for _, from := range all {
		for _, to := range all {
			if from == to {
				continue
			}
			form := step.Form(answers)
			form.Set("time", "25:00")
			form.Set("language", string(to))
			path := pathIn(v.T, to, step.Name)
			if got := v.post(pathIn(v.T, from, step.Name), form); got.location() != path {
				v.Fatalf("%s to %s: got Location %q, want %q", from, to, got.location(), path)
			}
			got := v.get(path)
			if typed := got.Find("input[name=time]").AttrOr("value", ""); typed != "25:00" || got.Find(".error-summary").Length() != 1 {
				v.Errorf("%s to %s: got the time %q and %d error summaries, want what was typed and what is wrong with it",
					from, to, typed, got.Find(".error-summary").Length())
			}
		}
	}
	v.post(pathIn(v.T, third, step.Name), step.Form(answers))
	// What keeps nothing sends the form on.
	form := url.Values{"language": {"da"}}
	if got := v.post(pathIn(v.T, third, site.FromHome.Name), form); got.StatusCode != http.StatusTemporaryRedirect || got.location() != site.FromHome.Path(locales.Danish) {
		v.Errorf("at home: got status %d and Location %q, want 307 to %s", got.StatusCode, got.location(), site.FromHome.Path(locales.Danish))
	}
}

// checkSlip checks that the clerk reads as much Danish as beside English, that
// the citizen reads their own, and what the line of languages says.
func checkSlip(v visitor) {
	for _, p := range []site.Page{journey.Slip.Page, site.LargeSlip, site.BlankPage, site.LargeBlankPage} {
		got, english := v.get(pathIn(v.T, third, p.Name)), v.get(p.Path(locales.English))
		if missing, added := differ(inDanish(english), inDanish(got)); missing != nil || added != nil {
			v.Errorf("%s: the Danish lacks %q and has %q beside the English slip’s, want the same", p.Name, missing, added)
		}
		var boxes []string
		got.Find(".slip-speaks li").Each(func(_ int, box *goquery.Selection) {
			ticked := map[bool]string{true: "☑ ", false: "☐ "}[box.HasClass("ticked")]
			box.Find(".sr-only").Remove()
			boxes = append(boxes, ticked+strings.Join(strings.Fields(box.Text()), " "))
		})
		tick := "☑ "
		if p.Name == site.BlankPage.Name || p.Name == site.LargeBlankPage.Name {
			tick = "☐ "
		}
		if want := []string{"☐ dansk", "☐ engelsk English", tick + danishName + " " + ownName}; !slices.Equal(boxes, want) {
			v.Errorf("%s: got the languages %q, want %q", p.Name, boxes, want)
		}
		if line := strings.Join(strings.Fields(got.Find(".slip-speaks .to-write").Text()), " "); line != "andet: "+accented("other:") {
			v.Errorf("%s: got the line %q, want it for another language", p.Name, line)
		}
	}
	if got := v.get(pathIn(v.T, third, site.Counter.Name)).Find(".counter-lines").Text(); !strings.Contains(got, "Jeg vil helst tale "+danishName+".") || !strings.Contains(got, ownName) {
		v.Errorf("on the phone: got %q, want the language for the clerk and for the citizen", got)
	}
}

// inDanish returns what the clerk reads on a slip, sorted.
func inDanish(p page) []string {
	danish := p.Find(".slip [lang=da]").Not(".slip-speaks li *").Map(func(_ int, e *goquery.Selection) string { return strings.TrimSpace(e.Text()) })
	slices.Sort(danish)
	return danish
}

// checkFiles checks what has an address and is no page.
func checkFiles(v visitor) {
	for name, want := range map[string]string{
		site.SavedSlip.Name:    `attachment; filename="mitid-pils.html"`,
		site.CalendarFile.Name: `attachment; filename="borgerservice.ics"`,
	} {
		got := v.get(pathIn(v.T, third, name))
		if disposition := got.Header.Get("Content-Disposition"); got.StatusCode != http.StatusOK || disposition != want {
			v.Errorf("%s: got status %d and %q, want 200 and %q", name, got.StatusCode, disposition, want)
		}
		if !strings.Contains(got.body, accented("Borgerservice Herning")) && name == site.SavedSlip.Name {
			v.Errorf("%s: does not name the office in the third language", name)
		}
	}
	rules := v.post(pathIn(v.T, third, site.UserIDRules.Name), url.Values{"user_id_1": {"abc"}})
	if rules.StatusCode != http.StatusOK || !strings.Contains(rules.Text(), accented("characters")) {
		v.Errorf("rules of a user ID: got status %d and %q, want them in the third language", rules.StatusCode, rules.Text())
	}
}

// checkAddresses checks where addresses lead that are not quite those of a page.
func checkAddresses(v visitor) {
	for _, tt := range []struct{ path, accept, want string }{
		{"/", "eo", "/eo"},
		{"/", "eo-DK, da;q=0.5", "/eo"},
		{"/", "da, eo", "/da"},
		{"/", "en, eo", "/en"},
		{"/", "de, eo", "/en"},
		{"/", "", "/da"},
		{"/hent", "eo", "/eo/hctef"},
		{"/EO/", "", "/eo"},
		{"/EO/Pils/", "", "/eo/pils"},
		{"/da/pils", "", "/da/seddel"},
		{"/en/pils/knalb", "", "/en/slip/blank"},
		{"/eo/seddel", "", "/eo/pils"},
		{"/eo/identification/result", "", "/eo/noitacifitnedi/tluser"},
		{"/pils/knalb", "da", "/eo/pils/knalb"},
		{"/user-ids", "eo", "/eo/di-resu"},
	} {
		if got := v.get(tt.path, tt.accept); got.location() != tt.want {
			v.Errorf("%s (%s): got status %d and Location %q, want %q", tt.path, tt.accept, got.StatusCode, got.location(), tt.want)
		}
	}
}

// checkSitemap checks that the sitemap has every page that may be listed in all
// three languages, each with all three.
func checkSitemap(v visitor) {
	body := v.get("/sitemap.xml").body
	for _, p := range site.Pages {
		listed := 0
		if site.Listed(p) {
			listed = 1
		}
		for _, l := range all {
			address := origin + pathIn(v.T, l, p.Name)
			if n := strings.Count(body, "<loc>"+address+"</loc>"); n != listed {
				v.Errorf("%s: got %d entries, want %d", address, n, listed)
			}
			if n := strings.Count(body, `hreflang="`+string(l)+`" href="`+address+`"`); n != listed*len(all) {
				v.Errorf("%s: got %d entries that name it as an alternate, want %d", address, n, listed*len(all))
			}
		}
	}
}
