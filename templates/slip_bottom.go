package templates

import (
	"context"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"klar/locales"
	"klar/visit"
	"klar/visit/identity"
)

// A slipSection is one list in the lowest band of the slip.
type slipSection struct {
	Heading locales.Key
	Items   []slipItem
}

// A slipItem is one entry of such a list.
type slipItem struct {
	Text     locales.Text
	ForClerk bool              // said in Danish, whatever the citizen's language
	Box      bool              // a box to tick
	Ticked   bool              // already
	Line     bool              // a line to write on follows
	Document identity.Document // the document it is, if it is one to bring
}

// bottomSections returns what stands in the lowest band, in order.
func bottomSections(ctx context.Context, s visit.Slip) []slipSection {
	sections := []slipSection{bringSection(ctx, s)}
	if s.Witness {
		sections = append(sections, witnessSection(s))
	} else {
		sections = append(sections, slipSection{"slip.questions", []slipItem{{Text: saidText("slip.questions-asked")}}})
	}
	if open := openSection(s); len(open.Items) > 0 {
		sections = append(sections, open)
	}
	return sections
}

func bringSection(ctx context.Context, s visit.Slip) slipSection {
	var items []slipItem
	for _, e := range s.Bring {
		items = append(items, slipItem{Text: saidText(e.Name), ForClerk: true, Box: true, Document: e.Document})
	}
	if s.Verdict == identity.NotEnough || s.Verdict == identity.Unknown {
		items = append(items, slipItem{Text: saidText("slip.bring-document"), ForClerk: true, Box: true, Line: true})
	}
	for _, key := range []locales.Key{"slip.bring-phone", "slip.bring-app", "slip.bring-slip"} {
		items = append(items, slipItem{Text: saidText(key), ForClerk: true, Box: true})
	}
	if len(s.AlsoGood) > 0 {
		var names []string
		for _, e := range s.AlsoGood {
			names = append(names, locales.T(ctx, e.Name))
		}
		good := locales.Text{Key: "slip.good", Data: locales.Data{"Documents": strings.Join(names, " · ")}}
		items = append(items, slipItem{Text: good})
	}
	return slipSection{"slip.bring", items}
}

func witnessSection(s visit.Slip) slipSection {
	var items []slipItem
	for _, c := range s.Conditions {
		items = append(items, slipItem{Text: c.Says, ForClerk: true, Box: true, Ticked: c.Met})
	}
	return slipSection{"slip.witness", items}
}

// unmetCondition is the message of an open item that the list of a witness's
// conditions says already, by a box that is not ticked.
const unmetCondition = "open.witness-condition"

func openSection(s visit.Slip) slipSection {
	var items []slipItem
	unmet := false
	for _, o := range s.Open {
		if o.Text.Key == unmetCondition {
			unmet = true
			continue
		}
		items = append(items, slipItem{Text: o.Text, Box: true})
	}
	if unmet {
		items = append(items, slipItem{Text: saidText("slip.ask-witness"), Box: true})
	}
	return slipSection{"slip.still-open", items}
}

// A bottomLayout is how the lowest band is set.
type bottomLayout struct {
	Size    int // of its type, in points
	Columns [2][]slipSection
}

// class returns the class that sets the type.
func (b bottomLayout) class() string { return "slip-" + strconv.Itoa(b.Size) }

// What there is room for in the lowest band. The style sheet gives it these
// measures; sizes below the first are for those who bring nearly everything.
var bottomSizes = []int{11, 10, 9, 8, 7}

const (
	bottomHeight = 59.0 // mm
	columnWidth  = 89.0 // mm

	point         = 25.4 / 72 // mm
	lineHeight    = 1.22      // em
	characterMean = 0.53      // em, of running text in IBM Plex Sans with some of it bold
	indent        = 1.7       // em, for the box to tick
	headingLines  = 1.6       // a heading and the space around it, in lines
	itemGap       = 0.16      // space between items, in lines
	writingLine   = 1.2       // a line to write on, in lines
)

// layBottom divides the sections between the two columns, and sets them in the
// largest type in which the slip stays one page.
func layBottom(ctx context.Context, s visit.Slip) bottomLayout {
	sections := bottomSections(ctx, s)
	for i, size := range bottomSizes {
		split, height := evenSplit(ctx, sections, size)
		if height <= bottomHeight || i == len(bottomSizes)-1 {
			return bottomLayout{size, [2][]slipSection{sections[:split], sections[split:]}}
		}
	}
	panic("unreachable: there is a smallest size")
}

// evenSplit returns how many of the sections go to the first column for the
// higher of the two to be as low as it can be, and how high that one is in mm.
func evenSplit(ctx context.Context, sections []slipSection, size int) (split int, height float64) {
	height = math.Inf(1)
	for n := 1; n <= len(sections); n++ {
		higher := max(columnHeight(ctx, sections[:n], size), columnHeight(ctx, sections[n:], size))
		if higher < height {
			split, height = n, higher
		}
	}
	return split, height
}

// columnHeight estimates how high a column is in mm.
func columnHeight(ctx context.Context, sections []slipSection, size int) float64 {
	em := float64(size) * point
	lines := 0.0
	for _, section := range sections {
		lines += headingLines
		for _, item := range section.Items {
			width := float64(item.length(ctx)) * characterMean
			lines += math.Ceil(width/(columnWidth/em-indent)) + itemGap
			if item.Line {
				lines += writingLine
			}
		}
	}
	return lines * lineHeight * em
}

// length returns how many characters the item prints.
func (i slipItem) length(ctx context.Context) int {
	n := utf8.RuneCountInString(i.Text.In(ctx))
	if i.ForClerk && locales.From(ctx) != locales.Danish {
		n += 1 + utf8.RuneCountInString(inDanish(ctx, i.Text))
	}
	return n
}
