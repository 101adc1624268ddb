package templates

import (
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"klar/locales"
	"klar/templates/ui/uitest"
	"klar/visit"
	"klar/visit/civil"
	"klar/visit/identity"
	"klar/visit/journey"
)

func TestWitnessAdviceGivesItsReasons(t *testing.T) {
	for _, tt := range []struct {
		name    string
		answers visit.Answers
		want    string
	}{
		{"Dane with a passport", visit.Answers{CPR: identity.HasCPR, Documents: []identity.Document{identity.PassportCPR}}, ""},
		{"newcomer without a CPR number", visit.Answers{CPR: identity.NoCPR, Newcomer: true, NoDocuments: true}, "newcomer no-cpr"},
		{"all in doubt", visit.Answers{CPR: identity.UnsureCPR, Newcomer: true, Confirm: visit.UnsureConfirms,
			Documents: []identity.Document{identity.HealthCard, identity.BirthCertificate}}, "newcomer unsure-cpr ring-first unsure-questions"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := uitest.Render(t, witnessAdvice(journey.ViewWitness(tt.answers, visit.Env{}).Reasons))
			var reasons []string
			doc.Find("[data-reason]").Each(func(_ int, li *goquery.Selection) {
				reasons = append(reasons, uitest.Attr(li, "data-reason"))
				if uitest.Text(li) == "" {
					t.Errorf("%s is not said", uitest.Attr(li, "data-reason"))
				}
			})
			if got := strings.Join(reasons, " "); got != tt.want {
				t.Errorf("reasons %q, want %q", got, tt.want)
			}
			if uitest.Text(doc.Find(".alert-body")) == "" {
				t.Error("nothing is said")
			}
		})
	}
}

func TestWitnessCount(t *testing.T) {
	for _, tt := range []struct {
		name  string
		day   civil.Date
		rule  string // part of what is said without script
		fills int    // inputs that it takes with script
	}{
		{"day known", "2026-12-03", "onsdag den 5. august 2026", 3},
		{"day not known", "", "120 dage før besøget", 4},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc := uitest.Render(t, witnessCount(ofTheWitness, tt.day, journey.ViewWitness(visit.Answers{Day: tt.day}, visit.Env{}).CountFrom))
			box := doc.Find("[data-witness-count]")
			if uitest.Attr(box, "data-days") != "120" || uitest.Attr(box, "data-most") != "2" || uitest.Attr(box, "data-day") != string(tt.day) {
				t.Errorf("got days %q, most %q, day %q", uitest.Attr(box, "data-days"), uitest.Attr(box, "data-most"), uitest.Attr(box, "data-day"))
			}
			if got := uitest.Text(box.Find("p").First()); !strings.Contains(got, tt.rule) {
				t.Errorf("rule: got %q, want %q in it", got, tt.rule)
			}
			inputs := box.Find("fieldset[hidden] input[type=date]")
			if inputs.Length() != tt.fills || inputs.Filter("[name]").Length() != 0 {
				t.Errorf("got %d inputs, %d with a name; want %d without", inputs.Length(), inputs.Filter("[name]").Length(), tt.fills)
			}
			inputs.Each(func(_ int, input *goquery.Selection) {
				if box.Find("label[for="+uitest.Attr(input, "id")+"]").Length() != 1 {
					t.Errorf("input %s has no label", uitest.Attr(input, "id"))
				}
			})
			if n := box.Find("[data-outcome]:not([hidden])").Length(); n != 0 {
				t.Errorf("%d outcomes are shown before anything is counted", n)
			}
		})
	}
}

// The card says every condition in both languages, and nothing about anybody.
func TestWitnessCard(t *testing.T) {
	card := uitest.Render(t, witnessCard()).Find("article.card")
	for _, l := range []locales.Language{locales.Danish, locales.English} {
		half := card.Find("section[lang=" + string(l) + "]")
		if got, want := half.Find("[data-condition]").Length(), len(identity.Conditions); got != want {
			t.Errorf("%s: %d conditions, want %d", l, got, want)
		}
		if got, want := uitest.Text(half.Find("h3")), locales.T(locales.With(t.Context(), l), "witness-card.title"); got != want {
			t.Errorf("%s: headed %q, want %q", l, got, want)
		}
		if got := uitest.Text(half); !strings.Contains(got, "18") || !strings.Contains(got, "30") || !strings.Contains(got, "120") {
			t.Errorf("%s: a limit is missing in %q", l, got)
		}
	}
}
