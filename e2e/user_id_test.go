package e2e

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"klar/locales"
	"klar/visit/journey"
	"klar/visit/site"
	"klar/visit/userid"
)

// wrongID has two characters that are not allowed; the page offers a replacement for
// each.
const wrongID = "müller & søn"

// userIDPage opens the user ID page, with no ID chosen yet.
func userIDPage(t *testing.T, b *tab, l locales.Language) journey.Step {
	t.Helper()
	step := journey.UserIDs
	v := newVisitor(t, klar)
	v.answer(ordinary(t), step.Name)
	b.setCookie(v.cookie())
	b.open(step.Path(l))
	return step
}

// rules tells how the page says that the rules are kept.
const rules = `[...document.querySelectorAll("[data-rule]")].map(e => e.dataset.state ?? "-").join(" ")`

func ruleStates(b *tab) string {
	b.t.Helper()
	return evaluate[string](b, rules)
}

// waitForRules waits until the page says so that the rules are kept.
func waitForRules(b *tab, want string) {
	b.t.Helper()
	if err := b.waitFor(rules + ` === "` + want + `"`); err != nil {
		b.t.Fatalf("got the rules %q, want %q: %v", ruleStates(b), want, err)
	}
}

// What the page said was wrong goes when the ID is put right, and the rest stays.
func TestErrorsGoWhenTheIDIsRight(t *testing.T) {
	t.Parallel()
	for _, l := range locales.Languages {
		t.Run(string(l), func(t *testing.T) {
			t.Parallel()
			b := newTab(t, klar)
			userIDPage(t, b, l)
			mouse{}.fill(b, url.Values{"user_id_1": {"abcd"}, "user_id_2": {"x"}})
			mouse{}.press(b, continueButton)
			title := evaluate[string](b, `document.title`)
			for _, step := range []struct {
				field string
				left  int
			}{{"user_id_1", 1}, {"user_id_2", 0}} {
				b.do(chromedp.Focus(chromedp.ID(step.field)), chromedp.KeyEvent("-kano-hest"))
				if err := b.waitFor(fmt.Sprintf(`document.getElementById(%q).getAttribute("aria-invalid") === "false"`, step.field)); err != nil {
					t.Fatalf("%s put right: it is still invalid: %v", step.field, err)
				}
				if got := errorsOn(b); got != step.left {
					t.Errorf("%s put right: got %d errors, want %d", step.field, got, step.left)
				}
				if got := evaluate[int](b, `document.querySelectorAll(".error-summary li").length`); got != step.left {
					t.Errorf("%s put right: got %d lines in the summary, want %d", step.field, got, step.left)
				}
				if evaluate[bool](b, fmt.Sprintf(`!!document.getElementById(%q).closest(".form-group").matches(".form-error, :has(.form-error-message)")`, step.field)) {
					t.Errorf("%s put right: it is still marked as wrong", step.field)
				}
			}
			if got, want := evaluate[string](b, `document.title`), strings.TrimPrefix(title, locales.T(locales.With(t.Context(), l), "form.error")+" "); got != want {
				t.Errorf("got title %q, want %q", got, want)
			}
		})
	}
}

// A wrong ID is judged while it is typed. Its errors are shown in the other language
// too, its buttons correct it, and then it can be saved.
func TestUserIDIsJudgedWhileTyped(t *testing.T) {
	t.Parallel()
	for _, script := range []bool{true, false} {
		for _, l := range locales.Languages {
			t.Run(map[bool]string{true: "script ", false: "no script "}[script]+string(l), func(t *testing.T) {
				t.Parallel()
				b := newTab(t, klar)
				step := userIDPage(t, b, l)
				if got := ruleStates(b); got != "- - - - -" {
					t.Fatalf("before typing: got the rules %q, want none judged", got)
				}
				if script {
					b.do(chromedp.Focus(chromedp.ID("user_id_1")), chromedp.KeyEvent(wrongID))
					// Who types slowly is judged on the way, too.
					waitForRules(b, "kept broken kept kept unseen")
					if got := evaluate[string](b, `document.activeElement.id`); got != "user_id_1" {
						t.Errorf("typed: the focus is at %q, want it left alone", got)
					}
					checkSaidOnce(b)
				} else {
					b.withoutScript()
					b.open(step.Path(l))
					mouse{}.fill(b, url.Values{"user_id_1": {wrongID}})
				}

				checkSwitch(b, l, ordinary(t), step, url.Values{"user_id_1": {wrongID}})
				for _, want := range []string{"muller & søn", "muller + søn"} {
					if status := (mouse{}).press(b, `button[name=replace]`); status != http.StatusOK || b.path() != step.Path(otherThan(l)) {
						t.Fatalf("replace: got to %s with status %d, want the same page", b.path(), status)
					}
					if got := shown(b).Get("user_id_1"); got != want {
						t.Fatalf("replace: got %q, want %q", got, want)
					}
				}
				if status := (mouse{}).press(b, continueButton); status != http.StatusOK || b.page() != "documents" {
					t.Errorf("save: got page %q with status %d, want documents", b.page(), status)
				}
			})
		}
	}
}

