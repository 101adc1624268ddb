// Klar is a small web service that helps a citizen prepare for an appointment about
// MitID at Borgerservice.
//
// This file opens the store and runs the server; settings.go reads the flags. The
// rules about MitID and a visit are in package visit and below it: visit/journey
// has the questions, visit/site the table of pages. Package handlers answers
// requests, package templates has the views, and package store keeps the answers.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"klar/handlers"
	"klar/report"
	"klar/static"
	"klar/store"
	"klar/store/sqlite"
	"klar/templates/guides"
	"klar/visit/civil"
	"klar/visit/office"
	"klar/visit/site"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	// Whoever reads the log may go away (SIGPIPE), and so may the terminal (SIGHUP).
	// The service goes on.
	signal.Ignore(syscall.SIGPIPE, syscall.SIGHUP)
	if err := keepMemoryPrivate(); err != nil {
		fmt.Fprintln(os.Stderr, "klar: memory can be read by others:", err)
	}
	if err := run(ctx, os.Args[1:], os.Getenv, os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "klar:", err)
		os.Exit(1)
	}
}

// Timeouts of the HTTP server, and the interval at which expired drafts are deleted.
const (
	readHeaderTimeout = 5 * time.Second
	readTimeout       = 10 * time.Second
	writeTimeout      = 15 * time.Second
	idleTimeout       = 60 * time.Second
	stopTimeout       = 10 * time.Second
	sweepInterval     = 10 * time.Minute
)

// maxHeaderBytes is the maximum size of a request's headers. Browsers send about 1 kB
// to us. With Go's 1 MB, sixty headers that never end would hold 100 MB.
const maxHeaderBytes = 16 << 10

// run serves until ctx ends, and then returns nil. When args ask for help or a
// report, it only prints that. It returns an error when a setting is wrong, or when
// the service cannot start or fails.
func run(ctx context.Context, args []string, getenv func(string) string, stdout, stderr io.Writer) error {
	settings, err := readSettings(args, getenv, stderr)
	if errors.Is(err, errHelp) {
		return nil
	}
	if err != nil {
		return err
	}
	switch {
	case settings.printRules:
		return report.Rules(stdout, site.Rulebook(settings.offices))
	case settings.printSources:
		return report.Sources(stdout, site.Rulebook(settings.offices))
	case settings.printVersion:
		_, err := fmt.Fprintln(stdout, version())
		return err
	case settings.onlyCheck:
		for _, warning := range settings.warnings() {
			fmt.Fprintln(stdout, "warning:", warning)
		}
		_, err := fmt.Fprintln(stdout, "the settings can be used")
		return err
	case settings.printTemplate:
		_, err := io.WriteString(stdout, office.Template())
		return err
	case settings.printPrelaunch:
		return report.Prelaunch(stdout, settings.offices, civil.DateOf(time.Now()))
	}
	if err := static.Built(); err != nil {
		return err
	}
	texts, err := guides.New(settings.offices)
	if err != nil {
		return err
	}
	lines := newLogWriter(stderr, logLines)
	defer lines.Close()
	log := slog.New(slog.NewJSONHandler(lines, nil))
	database, err := sqlite.Open(settings.database, sqlite.Options{})
	if err != nil {
		return err
	}
	drafts := store.New(database, store.Options{MaxDrafts: settings.maxDrafts, Now: time.Now})
	defer drafts.Close()

	server := &http.Server{
		Handler: handlers.New(handlers.Config{
			Store:          drafts,
			Offices:        settings.offices,
			Guides:         texts,
			Log:            log,
			Now:            time.Now,
			BaseURL:        settings.baseURL,
			TrustedProxies: settings.trustedProxies,
			PostRate:       settings.postRate,
		}),
		ReadHeaderTimeout: readHeaderTimeout,
		ReadTimeout:       readTimeout,
		WriteTimeout:      writeTimeout,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    maxHeaderBytes,
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
	listener, err := net.Listen("tcp", settings.address)
	if err != nil {
		return fmt.Errorf("listen: %w", err)
	}
	log.Info("ready", "address", "http://"+listener.Addr().String())
	for _, warning := range settings.warnings() {
		log.Warn(warning)
	}

	sweepCtx, stopSweeping := context.WithCancel(ctx)
	defer stopSweeping()
	go sweep(sweepCtx, drafts, log)

	served := make(chan error, 1)
	go func() { served <- server.Serve(listener) }()
	select {
	case err := <-served:
		return fmt.Errorf("serve: %w", err)
	case <-ctx.Done():
	}
	// Shutdown waits until running requests are answered.
	log.Info("stopping")
	stopCtx, cancel := context.WithTimeout(context.Background(), stopTimeout)
	defer cancel()
	if err := server.Shutdown(stopCtx); err != nil {
		return fmt.Errorf("stop: %w", err)
	}
	return nil
}

// sweep deletes expired drafts at once and then every sweepInterval, until ctx ends.
func sweep(ctx context.Context, drafts *store.Store, log *slog.Logger) {
	ticker := time.NewTicker(sweepInterval)
	defer ticker.Stop()
	for {
		if n, err := drafts.Sweep(ctx); err != nil && ctx.Err() == nil {
			log.Error("sweep", "error", err)
		} else if n > 0 {
			log.Info("swept", "drafts", n)
		}
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
	}
}
