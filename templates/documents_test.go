package templates

import (
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/a-h/templ"

	"klar/locales"
	"klar/static"
	"klar/templates/ui"
	"klar/templates/ui/uitest"
	"klar/visit"
	"klar/visit/identity"
	"klar/visit/journey"
	"klar/visit/office"
	"klar/visit/site"
)

// in is where and when the pages of the tests are shown.
var in = visit.Env{Offices: office.Embedded(), Today: "2026-11-23"}

// documentsOf returns the page of the documents as it shows a form.
func documentsOf(a visit.Answers, form url.Values, problems ...ui.Problem) templ.Component {
	p := ui.Page{Title: "A", Path: "/da/a", Form: form, Problems: problems}
	return DocumentsPage(p, journey.ViewDocuments(a, form, len(problems) > 0))
}

// resultOf returns the page with the result of the documents.
func resultOf(a visit.Answers) templ.Component {
	return DocumentsResultPage(ui.Page{Title: "A", Path: "/da/a"}, journey.ViewResult(a, in, site.HelpWithDocuments(a)))
}

var (
	dane     = visit.Answers{Errand: visit.GetFirst, Age: visit.Adult, CPR: identity.HasCPR, Office: "herning", Later: true}
	newcomer = visit.Answers{Errand: visit.GetFirst, Age: visit.Adult, CPR: identity.HasCPR, Newcomer: true, Office: "herning", Later: true}
	noNumber = visit.Answers{Errand: visit.GetFirst, Age: visit.Adult, CPR: identity.NoCPR, Office: "herning", Later: true}
)

// nameOf says what a document is called.
func nameOf(t *testing.T, d identity.Document) string {
	t.Helper()
	entry, _ := d.Entry()
	return locales.T(t.Context(), entry.Name)
}

func holding(a visit.Answers, documents ...identity.Document) visit.Answers {
	a.Documents = documents
	return a
}

// What is folded away is open for those whom it is for, and never hides a tick
// or something to correct.
func TestDocumentsUnfold(t *testing.T) {
	nothing := dane
	nothing.NoDocuments = true
	unsure := dane
	unsure.UnsureDocuments = true
	for _, tt := range []struct {
		name          string
		answers       visit.Answers
		problem       bool
		rest, foreign bool // open
	}{
		{"Dane", dane, false, false, false},
		{"Dane with a passport", holding(dane, identity.PassportCPR), false, false, false},
		{"Dane with a yellow card", holding(dane, identity.HealthCard), false, true, false},
		{"foreign passport ticked", holding(dane, identity.ForeignPassport), false, true, true},
		{"none of it", nothing, false, true, false},
		{"does not know", unsure, false, false, false},
		{"something to correct", dane, true, true, false},
		{"newcomer", newcomer, false, true, true},
		{"no CPR number", noNumber, false, true, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var wrong []ui.Problem
			if tt.problem {
				wrong = []ui.Problem{{Field: "document", Text: "Something is wrong"}}
			}
			doc := uitest.Render(t, documentsOf(tt.answers, journey.Documents.Form(tt.answers), wrong...))
			rest := doc.Find("fieldset > details")
			if rest.Length() != 1 || rest.Find("details").Length() != 1 {
				t.Fatal("want one part that unfolds, and one in it")
			}
			if _, open := rest.Attr("open"); open != tt.rest {
				t.Errorf("the rest is open: got %t, want %t", open, tt.rest)
			}
			if _, open := rest.Find("details").Attr("open"); open != tt.foreign {
				t.Errorf("what is foreign is open: got %t, want %t", open, tt.foreign)
			}
			if got, want := uitest.Text(rest.ChildrenFiltered("summary")), "Jeg har ingen af disse"; got != want {
				t.Errorf("summary: got %q, want %q", got, want)
			}
			if got := uitest.Attr(doc.Find("#document"), "value"); got != "passport-cpr" || doc.Find("details #document").Length() > 0 {
				t.Errorf("the first box: got %q, want passport-cpr, in sight", got)
			}
		})
	}
}

