package e2e

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// buildChanged builds the program with one change: in one file, the text place is
// replaced. It returns the path of the executable.
func buildChanged(t *testing.T, file, place, replacement string) string {
	t.Helper()
	path, err := filepath.Abs(file)
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	pattern := regexp.MustCompile(place)
	if n := len(pattern.FindAll(text, -1)); n != 1 {
		t.Fatalf("%s: got %d places like %s, want 1", file, n, place)
	}
	folder := t.TempDir()
	changed, overlay, program := filepath.Join(folder, filepath.Base(file)), filepath.Join(folder, "overlay.json"), filepath.Join(folder, "klar")
	instead, err := json.Marshal(map[string]any{"Replace": map[string]string{path: changed}})
	if err != nil {
		t.Fatal(err)
	}
	for name, contents := range map[string][]byte{changed: pattern.ReplaceAll(text, []byte(replacement)), overlay: instead} {
		if err := os.WriteFile(name, contents, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := build(program, "-overlay", overlay); err != nil {
		t.Fatal(err)
	}
	return program
}
