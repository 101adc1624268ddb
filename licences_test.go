package main

import (
	"net/http"
	"net/http/httptest"
	"os/exec"
	"strings"
	"testing"

	"klar/static"
)

// Every Go module in the program has its licence in the file that is served, beside the
// styles and fonts.
func TestLicencesNameEveryModule(t *testing.T) {
	response := httptest.NewRecorder()
	static.Serve(response, httptest.NewRequest(http.MethodGet, static.Path("licences.txt"), nil))
	served := response.Body.String()
	if response.Code != http.StatusOK {
		t.Fatalf("got status %d, want the licences", response.Code)
	}
	out, err := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}{{end}}{{end}}", ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	modules := map[string]bool{}
	for _, module := range strings.Split(strings.TrimSpace(string(out)), "\n") {
		if module != "" {
			modules[module] = true
		}
	}
	if len(modules) < 5 {
		t.Fatalf("got the modules %v, want those of the program", modules)
	}
	for module := range modules {
		if !strings.Contains(served, "\n"+module+"\n\n") {
			t.Errorf("got no licence of %s in licences.txt", module)
		}
	}
	for _, work := range []string{"Det Fælles Designsystem", "IBM Plex Sans", "IBM Plex Mono"} {
		if !strings.Contains(served, work) {
			t.Errorf("got no licence of %s in licences.txt", work)
		}
	}
}
