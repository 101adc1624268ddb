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

// Embedded returns the offices that the service comes with. They name no
// operator: that is for whoever runs the service to say. A mistake in the
// embedded file must stop the start, hence the panic.
func Embedded() Data {
	data, err := Read(strings.NewReader(embedded), "offices.toml")
	if err != nil {
		panic("office: " + err.Error())
	}
	return data
}

// Template returns the file of [Embedded] as it is written, with the comments
// that explain it: something to begin a file of one's own from.
func Template() string { return embedded }

// Read reads a file of offices. name is what errors call the file.
//
// A file with any mistake in it is refused: TOML that cannot be read, an
// unknown key, something required that is missing, a value that makes no
// sense. The error holds all mistakes, each on a line of its own with the file,
// the place and the reason; text that is no TOML, and a value of the wrong
// type, end the reading, so those come alone, with the line.
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

// A file collects what is wrong with one file while its tables are read.
type file struct {
	name     string
	problems []error
}

// refuse notes a mistake at the given place, a key such as
// office.herning.phone.number.
func (f *file) refuse(place, format string, args ...any) {
	f.problems = append(f.problems, fmt.Errorf("%s: %s: %s", f.name, place, fmt.Sprintf(format, args...)))
}

// reason returns what the decoder says is wrong, without its own name.
func reason(err error) string { return strings.TrimPrefix(err.Error(), "toml: ") }

// checkKeys refuses the keys that mean nothing here.
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

// hasCapitals says whether a key has capital letters. The decoder takes Name
// for name; we do not, for a file could then say both. An id is judged
// elsewhere.
func hasCapitals(key toml.Key) bool {
	words := slices.Clone(key)
	if len(words) > 1 && words[0] != "operator" {
		words[1] = ""
	}
	return slices.ContainsFunc(words, func(s string) bool { return s != strings.ToLower(s) })
}

// inOrder returns the ids of the given tables in the order of the file, which
// a map does not keep.
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
