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
)

// Whatever is typed stays between the citizen and the pages: it stands in no
// address, not in the log, and not in the clear in the database.
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
			if got := strings.Count(own.logged(), `"msg":"request"`); got < len(visit.Steps) {
				t.Errorf("got %d requests in the log, want those of a whole walk", got)
			}
			checkHides(t, "the log", own.logged(), append(secrets, "herning", "?"))
		})
	}
}

// cprNumber looks like one and is nobody's.
const cprNumber = "010170-1234"

// typeCPRNumbers types a CPR number where it does not belong, sends it and
// switches the language. The pages must not show it again.
func typeCPRNumbers(b *tab, l locales.Language, a visit.Answers) {
	b.t.Helper()
	for _, step := range formSteps(a) {
		v := newVisitor(b.t, b.service)
		v.answer(a, step.Name)
		b.setCookie(v.cookie())
		form := url.Values{}
		b.open(step.Paths[l])
		for _, i := range inputs(b) {
			if i.isText() {
				form.Set(i.Name, cprNumber)
			}
		}
		if len(form) == 0 {
			continue
		}
		for _, way := range []string{continueButton, languageSwitch} {
			b.open(step.Paths[l])
			mouse{}.fill(b, form)
			mouse{}.press(b, way)
			checkHides(b.t, step.Name+" ("+string(l)+") after "+way, b.html(), []string{cprNumber, "0101701234"})
		}
	}
	b.setCookie(nil)
}

// tryAddresses asks for addresses that say what they should not.
func tryAddresses(b *tab, l locales.Language, secret string) {
	b.t.Helper()
	v := newVisitor(b.t, b.service)
	for _, path := range []string{
		visit.Start.Paths[l] + "/" + url.PathEscape(secret),
		visit.Start.Paths[l] + "?user_id_1=" + url.QueryEscape(secret),
		"/static/" + url.PathEscape(secret),
	} {
		v.do(v.request(path, nil))
	}
}

// checkHides checks that a text has none of the secrets in it.
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
