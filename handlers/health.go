package handlers

import (
	"context"
	"net/http"
	"sync"
	"time"

	"github.com/labstack/echo/v4"
)

// healthEvery is the minimum interval between two pings of the store. A ping writes,
// so outsiders must not be able to cause many.
const healthEvery = time.Second

// health caches the result of the last ping.
type health struct {
	mu    sync.Mutex
	asked time.Time
	err   error
}

// check returns the result of a ping that is at most healthEvery old.
func (h *health) check(ctx context.Context, s Store, now time.Time) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if since := now.Sub(h.asked); since < 0 || since >= healthEvery {
		h.asked, h.err = now, s.Ping(context.WithoutCancel(ctx))
	}
	return h.err
}

// healthz answers 200 when drafts can be read and written.
func (s server) healthz(c echo.Context) error {
	c.Response().Header().Set(echo.HeaderCacheControl, "no-store")
	ctx := c.Request().Context()
	if err := s.health.check(ctx, s.Store, moment(c)); err != nil {
		s.Log.ErrorContext(ctx, "store does not answer", "error", err)
		return c.String(http.StatusServiceUnavailable, "store does not answer\n")
	}
	return c.String(http.StatusOK, "ok\n")
}
