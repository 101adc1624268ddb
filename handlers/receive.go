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
	"klar/visit/journey"
	"klar/visit/lifetime"
	"klar/visit/repair"
	"klar/visit/site"
	"klar/visit/userid"
)

// linkKeyParam ends the path of the page that a link with a key leads to.
const linkKeyParam = "/:key"

// The fields of the page that fetches answers.
const (
	codeField    = "code"
	replaceField = "replace"
)

// A receiveView is the page that takes answers from another device.
type receiveView struct {
	ui.Page
	templates.Receiving
}

func (s server) renderReceive(c echo.Context, status int, view receiveView) error {
	return s.send(c, status, view.Page, templates.ReceivePage(view.Page, view.Receiving))
}

// showReceive answers with the page that receives answers. It looks nothing up, and
// it is the same for every key: a program that opens the link for a preview does not
// use up the key and learns nothing.
func (s server) showReceive(c echo.Context) error {
	view, _, err := s.receiveView(c)
	if err != nil {
		return err
	}
	return s.renderReceive(c, http.StatusOK, view)
}

// receiveView returns the page that receives answers, and the key in its address,
// if there is one.
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

// receive copies the answers that were offered under the key in the address, or
// under the code in the form, into a draft of this visitor. If the visitor already
// has answers, receive asks before it replaces them; the key still works then.
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
		var shown string
		var wrong locales.Message
		key, shown, wrong = readCode(posted.Get(codeField))
		view.Form = url.Values{codeField: {shown}}
		switch to, asked, err := languageAsked(posted); {
		case err != nil:
			return err
		case asked:
			return repostIn(to, c, site.Receive, func() error { return s.renderReceive(c, http.StatusOK, view) })
		}
		if wrong.Key != "" {
			return s.refuseReceive(c, http.StatusUnprocessableEntity, view, wrong)
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

// claim replaces the session's draft with the answers that the key stands for. If
// the visitor has said that others use this device too, that stays.
func (s server) claim(c echo.Context, view receiveView, key store.TransferKey, v session) error {
	typed, from := !view.ByLink, networkOf(c.RealIP())
	if typed {
		if wait := s.codes.take(from, moment(c)); wait > 0 {
			return s.refuseMoreCodes(c, view, wait)
		}
	}
	var token store.Token
	take := func() (err error) {
		token, err = s.Store.Claim(c.Request().Context(), key, func(offered store.Draft) (store.Draft, time.Time) {
			offered.Answers = offered.Answers.OnSharedComputer(v.draft.Answers.Shared)
			return offered, lifetime.Within(offered.Created, lifetime.Expires(offered.Answers, moment(c)))
		})
		return err
	}
	var err error
	if v.token == (store.Token{}) {
		err = s.makingDraft(c, take)
	} else {
		err = take() // the draft that it replaces is deleted
	}
	if errors.Is(err, store.ErrNoTransfer) {
		if typed && s.codes.wrongNow(moment(c)) {
			s.Log.WarnContext(c.Request().Context(), "many wrong codes within an hour", "codes", manyCodes)
		}
		return s.refuseReceive(c, http.StatusUnprocessableEntity, view, locales.Message{Key: "fetch.wrong"})
	}
	if typed {
		s.codes.right(from)
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

// refuseReceive shows the form for a code with what is wrong. A visitor whose link
// does not work gets the form too, because the link will never work.
func (s server) refuseReceive(c echo.Context, status int, view receiveView, why locales.Message) error {
	if view.ByLink {
		view = receiveView{Page: s.frame(c, site.Receive, session{})}
	}
	view.HasForm = true
	view.Problems = []ui.Problem{{Field: codeField, Text: why.In(c.Request().Context())}}
	return s.renderReceive(c, status, view)
}

// refuseMoreCodes tells a visitor to wait, because too many codes from their
// network were wrong.
func (s server) refuseMoreCodes(c echo.Context, view receiveView, wait time.Duration) error {
	c.Response().Header().Set(echo.HeaderRetryAfter, seconds(wait))
	minutes := int((wait + time.Minute - 1) / time.Minute)
	return s.refuseReceive(c, http.StatusTooManyRequests, view, locales.Message{Key: "fetch.too-many", Data: locales.Data{"Count": minutes}})
}

// readCode reads a code as it was typed. It returns what the page may show of it
// again, which is nothing of what may be a CPR number, and what is wrong, if
// anything is.
func readCode(typed string) (key store.TransferKey, shown string, wrong locales.Message) {
	key, err := store.ParseCode(typed)
	switch {
	case errors.Is(err, store.ErrOnlyDigits) || userid.LooksLikeCPR(typed):
		return key, "", locales.Message{Key: "fetch.cpr-number"}
	case repair.Plain(typed) == "":
		wrong = locales.Message{Key: "fetch.empty"}
	case err != nil:
		wrong = locales.Message{Key: "fetch.unreadable", Data: locales.Data{"Length": store.CodeLength}}
	}
	return key, typed, wrong
}
