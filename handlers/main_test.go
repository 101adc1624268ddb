package handlers_test

import (
	"fmt"
	"log/slog"
	"os"
	"testing"
)

// TestMain fails when anything was logged past the log of a service, whichever
// test it was: a message that cannot be said is logged so.
func TestMain(m *testing.M) {
	astray := &buffer{}
	slog.SetDefault(slog.New(slog.NewJSONHandler(astray, nil)))
	code := m.Run()
	if log := astray.String(); log != "" {
		fmt.Fprintf(os.Stderr, "got a log beside that of the service, want none:\n%s", log)
		code = 1
	}
	os.Exit(code)
}
