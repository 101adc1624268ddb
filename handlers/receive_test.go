package handlers_test

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"klar/locales"
	"klar/store"
	"klar/store/sqlite"
	"klar/visit/lifetime"
)

// wantWrong checks that a fetch is refused, in the words that all refusals have
// in common.
func wantWrong(t *testing.T, p page, l locales.Language) {
	t.Helper()
	p.want(http.StatusUnprocessableEntity)
	checkMarkup(t, p, l)
	if !p.says(say(t, l, "fetch.wrong")) || p.Find(".error-summary a").AttrOr("href", "") != "#code" {
		t.Errorf("got %q, want to be told that the code does not work", p.Find(".error-summary").Text())
	}
	if len(p.Cookies()) > 0 {
		t.Errorf("got cookies %v, want none", p.Cookies())
	}
}

// wantCarried checks that a phone has what the screen has, as a draft of its
// own.
func wantCarried(t *testing.T, s *service, phone, screen *browser) {
	t.Helper()
	got, there := s.draft(phone)
	old, kept := s.draft(screen)
	if !there || !kept {
		t.Fatalf("got drafts on the phone: %v, on the screen: %v; want both", there, kept)
	}
	if got.Answers.UserIDs[0] != old.Answers.UserIDs[0] || got.Answers.Office != old.Answers.Office {
		t.Errorf("got %+v, want the answers of the screen, %+v", got.Answers, old.Answers)
	}
	if got.Answers.Remember != "" || !phone.cookies[cookieName].Expires.IsZero() {
		t.Error("the phone is to remember the answers, which was chosen for the screen")
	}
	if phone.cookies[cookieName].Value == screen.cookies[cookieName].Value {
		t.Error("both have the same token")
	}
}

func TestFetch(t *testing.T) {
	t.Parallel()
	for _, l := range locales.Languages {
		for name, fetch := range map[string]func(*browser, *offers) page{
			"by link": func(phone *browser, o *offers) page {
				shown := phone.get(o.link(l)).want(http.StatusOK)
				checkMarkup(t, shown, l)
				for _, other := range l.Others() {
					if to := shown.attr(`a.language[lang="`+string(other)+`"]`, "href"); to != o.link(other) {
						t.Errorf("language switch: got %q, want the same key at %q", to, o.link(other))
					}
				}
				return phone.post(shown.attr("form#answers", "action"), shown.form())
			},
			"by code": func(phone *browser, o *offers) page {
				phone.header.Set("Accept-Language", string(l))
				shown := phone.follow(phone.get("/hent")).want(http.StatusOK)
				typed := strings.ToLower(o.last.Code.Text())
				return phone.post(shown.attr("form#answers", "action"), url.Values{"code": {" " + typed[:5] + " - " + typed[5:]}})
			},
		} {
			t.Run(string(l)+" "+name, func(t *testing.T) {
				s, o := startOffering(t, http80)
				screen, phone := o.screen(s), s.visitor()
				got := fetch(phone, o).wantRedirect(pathTo(l, "slip"))
				phone.follow(got).want(http.StatusOK)
				wantCarried(t, s, phone, screen)

				// The second time, by either way, from either device.
				another := s.visitor()
				wantWrong(t, another.post(o.link(l), url.Values{}), l)
				wantWrong(t, another.post(pathTo(l, "fetch"), o.code()), l)
				phone.post(danish("delete"), url.Values{}).wantRedirect("")
				wantWrong(t, phone.post(o.link(l), url.Values{}), l)
				if _, there := s.draft(screen); !there {
					t.Error("the screen has lost its draft")
				}
			})
		}
	}
}

