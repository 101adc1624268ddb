package e2e

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"klar/locales"
	"klar/visit"
	"klar/visit/identity"
	"klar/visit/journey"
	"klar/visit/site"
)

// What the citizen types is in no address, not in the log, and not in the clear in the
// database.
func TestNothingTypedIsLeftBehind(t *testing.T) {
	t.Parallel()
	for _, l := range locales.Languages {
		t.Run(string(l), func(t *testing.T) {
			t.Parallel()
			folder := t.TempDir()
			own := startOwn(t, filepath.Join(folder, "klar.db"))
			b := newTab(t, own)

			a := ordinary(t)
			a.Newcomer = true
			a.UserIDs = []string{"kendelig!første", "kendelig anden_2", "kendelig=tredje"}
			a.Documents = []identity.Document{identity.ForeignIDCard, identity.SpecialHealthCard}
			typeCPRNumbers(b, l, a)
			walk(b, mouse{}, l, a)
			tryAddresses(b, l, a.UserIDs[0])

			secrets := append([]string{cprNumber, "0101701234", "kendelig", string(identity.ForeignIDCard), string(identity.SpecialHealthCard)}, a.UserIDs...)
			for _, c := range b.cookies() {
				secrets = append(secrets, c.Value)
			}
			for _, r := range b.fetched() {
				checkHides(t, "an address", r.url, secrets)
			}
			for _, suffix := range []string{"", "-wal", "-shm"} {
				stored, err := os.ReadFile(filepath.Join(folder, "klar.db"+suffix))
				if err != nil {
					t.Fatal(err)
				}
				checkHides(t, "klar.db"+suffix, string(stored), append(secrets, "herning", "errand", "passport"))
			}
			if err := own.stop(); err != nil {
				t.Error(err)
			}
			if got := strings.Count(own.logged(), `"msg":"request"`); got < len(journey.Steps) {
				t.Errorf("got %d requests in the log, want those of a whole walk", got)
			}
			checkHides(t, "the log", own.logged(), append(secrets, "herning", "?"))
		})
	}
}

// cprNumber has the form of a CPR number, but belongs to nobody.
const cprNumber = "010170-1234"

// typeCPRNumbers types a CPR number into fields for other things, sends it and switches
// the language. The pages must not show it again.
func typeCPRNumbers(b *tab, l locales.Language, a visit.Answers) {
	b.t.Helper()
	for _, step := range formSteps(a) {
		v := newVisitor(b.t, b.service)
		v.answer(a, step.Name)
		b.setCookie(v.cookie())
		form := url.Values{}
		b.open(step.Path(l))
		for _, i := range inputs(b) {
			if i.isText() {
				form.Set(i.Name, cprNumber)
			}
		}
		if len(form) == 0 {
			continue
		}
		for _, way := range []string{continueButton, languageSwitch(otherThan(l))} {
			b.open(step.Path(l))
			mouse{}.fill(b, form)
			mouse{}.press(b, way)
			checkHides(b.t, step.Name+" ("+string(l)+") after "+way, b.html(), []string{cprNumber, "0101701234"})
		}
	}
	b.setCookie(nil)
}

// tryAddresses requests addresses that contain the secret, which the log must not.
func tryAddresses(b *tab, l locales.Language, secret string) {
	b.t.Helper()
	v := newVisitor(b.t, b.service)
	for _, path := range []string{
		site.Start.Path(l) + "/" + url.PathEscape(secret),
		site.Start.Path(l) + "?user_id_1=" + url.QueryEscape(secret),
		"/static/" + url.PathEscape(secret),
	} {
		v.do(v.request(path, nil))
	}
}

// checkHides checks that a text contains none of the secrets.
func checkHides(t *testing.T, name, text string, secrets []string) {
	t.Helper()
	unescaped, err := url.QueryUnescape(text)
	if err != nil {
		unescaped = text
	}
	for _, secret := range secrets {
		if secret == "" {
			t.Fatal("an empty secret is no secret")
		}
		if strings.Contains(text, secret) || strings.Contains(unescaped, secret) {
			t.Errorf("%s has %q in it", name, secret)
		}
	}
}
