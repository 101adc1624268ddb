package slip

import (
	"context"
	"strings"

	"klar/locales"
	"klar/visit"
	"klar/visit/identity"
)

// glance says to the clerk, in Danish, what the visit stands on: the identification,
// how the citizen confirms who they are, and what is unusual about them. A blank slip
// says nothing of it.
func glance(ctx context.Context, s visit.Slip) string {
	if s.Blank {
		return ""
	}
	says := []locales.Message{glanceAtDocuments(ctx, s)}
	if s.NoCPR {
		says = append(says, textOf("slip.glance.no-cpr"))
	}
	switch {
	case s.Unsettled:
		says = append(says, textOf("slip.glance.unsettled"))
	case s.Witness:
		says = append(says, textOf("slip.glance.witness"))
	default:
		says = append(says, textOf("slip.glance.questions"))
	}
	if key, young := glanceAtAge[s.Age]; young {
		says = append(says, textOf(key))
	}
	var said []string
	for _, text := range says {
		said = append(said, inDanish(ctx, text))
	}
	return strings.Join(said, " · ")
}

var glanceAtAge = map[visit.Age]locales.Key{visit.From13: "situation.age.13", visit.From15: "situation.age.15"}

func glanceAtDocuments(ctx context.Context, s visit.Slip) locales.Message {
	switch {
	case s.Verdict == identity.RingFirst:
		return textOf("slip.glance.ring-first")
	case s.Verdict == identity.Unknown:
		return textOf("slip.glance.unknown")
	case s.Verdict == identity.NotEnough || s.StayHome:
		return textOf("slip.glance.missing")
	}
	var names []string
	for _, e := range s.Bring {
		names = append(names, inDanish(ctx, textOf(e.Name)))
	}
	return locales.Message{Key: "slip.glance.enough", Data: locales.Data{"Documents": strings.Join(names, " + ")}}
}
