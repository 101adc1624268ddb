package main

import (
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// A gate lets a line through when it is told to, or fails when the reader is gone.
type gate struct {
	open chan error
	text strings.Builder
}

func (g *gate) Write(line []byte) (int, error) {
	if err := <-g.open; err != nil {
		return 0, err
	}
	return g.text.Write(line)
}

func TestLogWriterDoesNotWait(t *testing.T) {
	g := &gate{open: make(chan error)}
	l := newLogWriter(g, 3)
	for range 100 { // nobody reads
		if _, err := io.WriteString(l, "line\n"); err != nil {
			t.Fatal(err)
		}
	}
	close(g.open) // somebody reads
	l.Close()
	got := g.text.String()
	n := strings.Count(got, "line\n")
	if n < 3 || n > 4 {
		t.Errorf("got %d lines, want the 3 that waited, and the one on its way", n)
	}
	// Lines may be dropped before and after the writer takes the first one.
	dropped := 0
	for _, told := range regexp.MustCompile(`"msg":"log lines dropped","lines":(\d+)`).FindAllStringSubmatch(got, -1) {
		count, _ := strconv.Atoi(told[1])
		dropped += count
	}
	if n+dropped != 100 {
		t.Errorf("got %d lines and %d dropped, want 100 in all: %q", n, dropped, got)
	}
}

func TestLogWriterOutlivesItsReader(t *testing.T) {
	g := &gate{open: make(chan error, 2)}
	l := newLogWriter(g, 3)
	g.open <- errors.New("broken pipe")
	io.WriteString(l, "lost\n")
	close(g.open)
	io.WriteString(l, "line\n")
	l.Close()
	if got := g.text.String(); !strings.Contains(got, `"lines":1`) || !strings.HasSuffix(got, "line\n") {
		t.Errorf("got %q, want the number of lost lines, and the line after them", got)
	}
}
