package guide

import (
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// A document is a parsed Markdown text.
type document struct {
	source []byte
	root   ast.Node
}

// parse returns the title, the lead and the sections of a guide, and removes title
// and lead from the document. It returns an error when the guide breaks a rule of
// the package comment, or contains HTML, pictures or links that lead nowhere.
func (d document) parse() (Guide, error) {
	title, isHeading := d.root.FirstChild().(*ast.Heading)
	if !isHeading || title.Level != 1 {
		return Guide{}, errors.New("does not begin with a title")
	}
	lead, isParagraph := title.NextSibling().(*ast.Paragraph)
	if !isParagraph {
		return Guide{}, errors.New("has no paragraph after the title")
	}
	for n := lead.FirstChild(); n != nil; n = n.NextSibling() {
		if n.Kind() != ast.KindText {
			return Guide{}, fmt.Errorf("the lead must be plain text: %s", n.Kind())
		}
	}
	g := Guide{Title: d.plain(title), Lead: d.plain(lead)}
	d.root.RemoveChild(d.root, title)
	d.root.RemoveChild(d.root, lead)

	c := checker{document: d, ids: map[string]bool{}}
	if err := ast.Walk(d.root, c.check); err != nil {
		return Guide{}, err
	}
	for _, target := range c.targets {
		if !c.ids[target] {
			return Guide{}, fmt.Errorf("there is no section #%s to link to", target)
		}
	}
	g.Sections = c.sections
	return g, nil
}

// A checker visits every node after the lead, from top to bottom. It collects the
// sections and returns an error for a node that a guide may not have.
type checker struct {
	document
	ids      map[string]bool
	targets  []string // ids that links in the guide lead to
	sections []Section
}

func (c *checker) check(n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	switch n := n.(type) {
	case *ast.HTMLBlock, *ast.RawHTML:
		return ast.WalkStop, fmt.Errorf("holds HTML in %q", c.plain(n.Parent()))
	case *ast.Image:
		return ast.WalkStop, errors.New("holds a picture")
	case *ast.Heading:
		return ast.WalkContinue, c.checkHeading(n)
	case *ast.Link:
		return ast.WalkContinue, c.checkLink(string(n.Destination), c.plain(n))
	}
	return ast.WalkContinue, nil
}

var sectionID = regexp.MustCompile(`^[a-z][a-z0-9-]*$`)

func (c *checker) checkHeading(h *ast.Heading) error {
	title := c.plain(h)
	if h.Level != 2 && h.Level != 3 || h.Level == 3 && c.sections == nil {
		return fmt.Errorf("%q is a heading of level %d", title, h.Level)
	}
	for _, a := range h.Attributes() {
		if string(a.Name) != "id" {
			return fmt.Errorf("%q has the attribute %s", title, a.Name)
		}
	}
	value, _ := h.AttributeString("id")
	raw, hasID := value.([]byte)
	id := string(raw)
	switch {
	case !hasID && h.Level == 3:
		return nil
	case !sectionID.MatchString(id):
		return fmt.Errorf("%q has no id of small letters", title)
	case c.ids[id]:
		return fmt.Errorf("two sections are #%s", id)
	}
	c.ids[id] = true
	if h.Level == 2 {
		c.sections = append(c.sections, Section{ID: id, Title: title})
	}
	return nil
}

// checkLink returns an error unless a link has a text and leads to a section, to a
// page of this service, or to an https, tel or mailto address.
func (c *checker) checkLink(to, label string) error {
	u, err := url.Parse(to)
	if err != nil {
		return fmt.Errorf("link %q: %w", label, err)
	}
	switch {
	case strings.TrimSpace(label) == "":
		return fmt.Errorf("a link to %s has no words", to)
	case strings.HasPrefix(to, "#"):
		c.targets = append(c.targets, u.Fragment)
		return nil
	case u.Scheme == "https" && u.Host != "", u.Scheme == "tel", u.Scheme == "mailto":
		return nil
	case u.Scheme == "" && u.Host == "" && strings.HasPrefix(u.Path, "/"):
		return nil
	}
	return fmt.Errorf("link %q leads to %q", label, to)
}

// plain returns the text of a node without Markdown's marks.
func (d document) plain(n ast.Node) string {
	var b strings.Builder
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		switch t := child.(type) {
		case *ast.Text:
			words := t.Segment.Value(d.source)
			if !t.IsRaw() && n.Kind() != ast.KindCodeSpan {
				words = util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(words)))
			}
			b.Write(words)
			if t.SoftLineBreak() || t.HardLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.String:
			b.Write(t.Value)
		default:
			b.WriteString(d.plain(child))
		}
	}
	return b.String()
}
