package thirdlanguage

import (
	"bufio"
	"encoding/json"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/PuerkitoBio/goquery"

	// The program is built, not imported. Importing what it is made of has go
	// test run these tests again when that changes.
	_ "klar/handlers"
	"klar/locales"
	"klar/visit/office"
)

// origin is where the public finds the service.
const origin = "http://klar.example.dk"

// A program is Klar, running with the third language.
type program struct {
	address string
	stop    func() // and check that it has logged no error
}

// start builds the program with the third language and runs it.
func start(t *testing.T) program {
	t.Helper()
	folder := t.TempDir()
	binary := filepath.Join(folder, "klar")
	if out, err := exec.Command("go", "build", "-overlay", write(t, folder), "-o", binary, "klar").CombinedOutput(); err != nil {
		t.Fatalf("build klar: %v\n%s", err, out)
	}
	klar := exec.Command(binary, "-addr", "127.0.0.1:0", "-db", filepath.Join(folder, "klar.db"),
		"-post-rate", "0", "-base-url", origin, "-offices", offices(t, folder))
	stderr, err := klar.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := klar.Start(); err != nil {
		t.Fatal(err)
	}
	log := bufio.NewScanner(stderr)
	var ready struct{ Address string }
	if !log.Scan() || json.Unmarshal(log.Bytes(), &ready) != nil || ready.Address == "" {
		klar.Process.Kill()
		t.Fatalf("klar did not start: %s", log.Text())
	}
	read := make(chan []string)
	go func() {
		var errors []string
		for log.Scan() {
			// The test reaches the program by http.
			if !strings.Contains(log.Text(), `"level":"INFO"`) && !strings.Contains(log.Text(), "-base-url is http") {
				errors = append(errors, log.Text())
			}
		}
		read <- errors
	}()
	return program{ready.Address, func() {
		klar.Process.Signal(os.Interrupt)
		for _, line := range <-read {
			t.Errorf("klar has logged %s", line)
		}
		if err := klar.Wait(); err != nil {
			t.Errorf("klar ended with %v", err)
		}
	}}
}

// herning is the office that has a name in the third language.
const herning = `name.en = "Borgerservice Herning (Citizen Service)"`

// offices writes an offices file in which one office has a name in the third
// language, and the others have none.
func offices(t *testing.T, folder string) string {
	t.Helper()
	text := strings.Replace(office.Template(), herning,
		herning+"\nname."+string(third)+` = "`+accented("Borgerservice Herning (Citizen Service)")+`"`, 1)
	text += "\n[operator]\nname.da = \"Eksempel\"\nname.en = \"Eksempel\"\nwebsite = \"https://example.dk\"\nemail = \"klar@example.dk\"\n"
	file := filepath.Join(folder, "offices.toml")
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// A visitor asks the program for pages and keeps the cookie.
type visitor struct {
	*testing.T
	program
	client *http.Client
}

func (p program) visitor(t *testing.T) visitor {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return visitor{t, p, &http.Client{
		Jar:           jar,
		Timeout:       time.Minute,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}
}

// in returns the visitor for a part of a test.
func (v visitor) in(t *testing.T) visitor {
	v.T = t
	return v
}

// A page is what the program answered.
type page struct {
	*http.Response
	*goquery.Document
	body string
}

// location returns where the page redirects to.
func (p page) location() string { return p.Header.Get("Location") }

// get asks for a path, in the language that headers may say.
func (v visitor) get(path string, acceptLanguage ...string) page {
	v.Helper()
	r, err := http.NewRequest(http.MethodGet, v.address+path, nil)
	if err != nil {
		v.Fatal(err)
	}
	r.Header["Accept-Language"] = acceptLanguage
	return v.do(r)
}

// post sends a form.
func (v visitor) post(path string, form url.Values) page {
	v.Helper()
	r, err := http.NewRequest(http.MethodPost, v.address+path, strings.NewReader(form.Encode()))
	if err != nil {
		v.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return v.do(r)
}

func (v visitor) do(r *http.Request) page {
	v.Helper()
	response, err := v.client.Do(r)
	if err != nil {
		v.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		v.Fatal(err)
	}
	document, err := goquery.NewDocumentFromReader(strings.NewReader(string(body)))
	if err != nil {
		v.Fatal(err)
	}
	return page{response, document, string(body)}
}

// pathIn returns the path of the named page in any of the three languages.
func pathIn(t *testing.T, l locales.Language, name string) string {
	t.Helper()
	if l != third {
		path, _ := locales.Path(name, l)
		return path
	}
	return strings.TrimSuffix("/"+string(third)+"/"+paths(t)[name], "/")
}