func TestDocumentsAreAllThereInOrder(t *testing.T) {
	doc := uitest.Render(t, documentsOf(dane, journey.Documents.Form(dane)))
	boxes := uitest.Attrs(doc.Find("input[name=document]"), "value")
	for _, e := range identity.Documents {
		box := doc.Find("input[value='" + string(e.Document) + "']")
		if box.Length() != 1 {
			t.Errorf("%s: got %d boxes, want 1", e.Document, box.Length())
		}
		if folded := box.Closest("details details").Length() > 0; folded != e.FromAbroad {
			t.Errorf("%s: among what is foreign: got %t, want %t", e.Document, folded, e.FromAbroad)
		}
	}
	inSight := uitest.Attrs(doc.Find("input[name=document]").Not("details input"), "value")
	if want := []string{"passport-cpr", "driving-licence", "driving-licence-app", "unsure"}; !slices.Equal(inSight, want) {
		t.Errorf("in sight: got %q, want %q", inSight, want)
	}
	if n := len(boxes); n != len(identity.Documents)+2 || boxes[n-2] != "none" || boxes[n-1] != "unsure" {
		t.Errorf("got %d boxes that end with %q, want every document, none and unsure", n, boxes[n-2:])
	}
}

// A drawing only repeats what words say, and has to be there.
func TestDocumentsAreDrawn(t *testing.T) {
	doc := uitest.Render(t, documentsOf(dane, journey.Documents.Form(dane)))
	for _, e := range identity.Documents {
		if (e.Looks == "") != (e.Group == identity.DoesNotCount) {
			t.Errorf("%s: got words %q for its look", e.Document, e.Looks)
		}
		row := doc.Find("input[value='" + string(e.Document) + "']").Parent()
		svg := row.Find("svg[aria-hidden=true]")
		if want := static.Path("documents.svg") + "#" + e.Drawing; uitest.Attr(svg.Find("use"), "href") != want {
			t.Errorf("%s: got drawing %q, want %q", e.Document, uitest.Attr(svg.Find("use"), "href"), want)
		}
		if uitest.Text(row.Find(".form-hint")) == "" {
			t.Errorf("%s: got no hint", e.Document)
		}
	}
}

// Every document that lifts the verdict, and no other, is named as missing,
// with a button that adds it to what is ticked.
func TestResultOffersWhatIsMissing(t *testing.T) {
	high := dane
	high.Errand = visit.RaiseToHigh
	photos := slices.DeleteFunc(identity.InGroup(identity.Photo), func(e identity.Entry) bool { return e.FromAbroad })
	photo := string(photos[0].Document)
	for _, tt := range []struct {
		name    string
		answers visit.Answers
		first   string // what is named first; "": nothing is missing
		folded  bool
	}{
		{"Danish passport", holding(dane, identity.PassportCPR), "", false},
		{"yellow card", holding(dane, identity.HealthCard), photo, true},
		{"nothing", dane, "passport-cpr", true},
		{"newcomer with a passport", holding(newcomer, identity.ForeignPassport, identity.CopyOrPhoto), "health-card", false},
		{"two papers", holding(dane, identity.HealthCard, identity.BirthCertificate), photo, true},
		{"no CPR number, nothing", noNumber, "mfa-id-card", false},
		{"High with a licence", holding(high, identity.DrivingLicence), "passport-cpr", true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			judged := tt.answers.Assess()
			doc := uitest.Render(t, resultOf(tt.answers))
			if got := uitest.Attr(doc.Find("[data-verdict]"), "data-verdict"); got != string(judged.Verdict) {
				t.Errorf("verdict: got %q, want %q", got, judged.Verdict)
			}
			missing := uitest.Attrs(doc.Find("[data-missing]"), "data-missing")
			if len(missing) != len(judged.Missing) {
				t.Errorf("missing: got %q, want %q", missing, judged.Missing)
			}
			for _, d := range judged.Missing {
				if !slices.Contains(missing, string(d)) {
					t.Errorf("%s is not named as missing", d)
				}
				item := doc.Find("[data-missing='" + string(d) + "']")
				if got, want := uitest.Text(item.Find("button[name=document]")), "Det skaffer jeg : "+nameOf(t, d); uitest.Attr(item.Find("button"), "value") != string(d) || got != want {
					t.Errorf("%s: got button %q, want %q", d, got, want)
				}
				if got, want := uitest.Attr(item.Find("a"), "href"), "/da/legitimation/skaf#"+string(d); got != want {
					t.Errorf("%s: got a link to %q, want %q", d, got, want)
				}
				if e, _ := d.Entry(); tt.folded && e.FromAbroad != (item.Closest("details").Length() > 0) {
					t.Errorf("%s: want what is foreign, and only that, to unfold", d)
				}
			}
			if tt.first == "" {
				return
			}
			if missing[0] != tt.first {
				t.Errorf("first of the missing: got %s, want %s", missing[0], tt.first)
			}
			form := doc.Find("[data-missing]").First().Closest("form")
			if uitest.Attr(form, "action") != "/da/legitimation" || uitest.Attr(form, "method") != "post" || uitest.Attr(form.Find("input[name=get]"), "value") != "yes" {
				t.Error("want a form that answers the question of the documents again")
			}
			held := uitest.Attrs(form.Find("input[type=hidden][name=document]"), "value")
			if got, want := strings.Join(held, " "), strings.Join(journey.Documents.Form(tt.answers)["document"], " "); got != want {
				t.Errorf("ticked before: got %q, want %q", got, want)
			}
		})
	}
}

