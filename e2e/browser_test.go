package e2e

import (
	"context"
	"net/http"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"klar/e2e/combinations"
)

// actionTimeout is how long one action in a tab may take.
const actionTimeout = 30 * time.Second

// startChromium starts the browser for all tests and returns the context to
// open tabs from.
func startChromium() (context.Context, func() error, error) {
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		// Nothing but this machine is there for it.
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-domain-reliability", true),
		chromedp.Flag("no-pings", true),
		chromedp.Flag("lang", "en"),
	)
	// The headless shell is Chromium without windows: the same pages and the same
	// paper in half the time. The run of all combinations takes Chromium itself.
	if shell, err := exec.LookPath("chromium-headless-shell"); err == nil && !combinations.All() {
		options = append(options,
			chromedp.ExecPath(shell),
			// Otherwise it rounds the widths of letters for a screen, as
			// Chromium does not.
			chromedp.Flag("font-render-hinting", "none"),
		)
	}
	if os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox)
	}
	allocator, free := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, _ := chromedp.NewContext(allocator)
	if err := chromedp.Do(ctx); err != nil {
		free()
		return nil, nil, err
	}
	return ctx, func() error {
		defer free()
		return chromedp.Cancel(ctx)
	}, nil
}

// A tab is one page of the browser.
type tab struct {
	t       *testing.T // the test, or the part of it, that is running
	ctx     context.Context
	service *service

	mu       sync.Mutex
	requests []request
	console  []message
	noted    chan struct{} // is closed, and another put in its place, with each event
}

// A request is one that the page made, and what it cost.
type request struct {
	id       network.RequestID
	url      string
	kind     network.ResourceType
	received float64 // bytes over the network, headers included
	failed   bool
}

// A message is what the browser's console says.
type message struct {
	url, text string
}

// newTab opens a tab that shares no cookie with any other. Whatever the test
// is about, it fails when the tab asks another server for anything or when its
// console has something to say.
func newTab(t *testing.T, s *service) *tab {
	t.Helper()
	return openTab(t, s, chromium, chromedp.WithNewBrowserContext())
}

// sibling opens another tab with the same cookies.
func (b *tab) sibling() *tab {
	b.t.Helper()
	return openTab(b.t, b.service, b.ctx)
}

func openTab(t *testing.T, s *service, parent context.Context, options ...chromedp.ContextOption) *tab {
	t.Helper()
	b := &tab{t: t, service: s, noted: make(chan struct{})}
	ctx, closeTab := chromedp.NewContext(parent, append(options, chromedp.WithListener(b.listen))...)
	b.ctx = ctx
	t.Cleanup(func() {
		closeTab()
		b.inspect(t)
	})
	// The first action opens the tab, which lives as long as its context.
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(1280, 900)); err != nil {
		t.Fatalf("open tab: %v", err)
	}
	return b
}

// listen notes what the tab fetches and what its console says. The browser
// calls it, one event at a time.
func (b *tab) listen(event any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		b.requests = append(b.requests, request{id: e.RequestID, url: e.Request.URL, kind: e.Type})
	case *network.EventLoadingFinished:
		b.note(e.RequestID, func(r *request) { r.received = e.EncodedDataLength })
	case *network.EventLoadingFailed:
		b.note(e.RequestID, func(r *request) { r.failed = true })
	case *runtime.EventConsoleAPICalled:
		b.console = append(b.console, message{text: string(e.Type)})
	case *runtime.EventExceptionThrown:
		b.console = append(b.console, message{e.ExceptionDetails.URL, e.ExceptionDetails.Text})
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelWarning || e.Entry.Level == log.EntryLevelError {
			b.console = append(b.console, message{e.Entry.URL, e.Entry.Text})
		}
	}
	close(b.noted)
	b.noted = make(chan struct{})
}

// note notes something about a request, which redirects may have made several of.
func (b *tab) note(id network.RequestID, what func(*request)) {
	for i := range b.requests {
		if b.requests[i].id == id {
			what(&b.requests[i])
		}
	}
}

// waitForRequest waits until the tab has made a request of which it is true.
func (b *tab) waitForRequest(what string, is func(request) bool) {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, actionTimeout)
	defer cancel()
	for {
		b.mu.Lock()
		made, next := slices.ContainsFunc(b.requests, is), b.noted
		b.mu.Unlock()
		if made {
			return
		}
		select {
		case <-next:
		case <-ctx.Done():
			b.t.Fatalf("at %s: the tab makes no request %s", b.where(), what)
		}
	}
}