// A preview of a link, a look at the page, a question for its headers: none
// uses anything up, and none tells whether the key is alive.
func TestLookingUsesNothingUp(t *testing.T) {
	s, o := startOffering(t, http80)
	screen := o.screen(s)
	used := o.last
	s.visitor().post(o.link(locales.Danish), url.Values{}).wantRedirect("")
	screen.post(danish("to-phone"), url.Values{}).want(http.StatusOK)

	never := strings.Repeat("A", len(o.last.Link.Text()))
	for _, l := range locales.Languages {
		var pages []string
		for _, key := range []string{o.last.Link.Text(), used.Link.Text(), never} {
			path := pathTo(l, "fetch") + "/" + key
			for _, method := range []string{http.MethodGet, http.MethodHead, http.MethodGet} {
				for _, b := range []*browser{s.visitor(), screen.tab()} {
					got := b.do(httptest.NewRequest(method, path+"?replace=yes", nil)).want(http.StatusOK)
					if len(got.Cookies()) > 0 {
						t.Errorf("%s: got cookies %v, want none", method, got.Cookies())
					}
					if method == http.MethodGet {
						pages = append(pages, strings.ReplaceAll(got.body, key, "KEY"))
					}
				}
			}
		}
		for _, page := range pages {
			if page != pages[0] {
				t.Errorf("%s: the page tells keys or visitors apart", l)
			}
			for _, secret := range []string{"johnsnew", "herning", o.last.Code.Text()} {
				if strings.Contains(strings.ToLower(page), strings.ToLower(secret)) {
					t.Errorf("%s: the page tells %q", l, secret)
				}
			}
		}
	}
	for _, method := range []string{http.MethodPut, http.MethodPatch, http.MethodDelete} {
		s.visitor().do(httptest.NewRequest(method, o.link(locales.Danish), nil)).want(http.StatusMethodNotAllowed)
	}
	phone := s.visitor()
	phone.post(o.link(locales.Danish), url.Values{}).wantRedirect(danish("slip"))
	wantCarried(t, s, phone, screen)
}

// Another site cannot have a visitor's browser fetch anything.
func TestFetchFromAnotherSite(t *testing.T) {
	s, o := startOffering(t, http80)
	o.screen(s)
	b := s.visitor()
	b.header.Set("Sec-Fetch-Site", "cross-site")
	b.post(o.link(locales.Danish), url.Values{}).want(http.StatusForbidden)
	b.post(danish("fetch"), o.code()).want(http.StatusForbidden)
	b.post(danish("to-phone"), url.Values{}).want(http.StatusForbidden)
	s.visitor().post(o.link(locales.Danish), url.Values{}).wantRedirect("")
}

// Answers that are on the device are replaced only by somebody who has been
// told, and until then nothing is used up.
func TestFetchReplaces(t *testing.T) {
	t.Parallel()
	for _, l := range locales.Languages {
		for _, way := range []string{"by link", "by code"} {
			t.Run(string(l)+" "+way, func(t *testing.T) {
				s, o := startOffering(t, http80)
				screen, phone := o.screen(s), s.visitor()
				phone.fill("situation")
				old, err := store.ParseToken(phone.cookies[cookieName].Value)
				if err != nil {
					t.Fatal(err)
				}
				path, form := o.link(l), url.Values{}
				if way == "by code" {
					path, form = pathTo(l, "fetch"), o.code()
				}
				for _, say := range []string{"", "no", "YES"} {
					form.Set("replace", say)
					phone.post(path, form).want(http.StatusOK)
				}
				form.Del("replace")
				asked := phone.post(path, form).want(http.StatusOK)
				checkMarkup(t, asked, l)
				if asked.heading() != say(t, l, "fetch.replace.title") {
					t.Errorf("got heading %q, want to be asked", asked.heading())
				}
				if _, _, err := s.store.Load(t.Context(), old); err != nil {
					t.Errorf("the answers are gone before anybody said so: %v", err)
				}
				phone.post(asked.attr("form#answers", "action"), asked.form()).wantRedirect(pathTo(l, "slip"))
				wantCarried(t, s, phone, screen)
				if _, _, err := s.store.Load(t.Context(), old); !errors.Is(err, store.ErrNotFound) {
					t.Errorf("load the old draft: got %v, want %v", err, store.ErrNotFound)
				}
			})
		}
	}
}

