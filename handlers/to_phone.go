package handlers

import (
	"errors"
	"net/http"
	"net/url"
	"strings"

	"github.com/labstack/echo/v4"

	"klar/locales"
	"klar/store"
	"klar/templates"
	"klar/visit/civil"
	"klar/visit/lifetime"
	"klar/visit/site"
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
	offered, err := s.Store.Offer(c.Request().Context(), v.token, copied, moment(c).Add(lifetime.Transfer))
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
		t.Link = public.JoinPath(site.Receive.Path(l), offered.Link.Text()).String()
		// What one types without a scheme, browsers ask for over https first.
		t.Address = strings.TrimPrefix(public.JoinPath(site.ReceiveShortPath).String(), "https://")
	}
	return t
}
