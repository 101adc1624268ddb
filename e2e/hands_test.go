package e2e

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// Selectors of what leads to the next page: on a page with a form and on one without.
const (
	continueButton = `main form .actions button`
	continueLink   = `main .actions a.button`
)

// hands use a page with the mouse or the keyboard.
type hands interface {
	// fill makes the form have exactly these values.
	fill(*tab, url.Values)
	// press uses a link or a button that leads to another page, and returns
	// its status.
	press(b *tab, selector string) int
}

// An input is a visible input of a form.
type input struct {
	ID, Name, Type, Value string
	Checked               bool
}

// inputs returns the inputs of the page's form, in order.
func inputs(b *tab) []input {
	b.t.Helper()
	return evaluate[[]input](b, `[...document.querySelectorAll("main form input:not([type=hidden])")].map(
		i => ({ID: i.id, Name: i.name, Type: i.type, Value: i.value, Checked: i.checked}))`)
}

// isText reports whether the input is a text field.
func (i input) isText() bool { return i.Type == "text" }

// wanted reports whether the input is ticked in form.
func (i input) wanted(form url.Values) bool { return slices.Contains(form[i.Name], i.Value) }

// shown returns the values of the form on the page.
func shown(b *tab) url.Values {
	b.t.Helper()
	form := url.Values{}
	for _, i := range inputs(b) {
		if i.isText() && i.Value != "" || i.Checked {
			form.Add(i.Name, i.Value)
		}
	}
	return form
}

// mouse clicks and types.
type mouse struct{}

func (mouse) fill(b *tab, form url.Values) {
	b.t.Helper()
	evaluate[chromedp.Void](b, unfold)
	forge(b, form)
	for _, i := range inputs(b) {
		switch {
		case i.isText() && i.Value != form.Get(i.Name):
			clickInto(b, i)
			b.do(chromedp.Evaluate[chromedp.Void](`document.activeElement.select()`), chromedp.KeyEvent(kb.Delete))
			b.do(chromedp.KeyEvent(form.Get(i.Name)))
		case !i.isText() && i.Checked != i.wanted(form) && (i.Type == "checkbox" || i.wanted(form)):
			b.do(chromedp.Click(chromedp.CSS(`label[for="` + i.ID + `"]`)))
		}
	}
}

// clickInto clicks into a text field. When what is said of the field before moves
// it away under the mouse, it clicks again, as people do.
func clickInto(b *tab, field input) {
	b.t.Helper()
	for range 3 {
		b.do(chromedp.Click(chromedp.ID(field.ID)))
		if focused(b, "*").ID == field.ID {
			return
		}
	}
	b.t.Fatalf("%s: the mouse does not get into %s", b.where(), field.Name)
}

func (mouse) press(b *tab, selector string) int {
	b.t.Helper()
	return b.leads(chromedp.Click(chromedp.CSS(selector)))
}

// forge changes the value of a question's first choice to one that the question does
// not offer, as an attacker might.
func forge(b *tab, form url.Values) {
	b.t.Helper()
	choices := map[string][]input{}
	for _, i := range inputs(b) {
		if !i.isText() {
			choices[i.Name] = append(choices[i.Name], i)
		}
	}
	for name, offered := range choices {
		for _, value := range form[name] {
			if !slices.ContainsFunc(offered, func(i input) bool { return i.Value == value }) {
				b.do(chromedp.SetAttributeValue(chromedp.ID(offered[0].ID), "value", value))
			}
		}
	}
}

// keyboard uses only Tab, the arrow keys, Space, Enter and typed text.
type keyboard struct{}

// mostStops is a number of Tab presses that gets past the end of every page.
const mostStops = 300

// A focus is the element that has the keyboard focus.
type focus struct {
	input
	Folded  bool // it is the summary of closed details
	Matches bool // it matches the given selector
}

func focused(b *tab, selector string) focus {
	b.t.Helper()
	return evaluate[focus](b, fmt.Sprintf(`(e => ({ID: e.id, Name: e.name ?? "", Type: e.type ?? "", Value: e.value ?? "",
		Checked: e.checked ?? false, Folded: e.matches("details:not([open]) > summary"), Matches: e.matches(%s)}))(document.activeElement)`, strconv.Quote(selector)))
}

func (keyboard) fill(b *tab, form url.Values) {
	b.t.Helper()
	for range mostStops {
		b.do(chromedp.KeyEvent(kb.Tab))
		at := focused(b, continueButton)
		switch {
		case at.Matches:
			return
		case at.Folded:
			b.do(chromedp.KeyEvent(kb.Enter))
		case at.Type == "text":
			b.do(chromedp.KeyEvent(form.Get(at.Name))) // the old text is selected, so this replaces it
		case at.Type == "checkbox" && at.Checked != at.wanted(form):
			b.do(chromedp.KeyEvent(" "))
		case at.Type == "radio" && form.Has(at.Name):
			chooseRadio(b, form)
		}
	}
	b.t.Fatalf("%s: Tab does not reach the button", b.where())
}

// chooseRadio moves through a question's choices with the arrow keys, from the one that
// has the focus.
func chooseRadio(b *tab, form url.Values) {
	b.t.Helper()
	for range mostStops {
		at := focused(b, "input")
		if at.wanted(form) {
			if !at.Checked {
				b.do(chromedp.KeyEvent(" "))
			}
			return
		}
		b.do(chromedp.KeyEvent(kb.ArrowDown))
	}
	b.t.Fatalf("%s: the arrows do not reach %v", b.where(), form)
}

func (keyboard) press(b *tab, selector string) int {
	b.t.Helper()
	for range mostStops {
		if focused(b, selector).Matches {
			return b.leads(chromedp.KeyEvent(kb.Enter))
		}
		b.do(chromedp.KeyEvent(kb.Tab))
	}
	b.t.Fatalf("%s: Tab does not reach %s", b.where(), selector)
	return 0
}