// Answers that come to a computer that others use are kept as briefly there as
// those that were typed on it.
func TestFetchOnASharedComputer(t *testing.T) {
	s, o := startOffering(t, http80)
	o.screen(s)
	library := s.visitor()
	pressShared(library, locales.Danish).wantRedirect(danish("situation"))
	form := o.code()
	form.Set("replace", "yes")
	library.follow(library.post(danish("fetch"), form).wantRedirect(danish("slip"))).want(http.StatusOK)
	if draft, there := s.draft(library); !there || !draft.Answers.Shared {
		t.Errorf("got %+v, %v; want the answers, on a shared computer", draft.Answers, there)
	}
	s.clock.add(lifetime.SharedComputer)
	if _, there := s.draft(library); there {
		t.Error("still there after the hour")
	}
}

// A code that does not work costs the answers on the device nothing.
func TestFetchReplacesNothingWithAWrongCode(t *testing.T) {
	s, o := startOffering(t, http80)
	o.screen(s)
	phone := s.visitor()
	phone.fill("situation")
	wantWrong(t, phone.post(danish("fetch"), url.Values{"code": {"000000000A"}, "replace": {"yes"}}), locales.Danish)
	if _, there := s.draft(phone); !there {
		t.Error("the answers are gone")
	}
}

// Why a code does not work, nobody is told.
func TestCodesThatDoNotWork(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name string
		end  func(*service, *offers, *browser)
	}{
		{"used by link", func(s *service, o *offers, _ *browser) {
			s.visitor().post(o.link(locales.Danish), url.Values{}).wantRedirect("")
		}},
		{"used by code", func(s *service, o *offers, _ *browser) { s.visitor().post(danish("fetch"), o.code()).wantRedirect("") }},
		{"after ten minutes", func(s *service, _ *offers, _ *browser) { s.clock.add(10 * time.Minute) }},
		{"replaced by a new one", func(_ *service, o *offers, screen *browser) {
			was := o.last
			screen.post(danish("to-phone"), url.Values{}).want(http.StatusOK)
			o.last = was
		}},
		{"answers deleted", func(_ *service, _ *offers, screen *browser) {
			screen.post(danish("delete"), url.Values{}).wantRedirect("")
		}},
		{"service restarted", func(s *service, o *offers, _ *browser) {
			database, err := sqlite.Open(s.file, sqlite.Options{})
			if err != nil {
				s.t.Fatal(err)
			}
			again := store.New(database, store.Options{Now: s.clock.Now})
			s.t.Cleanup(func() { again.Close() })
			o.Store = again
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s, o := startOffering(t, http80)
			screen := o.screen(s)
			tt.end(s, o, screen)
			for _, l := range locales.Languages {
				got := s.visitor().post(pathTo(l, "fetch"), o.code())
				wantWrong(t, got, l)
				if typed := got.attr("#code", "value"); typed != o.last.Code.Text() {
					t.Errorf("got %q in the field, want what was typed", typed)
				}
				never := s.visitor().post(pathTo(l, "fetch"), url.Values{"code": {"000000000A"}})
				if strings.ReplaceAll(got.body, o.last.Code.Text(), "000000000A") != never.body {
					t.Error("the page tells it from a code that never was")
				}
				byLink := s.visitor().post(o.link(l), url.Values{})
				wantWrong(t, byLink, l)
				if byLink.attr("form#answers", "action") != pathTo(l, "fetch") || strings.Contains(byLink.body, o.last.Link.Text()) {
					t.Error("by link: got a page with the dead key, want the form for a code")
				}
			}
		})
	}

	t.Run("a second before", func(t *testing.T) {
		s, o := startOffering(t, http80)
		o.screen(s)
		s.clock.add(10*time.Minute - time.Second)
		s.visitor().post(danish("fetch"), o.code()).wantRedirect(danish("slip"))
	})
}

