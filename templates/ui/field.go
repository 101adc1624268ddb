package ui

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/a-h/templ"

	"klar/locales"
)

// A Field is one question of a form.
type Field struct {
	Name    string // as it is posted; also the id of its first input
	Label   string // the label, or the legend of a group; a group may do without
	Hint    string // "" for none
	Heading bool   // the label is the heading of a page that asks nothing else
	Width   Width
	// Masked hides the text without making the field a password, which browsers
	// offer to save.
	Masked bool
	// Attributes are further ones of the input of a text field.
	Attributes templ.Attributes
}

// A Width is how much a text field looks as if it should hold.
type Width string

// The widths.
const (
	Medium     Width = ""
	TwoDigits  Width = "input-2"
	FourDigits Width = "input-4"
	Short      Width = "input-5" // a time of day
	UserID     Width = "user-id" // a user ID, in the type it is printed in

	TransferCode Width = "input-code" // the code that fetches answers
)

// An Option is one choice of a group.
type Option struct {
	Value string
	Label string
	Hint  string // "" for none
}

// An OptionGroup is some of a question's options.
type OptionGroup struct {
	Label   string // a heading of their own; "" for none
	Hint    string // below the heading; "" for none
	Options []Option
	// Drawings names the drawing in documents.svg for a value; nil for none.
	Drawings map[string]string

	From int // how many options of the same question come before
}

type datePart struct {
	Field
	label locales.Key
}

var dateParts = []datePart{
	{Field{Name: "day", Width: TwoDigits}, "form.day"},
	{Field{Name: "month", Width: TwoDigits}, "form.month"},
	{Field{Name: "year", Width: FourDigits}, "form.year"},
}

// Numbered tells each group how many options come before it: ids are counted
// through the whole question.
func Numbered(groups []OptionGroup) []OptionGroup {
	groups = slices.Clone(groups)
	from := 0
	for i := range groups {
		groups[i].From = from
		from += len(groups[i].Options)
	}
	return groups
}

// optionID returns the id of option i, from 0. The first has the field's own
// name, for the error summary to lead to.
func (f Field) optionID(i int) string {
	if i == 0 {
		return f.Name
	}
	return f.Name + "-" + strconv.Itoa(i+1)
}

// groupAttributes ties a group to its hint and to what is wrong with it, as
// far as they are there.
func (f Field) groupAttributes(w fieldErrors) templ.Attributes {
	var ids []string
	if f.Hint != "" {
		ids = append(ids, f.Name+"-hint")
	}
	if w.any() {
		ids = append(ids, w.id)
	}
	if ids == nil {
		return nil
	}
	return templ.Attributes{"aria-describedby": strings.Join(ids, " ")}
}

// radioAttributes is groupAttributes for radio buttons, which only as a group
// can be invalid.
func (f Field) radioAttributes(w fieldErrors) templ.Attributes {
	all := templ.Attributes{"role": "radiogroup"}
	maps.Copy(all, f.groupAttributes(w))
	if w.any() {
		all["aria-invalid"] = "true"
	}
	return all
}

// inputAttributes is groupAttributes for a text field, with what its kind of
// content needs.
func (f Field) inputAttributes(w fieldErrors) templ.Attributes {
	all := templ.Attributes{}
	maps.Copy(all, f.groupAttributes(w))
	if w.any() {
		all["aria-invalid"] = "true"
	}
	switch f.Width {
	case TwoDigits, FourDigits:
		all["inputmode"] = "numeric"
	case UserID:
		// What a phone corrects, MitID does not know again.
		maps.Copy(all, templ.Attributes{"autocapitalize": "none", "autocorrect": "off", "spellcheck": "false", "translate": "no"})
	}
	maps.Copy(all, f.Attributes)
	return all
}
