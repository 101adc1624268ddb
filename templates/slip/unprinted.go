package slip

import (
	"context"
	"slices"

	"klar/locales"
	"klar/visit"
)

// speaksText says which language the citizen prefers.
func speaksText(ctx context.Context) locales.Message {
	return locales.Message{Key: "counter.speaks", Data: locales.Data{"Language": locales.From(ctx)}}
}

// bringWithoutSlip says what to bring besides the slip.
func bringWithoutSlip(ctx context.Context, s visit.Slip) headedList {
	list := bringList(ctx, s)
	list.Items = slices.DeleteFunc(list.Items, func(i listItem) bool { return i.Message.Key == "slip.bring-slip" })
	return list
}

// confirmUnprinted is the slip's list of how the clerk can be sure, under a heading
// that can stand alone.
func confirmUnprinted(s visit.Slip) headedList {
	list := confirmList(s)
	if s.Witness {
		list.Heading = "carried.witness"
	}
	return list
}
