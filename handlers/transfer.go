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
	"klar/templates/ui"
	"klar/visit/civil"
	"klar/visit/journey"
	"klar/visit/lifetime"
	"klar/visit/site"
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
		return seeOther(c, site.Start, "")
	case err != nil:
		return err
	}
	frame := s.slipView(c, site.ToPhone, v).Page
	made := s.transfer(locales.From(c.Request().Context()), offered)
	return s.send(c, http.StatusOK, frame, templates.ToPhonePage(frame, made))
}

// transfer returns what the page says of what was offered. Where the public
// finds the service is known from the configuration only: a request could name
// any address, and the QR code would lead there.
func (s server) transfer(l locales.Language, offered store.Transfer) *templates.Transfer {
	until := offered.Expires.In(civil.Copenhagen).Format("15:04")
	t := &templates.Transfer{Code: offered.Code.Text(), Until: civil.Clock(until), Address: site.ReceiveShortPath}
	if s.BaseURL != nil {
		public := url.URL{Scheme: s.BaseURL.Scheme, Host: s.BaseURL.Host}
		t.Link = public.JoinPath(site.Receive.Paths[l], offered.Link.Text()).String()
		// What one types without a scheme, browsers ask for over https first.
		t.Address = strings.TrimPrefix(public.JoinPath(site.ReceiveShortPath).String(), "https://")
	}
	return t
}

// A receiveView is the page that takes answers from another device.
type receiveView struct {
	ui.Page
	templates.Receiving
}

func (s server) renderReceive(c echo.Context, status int, view receiveView) error {
	return s.send(c, status, view.Page, templates.ReceivePage(view.Page, view.Receiving))
}

// showFetch answers with the page that fetches answers. It looks nothing up and
// is the same for every key: a link may be opened by a program that only wants
// to show a preview of it, and neither uses it up nor learns from it.
func (s server) showReceive(c echo.Context) error {
	view, _, err := s.receiveView(c)
	if err != nil {
		return err
	}
	return s.renderReceive(c, http.StatusOK, view)
}

// fetchView returns the page that fetches answers, and the key in its address,
// if it has one.
func (s server) receiveView(c echo.Context) (receiveView, store.TransferKey, error) {
	view := receiveView{Page: s.frame(c, site.Receive, session{})}
	if !strings.HasSuffix(c.Path(), linkKeyParam) {
		view.HasForm = true
		return view, store.TransferKey{}, nil
	}
	key, err := store.ParseLinkKey(c.Param(linkKeyParam[2:]))
	if err != nil {
		return view, key, echo.ErrNotFound
	}
	view.ByLink = true
	view.Path += "/" + key.Text()
	for i := range view.Alternates {
		view.Alternates[i].Path += "/" + key.Text()
	}
	return view, key, nil
}

// fetch gives the visitor a draft of their own of what was offered under the
// key in the address, or the code in the form. Answers that are on this device
// already are replaced only when the visitor says so, and until then nothing is
// used up.
func (s server) receive(c echo.Context) error {
	posted, err := postedForm(c)
	if err != nil {
		return err
	}
	view, key, err := s.receiveView(c)
	if err != nil {
		return err
	}
	if !view.ByLink {
		view.Form = url.Values{codeField: {posted.Get(codeField)}}
		if posted.Has("language") {
			return s.switchReceive(c, view, posted)
		}
		if key, err = store.ParseCode(posted.Get(codeField)); err != nil {
			return s.refuseReceive(c, http.StatusUnprocessableEntity, view, unreadable(posted.Get(codeField)))
		}
	}
	v, err := s.load(c)
	if err != nil {
		return err
	}
	if v.token != (store.Token{}) && posted.Get(replaceField) != "yes" {
		view.Replaces, view.Title = true, locales.T(c.Request().Context(), "fetch.replace.title")
		return s.renderReceive(c, http.StatusOK, view)
	}
	return s.claim(c, view, key, v)
}

// claim gives the visitor what the key stands for, in place of the session's
// draft. What was said of this device stays: that others use it too.
func (s server) claim(c echo.Context, view receiveView, key store.TransferKey, v session) error {
	typed := !view.ByLink
	if typed && !s.codes.take(c.RealIP(), s.Now()) {
		return s.refuseReceive(c, http.StatusTooManyRequests, view, locales.Message{Key: "fetch.too-many"})
	}
	token, err := s.Store.Claim(c.Request().Context(), key, func(offered store.Draft) (store.Draft, time.Time) {
		offered.Answers = offered.Answers.OnSharedComputer(v.draft.Answers.Shared)
		return offered, lifetime.Expires(offered.Answers, s.Now())
	})
	if errors.Is(err, store.ErrNoTransfer) {
		return s.refuseReceive(c, http.StatusUnprocessableEntity, view, locales.Message{Key: "fetch.wrong"})
	}
	if typed {
		s.codes.giveBack(c.RealIP())
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
	return seeOther(c, journey.Slip.Page, "")
}

// refuseFetch shows the form for a code with what is wrong. A link that does
// not work leads to it too: it will not work the next time either.
func (s server) refuseReceive(c echo.Context, status int, view receiveView, why locales.Message) error {
	if view.ByLink {
		view = receiveView{Page: s.frame(c, site.Receive, session{})}
	}
	view.HasForm = true
	view.Problems = []ui.Problem{{Field: codeField, Text: why.In(c.Request().Context())}}
	if status == http.StatusTooManyRequests {
		c.Response().Header().Set(echo.HeaderRetryAfter, retryAfter)
	}
	return s.renderReceive(c, status, view)
}

// unreadable says what is wrong with what cannot be a code.
func unreadable(typed string) locales.Message {
	if strings.TrimSpace(typed) == "" {
		return locales.Message{Key: "fetch.empty"}
	}
	return locales.Message{Key: "fetch.unreadable", Data: locales.Data{"Length": store.CodeLength}}
}

// switchFetch shows the form in the other language, with the code. Nothing is
// kept of it, so the browser takes it along itself, as on the page at home.
func (s server) switchReceive(c echo.Context, view receiveView, posted url.Values) error {
	to, known := locales.Parse(posted.Get("language"))
	switch {
	case !known:
		return echo.ErrBadRequest
	case to != locales.From(c.Request().Context()):
		return c.Redirect(http.StatusTemporaryRedirect, site.Receive.Paths[to])
	}
	return s.renderReceive(c, http.StatusOK, view)
}
