package e2e

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	// The program is built, not imported. Importing what it is made of has go
	// test run these tests again when that changes.
	_ "klar/handlers"
)

// What all tests share; TestMain sets it once.
var (
	program    string          // path of the executable, without the race detector
	klar       *service        // the program, running for all tests
	alwaysOpen *service        // the program again, with an office that is always open
	chromium   context.Context // the browser
)

func TestMain(m *testing.M) {
	code, err := runAll(m)
	if err != nil {
		fmt.Fprintln(os.Stderr, "e2e:", err)
		code = 1
	}
	os.Exit(code)
}

// runAll runs the tests with everything they need and returns their exit code.
func runAll(m *testing.M) (code int, err error) {
	folder, err := os.MkdirTemp("", "klar-e2e-")
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()

	program = filepath.Join(folder, "klar")
	if err := build(program); err != nil {
		return 0, err
	}
	// The race detector is slow to start, so only the service that all share
	// has it.
	shared := filepath.Join(folder, "klar-race")
	if err := build(shared, "-race"); err != nil {
		return 0, err
	}
	if klar, err = start(shared, filepath.Join(folder, "klar.db")); err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, klar.stop()) }()

	offices, err := writeOffices(folder, alwaysOpenOffice)
	if err != nil {
		return 0, err
	}
	if alwaysOpen, err = start(program, filepath.Join(folder, "always-open.db"), "-offices", offices); err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, alwaysOpen.stop()) }()

	var closeChromium func() error
	if chromium, closeChromium, err = startChromium(); err != nil {
		return 0, fmt.Errorf("start chromium, which these tests need: %w", err)
	}
	defer func() { err = errors.Join(err, closeChromium()) }()

	return m.Run(), nil
}

// build compiles the program.
func build(path string, flags ...string) error {
	args := append([]string{"build", "-o", path}, flags...)
	if out, err := exec.Command("go", append(args, "klar")...).CombinedOutput(); err != nil {
		return fmt.Errorf("build klar: %w\n%s", err, out)
	}
	return nil
}