func TestTamperedLinks(t *testing.T) {
	s, o := startOffering(t, http80)
	o.screen(s)
	key := o.last.Link.Text()
	for name, path := range map[string]string{
		"cut short": key[:21], "longer": key + "A", "padded": key + "==", "a slash after": key + "/", "more after": key + "/x",
		"a line break": key[:11] + "%0A" + key[12:], "nonsense": "%3Cscript%3E", "the code": o.last.Code.Text(), "dots": "..%2f" + key,
	} {
		b := s.visitor()
		for _, got := range []page{b.get(danish("fetch") + "/" + path), b.post(danish("fetch")+"/"+path, url.Values{})} {
			if got.StatusCode != http.StatusNotFound || strings.Contains(got.body, key[:21]) || strings.Contains(got.body, "<script>") {
				t.Errorf("%s: got status %d, want 404 and nothing of the key", name, got.StatusCode)
			}
		}
	}
	for i, r := range key {
		other := map[bool]string{true: "A", false: "B"}[r != 'A']
		if got := s.visitor().post(danish("fetch")+"/"+key[:i]+other+key[i+1:], url.Values{}); got.StatusCode == http.StatusSeeOther {
			t.Errorf("with another sign at %d: got the answers", i)
		}
	}
	s.visitor().post(o.link(locales.Danish), url.Values{}).wantRedirect(danish("slip"))
}

// Of many phones at the same moment one gets it.
func TestFetchAtTheSameMoment(t *testing.T) {
	s, o := startOffering(t, http80)
	o.screen(s)
	var wait sync.WaitGroup
	status := make([]int, 8)
	for i := range status {
		path, form := o.link(locales.Danish), url.Values{}
		if i%2 == 0 {
			path, form = danish("fetch"), o.code()
		}
		wait.Go(func() { status[i] = s.visitor().post(path, form).StatusCode })
	}
	wait.Wait()
	count := map[int]int{}
	for _, got := range status {
		count[got]++
	}
	if count[http.StatusSeeOther] != 1 || count[http.StatusUnprocessableEntity] != len(status)-1 {
		t.Errorf("got statuses %v, want one 303 and the rest 422", count)
	}
}

// What the browser brings along is never adopted.
func TestFetchAdoptsNoCookie(t *testing.T) {
	s, o := startOffering(t, http80)
	o.screen(s)
	phone := s.visitor()
	planted := (store.Token{7}).Cookie()
	phone.cookies[cookieName] = &http.Cookie{Name: cookieName, Value: planted}
	phone.post(o.link(locales.Danish), url.Values{}).wantRedirect(danish("slip"))
	if phone.cookies[cookieName].Value == planted {
		t.Error("got the cookie that was planted, want a new one")
	}
	if _, there := s.draft(phone); !there {
		t.Error("got no draft")
	}
}

func TestFetchForm(t *testing.T) {
	s, _ := startOffering(t, http80)
	for _, l := range locales.Languages {
		for typed, want := range map[string]string{
			"":            say(t, l, "fetch.empty"),
			" \u200e":     say(t, l, "fetch.empty"),
			"  ":          say(t, l, "fetch.empty"),
			"7K3QX-9MBC":  say(t, l, "fetch.unreadable", locales.Data{"Length": 10}),
			"7K3QX-9MBCU": say(t, l, "fetch.unreadable", locales.Data{"Length": 10}),
			"<b>":         say(t, l, "fetch.unreadable", locales.Data{"Length": 10}),
		} {
			got := s.visitor().post(pathTo(l, "fetch")+"?code=7K3QX-9MBCD", url.Values{"code": {typed}}).want(http.StatusUnprocessableEntity)
			checkMarkup(t, got, l)
			if !got.says(want) || got.attr("#code", "value") != typed {
				t.Errorf("%q: got %q and %q in the field, want %q", typed, got.Find(".error-summary").Text(), got.attr("#code", "value"), want)
			}
		}
	}
}

