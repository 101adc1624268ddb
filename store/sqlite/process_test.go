//go:build unix

package sqlite

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"klar/store"
	"klar/store/storetest"
)

// partVariable is an environment variable. Some tests run in a second process,
// which they kill or take permissions from. The second process is this same test
// program; the variable names the function in parts that it runs.
const partVariable = "KLAR_STORE_TEST_PART"

var parts = map[string]func(path string) error{
	"save until killed":  saveUntilKilled,
	"fill the disk":      fillTheDisk,
	"open unprivileged":  openUnprivileged,
	"open without umask": openWithoutUmask,
}

func TestMain(m *testing.M) {
	part, ok := parts[os.Getenv(partVariable)]
	if !ok {
		os.Exit(m.Run())
	}
	if err := part(os.Args[1]); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

// process returns the command that runs a part with the database at path.
func process(t *testing.T, part, path string) *exec.Cmd {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(exe, path)
	cmd.Env = append(os.Environ(), partVariable+"="+part)
	return cmd
}

// openStore opens the database at path and a store on it, in a part's process.
func openStore(path string) (*store.Store, error) {
	e, err := Open(path, Options{BusyTimeout: 50 * time.Millisecond})
	if err != nil {
		return nil, err
	}
	return store.New(e, store.Options{Now: func() time.Time { return storetest.Start }}), nil
}

func TestKilledProcessLosesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "klar.db")
	cmd := process(t, "save until killed", path)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	// Keep reading after the kill, to learn the last save the process reported.
	var token store.Token
	var acknowledged int64
	for lines := bufio.NewScanner(out); lines.Scan(); {
		cookie, version, _ := strings.Cut(lines.Text(), " ")
		if token, err = store.ParseToken(cookie); err == nil {
			acknowledged, err = strconv.ParseInt(version, 10, 64)
		}
		if err != nil {
			t.Fatalf("got line %q: %v", lines.Text(), err)
		}
		if acknowledged == 50 {
			if err := cmd.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := cmd.Wait(); err == nil || acknowledged < 50 {
		t.Fatalf("got %d saves and %v, want the process killed after 50", acknowledged, err)
	}

	s := newStore(t, open(t, path))
	d, version, err := s.Load(context.Background(), token)
	if err != nil {
		t.Fatal(err)
	}
	// The process may have made one more save that it did not report.
	if version != acknowledged && version != acknowledged+1 {
		t.Errorf("got version %d, want %d or the next", version, acknowledged)
	}
	if got, want := d.Typed["visit"].Get("day"), strconv.FormatInt(version, 10); got != want {
		t.Errorf("got answer %q in version %d, want %q", got, version, want)
	}
}

func saveUntilKilled(path string) error {
	s, err := openStore(path)
	if err != nil {
		return err
	}
	draft := func(version int64) store.Draft {
		return store.Draft{Typed: map[string]url.Values{"visit": {"day": {strconv.FormatInt(version, 10)}}}}
	}
	token, err := s.Create(context.Background(), draft(1), storetest.Tomorrow)
	for version := int64(1); err == nil; {
		fmt.Println(token.Cookie(), version)
		version, err = s.Save(context.Background(), token, draft(version+1), version, storetest.Tomorrow)
	}
	return err
}

func TestFullDisk(t *testing.T) {
	path := filepath.Join(t.TempDir(), "klar.db")
	if out, err := process(t, "fill the disk", path).CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
}

// fillTheDisk simulates a full disk by limiting the size of files. That needs no
// special permissions, and the same write in SQLite fails.
func fillTheDisk(path string) error {
	s, err := openStore(path)
	if err != nil {
		return err
	}
	defer s.Close()
	signal.Ignore(syscall.SIGXFSZ) // the write fails; the signal would end the program
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		return err
	}
	unlimited := limit.Cur
	limit.Cur = 256 << 10
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		return err
	}

	ctx := context.Background()
	var tokens []store.Token
	for {
		token, err := s.Create(ctx, storetest.Answered(), storetest.Tomorrow)
		if err != nil {
			break
		}
		if tokens = append(tokens, token); len(tokens) > 1000 {
			return errors.New("got 1000 drafts within the limit, want the disk to be full before")
		}
	}
	if len(tokens) == 0 {
		return errors.New("got no draft before the disk was full, want some")
	}
	// A ping needs less room than a draft, so the first few may still succeed.
	for range 10 {
		err = s.Ping(ctx)
	}
	if err == nil {
		return errors.New("ping on a full disk: got no error, want one")
	}
	for _, token := range tokens {
		if _, _, err := s.Load(ctx, token); err != nil {
			return fmt.Errorf("while full: %w", err)
		}
	}

	limit.Cur = unlimited
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		return err
	}
	if err := s.Ping(ctx); err != nil {
		return fmt.Errorf("with room again: %w", err)
	}
	for _, token := range tokens {
		if _, err := s.Save(ctx, token, store.Draft{}, 1, storetest.Tomorrow); err != nil {
			return fmt.Errorf("with room again: %w", err)
		}
	}
	return nil
}