// checkSaidOnce checks that a screen reader announces the typed ID in one polite
// sentence, and nothing else.
func checkSaidOnce(b *tab) {
	b.t.Helper()
	if err := b.waitFor(`document.querySelector("[role=status]").textContent !== ""`); err != nil {
		b.t.Fatalf("a screen reader is told nothing: %v", err)
	}
	nodes := call(b, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{}).Nodes
	var live []string
	for _, n := range nodes {
		if !n.Ignored && n.Role != nil && slices.Contains([]string{`"status"`, `"alert"`, `"log"`}, string(n.Role.Value)) {
			live = append(live, string(n.Role.Value))
		}
	}
	if !slices.Equal(live, []string{`"status"`}) {
		b.t.Errorf("got the live regions %v, want one status", live)
	}
	said := evaluate[string](b, `document.querySelector("[role=status]").textContent`)
	if strings.Count(said, ".") != 1 {
		b.t.Errorf("a screen reader hears %q, want one sentence", said)
	}
}

// Without a connection, the page works as without script. What is typed can be sent
// when the connection is back.
func TestUserIDOnADeadLine(t *testing.T) {
	t.Parallel()
	b := newTab(t, klar)
	userIDPage(t, b, locales.Danish)
	call(b, network.SetBlockedURLs, network.SetBlockedURLsParams{URLPatterns: []*network.BlockPattern{
		{URLPattern: "*://*:*" + site.UserIDRules.Path(locales.Danish), Block: true},
	}})
	b.do(chromedp.Focus(chromedp.ID("user_id_1")), chromedp.KeyEvent("annas#hus"))
	b.waitForRequest("for the rules that fails", func(r request) bool {
		return r.failed && strings.HasSuffix(r.url, site.UserIDRules.Path(locales.Danish))
	})
	if got := ruleStates(b); got != "- - - - -" {
		t.Errorf("got the rules %q, want none judged", got)
	}
	if (mouse{}).press(b, continueButton); b.page() != "documents" {
		t.Errorf("got page %q, want documents", b.page())
	}
	b.mu.Lock()
	b.console = nil // the browser logs the blocked request
	b.mu.Unlock()
}

// The page suggests IDs before anything is typed, to mouse and keyboard.
func TestSuggestedUserIDs(t *testing.T) {
	t.Parallel()
	for name, with := range map[string]hands{"mouse": mouse{}, "keyboard": keyboard{}} {
		for _, l := range locales.Languages {
			t.Run(name+" "+string(l), func(t *testing.T) {
				t.Parallel()
				b := newTab(t, klar)
				userIDPage(t, b, l)
				with.press(b, `button[name=suggest]`)
				made := evaluate[[]string](b, `[...document.querySelectorAll("button[name=use]")].map(e => e.value)`)
				if len(made) != userid.MaxIDs {
					t.Fatalf("got suggestions %v, want %d", made, userid.MaxIDs)
				}
				for range made {
					with.press(b, `button[name=use]`)
				}
				form := shown(b)
				for n := 1; n <= userid.MaxIDs; n++ {
					if got := form.Get(journey.UserIDField(n)); got != made[n-1] {
						t.Errorf("field %d: got %q, want the suggestion used, %q", n, got, made[n-1])
					}
				}
			})
		}
	}
}

// The script is small enough for an old phone with a slow connection.
func TestScriptIsSmall(t *testing.T) {
	t.Parallel()
	b := newTab(t, klar)
	userIDPage(t, b, locales.Danish)
	address := evaluate[string](b, `document.querySelector("script[type=module]").src`)
	request, err := http.NewRequestWithContext(context.Background(), http.MethodGet, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Accept-Encoding", "identity")
	_, body := newVisitor(t, klar).do(request)
	var compressed bytes.Buffer
	w := gzip.NewWriter(&compressed)
	w.Write(body)
	w.Close()
	if len(body) == 0 || compressed.Len() > 3000 {
		t.Errorf("got %d bytes of script, %d compressed; want at most 3000", len(body), compressed.Len())
	}
}

// A citizen with a helper can hide the typed ID. The field is not a password field.
func TestHelpedUserIDIsHidden(t *testing.T) {
	t.Parallel()
	b := newTab(t, klar)
	userIDPage(t, b, locales.English)
	evaluate[chromedp.Void](b, unfold)
	mouse{}.press(b, `button[name=mask]`)
	const hidden = `[...document.querySelectorAll("input.user-id")].map(e => e.type + " " + getComputedStyle(e).webkitTextSecurity)`
	for _, got := range evaluate[[]string](b, hidden) {
		if got != "text disc" {
			t.Errorf("got a field %q, want text that shows as discs", got)
		}
	}
	mouse{}.press(b, `button[name=mask]`)
	for _, got := range evaluate[[]string](b, hidden) {
		if got != "text none" {
			t.Errorf("got a field %q, want it shown again", got)
		}
	}
}
