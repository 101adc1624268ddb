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

// A session is a visitor's draft as it was loaded at the start of a request.
type session struct {
	token   store.Token // zero: there is no draft yet
	version int64
	draft   store.Draft
	loaded  visit.Answers // as they were when the draft was loaded
	expired bool          // the visitor has a cookie, but its draft is gone
}

// cookieName returns the name of the cookie that holds the token. Over https it has
// the prefix __Host-, with which a browser sends it to this host only.
func (s server) cookieName() string {
	if s.secure() {
		return "__Host-klar"
	}
	return "klar"
}

// secure reports whether the public address is https. The headers of a request are
// not trusted for that.
func (s server) secure() bool { return s.BaseURL != nil && s.BaseURL.Scheme == "https" }

// load returns the visitor's session. With an unknown or expired token, the session
// has no draft, and there is no error.
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
	if errors.Is(err, store.ErrAltered) && s.altered.now(moment(c)) {
		s.Log.WarnContext(c.Request().Context(), "altered: a draft does not open; somebody may have changed the database")
	}
	switch {
	case errors.Is(err, fs.ErrNotExist) && c.Request().Method == http.MethodPost && s.renewed.has(token, moment(c)):
		return session{}, errRenewed
	case errors.Is(err, fs.ErrNotExist):
		return session{expired: true}, nil
	case err != nil:
		return session{}, err
	}
	return session{token: token, version: version, draft: draft, loaded: draft.Answers}, nil
}

// saveDraft saves the session's draft and sets the visitor's cookie. It creates a new
// draft when the session has no token, and renews the token when needsRenewal says so.
// The error is [store.ErrConflict] or [store.ErrNotFound] when the draft was changed or
// deleted since it was loaded.
func (s server) saveDraft(c echo.Context, v session) error {
	var (
		ctx     = c.Request().Context()
		expires = lifetime.Within(v.draft.Created, lifetime.Expires(v.draft.Answers, moment(c)))
		err     error
	)
	switch old := v.token; {
	case old == (store.Token{}):
		err = s.makingDraft(c, func() (err error) {
			v.token, err = s.Store.Create(ctx, v.draft, expires)
			return err
		})
	case needsRenewal(v.loaded, v.draft.Answers):
		// Noted before, so that a post on its way never finds the token gone
		// without a reason.
		s.renewed.add(old, moment(c))
		v.token, err = s.Store.Renew(ctx, old, v.draft, v.version, expires)
	default:
		_, err = s.Store.Save(ctx, v.token, v.draft, v.version, expires)
	}
	if err != nil {
		return err
	}
	if s.renewed.has(v.token, moment(c)) {
		// Another tab has renewed the token since. This response must not undo that
		// in the browser.
		return nil
	}
	cookie := s.cookie(v.token.Cookie())
	if v.draft.Answers.Remember == visit.Yes {
		cookie.Expires = expires
	}
	c.SetCookie(cookie)
	return nil
}

// cookie returns a session cookie: it ends when the browser is closed.
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

// errNotDeleted says that a draft could not be deleted, but that the visitor's browser
// has been told to forget it.
var errNotDeleted = errors.New("draft is not deleted")

// forget deletes the visitor's draft and cookie, and asks the browser to clear its
// cache and storage. It does not ask to clear cookies: that would delete those of the
// whole domain. The browser forgets even when the draft cannot be deleted, so that the
// next person at it does not find the answers. The error is errNotDeleted then.
func (s server) forget(c echo.Context) error {
	cookie := s.cookie("")
	cookie.MaxAge = -1
	c.SetCookie(cookie)
	c.Response().Header().Set("Clear-Site-Data", `"cache", "storage"`)
	v, err := s.load(c)
	if err == nil && v.token != (store.Token{}) {
		err = s.Store.Delete(context.WithoutCancel(c.Request().Context()), v.token)
	}
	if err != nil {
		return errors.Join(errNotDeleted, err)
	}
	return nil
}
