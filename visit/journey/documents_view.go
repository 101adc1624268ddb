package journey

import (
	"net/url"
	"slices"

	"klar/locales"
	"klar/visit"
	"klar/visit/identity"
	"klar/visit/userid"
)

// A DocumentsView is what the page of the documents shows: what most citizens
// have is in sight, the rest unfolds.
type DocumentsView struct {
	Repairs []userid.Repair // what was put right in the user IDs on the page before

	Expired []Option // which of the ticked documents may have expired; none where that is not asked

	Enough  []DocumentGroup // enough alone, in sight
	Foreign []DocumentGroup // what only those have who are not Danish citizens
	Rest    []DocumentGroup
	None    DocumentGroup // "none of them", the last of the rest
	Unsure  DocumentGroup // in sight, last

	// Whether the parts that unfold are open from the start.
	ForeignOpen, RestOpen bool
}

// A DocumentGroup is some of the boxes of the question: documents that have
// something in common, or another answer.
type DocumentGroup struct {
	Label, Hint locales.Key // "" for none
	From        int         // how many boxes of the question come before
	Documents   []identity.Entry
	Other       []Option
}

// isNewcomer reports whether the rules for foreigners are for this citizen.
func isNewcomer(a visit.Answers) bool { return a.Newcomer || a.CPR == identity.NoCPR }

// A documentHeading says what the documents of some groups have in common.
type documentHeading struct {
	label, hint locales.Key
	groups      []identity.Group
}

var (
	headingOfAlone     = documentHeading{"documents.group.alone", "documents.group.alone-hint", []identity.Group{identity.Alone}}
	headingOfPhoto     = documentHeading{"documents.group.photo", "documents.group.photo-hint", []identity.Group{identity.Photo}}
	headingOfProof     = documentHeading{"documents.group.proof", "documents.group.proof-hint", []identity.Group{identity.ProofOfCPR}}
	headingOfRingFirst = documentHeading{"documents.group.ring-first", "documents.group.ring-first-hint",
		[]identity.Group{identity.ProofRingFirst, identity.ProofUnsure}}
	headingOfNoCount = documentHeading{"documents.group.no-count", "documents.group.no-count-hint", []identity.Group{identity.DoesNotCount}}
)

var (
	noDocument     = option(NoDocument, "documents.option.none", "")
	unsureDocument = option(UnsureDocument, "documents.option.unsure", "")
)

// ViewDocuments lays the question out for one citizen. Form is what they have
// ticked, which may not be what they have answered. Wrong says that there is
// something to correct in it.
func ViewDocuments(a visit.Answers, form url.Values, wrong bool) DocumentsView {
	v := DocumentsView{
		Repairs: a.Repairs,
		Enough:  documentGroups(false, headingOfAlone),
		Foreign: documentGroups(true, headingOfAlone, headingOfPhoto, headingOfProof, headingOfNoCount),
		Rest:    documentGroups(false, headingOfProof, headingOfPhoto, headingOfRingFirst, headingOfNoCount),
		None:    DocumentGroup{Label: "documents.group.neither", Other: []Option{noDocument}},
		Unsure:  DocumentGroup{Other: []Option{unsureDocument}},
	}
	v.Expired = expiredOptions(a, form)
	v.number()
	v.ForeignOpen = isNewcomer(a) || anyTicked(v.Foreign, form)
	v.RestOpen = v.ForeignOpen || wrong || anyTicked(append(v.Rest, v.None), form)
	return v
}

// expiredOptions offers each ticked document that may have expired, when something
// temporary or expired is ticked too.
func expiredOptions(a visit.Answers, form url.Values) []Option {
	readDocuments(Clone(form), &a, visit.Env{})
	if !a.AsksExpired() {
		return nil
	}
	var options []Option
	for _, d := range a.MayHaveExpired() {
		options = append(options, option(d, nameOf(d), ""))
	}
	return append(options, option(NoneExpired, "documents.expired.none", ""))
}

// number tells each group how many boxes come before it.
func (v *DocumentsView) number() {
	from := 0
	count := func(groups []DocumentGroup) {
		for i := range groups {
			groups[i].From = from
			from += len(groups[i].Documents) + len(groups[i].Other)
		}
	}
	count(v.Enough)
	count(v.Foreign)
	count(v.Rest)
	v.None.From = from
	v.Unsure.From = from + len(v.None.Other)
}

// documentGroups returns the documents under each heading, the foreign ones or
// the others. A heading without any is left out.
func documentGroups(foreign bool, headings ...documentHeading) []DocumentGroup {
	var groups []DocumentGroup
	for _, heading := range headings {
		group := DocumentGroup{Label: heading.label, Hint: heading.hint}
		for _, in := range heading.groups {
			for _, e := range identity.InGroup(in) {
				if e.FromAbroad == foreign {
					group.Documents = append(group.Documents, e)
				}
			}
		}
		if len(group.Documents) > 0 {
			groups = append(groups, group)
		}
	}
	return groups
}

// anyTicked reports whether one of the boxes is ticked in a form.
func anyTicked(groups []DocumentGroup, form url.Values) bool {
	ticked := func(value string) bool { return slices.Contains(form["document"], value) }
	return slices.ContainsFunc(groups, func(g DocumentGroup) bool {
		return slices.ContainsFunc(g.Documents, func(e identity.Entry) bool { return ticked(string(e.Document)) }) ||
			slices.ContainsFunc(g.Other, func(o Option) bool { return ticked(o.Value) })
	})
}

func documentsSummary(a visit.Answers, _ visit.Env) []Row {
	switch {
	case a.NoDocuments:
		return []Row{row("documents.legend", noDocument.Label)}
	case a.UnsureDocuments:
		return []Row{row("documents.legend", unsureDocument.Label)}
	}
	return []Row{{Question: "documents.legend", List: namesOf(a.Valid(), a.Expired)}}
}

// namesOf says what documents are called, and which of them are no longer valid.
func namesOf(valid, expired []identity.Document) []locales.Message {
	names := []locales.Message{}
	for _, d := range valid {
		names = append(names, locales.Message{Key: nameOf(d)})
	}
	for _, d := range expired {
		names = append(names, locales.Message{Key: "documents.expired.named", Data: locales.Data{"Document": nameOf(d)}})
	}
	return names
}

func nameOf(d identity.Document) locales.Key {
	entry, _ := d.Entry()
	return entry.Name
}
