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

// offer stores a copy of the visitor's answers for another device, and answers with a
// page that shows the keys to it. They are shown only once, since they are not stored.
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

// transfer returns the view of an offered transfer. The link in the QR code uses the
// BaseURL, and not the Host header, with which a request could make it lead to any site.
func (s server) transfer(l locales.Language, offered store.Transfer) *templates.Transfer {
	until := offered.Expires.In(civil.Copenhagen).Format("15:04")
	t := &templates.Transfer{Code: offered.Code.Text(), Until: civil.Clock(until), Address: site.ReceiveShortPath}
	if s.BaseURL != nil {
		public := url.URL{Scheme: s.BaseURL.Scheme, Host: s.BaseURL.Host}
		t.Link = public.JoinPath(site.Receive.Path(l), offered.Link.Text()).String()
		// For an address without a scheme, browsers try https first.
		t.Address = strings.TrimPrefix(public.JoinPath(site.ReceiveShortPath).String(), "https://")
	}
	return t
}