// nobody is the user that a part runs as when the tests run as root, since root
// ignores permissions.
const nobody = 65534

func TestOpenWithoutPermission(t *testing.T) {
	tests := []struct {
		name                 string
		path                 string
		fileMode, folderMode os.FileMode
		want                 string
	}{
		{"file read-only", "klar.db", 0o400, 0o700, "klar.db: permission denied"},
		{"folder read-only, file missing", "other.db", 0o600, 0o500, "other.db: permission denied"},
		{"folder read-only, file there", "klar.db", 0o600, 0o500, ".writable-"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			folder := t.TempDir()
			made := filepath.Join(folder, "klar.db")
			if err := open(t, made).Close(); err != nil {
				t.Fatal(err)
			}
			if os.Getuid() == 0 {
				if err := errors.Join(os.Chown(made, nobody, -1), os.Chown(folder, nobody, -1),
					os.Chmod(filepath.Dir(folder), 0o755)); err != nil {
					t.Fatal(err)
				}
			}
			if err := errors.Join(os.Chmod(made, test.fileMode), os.Chmod(folder, test.folderMode)); err != nil {
				t.Fatal(err)
			}
			defer os.Chmod(folder, 0o700) // so that TempDir can be removed

			out, err := process(t, "open unprivileged", filepath.Join(folder, test.path)).CombinedOutput()
			if err == nil || !strings.Contains(string(out), test.want) {
				t.Errorf("got %q, %v; want %q", out, err, test.want)
			}
		})
	}
}

func openUnprivileged(path string) error {
	if os.Getuid() == 0 {
		if err := syscall.Setuid(nobody); err != nil {
			return err
		}
	}
	s, err := openStore(path)
	if err != nil {
		return err
	}
	return s.Close()
}

func openWithoutUmask(path string) error {
	syscall.Umask(0)
	s, err := openStore(path)
	if err != nil {
		return err
	}
	defer s.Close()
	if _, err := s.Create(context.Background(), storetest.Answered(), storetest.Tomorrow); err != nil {
		return err
	}
	for _, suffix := range []string{"", "-wal", "-shm"} {
		info, err := os.Stat(path + suffix)
		if err != nil {
			return err
		}
		if got, want := info.Mode().Perm(), os.FileMode(0o600); got != want {
			return fmt.Errorf("klar.db%s: got permissions %o, want %o", suffix, got, want)
		}
	}
	return nil
}

func TestFilesArePrivate(t *testing.T) {
	made := filepath.Join(t.TempDir(), "klar.db")
	if err := os.WriteFile(made, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	for name, path := range map[string]string{
		"new file":                     filepath.Join(t.TempDir(), "klar.db"),
		"file made for all beforehand": made,
	} {
		t.Run(name, func(t *testing.T) {
			if out, err := process(t, "open without umask", path).CombinedOutput(); err != nil {
				t.Errorf("%v: %s", err, out)
			}
		})
	}
}
