package main

import (
	"fmt"
	"io"
	"sync"
	"sync/atomic"
	"time"
)

// logLines is how many lines wait for a slow reader of the log, in about 200 kB.
const logLines = 1000

// A logWriter passes lines on to a writer in the background, so that no answer waits
// for the reader of the log. When the reader is too slow or has gone away, lines are
// dropped, and later a line says how many.
type logWriter struct {
	lines   chan []byte
	dropped atomic.Int64
	done    chan struct{}
	close   sync.Once
}

// newLogWriter returns a writer to w that keeps at most waiting lines. Close it at the
// end.
func newLogWriter(w io.Writer, waiting int) *logWriter {
	l := &logWriter{lines: make(chan []byte, waiting), done: make(chan struct{})}
	go l.pass(w)
	return l
}

// Write takes one line. It never waits and never fails.
func (l *logWriter) Write(line []byte) (int, error) {
	select {
	case l.lines <- append([]byte(nil), line...):
	default:
		l.dropped.Add(1)
	}
	return len(line), nil
}

// pass writes the lines to w until a nil line comes.
func (l *logWriter) pass(w io.Writer) {
	defer close(l.done)
	for line := range l.lines {
		if line == nil {
			return
		}
		if n := l.dropped.Swap(0); n > 0 {
			if _, err := fmt.Fprintf(w, `{"time":%q,"level":"WARN","msg":"log lines dropped","lines":%d}`+"\n", time.Now().Format(time.RFC3339Nano), n); err != nil {
				l.dropped.Add(n)
			}
		}
		if _, err := w.Write(line); err != nil {
			l.dropped.Add(1)
		}
	}
}

// Close writes the lines that wait, for a second at most.
func (l *logWriter) Close() error {
	l.close.Do(func() {
		late := time.After(time.Second)
		select {
		case l.lines <- nil:
		case <-late:
			return
		}
		select {
		case <-l.done:
		case <-late:
		}
	})
	return nil
}