func TestResultSaysWhatIsYetToGet(t *testing.T) {
	a := holding(newcomer, identity.ForeignPassport, identity.HealthCard)
	a.ToGet = []identity.Document{identity.HealthCard}
	doc := uitest.Render(t, resultOf(a))
	if got, want := uitest.Text(doc.Find("[data-verdict=enough] h2")), "Ja, når du har skaffet resten"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := uitest.Text(doc.Find("[data-verdict] li").Last()), "Sundhedskort (skal du skaffe først)"; got != want {
		t.Errorf("to bring: got %q, want %q", got, want)
	}
	form := doc.Find("main form")
	if held := uitest.Attrs(form.Find("[name=document]"), "value"); uitest.Attr(form.Find("[name=get]"), "value") != "no" || len(held) != 2 {
		t.Errorf("got a form with %q, want one that says that both documents are there", held)
	}
}

// Whom to ring and what to say comes with the verdict, in words and a number.
func TestResultSaysWhomToRing(t *testing.T) {
	high := holding(dane, identity.PassportCPR)
	high.Errand = visit.RaiseToHigh
	somewhere := holding(dane, identity.HealthCard, identity.BirthCertificate)
	somewhere.Office = office.Unsure
	for _, tt := range []struct {
		name    string
		answers visit.Answers
		want    string
	}{
		{"the office", holding(dane, identity.HealthCard, identity.BirthCertificate), "tel:+4596282400"},
		{"no office chosen", somewhere, "tel:+4533980010"},
		{"level High", high, "tel:+4533980010"},
		{"no CPR number", holding(noNumber, identity.ForeignPassport), "tel:+4596282400"},
	} {
		doc := uitest.Render(t, resultOf(tt.answers))
		if got := uitest.Attr(doc.Find("[data-verdict=ring-first] a.phone"), "href"); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

// Somebody whose name has changed is told to ring, whatever the verdict.
func TestResultSpeaksOfNames(t *testing.T) {
	for _, a := range []visit.Answers{dane, holding(dane, identity.PassportCPR), holding(noNumber, identity.ForeignPassport)} {
		doc := uitest.Render(t, resultOf(a))
		if !strings.Contains(uitest.Text(doc.Find("main")), "Har du skiftet navn") {
			t.Errorf("%v: got no word of another name", a.Documents)
		}
	}
}

func TestResultLeadsToGuides(t *testing.T) {
	for _, tt := range []struct {
		name    string
		answers visit.Answers
		want    []string
	}{
		{"enough", holding(dane, identity.PassportCPR), nil},
		{"proof missing", holding(newcomer, identity.ForeignPassport), []string{"/da/legitimation/skaf"}},
		{"no photo", holding(dane, identity.HealthCard), []string{"/da/legitimation/skaf", "/da/legitimation/uden-billede"}},
		{"no CPR number", holding(noNumber, identity.ForeignPassport), []string{"/da/legitimation/uden-cpr"}},
		{"nothing at all", noNumber, []string{"/da/legitimation/skaf", "/da/legitimation/uden-billede", "/da/legitimation/uden-cpr"}},
	} {
		doc := uitest.Render(t, resultOf(tt.answers))
		got := uitest.Attrs(doc.Find("main a[href^='/da/legitimation/']").Not("[href*='#']"), "href")
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

// What somebody typed before a switch of language unfolds as what they answered.
func TestDocumentsUnfoldForWhatIsTicked(t *testing.T) {
	if n := uitest.Render(t, documentsOf(dane, url.Values{"document": {"foreign-id-card"}})).Find("details[open]").Length(); n != 2 {
		t.Errorf("got %d parts open, want 2", n)
	}
}
