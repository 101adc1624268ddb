package store

import (
	"encoding/json"
	"fmt"
	"net/url"

	"klar/visit"
)

// A Draft is everything kept for one citizen between two pages.
type Draft struct {
	Answers visit.Answers
	// Typed holds, by step, what stood in a form when the citizen switched
	// language or pressed one of its other buttons: shown again on the same
	// page, and forgotten at the step's next real save.
	Typed map[string]url.Values
	// Pressed says that what is in Typed was left there by one of the form's
	// buttons beside Continue: what is still empty is no problem yet.
	ButtonUsed bool
	// Restarted says that an older draft had expired when this one began, which
	// the citizen is told until the next real save.
	Restarted bool
}

// draftVersion is the version of the shape written today. A later shape gets
// the next number and a branch in decodeDraft.
const draftVersion = 1

type encodedDraft struct {
	Version   int                   `json:"v"`
	Answers   visit.Answers         `json:"answers"`
	Typed     map[string]url.Values `json:"typed,omitempty"`
	Pressed   bool                  `json:"pressed,omitempty"`
	Restarted bool                  `json:"restarted,omitempty"`
}

// encode returns the draft as bytes for decodeDraft.
func (d Draft) encode() ([]byte, error) {
	b, err := json.Marshal(encodedDraft{draftVersion, d.Answers, d.Typed, d.ButtonUsed, d.Restarted})
	if err != nil {
		return nil, fmt.Errorf("encode draft: %w", err)
	}
	return b, nil
}

// decodeDraft reads what encode wrote, today or in another release. What it
// cannot make sense of counts as nothing: a new release must never cost a
// citizen their way on.
func decodeDraft(b []byte) Draft {
	var e encodedDraft
	// json skips over a value of the wrong type and reads on.
	_ = json.Unmarshal(b, &e)
	return Draft{e.Answers, e.Typed, e.Pressed, e.Restarted}
}
