package slip

import (
	"context"
	"math"
	"slices"
	"strconv"

	"klar/visit"
)

// A layout is where on the slip the lists stand, so that it is one page
// however much there is to say.
type layout struct {
	Middle []headedList    // below the user IDs: nothing, one list in two columns, or two beside each other
	Notes  int             // lines to write on, below those
	Bottom [2][]headedList // the columns of the lowest band
	RunsOn bool            // from the first column into the second: that has no lists of its own
	Type   typeStyle       // of the lowest band
}

// A typeStyle is how the lists of the lowest band are set.
type typeStyle struct {
	Size  int     // in points
	Dense bool    // the items of a list follow each other as words do
	Width float64 // of a column, in mm
}

// typeStyles are those of the lowest band, the one wanted first. The last are for
// who brings nearly everything, or has three long user IDs besides much to do.
// The slip in large type says the same at twice the size.
var typeStyles = []typeStyle{
	{12, false, columnWidth}, {11, false, columnWidth}, {10, false, columnWidth}, {9, false, columnWidth},
	{9, true, columnWidth}, {8, true, columnWidth},
}

// enough is the size of type for which no list is moved or broken.
const enough = 11

// middleType is that of lists in the middle band.
var middleType = typeStyle{11, false, columnWidth}

// What there is room for, in mm. The style sheet has the same measures.
const (
	middleHeight = 93.0 // within the middle band
	bottomHeight = 57.0 // from the first line below the lower fold to where text must end
	columnWidth  = 89.0
)

// class returns the classes that set the lowest band.
func (l layout) class() string {
	if l.RunsOn {
		return l.Type.class() + " slip-run-on"
	}
	return l.Type.class()
}

func (t typeStyle) class() string {
	class := "slip-" + strconv.Itoa(t.Size)
	if t.Dense {
		class += " slip-dense"
	}
	return class
}

// lay finds the place for every list, with the largest type in the lowest
// band. What is still to do goes to the middle where the user IDs leave room
// for it, the witness only for type that is easier to read.
func lay(ctx context.Context, s visit.Slip) layout {
	bring, confirm, open := bringList(ctx, s), confirmList(s), openList(s)
	type places struct{ middle, bottom []headedList }
	ways := []places{
		{[]headedList{open}, []headedList{bring, confirm}},
		{nil, []headedList{bring, confirm, open}},
		{nil, []headedList{bring, open, confirm}},
		{[]headedList{confirm}, []headedList{bring, open}},
		{[]headedList{open, confirm}, []headedList{bring}},
	}
	if len(open.Items) == 0 {
		ways = []places{{nil, []headedList{bring, confirm}}, {[]headedList{confirm}, []headedList{bring}}}
	}
	var best layout
	bestRank := len(typeStyles)
	free := middleHeight - middleTaken(ctx, s)
	for _, way := range ways {
		if best.Type.Size >= enough {
			break
		}
		left := free - heightInMiddle(ctx, way.middle)
		if left < 0 && len(way.middle) > 0 {
			continue
		}
		l := layBottom(ctx, way.bottom)
		if rank := slices.Index(typeStyles, l.Type); rank < bestRank {
			best, bestRank = l, rank
			best.Middle = way.middle
			if !s.TakesUserIDs {
				best.Notes = notesIn(left)
			}
		}
	}
	return best
}

// heightInMiddle returns how much of the middle band lists take: one has two
// columns to itself, below its heading; two have one each.
func heightInMiddle(ctx context.Context, lists []headedList) float64 {
	switch len(lists) {
	case 0:
		return 0
	case 1:
		heading := headingHeight(ctx, lists[0], middleType)
		items := heights(ctx, lists[0], middleType)
		items[0] -= heading
		_, highest := evenSplit(items)
		return aboveLists + heading + highest
	}
	highest := 0.0
	for _, list := range lists {
		highest = max(highest, sum(heights(ctx, list, middleType)))
	}
	return aboveLists + highest
}

// layBottom divides the lists between the columns of the lowest band: whole, or
// else, for type that is easier to read, broken where the column ends.
func layBottom(ctx context.Context, lists []headedList) layout {
	var l layout
	for _, l.Type = range typeStyles {
		var whole, parts []float64
		for _, list := range lists {
			of := heights(ctx, list, l.Type)
			whole, parts = append(whole, sum(of)), append(parts, together(of)...)
		}
		if split, highest := evenSplit(whole); highest <= bottomHeight {
			l.Bottom = [2][]headedList{lists[:split], lists[split:]}
			return l
		}
		mayBreak := l.Type.Size < enough || len(lists) == 1
		if _, highest := evenSplit(parts); mayBreak && highest <= bottomHeight {
			break
		}
	}
	l.Bottom, l.RunsOn = [2][]headedList{lists}, true
	return l
}

// together makes one part of a list's first two: no heading stands at the foot of
// a column with a single item.
func together(parts []float64) []float64 {
	if len(parts) < 2 {
		return parts
	}
	return append([]float64{parts[0] + parts[1]}, parts[2:]...)
}

// evenSplit returns how many of some parts, one below the other, go to the
// first of two columns for the higher column to be as low as it can be, and how
// high that is.
func evenSplit(parts []float64) (split int, highest float64) {
	highest = math.Inf(1)
	for n := 1; n <= len(parts); n++ {
		if h := max(sum(parts[:n]), sum(parts[n:])); h < highest {
			split, highest = n, h
		}
	}
	return split, highest
}

func sum(parts []float64) float64 {
	total := 0.0
	for _, p := range parts {
		total += p
	}
	return total
}
