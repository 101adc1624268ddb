package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"sync"
)

// A report is what several runs of go test come to.
type report struct {
	mu      sync.Mutex
	out     io.Writer
	failed  bool
	said    map[test]string  // so far, by a test that has not ended
	took    map[test]float64 // seconds
	running map[string]bool  // packages that have not ended
}

// A test is one by name, or a part of one: its name is that of the test, a slash
// and its own.
type test struct{ pkg, name string }

// An event is one line of go test -json. See go doc cmd/test2json.
type event struct {
	Action, Package, Test, Output string
	Elapsed                       float64
}

func newReport(out io.Writer) *report {
	return &report{out: out, said: map[test]string{}, took: map[test]float64{}, running: map[string]bool{}}
}

// read reads a run of go test to its end. Its error says why it has no good one.
func (r *report) read(run io.Reader) error {
	packages := map[string]bool{}
	for lines := json.NewDecoder(run); ; {
		var e event
		if err := lines.Decode(&e); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return err
		}
		r.note(e)
		packages[e.Package] = true
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	for p := range packages {
		if r.running[p] {
			return fmt.Errorf("%s has not come to its end", p)
		}
	}
	if len(packages) == 0 {
		return errors.New("no package was tested")
	}
	return nil
}

func (r *report) note(e event) {
	r.mu.Lock()
	defer r.mu.Unlock()
	t := test{e.Package, e.Test}
	switch e.Action {
	case "start":
		r.running[e.Package] = true
	case "build-output":
		fmt.Fprint(r.out, e.Output)
	case "output":
		r.noteOutput(t, e.Output)
	case "pass", "skip", "fail":
		r.end(t, e.Action == "fail")
		r.took[t] = e.Elapsed
	}
}

func (r *report) noteOutput(t test, output string) {
	switch {
	case strings.HasPrefix(output, "=== "): // it runs, waits or goes on
	case t.name != "":
		r.said[t] += output
	case output != "PASS\n":
		fmt.Fprint(r.out, output)
	}
}

// end notes that a test has ended, or a package when it has no name. When that
// fails, so do the tests in it that have not ended.
func (r *report) end(t test, failed bool) {
	if t.name == "" {
		delete(r.running, t.pkg)
		for _, open := range slices.SortedFunc(maps.Keys(r.said), byName) {
			if open.pkg == t.pkg {
				r.end(open, failed)
			}
		}
	}
	if failed {
		r.failed = true
		fmt.Fprint(r.out, r.said[t])
	}
	delete(r.said, t)
}

func byName(a, b test) int { return cmp.Or(cmp.Compare(a.pkg, b.pkg), cmp.Compare(a.name, b.name)) }

// fail notes that something went wrong beside the tests.
func (r *report) fail(format string, data ...any) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.failed = true
	fmt.Fprintf(r.out, format+"\n", data...)
}

// slowest names the tests that took longest, the slowest first. One with parts
// took as long as they did together, though some ran at the same time.
func (r *report) slowest(most int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	parts := map[test]float64{}
	for _, t := range slices.SortedFunc(maps.Keys(r.took), deepestFirst) {
		r.took[t] = max(r.took[t], parts[t])
		if i := strings.LastIndex(t.name, "/"); i > 0 {
			parts[test{t.pkg, t.name[:i]}] += r.took[t]
			delete(r.took, t)
		}
		if t.name == "" {
			delete(r.took, t)
		}
	}
	tests := slices.SortedFunc(maps.Keys(r.took), func(a, b test) int {
		return cmp.Or(cmp.Compare(r.took[b], r.took[a]), byName(a, b))
	})
	fmt.Fprintf(r.out, "\nThe slowest tests, in seconds, their parts added up:\n")
	for _, t := range tests[:min(most, len(tests))] {
		fmt.Fprintf(r.out, "%6.1f  %s %s\n", r.took[t], t.pkg, t.name)
	}
}

func deepestFirst(a, b test) int {
	return cmp.Compare(strings.Count(b.name, "/"), strings.Count(a.name, "/"))
}
