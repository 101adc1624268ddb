package templates

import (
	"context"
	"math"
	"strconv"
	"strings"

	"klar/locales"
	"klar/visit"
)

// A slipLayout is where on the slip the lists stand, so that it is one page
// however much there is to say.
type slipLayout struct {
	Middle slipList      // below the user IDs; no items: nothing
	Bottom [2][]slipList // the columns of the lowest band
	RunsOn bool          // from the first column into the second: that has no lists of its own
	Size   int           // of the type in the lowest band, in points
}

// class returns the classes that set the lowest band.
func (l slipLayout) class() string {
	class := "slip-" + strconv.Itoa(l.Size)
	if l.RunsOn {
		class += " slip-run-on"
	}
	return class
}

// typeSizes are those of the lowest band, the one wanted first. The others are
// for who brings nearly everything, or has three long user IDs besides much to
// do.
var typeSizes = []int{11, 10, 9, 8, 7, 6}

// What there is room for, in mm, and what takes it. The style sheet has the
// same measures.
const (
	middleHeight = 94.0 // within the middle band
	bottomHeight = 57.5 // from the lower fold to where the text must end
	columnWidth  = 89.0

	middleHead = 13.0 // heading and what stands beside it
	idHeight   = 11.0 // a user ID without its boxes
	gridLine   = 7.2  // a line of boxes
	keyLine    = 3.3  // a line of the key to signs
	keyRoom    = 65.0 // and how wide one is, in em of its type

	point       = 25.4 / 72 // a point of type
	lineHeight  = 1.22      // em
	boxIndent   = 1.7       // of an item, in em
	headingRoom = 1.4       // a heading and the space around it, in lines
	itemGap     = 0.14      // in lines
	writingRoom = 1.2       // a line to write on, in lines
	breakRoom   = 4         // lost where a column is broken, as items are not, in lines
)

// boxesInLine is how many characters of a user ID stand on one line of boxes.
const boxesInLine = 24

// laySlip finds the place for every list, and the largest type for the lowest
// band. What is still to do goes to the middle where the user IDs leave room.
func laySlip(ctx context.Context, s visit.Slip) slipLayout {
	open := openList(s)
	lists := []slipList{bringList(ctx, s), confirmList(s)}
	if len(open.Items) == 0 {
		return layBottom(ctx, lists)
	}
	// There it has two columns to itself, below its heading.
	size := typeSizes[0]
	if middleTaken(ctx, s)+height(ctx, open, size)/2+headingRoom*lineOf(size) <= middleHeight {
		l := layBottom(ctx, lists)
		l.Middle = open
		return l
	}
	return layBottom(ctx, append(lists, open))
}

// layBottom divides the lists between the columns of the lowest band: whole, or
// else, to save a size, broken where the column ends.
func layBottom(ctx context.Context, lists []slipList) slipLayout {
	var l slipLayout
	for _, l.Size = range typeSizes {
		split, highest := evenSplit(ctx, lists, l.Size)
		if highest <= bottomHeight {
			l.Bottom = [2][]slipList{lists[:split], lists[split:]}
			return l
		}
		broken := heightOf(ctx, lists, l.Size)/2 + breakRoom*lineOf(l.Size)
		if broken <= bottomHeight {
			break
		}
	}
	l.Bottom, l.RunsOn = [2][]slipList{lists}, true
	return l
}

// evenSplit returns how many of the lists go to the first column for the higher
// column to be as low as it can be, and how high that is.
func evenSplit(ctx context.Context, lists []slipList, size int) (split int, highest float64) {
	highest = math.Inf(1)
	for n := 1; n <= len(lists); n++ {
		if h := max(heightOf(ctx, lists[:n], size), heightOf(ctx, lists[n:], size)); h < highest {
			split, highest = n, h
		}
	}
	return split, highest
}

func heightOf(ctx context.Context, column []slipList, size int) float64 {
	sum := 0.0
	for _, list := range column {
		sum += height(ctx, list, size)
	}
	return sum
}

// height returns about how high a list is in a column, in type of a size.
func height(ctx context.Context, list slipList, size int) float64 {
	em := float64(size) * point
	room := columnWidth/em - boxIndent
	lines := headingRoom
	for _, item := range list.Items {
		lines += itemGap + float64(linesOf(item.printed(ctx), room))
		if item.Line {
			lines += writingRoom
		}
	}
	return lines * lineOf(size)
}

// lineOf returns how high a line of type of a size is.
func lineOf(size int) float64 { return lineHeight * float64(size) * point }

// printed returns what the item says in print.
func (i slipItem) printed(ctx context.Context) string {
	if !i.ForClerk || locales.From(ctx) == locales.Danish {
		return i.Text.In(ctx)
	}
	return inDanish(ctx, i.Text) + " " + beside(ctx, i.Text)
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
		used += width + narrow // and a space
	}
	return lines
}

// Widths of the letters of IBM Plex Sans, in em: most are about as wide as
// each other, and a little wider in bold, which much of the slip is.
const (
	narrow   = 0.31
	ordinary = 0.55
	wide     = 0.84
)

// widthOf returns about how wide a word is, in em.
func widthOf(word string) float64 {
	sum := 0.0
	for _, r := range word {
		switch {
		case strings.ContainsRune("fijlrtI.,:;’()-–·", r):
			sum += narrow
		case strings.ContainsRune("mwMW", r):
			sum += wide
		default:
			sum += ordinary
		}
	}
	return sum
}

// middleTaken returns how much of the middle band is in use.
func middleTaken(ctx context.Context, s visit.Slip) float64 {
	taken := middleHead
	if !s.TakesUserIDs {
		return taken + counterHeight
	}
	for _, id := range slipIDs(s) {
		lines := (len(id.boxes()) + boxesInLine - 1) / boxesInLine
		taken += idHeight + gridLine*float64(lines)
	}
	var key strings.Builder
	for _, sign := range keyedSigns(s.UserIDs) {
		key.WriteString("mm " + signName(ctx, sign) + " ") // about what the sign takes
	}
	key.WriteString(inDanish(ctx, textOf("slip.case")))
	return taken + keyLine*float64(linesOf(key.String(), keyRoom))
}

// counterHeight is what the clerk's boxes take in the middle band of an errand
// without user IDs.
const counterHeight = 32.0
