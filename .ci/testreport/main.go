// Testreport says plainly what go test -json writes: a line for each package, what a
// failing test has to say, and at the end which tests took longest. It reads
// several runs of go test at a time, each from a file that is named, and fails
// when one of them has failed or has not come to its end.
package main

import (
	"os"
	"sync"
)

func main() {
	r := newReport(os.Stdout)
	var reading sync.WaitGroup
	for _, name := range os.Args[1:] {
		reading.Go(func() {
			if err := readFile(r, name); err != nil {
				r.fail("%s: %v", name, err)
			}
		})
	}
	reading.Wait()
	r.slowest(10)
	if r.failed {
		os.Exit(1)
	}
}

func readFile(r *report, name string) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	return r.read(file)
}
