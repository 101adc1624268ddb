package store

import (
	"encoding/json"
	"fmt"
	"net/url"
	"time"

	"klar/visit"
)

// A Draft is everything the service keeps for one citizen between requests.
type Draft struct {
	Answers visit.Answers
	// Typed holds unsaved form input, by step name: what the citizen had typed
	// when they switched language or used another button than Continue. The
	// page shows it again; the step's next save clears it.
	Typed map[string]url.Values
	// ButtonUsed reports that Typed comes from another button than Continue.
	// The page then shows no errors for fields that are still empty.
	ButtonUsed bool
	// Restarted reports that the citizen's previous draft had expired when this
	// one was created. The pages say so until the next save.
	Restarted bool
	// Created and Saved are when the draft was created and last saved, in whole
	// seconds. The Store sets them. A draft of an older release has neither until
	// it is saved.
	Created, Saved time.Time
}

// savedAt returns the draft as it is saved at now.
func (d Draft) savedAt(now time.Time) Draft {
	d.Saved = now.Truncate(time.Second)
	if d.Created.IsZero() {
		d.Created = d.Saved
	}
	return d
}

// begun reports whether the draft has no more than one answered question. Losing it
// costs the citizen a minute.
func (d Draft) begun() bool { return d.Answers.CountAnswered() <= 1 && len(d.Typed) == 0 }

// draftVersion is the version of the JSON that encode writes. A new format gets
// the next number and a branch in decodeDraft.
const draftVersion = 1

type encodedDraft struct {
	Version    int                   `json:"v"`
	Answers    visit.Answers         `json:"answers"`
	Typed      map[string]url.Values `json:"typed,omitempty"`
	ButtonUsed bool                  `json:"pressed,omitempty"`
	Restarted  bool                  `json:"restarted,omitempty"`
	Created    int64                 `json:"created,omitempty"` // in seconds since 1970
	Saved      int64                 `json:"saved,omitempty"`
}

// encode returns the draft as JSON, which decodeDraft reads.
func (d Draft) encode() ([]byte, error) {
	b, err := json.Marshal(encodedDraft{draftVersion, d.Answers, d.Typed, d.ButtonUsed, d.Restarted, seconds(d.Created), seconds(d.Saved)})
	if err != nil {
		return nil, fmt.Errorf("encode draft: %w", err)
	}
	return b, nil
}

// decodeDraft reads what encode wrote, in this release or another. It ignores
// what it cannot read, so that citizens can continue after a new release.
func decodeDraft(b []byte) Draft {
	var e encodedDraft
	// Unmarshal skips a value of the wrong type and decodes the rest.
	_ = json.Unmarshal(b, &e)
	return Draft{e.Answers, e.Typed, e.ButtonUsed, e.Restarted, moment(e.Created), moment(e.Saved)}
}

// seconds returns a time as it is encoded, 0 for the zero time.
func seconds(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.Unix()
}

// moment is the inverse of seconds.
func moment(seconds int64) time.Time {
	if seconds == 0 {
		return time.Time{}
	}
	return time.Unix(seconds, 0)
}
