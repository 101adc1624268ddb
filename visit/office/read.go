package office

import (
	_ "embed"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"
)

//go:embed offices.toml
var embedded string

// Embedded returns the data of offices.toml, which is part of the program. It names
// no operator. Embedded panics when the file has a mistake, so that the program
// does not start.
func Embedded() Data {
	data, err := Read(strings.NewReader(embedded), "offices.toml")
	if err != nil {
		panic("office: " + err.Error())
	}
	return data
}

// Template returns the text of offices.toml with its comments, as a start for
// another file.
func Template() string { return embedded }

// Read reads a file of offices. Errors mention it by name.
//
// Read refuses a file with any mistake: invalid TOML, an unknown key, a missing
// value, a value that makes no sense. The error holds all mistakes, each on its
// own line with the file, the place and the reason. Invalid TOML and a value of
// the wrong type end the reading, so that error holds one mistake, with its line.
func Read(r io.Reader, name string) (Data, error) {
	text, err := io.ReadAll(r)
	if err != nil {
		return Data{}, fmt.Errorf("read %s: %w", name, err)
	}
	var tables fileTable
	meta, err := toml.Decode(string(text), &tables)
	if err != nil {
		return Data{}, fmt.Errorf("%s: %s", name, reason(err))
	}

	f := &file{name: name}
	f.checkKeys(meta)
	data := Data{Operator: f.operator(tables.Operator)}
	for _, id := range inOrder(meta, "office", tables.Office) {
		data.Offices = append(data.Offices, f.office(id, tables.Office[id]))
	}
	for _, id := range inOrder(meta, "line", tables.Line) {
		data.Lines = append(data.Lines, f.line(id, tables.Line[id]))
	}
	if len(data.Offices) == 0 {
		f.refuse("office", "no [office.…] table")
	}
	for _, id := range []string{MitIDSupport, DigitalHotline, Cyberhotline} {
		if _, ok := data.Line(id); !ok {
			f.refuse("line."+id, "missing")
		}
	}
	if f.problems != nil {
		return Data{}, errors.Join(f.problems...)
	}
	return data, nil
}

// A file collects the mistakes in one file while its tables are converted.
type file struct {
	name     string
	problems []error
}

// refuse adds a mistake. place is a key such as office.herning.phone.number.
func (f *file) refuse(place, format string, args ...any) {
	f.problems = append(f.problems, fmt.Errorf("%s: %s: %s", f.name, place, fmt.Sprintf(format, args...)))
}

// reason returns the text of an error of the decoder without the prefix "toml: ".
func reason(err error) string { return strings.TrimPrefix(err.Error(), "toml: ") }

// checkKeys refuses unknown keys and keys with capitals.
func (f *file) checkKeys(meta toml.MetaData) {
	unknown := map[string]bool{}
	for _, key := range meta.Undecoded() {
		unknown[key.String()] = true
	}
	for _, key := range meta.Keys() {
		if unknown[key.String()] || hasCapitals(key) {
			f.refuse(key.String(), "unknown key")
		}
	}
}

// hasCapitals reports whether a key has capital letters. The decoder reads Name as
// name, so without this check a file could have both. checkID checks the ids.
func hasCapitals(key toml.Key) bool {
	words := slices.Clone(key)
	if len(words) > 1 && words[0] != "operator" {
		words[1] = ""
	}
	return slices.ContainsFunc(words, func(s string) bool { return s != strings.ToLower(s) })
}

// inOrder returns the ids of the tables in the order of the file. A map does not
// keep the order.
func inOrder[T any](meta toml.MetaData, kind string, tables map[string]T) []string {
	var ids []string
	for _, key := range meta.Keys() {
		if len(key) < 2 || key[0] != kind || slices.Contains(ids, key[1]) {
			continue
		}
		if _, ok := tables[key[1]]; ok {
			ids = append(ids, key[1])
		}
	}
	return ids
}
