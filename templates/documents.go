package templates

import (
	"context"
	"net/url"
	"slices"

	"klar/locales"
	"klar/templates/ui"
	"klar/visit"
	"klar/visit/identity"
	"klar/visit/journey"
)

// documentBoxes is the question of the documents page as it is laid out: what
// most citizens have is in sight, the rest unfolds.
type documentBoxes struct {
	Enough  []ui.OptionGroup // enough alone, in sight
	Foreign []ui.OptionGroup // what only those have who are not Danish citizens
	Rest    []ui.OptionGroup
	Unsure  []ui.OptionGroup // in sight, last

	// Whether the parts that unfold are open from the start.
	ForeignOpen, RestOpen bool
}

// isNewcomer reports whether the rules for foreigners are for this citizen.
func isNewcomer(a visit.Answers) bool { return a.Newcomer || a.CPR == identity.NoCPR }

// A documentGroupText says what the documents of some groups have in common.
type documentGroupText struct {
	label, hint locales.Key
	groups      []identity.Group
}

var (
	textOfAlone     = documentGroupText{"documents.group.alone", "documents.group.alone-hint", []identity.Group{identity.Alone}}
	textOfPhoto     = documentGroupText{"documents.group.photo", "documents.group.photo-hint", []identity.Group{identity.Photo}}
	textOfProof     = documentGroupText{"documents.group.proof", "documents.group.proof-hint", []identity.Group{identity.ProofOfCPR}}
	textOfRingFirst = documentGroupText{"documents.group.ring-first", "documents.group.ring-first-hint",
		[]identity.Group{identity.ProofRingFirst, identity.ProofUnsure}}
	textOfNoCount = documentGroupText{"documents.group.no-count", "documents.group.no-count-hint", []identity.Group{identity.DoesNotCount}}
)

// layDocuments lays the question out for one citizen. Form is what they have
// ticked, which may not be what they have answered. Wrong says that there is
// something to correct in it.
func layDocuments(ctx context.Context, a visit.Answers, form url.Values, wrong bool) documentBoxes {
	enough := documentGroups(ctx, false, textOfAlone)
	foreign := documentGroups(ctx, true, textOfAlone, textOfPhoto, textOfProof, textOfNoCount)
	rest := append(documentGroups(ctx, false, textOfProof, textOfPhoto, textOfRingFirst, textOfNoCount), ui.OptionGroup{
		Label:   locales.T(ctx, "documents.group.neither"),
		Options: options(ctx, choiceText{journey.NoDocument, "documents.option.none", ""}),
	})
	unsure := []ui.OptionGroup{{Options: options(ctx, choiceText{journey.UnsureDocument, "documents.option.unsure", ""})}}

	all := ui.Numbered(slices.Concat(enough, foreign, rest, unsure))
	take := func(n int) []ui.OptionGroup {
		taken := all[:n]
		all = all[n:]
		return taken
	}
	b := documentBoxes{Enough: take(len(enough)), Foreign: take(len(foreign)), Rest: take(len(rest)), Unsure: all}
	b.ForeignOpen = isNewcomer(a) || anyTicked(b.Foreign, form)
	b.RestOpen = b.ForeignOpen || wrong || anyTicked(b.Rest, form)
	return b
}

// documentGroups offers the documents of each text, the foreign ones or the
// others. A text without any is left out.
func documentGroups(ctx context.Context, foreign bool, texts ...documentGroupText) []ui.OptionGroup {
	var groups []ui.OptionGroup
	for _, text := range texts {
		group := ui.OptionGroup{Label: locales.T(ctx, text.label), Hint: locales.T(ctx, text.hint), Drawings: map[string]string{}}
		for _, in := range text.groups {
			for _, e := range identity.InGroup(in) {
				if e.FromAbroad != foreign {
					continue
				}
				group.Options = append(group.Options, ui.Option{Value: string(e.Document), Label: locales.T(ctx, e.Name), Hint: documentHint(ctx, e)})
				group.Drawings[string(e.Document)] = e.Drawing
			}
		}
		if len(group.Options) > 0 {
			groups = append(groups, group)
		}
	}
	return groups
}

// documentHint says what a document looks like and what makes it count.
func documentHint(ctx context.Context, e identity.Entry) string {
	counts := locales.T(ctx, e.Counts)
	if e.Looks != "" {
		return locales.T(ctx, e.Looks) + " " + counts
	}
	return counts
}

func anyTicked(groups []ui.OptionGroup, form url.Values) bool {
	return slices.ContainsFunc(groups, func(g ui.OptionGroup) bool {
		return slices.ContainsFunc(g.Options, func(o ui.Option) bool {
			return slices.Contains(form["document"], o.Value)
		})
	})
}
