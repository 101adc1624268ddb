package main

import (
	"io"

	"klar/visit/office"
)

// printOfficesTemplate writes an offices file to start one's own from: the one
// built in, which explains itself.
func printOfficesTemplate(w io.Writer) error {
	_, err := io.WriteString(w, office.Template())
	return err
}
