package slip

import (
	"context"
	"strings"

	"klar/locales"
	"klar/visit"
	"klar/visit/userid"
)

// largeTypes are those of the second page of the slip in large type, the one
// wanted first. The last are for who brings nearly everything.
var largeTypes = []typeStyle{
	{20, false, largeWidth}, {18, false, largeWidth}, {16, false, largeWidth},
	{16, true, largeWidth}, {15, true, largeWidth}, {14, true, largeWidth},
}

// largeFootType is that of what stands below the lists.
var largeFootType = typeStyle{16, false, largeWidth}

// The room on that page, in mm. The style sheet has the same measures.
const (
	largeWidth  = 186.0
	largeHeight = 245.0
	footGap     = 2.0 // above each paragraph of the foot
)

// layLarge returns the lists of the second page, and the largest type in which
// they fit.
func layLarge(ctx context.Context, s visit.Slip) ([]headedList, typeStyle) {
	lists := []headedList{bringList(ctx, s), confirmList(s)}
	if open := openList(s); len(open.Items) > 0 {
		lists = append(lists, open)
	}
	foot := footHeight(ctx, s)
	for _, t := range largeTypes {
		if largeTaken(ctx, lists, t)+foot <= largeHeight {
			return lists, t
		}
	}
	return lists, largeTypes[len(largeTypes)-1]
}

// largeTaken returns how high lists are, one below the other.
func largeTaken(ctx context.Context, lists []headedList, t typeStyle) float64 {
	taken := 0.0
	for _, list := range lists {
		taken += sum(heights(ctx, list, t))
	}
	return taken
}

// footHeight returns how high the foot is.
func footHeight(ctx context.Context, s visit.Slip) float64 {
	foot := 0.0
	for _, text := range largeFoot(ctx, s) {
		foot += footGap + float64(linesOf(text, largeWidth/em(largeFootType)))*lineOf(largeFootType)
	}
	return foot
}

// largeFoot returns the paragraphs below the lists: how to write a user ID, where
// that is to be done by hand, and what to know of the sheet.
func largeFoot(ctx context.Context, s visit.Slip) []string {
	var foot []string
	if s.TakesUserIDs && len(s.UserIDs) == 0 {
		var rules []string
		for _, c := range userid.Criteria {
			rules = append(rules, c.Message.In(ctx))
		}
		foot = append(foot, strings.Join(rules, " "))
	}
	if s.TakesUserIDs {
		foot = append(foot, locales.T(ctx, "slip-large.take-home"))
	}
	return append(foot, footnote(ctx, s))
}