// The switch of language takes the code along and uses nothing up.
func TestFetchInTheOtherLanguage(t *testing.T) {
	s, o := startOffering(t, http80)
	o.screen(s)
	form := o.code()
	form.Set("language", "en")
	b := s.visitor()
	got := b.post(danish("fetch"), form).want(http.StatusTemporaryRedirect)
	if got.location() != english("fetch") {
		t.Fatalf("got Location %q, want %q", got.location(), english("fetch"))
	}
	shown := b.post(got.location(), form).want(http.StatusOK)
	if shown.attr("#code", "value") != o.last.Code.Text() {
		t.Errorf("got %q in the field, want the code", shown.attr("#code", "value"))
	}
	b.post(danish("fetch"), url.Values{"language": {"de"}}).want(http.StatusBadRequest)
	b.post(english("fetch"), o.code()).wantRedirect(english("slip"))
}

// While there is no room for a draft, nothing is used up.
func TestFetchWithoutRoom(t *testing.T) {
	s, o := startOffering(t, http80, func(with *setup) { with.Drafts.MaxDrafts = 2 })
	screen := o.screen(s)
	other := s.visitor()
	other.fill("situation", "visit") // with one answer it would make room
	for range 15 {                   // more often than a wrong code may be typed
		checkErrorPage(t, s.visitor().post(danish("fetch"), o.code()), locales.Danish, http.StatusServiceUnavailable)
	}
	other.post(danish("delete"), url.Values{}).wantRedirect("")
	phone := s.visitor()
	phone.post(danish("fetch"), o.code()).wantRedirect(danish("slip"))
	wantCarried(t, s, phone, screen)
}

// The key stands in no log, no other page learns it as a referrer, and no
// search engine keeps it; that holds for whatever is answered at its address.
func TestKeysAreToldToNobody(t *testing.T) {
	s, o := startOffering(t, http80)
	o.screen(s)
	link := o.link(locales.Danish)
	cross := s.visitor()
	cross.header.Set("Sec-Fetch-Site", "cross-site")
	answered := s.visitor()
	answered.fill("situation")
	for name, got := range map[string]page{
		"looked at":       s.visitor().get(link).want(http.StatusOK),
		"in English":      s.visitor().get(o.link(locales.English)).want(http.StatusOK),
		"not allowed":     s.visitor().do(httptest.NewRequest(http.MethodPut, link, nil)).want(http.StatusMethodNotAllowed),
		"not found":       s.visitor().get(link + "A").want(http.StatusNotFound),
		"cross-site":      cross.post(link, url.Values{}).want(http.StatusForbidden),
		"no form":         s.visitor().send(link, "text/plain", "x").want(http.StatusUnsupportedMediaType),
		"too large":       s.visitor().send(link, "application/x-www-form-urlencoded", strings.Repeat("a", 1_000_000)).want(http.StatusRequestEntityTooLarge),
		"would replace":   answered.post(link, url.Values{}).want(http.StatusOK),
		"fetched":         s.visitor().post(link, url.Values{}).wantRedirect(""),
		"fetched already": s.visitor().post(link, url.Values{}).want(http.StatusUnprocessableEntity),
	} {
		for header, want := range map[string]string{"Referrer-Policy": "strict-origin", "X-Robots-Tag": "noindex, nofollow", "Cache-Control": "no-store"} {
			if got := got.Header.Get(header); got != want {
				t.Errorf("%s: %s: got %q, want %q", name, header, got, want)
			}
		}
	}
	s.visitor().get(link + "/more").want(http.StatusNotFound)
	s.visitor().get("/hent/" + o.last.Link.Text()).want(http.StatusNotFound)
	wantWrong(t, s.visitor().post(danish("fetch"), o.code()), locales.Danish)
	if err := s.store.Close(); err != nil {
		t.Fatal(err)
	}
	s.visitor().post(link, url.Values{}).want(http.StatusServiceUnavailable)
	s.visitor().post(danish("fetch"), o.code()).want(http.StatusServiceUnavailable)

	if !strings.Contains(s.log.String(), `"route":"/da/hent/:key"`) {
		t.Error("got no such route in the log, want what happened")
	}
	for _, secret := range []string{o.last.Link.Text(), o.last.Link.Text()[:8], o.last.Code.Text(), o.last.Code.Text()[:5]} {
		if strings.Contains(s.kept(), secret) {
			t.Errorf("got %q in the log or the database", secret)
		}
	}
}
