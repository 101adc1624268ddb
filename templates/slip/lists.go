package slip

import (
	"context"
	"strings"

	"klar/locales"
	"klar/visit"
	"klar/visit/identity"
)

// A headedList is a heading on the slip with the list below it.
type headedList struct {
	Heading locales.Key
	Items   []listItem
}

// A listItem is one entry of such a list.
type listItem struct {
	Message  locales.Message
	ForClerk bool              // said in Danish, whatever the citizen's language
	Box      bool              // a box to tick
	Ticked   bool              // already
	Line     bool              // a line to write on follows
	Document identity.Document // what it is when it is a document to bring
}

// bringList says what to bring: [visit.Slip.ToBring] decides it.
func bringList(ctx context.Context, s visit.Slip) headedList {
	list := headedList{Heading: "slip.bring"}
	for _, item := range s.ToBring() {
		list.Items = append(list.Items, listItem{Message: textOf(item.Text), ForClerk: true, Box: true, Line: item.ToWrite, Document: item.Document})
	}
	if len(s.AlsoGood) > 0 {
		var names []string
		for _, e := range s.AlsoGood {
			names = append(names, locales.T(ctx, e.Name))
		}
		good := locales.Data{"Documents": strings.Join(names, " · ")}
		list.Items = append(list.Items, listItem{Message: locales.Message{Key: "slip.good", Data: good}})
	}
	return list
}

// confirmList says how the clerk can be sure who the citizen is, apart from
// documents: what must be true of the witness, or that there will be questions.
func confirmList(s visit.Slip) headedList {
	if !s.Witness {
		return headedList{"slip.questions", []listItem{{Message: textOf("slip.questions-asked")}}}
	}
	list := headedList{Heading: "slip.witness"}
	for _, c := range s.Conditions {
		list.Items = append(list.Items, listItem{Message: c.OnSlip, ForClerk: true, Box: true, Ticked: c.Met})
	}
	return list
}

// unmetCondition is the message of an open item that [confirmList] says too, by
// a box that is not ticked.
const unmetCondition = "open.witness-condition"

// saidElsewhere are the open items that the rest of the slip says as well: by
// empty grids, by the clerk's boxes and by the heading of the witness's list.
var saidElsewhere = map[locales.Key]bool{
	"open.write-user-ids": true,
	"open.choose-errand":  true,
	"open.bring-witness":  true,
}

// openList says what is still to do. It is the citizen's own affair, so it is
// in no other language.
func openList(s visit.Slip) headedList {
	list := headedList{Heading: "slip.still-open"}
	unmet := false
	for _, o := range s.Open {
		if o.Message.Key == unmetCondition {
			unmet = true
			continue
		}
		if saidElsewhere[o.Message.Key] {
			continue
		}
		list.Items = append(list.Items, listItem{Message: o.Message, Box: true})
	}
	if unmet {
		list.Items = append(list.Items, listItem{Message: textOf("slip.ask-witness"), Box: true})
	}
	return list
}

// textOf makes a text of a message that takes no data.
func textOf(key locales.Key) locales.Message { return locales.Message{Key: key} }

// inDanish says a text to the clerk.
func inDanish(ctx context.Context, text locales.Message) string {
	return text.In(locales.With(ctx, locales.Danish))
}

// beside says a text in the citizen's language as it stands beside the Danish;
// "" when it is the same words.
func beside(ctx context.Context, text locales.Message) string {
	own, danish := text.In(ctx), inDanish(ctx, text)
	if strings.EqualFold(own, danish) {
		return ""
	}
	return withoutBracket(own, danish)
}

// withoutBracket takes the Danish word in brackets off the end of a text: the
// clerk's word for a thing needs no telling beside the Danish itself.
func withoutBracket(text, danish string) string {
	plain, bracket, found := strings.Cut(text, " (")
	word, closed := strings.CutSuffix(bracket, ")")
	if found && closed && strings.Contains(strings.ToLower(danish), strings.ToLower(word)) {
		return plain
	}
	return text
}
