package handlers

import (
	"context"
	"errors"
	"io/fs"
	"net/http"

	"github.com/labstack/echo/v4"

	"klar/store"
	"klar/visit"
	"klar/visit/lifetime"
)

// A session is a visitor's draft as one request found it.
type session struct {
	token   store.Token // zero: there is no draft yet
	version int64
	draft   store.Draft
	expired bool // the visitor has a cookie, but its draft is gone
}

// cookieName returns the name of the cookie that holds the token. The __Host-
// prefix binds it to this very host; browsers take it over https only.
func (s server) cookieName() string {
	if s.secure() {
		return "__Host-klar"
	}
	return "klar"
}

// secure reports whether the public reaches the service over https. What a
// request's headers say of that is never believed.
func (s server) secure() bool { return s.BaseURL != nil && s.BaseURL.Scheme == "https" }

// load returns the visitor's session. An unknown or expired token is a session
// without a draft, never an error.
func (s server) load(c echo.Context) (session, error) {
	cookie, err := c.Cookie(s.cookieName())
	if err != nil {
		return session{}, nil
	}
	token, err := store.ParseToken(cookie.Value)
	if err != nil {
		return session{expired: true}, nil
	}
	draft, version, err := s.Store.Load(c.Request().Context(), token)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return session{expired: true}, nil
	case err != nil:
		return session{}, err
	}
	return session{token: token, version: version, draft: draft}, nil
}

// saveDraft saves the session's draft, as a new one when there was none, and gives
// the visitor the cookie for it. The error is [store.ErrConflict] or
// [store.ErrNotFound] when the draft was changed or deleted meanwhile.
func (s server) saveDraft(c echo.Context, v session) error {
	var (
		ctx     = c.Request().Context()
		expires = lifetime.Expires(v.draft.Answers, moment(c))
		err     error
	)
	if v.token == (store.Token{}) {
		v.token, err = s.Store.Create(ctx, v.draft, expires)
	} else {
		_, err = s.Store.Save(ctx, v.token, v.draft, v.version, expires)
	}
	if err != nil {
		return err
	}
	cookie := s.cookie(v.token.Cookie())
	if v.draft.Answers.Remember == visit.Yes {
		cookie.Expires = expires
	}
	c.SetCookie(cookie)
	return nil
}

// cookie returns a cookie that ends with the browser.
func (s server) cookie(value string) *http.Cookie {
	return &http.Cookie{
		Name:     s.cookieName(),
		Value:    value,
		Path:     "/",
		HttpOnly: true,
		Secure:   s.secure(),
		SameSite: http.SameSiteLaxMode,
	}
}

// forget deletes the visitor's draft and cookie, and asks the browser to drop
// what it kept of the pages. Not its cookies: that would take those of the
// whole domain along.
func (s server) forget(c echo.Context) error {
	v, err := s.load(c)
	if err != nil {
		return err
	}
	if v.token != (store.Token{}) {
		if err := s.Store.Delete(context.WithoutCancel(c.Request().Context()), v.token); err != nil {
			return err
		}
	}
	cookie := s.cookie("")
	cookie.MaxAge = -1
	c.SetCookie(cookie)
	c.Response().Header().Set("Clear-Site-Data", `"cache", "storage"`)
	return nil
}
