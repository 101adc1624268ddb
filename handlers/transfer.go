package handlers

import (
	"errors"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"klar/locales"
	"klar/store"
	"klar/templates"
	"klar/visit"
	"klar/visit/lifetime"
	"klar/visit/office"
)

// linkKeyParam ends the path of the page that a link with a key leads to.
const linkKeyParam = "/:key"

// The fields of the page that fetches answers.
const (
	codeField    = "code"
	replaceField = "replace"
)

// offer makes a copy of the visitor's answers for another device to fetch, and
// shows how. It stands on this response alone: the keys are kept nowhere.
func (s server) offer(c echo.Context) error {
	if _, err := postedForm(c); err != nil {
		return err
	}
	v, open, err := s.openSlip(c)
	if !open {
		return err
	}
	copied := store.Draft{Answers: v.draft.Answers.ForAnotherDevice()}
	offered, err := s.Store.Offer(c.Request().Context(), v.token, copied, s.Now().Add(lifetime.Transfer))
	switch {
	case errors.Is(err, store.ErrNotFound): // deleted in another tab
		return seeOther(c, visit.Start, "")
	case err != nil:
		return err
	}
	view := s.slipView(c, visit.ToPhone, v)
	view.Transfer = s.transfer(locales.From(c.Request().Context()), offered)
	return s.render(c, http.StatusOK, view)
}

// transfer returns what the page says of what was offered. Where the public
// finds the service is known from the configuration only: a request could name
// any address, and the QR code would lead there.
func (s server) transfer(l locales.Language, offered store.Transfer) *templates.Transfer {
	until := offered.Expires.In(office.Copenhagen).Format("15:04")
	t := &templates.Transfer{Code: offered.Code.Text(), Until: office.Clock(until), Address: visit.FetchShort}
	if s.BaseURL != nil {
		site := url.URL{Scheme: s.BaseURL.Scheme, Host: s.BaseURL.Host}
		t.Link = site.JoinPath(visit.Fetch.Paths[l], offered.Link.Text()).String()
		// What one types without a scheme, browsers ask for over https first.
		t.Address = strings.TrimPrefix(site.JoinPath(visit.FetchShort).String(), "https://")
	}
	return t
}

// showFetch answers with the page that fetches answers. It looks nothing up and
// is the same for every key: a link may be opened by a program that only wants
// to show a preview of it, and neither uses it up nor learns from it.
func (s server) showFetch(c echo.Context) error {
	view, _, err := s.fetchView(c)
	if err != nil {
		return err
	}
	return s.render(c, http.StatusOK, view)
}

// fetchView returns the page that fetches answers, and the key in its address,
// if it has one.
func (s server) fetchView(c echo.Context) (templates.View, store.TransferKey, error) {
	view := s.view(c, visit.Fetch, session{})
	if !strings.HasSuffix(c.Path(), linkKeyParam) {
		view.HasForm = true
		return view, store.TransferKey{}, nil
	}
	key, err := store.ParseLinkKey(c.Param(linkKeyParam[2:]))
	if err != nil {
		return view, key, echo.ErrNotFound
	}
	view.Fetching.ByLink = true
	view.Path += "/" + key.Text()
	view.Twin += "/" + key.Text()
	return view, key, nil
}

// fetch gives the visitor a draft of their own of what was offered under the
// key in the address, or the code in the form. Answers that are on this device
// already are replaced only when the visitor says so, and until then nothing is
// used up.
func (s server) fetch(c echo.Context) error {
	posted, err := postedForm(c)
	if err != nil {
		return err
	}
	view, key, err := s.fetchView(c)
	if err != nil {
		return err
	}
	if !view.Fetching.ByLink {
		view.Form = url.Values{codeField: {posted.Get(codeField)}}
		if posted.Has("language") {
			return s.switchFetch(c, view, posted)
		}
		if key, err = store.ParseCode(posted.Get(codeField)); err != nil {
			return s.refuseFetch(c, http.StatusUnprocessableEntity, view, unreadable(posted.Get(codeField)))
		}
	}
	v, err := s.load(c)
	if err != nil {
		return err
	}
	if v.token != (store.Token{}) && posted.Get(replaceField) != "yes" {
		view.Fetching.Replaces, view.Title = true, "fetch.replace.title"
		return s.render(c, http.StatusOK, view)
	}
	return s.claim(c, view, key, v)
}

// claim gives the visitor what the key stands for, in place of the session's
// draft. What was said of this device stays: that others use it too.
func (s server) claim(c echo.Context, view templates.View, key store.TransferKey, v session) error {
	typed := !view.Fetching.ByLink
	if typed && !s.guesses.take(c.RealIP(), s.Now()) {
		return s.refuseFetch(c, http.StatusTooManyRequests, view, locales.Text{Key: "fetch.too-many"})
	}
	token, err := s.Store.Claim(c.Request().Context(), key, func(offered store.Draft) (store.Draft, time.Time) {
		offered.Answers = offered.Answers.OnSharedComputer(v.draft.Answers.Shared)
		return offered, lifetime.Expires(offered.Answers, s.Now())
	})
	if errors.Is(err, store.ErrNoTransfer) {
		return s.refuseFetch(c, http.StatusUnprocessableEntity, view, locales.Text{Key: "fetch.wrong"})
	}
	if typed {
		s.guesses.giveBack(c.RealIP())
	}
	if err != nil {
		return err
	}
	c.SetCookie(s.cookie(token.Cookie()))
	if v.token != (store.Token{}) {
		// The new answers are here whatever becomes of the old ones, which
		// nobody has the cookie for any more and which expire.
		if err := s.Store.Delete(c.Request().Context(), v.token); err != nil {
			s.Log.ErrorContext(c.Request().Context(), "replaced draft is not deleted", "error", err)
		}
	}
	slip, _ := visit.StepNamed(visit.SlipPage)
	return seeOther(c, slip.Page, "")
}

// refuseFetch shows the form for a code with what is wrong. A link that does
// not work leads to it too: it will not work the next time either.
func (s server) refuseFetch(c echo.Context, status int, view templates.View, why locales.Text) error {
	if view.Fetching.ByLink {
		view = s.view(c, visit.Fetch, session{})
	}
	view.HasForm = true
	view.Problems = []visit.Problem{{Field: codeField, Text: why}}
	if status == http.StatusTooManyRequests {
		c.Response().Header().Set(echo.HeaderRetryAfter, retryAfter)
	}
	return s.render(c, status, view)
}

// unreadable says what is wrong with what cannot be a code.
func unreadable(typed string) locales.Text {
	if strings.TrimSpace(typed) == "" {
		return locales.Text{Key: "fetch.empty"}
	}
	return locales.Text{Key: "fetch.unreadable", Data: locales.Data{"Length": store.CodeLength}}
}

// switchFetch shows the form in the other language, with the code. Nothing is
// kept of it, so the browser takes it along itself, as on the page at home.
func (s server) switchFetch(c echo.Context, view templates.View, posted url.Values) error {
	to, known := locales.Parse(posted.Get("language"))
	switch {
	case !known:
		return echo.ErrBadRequest
	case to != locales.From(c.Request().Context()):
		return c.Redirect(http.StatusTemporaryRedirect, visit.Fetch.Paths[to])
	}
	return s.render(c, http.StatusOK, view)
}