// inspect fails the test when the tab did what no tab may do.
func (b *tab) inspect(t *testing.T) {
	t.Helper()
	b.mu.Lock()
	defer b.mu.Unlock()
	pages := map[string]bool{}
	for _, r := range b.requests {
		// What the browser draws its own controls with comes from itself.
		if !strings.HasPrefix(r.url, b.service.address+"/") && !strings.HasPrefix(r.url, "data:") {
			t.Errorf("the browser asked for %s, which is not ours", r.url)
		}
		pages[r.url] = pages[r.url] || r.kind == network.ResourceTypeDocument
	}
	for _, m := range b.console {
		// The browser notes a page with an error status, which is meant so.
		if !pages[m.url] || !strings.Contains(m.text, "the server responded with a status of 4") {
			t.Errorf("the console says %q at %s", m.text, m.url)
		}
	}
}

// fetched returns the requests so far.
func (b *tab) fetched() []request {
	b.mu.Lock()
	defer b.mu.Unlock()
	return slices.Clone(b.requests)
}

// do runs actions, and ends the test when one fails.
func (b *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	run(b, chromedp.Steps(actions...))
}

// run runs an action in a tab and returns its result.
func run[T any](b *tab, action chromedp.Action[T]) T {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, actionTimeout)
	defer cancel()
	result, err := chromedp.Run(ctx, action)
	if err != nil {
		b.t.Fatalf("at %s: %v", b.where(), err)
	}
	return result
}

// waitFor waits until a JavaScript expression about the page is true.
func (b *tab) waitFor(expression string) error {
	ctx, cancel := context.WithTimeout(b.ctx, actionTimeout)
	defer cancel()
	_, err := chromedp.Run(ctx, chromedp.Poll[bool](expression, chromedp.WithPollingMutation()))
	return err
}

// path returns where the tab is, with the query if there is one.
func (b *tab) path() string {
	b.t.Helper()
	return evaluate[string](b, path)
}

const path = `location.pathname + location.search`

// where is path for the words of a failure: it fails nothing itself.
func (b *tab) where() string {
	ctx, cancel := context.WithTimeout(b.ctx, 5*time.Second)
	defer cancel()
	at, err := chromedp.Run(ctx, chromedp.Evaluate[string](path))
	if err != nil {
		return "an unknown address"
	}
	return at
}

// call sends the browser a command about the tab.
func call[P, R any](b *tab, command cdp.Command[P, R], parameters P) R {
	b.t.Helper()
	return run(b, func(ctx context.Context, t *chromedp.Target) (R, error) {
		return cdp.Call(ctx, t, command, parameters)
	})
}

// evaluate returns the value of a JavaScript expression in the page.
func evaluate[T any](b *tab, expression string) T {
	b.t.Helper()
	return run(b, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
}

// open goes to a path and returns the status of the page that it leads to.
func (b *tab) open(path string) int {
	b.t.Helper()
	return int(run(b, chromedp.NavigateResponse(b.service.address+path)).Status)
}

// leads does something that leads to another page and returns its status.
func (b *tab) leads(actions ...chromedp.Action[chromedp.Void]) int {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, actionTimeout)
	defer cancel()
	response, err := chromedp.RunResponse(ctx, actions...)
	if err != nil {
		b.t.Fatalf("at %s: %v", b.where(), err)
	}
	return int(response.Status)
}

// page returns the name of the page that the tab shows.
func (b *tab) page() string {
	b.t.Helper()
	return evaluate[string](b, `document.body.dataset.page ?? ""`)
}

// html returns the page as the browser sees it.
func (b *tab) html() string {
	b.t.Helper()
	return evaluate[string](b, `document.documentElement.outerHTML`)
}

// setCookie gives the tab a cookie in place of all others; nil for none.
func (b *tab) setCookie(c *http.Cookie) {
	b.t.Helper()
	call(b, network.ClearBrowserCookies, cdp.Empty{})
	if c != nil {
		call(b, network.SetCookie, network.SetCookieParams{
			Name: c.Name, Value: c.Value, URL: b.service.address, HTTPOnly: new(true), SameSite: network.CookieSameSiteLax,
		})
	}
}

// cookies returns the cookies of the tab.
func (b *tab) cookies() []*network.Cookie {
	b.t.Helper()
	return call(b, network.GetCookies, network.GetCookiesParams{URLs: []string{b.service.address}}).Cookies
}

// withoutScript turns JavaScript off.
func (b *tab) withoutScript() {
	b.t.Helper()
	call(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
}
