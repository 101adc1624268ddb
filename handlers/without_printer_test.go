package handlers_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"klar/locales"
	"klar/visit/journey"
	"klar/visit/site"
)

// withUserIDs returns a visitor who has answered everything, with these user
// IDs; none: to be written by hand.
func withUserIDs(s *service, errand string, ids ...string) *browser {
	b := s.visitor()
	for _, step := range questions {
		form := valid(step)
		switch step {
		case "situation":
			form.Set("errand", errand)
		case "user-ids":
			if errand == "recover" || errand == "high" {
				continue
			}
			if form = userIDs(ids...); len(ids) == 0 {
				form = url.Values{"later": {"yes"}}
			}
		}
		b.post(danish(step), form).wantRedirect("")
	}
	return b
}

// Whoever has no printer shows, copies or saves what the slip says.
func TestWithoutPrinter(t *testing.T) {
	t.Parallel()
	s := start(t)
	for _, tt := range []struct {
		name   string
		errand string
		ids    []string
	}{
		{"one user ID", "first", []string{"johnsnew#id"}},
		{"two", "new-user-id", []string{"johnsnew#id", "a  b {}!?"}},
		{"three", "unsure", []string{"johnsnew#id", strings.Repeat("å", 48), "0o1li"}},
		{"by hand", "first", nil},
		{"recovers", "recover", nil},
		{"level High", "high", nil},
	} {
		b := withUserIDs(s, tt.errand, tt.ids...)
		for _, l := range locales.Languages {
			t.Run(string(l)+" "+tt.name, func(t *testing.T) {
				b := b.in(t)
				slip := b.get(pathTo(l, journey.Slip.Name)).want(http.StatusOK)
				for _, way := range []site.Page{site.Counter, site.CopyByHand, site.SavedSlip} {
					to := way.Path(l)
					if n := slip.Find(`main a[href="` + to + `"]`).Length(); n != 1 {
						t.Errorf("the slip has %d links to %s, want one", n, to)
					}
					got := b.get(to).want(http.StatusOK)
					if ids := got.userIDs(); strings.Join(ids, "\n") != strings.Join(tt.ids, "\n") {
						t.Errorf("%s: got the user IDs %q, want %q", to, ids, tt.ids)
					}
				}
			})
		}
	}
}

// userIDs returns the user IDs that the page shows, in order.
func (p page) userIDs() []string {
	var ids []string
	for i := range p.Find("[data-user-id]").Nodes {
		ids = append(ids, p.Find("[data-user-id]").Eq(i).Text())
	}
	return ids
}

func TestSavedSlip(t *testing.T) {
	s := start(t)
	b := withUserIDs(s, "first", "johnsnew#id")
	for l, name := range map[locales.Language]string{locales.Danish: "mitid-seddel.html", locales.English: "mitid-slip.html"} {
		t.Run(string(l), func(t *testing.T) {
			b := b.in(t)
			path := site.SavedSlip.Path(l)
			got, head := b.get(path).want(http.StatusOK), b.do(httptest.NewRequest(http.MethodHead, path, nil)).want(http.StatusOK)
			for _, p := range []page{got, head} {
				checkHeaders(t, p)
				if disposition, want := p.Header.Get("Content-Disposition"), `attachment; filename="`+name+`"`; disposition != want {
					t.Errorf("Content-Disposition: got %q, want %q", disposition, want)
				}
			}
			checkIDs(t, got)
			if lang := got.attr("html", "lang"); lang != string(l) {
				t.Errorf("lang: got %q, want %q", lang, l)
			}
			if title, want := got.Find("title").Text(), say(t, l, "saved-slip.title")+" – "+say(t, l, "layout.service"); title != want {
				t.Errorf("title: got %q, want %q", title, want)
			}
			if policy := got.attr(`meta[http-equiv="Content-Security-Policy"]`, "content"); policy != "default-src 'none'; style-src 'unsafe-inline'; font-src data:" {
				t.Errorf("got the policy %q, want one that lets nothing be asked for", policy)
			}
			if robots := got.attr(`meta[name="robots"]`, "content"); robots != "noindex" {
				t.Errorf("robots: got %q, want noindex", robots)
			}
			if !got.says(say(t, l, "saved-slip.private")) || !got.says(say(t, l, "saved-slip.delete")) {
				t.Error("does not say that it holds a user ID, and how to delete it")
			}
			const most = 150_000 // bytes, most of them fonts
			if n := len(got.body); n > most {
				t.Errorf("got %d bytes, want at most %d", n, most)
			}
			b.post(path, nil).want(http.StatusMethodNotAllowed)
		})
	}
}

func TestSavedSlipNeedsAnswers(t *testing.T) {
	b := start(t).visitor()
	for _, l := range locales.Languages {
		b.get(site.SavedSlip.Path(l)).wantRedirect(pathTo(l, "situation"))
	}
	b.fillUntil("documents")
	got := b.get(site.SavedSlip.Path(locales.English)).wantRedirect(english("documents"))
	if got.Header.Get("Content-Disposition") != "" || got.Header.Get("Cache-Control") != "no-store" {
		t.Errorf("got Content-Disposition %q and Cache-Control %q, want none and no-store", got.Header.Get("Content-Disposition"), got.Header.Get("Cache-Control"))
	}
}

// A file on a shared computer would be found by the next person. The page of the slip
// has no link to it there, and its address is no way around that.
func TestSavedSlipNotOnSharedComputer(t *testing.T) {
	b := start(t).visitor()
	b.fill("start")
	b.fill(questions...)
	for _, l := range locales.Languages {
		b.get(site.SavedSlip.Path(l)).wantRedirect(pathTo(l, "slip"))
	}
}
