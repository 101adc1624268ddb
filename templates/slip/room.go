package slip

import (
	"context"
	"slices"
	"strings"

	"klar/locales"
	"klar/visit"
)

// What takes room on the slip. The style sheet has the same measures.
const (
	// In mm, in the middle band.
	middleHead   = 12.0 // heading and what stands below it
	idHeight     = 10.0 // a user ID without its boxes
	gridLine     = 7.2  // a line of boxes
	keyLine      = 3.3  // a line of the key to signs
	keyRoom      = 64.0 // and how wide one is, in em of its type
	rulesHeight  = 17.0 // the rules of a user ID
	counterLine  = 11.0 // two of the clerk's boxes beside each other, in two lines each
	aboveLists   = 2.5
	notesHeading = 9.0
	notesLine    = 9.0

	// In lines of the type, unless it says something else.
	point       = 25.4 / 72 // mm
	lineHeight  = 1.2       // em
	boxIndent   = 1.6       // of an item, em
	headingSize = 1.18      // em
	headingRoom = 1.2       // a line of a heading
	headingGap  = 0.5       // around one, more or less: there is none at the top of a column
	itemGap     = 0.17      // below an item
	writingRoom = 1.2       // a line to write on
)

// How many lines to write on there are, if any.
const (
	fewestNotes = 2
	mostNotes   = 6
)

// boxesInLine is how many characters of a user ID stand on one line of boxes.
const boxesInLine = 24

// heights returns about how high, in mm, the parts of a list are that a column
// can end between: items, or lines where the items follow each other. The first
// is with the heading.
func heights(ctx context.Context, list headedList, t typeStyle) []float64 {
	var parts []float64
	room := t.Width / em(t)
	if t.Dense {
		parts = denseHeights(ctx, list, t)
	} else {
		for _, item := range list.Items {
			lines := itemGap + float64(linesOf(item.printed(ctx), room-boxIndent))
			if item.Line {
				lines += writingRoom
			}
			parts = append(parts, lines*lineOf(t))
		}
	}
	parts[0] += headingHeight(ctx, list, t)
	return parts
}

// denseHeights returns the same of a list whose items follow each other. Those
// without a box are below them.
func denseHeights(ctx context.Context, list headedList, t typeStyle) []float64 {
	var boxes strings.Builder
	var parts, below []float64
	room := t.Width / em(t)
	for _, item := range list.Items {
		if !item.Box {
			lines := linesOf(item.printed(ctx), room)
			if item.whole(ctx) {
				below = append(below, float64(lines)*lineOf(t))
			} else {
				below = append(below, slices.Repeat([]float64{lineOf(t)}, lines)...)
			}
			continue
		}
		boxes.WriteString("mm" + item.printed(ctx) + "m ") // the box, and the gap, are about as wide
		if item.Line {
			parts = append(parts, 2*lineOf(t))
		}
	}
	if boxes.Len() > 0 {
		parts = append(parts, slices.Repeat([]float64{lineOf(t)}, linesOf(boxes.String(), room))...)
	}
	return append(parts, below...)
}

// whole reports whether no column ends within the item.
func (i listItem) whole(ctx context.Context) bool {
	const short = 110 // bytes: two lines of the smallest type
	return i.Box || len(i.printed(ctx)) < short
}

// headingHeight returns how high the heading of a list is, with the gaps around
// it.
func headingHeight(ctx context.Context, list headedList, t typeStyle) float64 {
	lines := linesOf(printed(ctx, textOf(list.Heading), true), t.Width/em(t)/headingSize)
	return (headingGap + headingRoom*float64(lines)) * lineOf(t)
}

func em(t typeStyle) float64 { return float64(t.Size) * point }

// lineOf returns how high a line of type is.
func lineOf(t typeStyle) float64 { return lineHeight * em(t) }

// printed returns what the item says in print.
func (i listItem) printed(ctx context.Context) string { return printed(ctx, i.Message, i.ForClerk) }

// printed returns what a text says in print, with the Danish for the clerk where
// it is for them too.
func printed(ctx context.Context, text locales.Message, forClerk bool) string {
	if !forClerk || locales.From(ctx) == locales.Danish {
		return text.In(ctx)
	}
	return inDanish(ctx, text) + " " + beside(ctx, text)
}

// middleTaken returns how much of the middle band is in use before any list.
func middleTaken(ctx context.Context, s visit.Slip) float64 {
	taken := middleHead
	if !s.TakesUserIDs {
		return taken + counterLine*float64((len(s.ClerkTicks)+1)/2)
	}
	for _, id := range chosenIDs(s) {
		lines := (len(id.boxes()) + boxesInLine - 1) / boxesInLine
		taken += idHeight + gridLine*float64(lines)
	}
	if len(s.UserIDs) == 0 {
		return taken + rulesHeight
	}
	var key strings.Builder
	for _, sign := range keyedSigns(s.UserIDs) {
		key.WriteString("mm " + signName(ctx, sign) + " ") // about what the sign takes
	}
	return taken + keyLine*float64(linesOf(key.String(), keyRoom))
}

// notesIn returns how many lines to write on there are in so many mm: some, or
// none at all.
func notesIn(height float64) int {
	lines := min(int((height-notesHeading)/notesLine), mostNotes)
	if lines < fewestNotes {
		return 0
	}
	return lines
}

// linesOf returns about how many lines a text takes where a line is so many em
// wide.
func linesOf(text string, room float64) int {
	lines, used := 1, 0.0
	for _, word := range strings.Fields(text) {
		width := widthOf(word)
		if used > 0 && used+width > room {
			lines, used = lines+1, 0
		}
		used += width + space
	}
	return lines
}

// letterWidths are those of the letters of IBM Plex Sans in bold, which is a
// little wider, in em. Letters that are not named are ordinary.
var letterWidths = []struct {
	letters string
	em      float64
}{
	{"ijl.,:;!’", 0.29},
	{"ftr()-·I", 0.37},
	{"csvxyzgJL?", 0.53},
	{"ABCDGHKNOPQRUVXØÅ", 0.68},
	{"mwæMWÆ", 0.89},
}

const (
	space    = 0.24
	ordinary = 0.58
)

// widthOf returns about how wide a word is, in em.
func widthOf(word string) float64 {
	width := 0.0
	for _, r := range word {
		letter := ordinary
		for _, class := range letterWidths {
			if strings.ContainsRune(class.letters, r) {
				letter = class.em
			}
		}
		width += letter
	}
	return width
}
