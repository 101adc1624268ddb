package e2e

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"klar/visit/office"
)

// startTimeout is how long to wait until the program is ready.
const startTimeout = time.Minute

// A service is a running program.
type service struct {
	address string // http://127.0.0.1:PORT
	process *os.Process
	exited  chan error // receives the result of the process

	mu  sync.Mutex
	log strings.Builder
}

// start runs a program on a free port, with the database at path and the given flags.
func start(program, path string, flags ...string) (*service, error) {
	// No rate limit: the tests share one address and post more than any visitor.
	flags = append([]string{"-addr", "127.0.0.1:0", "-db", path, "-post-rate", "0"}, flags...)
	cmd := exec.Command(program, flags...)
	stderr, err := cmd.StderrPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	s := &service{process: cmd.Process, exited: make(chan error, 1)}
	ready := make(chan string, 1)
	go func() {
		s.read(stderr, ready)
		s.exited <- cmd.Wait()
	}()
	select {
	case s.address = <-ready:
		return s, nil
	case err := <-s.exited:
		return nil, fmt.Errorf("klar ended at once: %v\n%s", err, s.logged())
	case <-time.After(startTimeout):
		s.process.Kill()
		return nil, fmt.Errorf("klar was not ready after %v\n%s", startTimeout, s.logged())
	}
}

// read keeps the log until it ends, and sends the address in it to ready.
func (s *service) read(stderr io.Reader, ready chan<- string) {
	lines := bufio.NewScanner(stderr)
	for lines.Scan() {
		s.mu.Lock()
		s.log.WriteString(lines.Text() + "\n")
		s.mu.Unlock()
		var line struct{ Msg, Address string }
		if json.Unmarshal(lines.Bytes(), &line) == nil && line.Msg == "ready" {
			ready <- line.Address
		}
	}
}

// logged returns the log so far.
func (s *service) logged() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.log.String()
}

// stop sends the program an interrupt signal. It returns an error when the program
// exits with one or has logged one.
func (s *service) stop() error {
	if err := s.process.Signal(os.Interrupt); err != nil {
		return err
	}
	if err := <-s.exited; err != nil {
		return fmt.Errorf("klar ended with %w\n%s", err, s.logged())
	}
	for line := range strings.Lines(s.logged()) {
		// Tests reach the program by http.
		if !strings.Contains(line, `"level":"INFO"`) && !strings.Contains(line, "-base-url is http") {
			return errors.New("klar has logged " + line)
		}
	}
	return nil
}

// kill ends the program at once, as kill -9 does.
func (s *service) kill(t *testing.T) {
	t.Helper()
	if err := s.process.Kill(); err != nil {
		t.Fatal(err)
	}
	<-s.exited
}

// writeOffices writes a file of offices to start a program with: those built in,
// and more.
func writeOffices(folder, more string) (path string, err error) {
	path = filepath.Join(folder, "offices.toml")
	return path, os.WriteFile(path, []byte(office.Template()+more), 0o600)
}

// startOwn runs another program for one test, with the database at path and
// perhaps further flags.
func startOwn(t *testing.T, path string, flags ...string) *service {
	t.Helper()
	s, err := start(program, path, flags...)
	if err != nil {
		t.Fatal(err)
	}
	return s
}
