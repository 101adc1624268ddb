// Report says plainly what go test -json has said: a line for each package, all
// that a failing test has to say, and at the end which tests took longest. It
// reads several runs at a time, from the files that are named, and fails when
// one of them did.
package main

import (
	"fmt"
	"io"
	"os"
	"sync"
)

func main() {
	r := newReport(os.Stdout)
	var reading sync.WaitGroup
	for _, name := range os.Args[1:] {
		reading.Go(func() {
			if err := r.readFile(name); err != nil {
				fmt.Fprintln(os.Stderr, "report:", err)
				r.fail()
			}
		})
	}
	reading.Wait()
	if !r.end() {
		os.Exit(1)
	}
}

func (r *report) readFile(name string) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	return r.read(file)
}

// read reads one run of go test -json to its end.
func (r *report) read(run io.Reader) error {
	events := newEvents(run)
	packages := 0
	for {
		e, err := events.next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
		if e.Action == "start" {
			packages++
		}
		r.note(e)
	}
	if packages == 0 {
		return fmt.Errorf("a run of go test has tested nothing")
	}
	return nil
}
