package e2e

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// The ways on from a page: of a form, and of a page without one.
const (
	continueButton = `main form .actions button`
	continueLink   = `main .actions a.button`
)

// hands are a way to use a page.
type hands interface {
	// fill makes the form say no less and no more than this.
	fill(*tab, url.Values)
	// press uses a link or a button that leads to another page, and returns
	// its status.
	press(b *tab, selector string) int
}

// An input is one that a form shows.
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

// isText reports whether the input is typed into.
func (i input) isText() bool { return i.Type == "text" }

// wanted reports whether the form has the input ticked.
func (i input) wanted(form url.Values) bool { return slices.Contains(form[i.Name], i.Value) }

// shown returns what the page's form says.
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

// mouse points, clicks and types.
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

// forge makes the first choice of a question send what the question does not
// offer, as somebody may who writes forms of their own.
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

// keyboard uses no key but Tab, the arrows, Space, Enter and what is typed.
type keyboard struct{}

// mostStops is more often than anybody has to press Tab on one page.
const mostStops = 300

// focus is where the keyboard is.
type focus struct {
	input
	Folded  bool // it unfolds something that is not to be seen yet
	Matches bool // the selector asked for
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
			b.do(chromedp.KeyEvent(form.Get(at.Name))) // what was there is selected
		case at.Type == "checkbox" && at.Checked != at.wanted(form):
			b.do(chromedp.KeyEvent(" "))
		case at.Type == "radio" && form.Has(at.Name):
			chooseRadio(b, form)
		}
	}
	b.t.Fatalf("%s: Tab does not reach the button", b.where())
}

// chooseRadio goes through a question with the arrows, from the choice that
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
