package e2e

import (
	"net/http"
	"net/url"
	"path/filepath"
	"strings"
	"testing"

	"klar/locales"
	"klar/visit"
)

// publicAddress is where the public finds a service that startPublic starts.
const publicAddress = "http://klar.example.dk"

// startPublic runs another program for one test, that knows its address.
func startPublic(t *testing.T) *service {
	t.Helper()
	folder := t.TempDir()
	operator := "\n[operator]\nname.da = \"Eksempel Kommune\"\nname.en = \"Example Municipality\"\n" +
		"website = \"https://www.example.dk/\"\nemail = \"kontakt@example.dk\"\nphone = \"+4520000000\"\n"
	file, err := writeOffices(folder, operator)
	if err != nil {
		t.Fatal(err)
	}
	return startOwn(t, filepath.Join(folder, "klar.db"), "-base-url", publicAddress, "-offices", file)
}

// The slip goes from a screen to a phone, by the QR code and by the code that is
// typed, with script and without.
func TestOntoThePhone(t *testing.T) {
	t.Parallel()
	for _, l := range locales.Languages {
		t.Run(string(l), func(t *testing.T) {
			t.Parallel()
			own := startPublic(t)
			var secrets []string
			for name, open := range map[string]func(*testing.T, *service) *tab{
				"with script": newTab,
				"without": func(t *testing.T, s *service) *tab {
					b := newTab(t, s)
					b.withoutScript()
					return b
				},
			} {
				t.Run(name, func(t *testing.T) {
					secrets = append(secrets, ontoThePhone(t, own, l, open)...)
				})
			}
			if err := own.stop(); err != nil {
				t.Error(err)
			}
			checkHides(t, "the log", own.logged(), secrets)
		})
	}
}

// ontoThePhone goes all the way, in tabs that open opens, and returns what
// nobody else may learn.
func ontoThePhone(t *testing.T, own *service, l locales.Language, open func(*testing.T, *service) *tab) (secrets []string) {
	a := ordinary(t)
	v := newVisitor(t, own)
	v.answer(a, "")
	screen := open(t, own)
	screen.setCookie(v.cookie())
	link := makeCode(screen, l)
	checkPosted(screen)

	preview := newVisitor(t, own)
	for range 3 {
		if response, page := preview.do(preview.request(link, nil)); response.StatusCode != http.StatusOK || strings.Contains(string(page), a.UserIDs[0]) {
			t.Errorf("preview: got status %d, want 200 and no answers", response.StatusCode)
		}
	}

	phone, second := open(t, own), open(t, own)
	phone.open(link)
	checkPosted(phone)
	mouse{}.press(phone, continueButton)
	wantSlip(phone, l, a)
	second.open(link)
	if status := (mouse{}).press(second, continueButton); status != http.StatusUnprocessableEntity {
		t.Errorf("the second time: got status %d, want 422", status)
	}

	// The same phone again, by code, in place of what it has.
	makeCode(screen, l)
	code := evaluate[string](screen, `document.querySelector(".transfer-code [aria-hidden]").textContent`)
	phone.open(visit.Fetch.Paths[l])
	mouse{}.fill(phone, url.Values{"code": {strings.ToLower(code)}})
	mouse{}.press(phone, continueButton)
	if got := phone.page(); got != visit.Fetch.Name {
		t.Fatalf("got page %q, want to be asked about the answers on the phone", got)
	}
	checkPosted(phone)
	mouse{}.press(phone, continueButton)
	wantSlip(phone, l, a)

	// Ended on the screen, it stays on the phone.
	mouse{}.press(screen, `main a[href="`+visit.Delete.Paths[l]+`"]`)
	mouse{}.press(screen, continueButton)
	if got := screen.cookies(); len(got) > 0 {
		t.Error("the screen still has its cookie")
	}
	slip, _ := visit.StepNamed(visit.SlipPage)
	phone.open(slip.Paths[l])
	wantSlip(phone, l, a)
	return []string{strings.TrimPrefix(link, visit.Fetch.Paths[l]+"/"), code, strings.ToLower(code), strings.ReplaceAll(code, "-", "")}
}

// makeCode has a screen make a code, and returns the path that its QR code
// leads to.
func makeCode(b *tab, l locales.Language) string {
	b.t.Helper()
	b.open(visit.ToPhone.Paths[l])
	mouse{}.press(b, continueButton)
	path, ours := strings.CutPrefix(scan(b), publicAddress)
	if !ours || !strings.HasPrefix(path, visit.Fetch.Paths[l]+"/") {
		b.t.Fatalf("the QR code says %q, want a link to the service", scan(b))
	}
	return path
}

// checkPosted checks what is checked of every page, of one that only a post
// shows. Some of it takes script.
func checkPosted(b *tab) {
	b.t.Helper()
	if evaluate[bool](b, `matchMedia("(scripting: enabled)").matches`) {
		checkPage(b, windows)
	}
}

// wantSlip checks that a tab shows the slip with the answers.
func wantSlip(b *tab, l locales.Language, a visit.Answers) {
	b.t.Helper()
	slip, _ := visit.StepNamed(visit.SlipPage)
	if got := b.path(); got != slip.Paths[l] {
		b.t.Fatalf("got to %s, want the slip", got)
	}
	if !strings.Contains(b.html(), a.UserIDs[0]) {
		b.t.Errorf("%s: got a slip without %s", b.where(), a.UserIDs[0])
	}
}
