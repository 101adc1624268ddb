package handlers

import (
	"errors"
	"fmt"
	"net/http"
	"testing"

	"github.com/labstack/echo/v4"

	"klar/store"
)

func TestMeaning(t *testing.T) {
	for _, tt := range []struct {
		name   string
		err    error
		status int
		logged bool
	}{
		{"as many drafts as there may be", store.ErrFull, http.StatusServiceUnavailable, false},
		{"the database is locked", fmt.Errorf("save draft: %w: %w", store.ErrUnavailable, errors.New("locked")), http.StatusServiceUnavailable, true},
		{"another tab was always quicker", store.ErrConflict, http.StatusServiceUnavailable, true},
		{"the draft was always deleted", store.ErrNotFound, http.StatusServiceUnavailable, true},
		{"no such page", echo.ErrNotFound, http.StatusNotFound, false},
		{"a wrapped refusal", fmt.Errorf("form: %w", echo.ErrBadRequest), http.StatusBadRequest, false},
		{"a view that fails", errors.New("view"), http.StatusInternalServerError, true},
	} {
		if status, logged := meaning(tt.err); status != tt.status || logged != tt.logged {
			t.Errorf("%s: got %d, logged %t, want %d, %t", tt.name, status, logged, tt.status, tt.logged)
		}
	}
}
