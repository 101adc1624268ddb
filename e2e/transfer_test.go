package e2e

import (
	"net/http"
	"net/url"
	"path/filepath"
	"strings"
	"testing"

	"klar/locales"
	"klar/visit"
	"klar/visit/journey"
	"klar/visit/site"
)

// publicAddress is the base URL of a service that startPublic starts.
const publicAddress = "http://klar.example.dk"

// startPublic runs a service with a base URL, for one test only.
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

// The slip can be moved from a computer to a phone, by QR code and by typed code, with
// and without script.
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

// ontoThePhone moves the slip to a phone by link, and then by code, in tabs that open
// returns. It returns the secrets that the log must not contain.
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

	// The same phone gets the slip again, by code; it replaces the draft there.
	makeCode(screen, l)
	code := evaluate[string](screen, `document.querySelector(".transfer-code [aria-hidden]").textContent`)
	phone.open(site.Receive.Path(l))
	mouse{}.fill(phone, url.Values{"code": {strings.ToLower(code)}})
	mouse{}.press(phone, continueButton)
	if got := phone.page(); got != site.Receive.Name {
		t.Fatalf("got page %q, want to be asked about the answers on the phone", got)
	}
	checkPosted(phone)
	mouse{}.press(phone, continueButton)
	wantSlip(phone, l, a)

	// After it is deleted on the computer, it is still on the phone.
	mouse{}.press(screen, `main a[href="`+site.Delete.Path(l)+`"]`)
	mouse{}.press(screen, continueButton)
	if got := screen.cookies(); len(got) > 0 {
		t.Error("the screen still has its cookie")
	}
	slip := journey.Slip
	phone.open(slip.Path(l))
	wantSlip(phone, l, a)
	return []string{strings.TrimPrefix(link, site.Receive.Path(l)+"/"), code, strings.ToLower(code), strings.ReplaceAll(code, "-", "")}
}

// makeCode makes a transfer in the tab and returns the path in its QR code.
func makeCode(b *tab, l locales.Language) string {
	b.t.Helper()
	b.open(site.ToPhone.Path(l))
	mouse{}.press(b, continueButton)
	path, ours := strings.CutPrefix(scan(b), publicAddress)
	if !ours || !strings.HasPrefix(path, site.Receive.Path(l)+"/") {
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

// wantSlip checks that the tab shows the slip for these answers.
func wantSlip(b *tab, l locales.Language, a visit.Answers) {
	b.t.Helper()
	slip := journey.Slip
	if got := b.path(); got != slip.Path(l) {
		b.t.Fatalf("got to %s, want the slip", got)
	}
	if !strings.Contains(b.html(), a.UserIDs[0]) {
		b.t.Errorf("%s: got a slip without %s", b.where(), a.UserIDs[0])
	}
}
