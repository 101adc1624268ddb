package journey

import (
	"slices"

	"klar/locales"
	"klar/visit"
	"klar/visit/civil"
	"klar/visit/identity"
	"klar/visit/rule"
)

// DocumentsResult says whether the documents are enough.
var DocumentsResult = Step{
	Page:       NewPage("documents-result", "documents-result.title"),
	Unnumbered: true,
}

// A ResultView is what the page with the result of the documents shows.
type ResultView struct {
	Verdict     VerdictView
	Contradicts []locales.Key // documents that speak against an answer
	AlsoGood    []locales.Key // documents that are good to have along
	Ignored     []Ignored
	Ticked      []identity.Document // what is answered now
	ToGet       []Wanted            // documents that the citizen has said they can get
	Missing     *Missing            // nil when nothing is missing
	Guides      []Page              // what to read about what is missing
	Next        Page

	// On what it all rests.
	Sources []rule.Source
	Checked civil.Date
	AtHome  bool // a chip in one of the documents could spare the visit
}

// An Ignored is a document that does not count.
type Ignored struct{ Name, Why locales.Key }

// A Wanted is a document to get.
type Wanted struct {
	Document identity.Document
	Name     locales.Key
	HasWay   bool // it is said how to get it
}

// Missing is the documents each of which would by itself be enough.
type Missing struct {
	InSight []MissingList
	Folded  []MissingList // what only foreigners have, folded away from others
	OrTwo   bool          // or two documents together, of which the citizen has neither
	Ring    *WhomToRing   // for those who can get none; nil when the verdict says it already
}

// A MissingList is some of the missing documents, and what one of them does.
type MissingList struct {
	Text      locales.Key
	Documents []Wanted
}

// ViewResult returns what the page with the result shows. Guides are the pages
// to read about what is missing.
func ViewResult(a visit.Answers, in visit.Env, guides []Page) ResultView {
	judged := a.Assess()
	v := ResultView{
		Verdict: ViewVerdict(a, in),
		Ticked:  a.Valid(),
		ToGet:   wanted(a.ToGet),
		Missing: missing(a, in, judged),
		Guides:  guides,
		Next:    RouteFor(a, in).Next(DocumentsResult.Name).Page,
		Sources: sourcesOf(judged),
		Checked: visit.RulesChecked(),
		AtHome:  a.MayTryAtHome(),
	}
	for _, d := range judged.Contradicts {
		v.Contradicts = append(v.Contradicts, nameOf(d))
	}
	for _, d := range judged.AlsoGood {
		v.AlsoGood = append(v.AlsoGood, nameOf(d))
	}
	for _, d := range judged.Ignored {
		entry, _ := d.Entry()
		why := locales.Key("documents-result.not-at-high")
		if entry.Group == identity.DoesNotCount {
			why = entry.Counts
		}
		v.Ignored = append(v.Ignored, Ignored{entry.Name, why})
	}
	for _, d := range a.Expired {
		v.Ignored = append(v.Ignored, Ignored{nameOf(d), "documents.expired.why"})
	}
	return v
}

func wanted(documents []identity.Document) []Wanted {
	var all []Wanted
	for _, d := range documents {
		_, there := d.Way()
		all = append(all, Wanted{d, nameOf(d), there})
	}
	return all
}

// missing parts the missing documents into those in sight and those that unfold,
// because only foreigners have them. Foreigners see all.
func missing(a visit.Answers, in visit.Env, judged identity.Assessment) *Missing {
	if len(judged.Missing) == 0 {
		return nil
	}
	var near, far []identity.Document
	for _, d := range judged.Missing {
		if entry, _ := d.Entry(); isNewcomer(a) || !entry.FromAbroad {
			near = append(near, d)
		} else {
			far = append(far, d)
		}
	}
	m := &Missing{
		InSight: missingLists(judged.Reason, near),
		Folded:  missingLists(judged.Reason, far),
		OrTwo:   judged.Reason == identity.NothingToShow && !slices.Contains(judged.Missing, identity.MunicipalIDCard),
	}
	if judged.Verdict != identity.RingFirst {
		whom := whomToRing(a, in)
		m.Ring = &whom
	}
	return m
}

// missingLists puts documents that go with what the citizen has before those
// that are enough alone.
func missingLists(reason identity.Reason, missing []identity.Document) []MissingList {
	var others, alone []identity.Document
	for _, d := range missing {
		if entry, _ := d.Entry(); entry.Group == identity.Alone {
			alone = append(alone, d)
		} else {
			others = append(others, d)
		}
	}
	aloneText := locales.Key("missing.alone")
	switch {
	case reason == identity.HighNone || reason == identity.NoCPRNone:
		// Nothing is enough alone there: all are one list.
		others, alone = append(alone, others...), nil
	case len(others) > 0:
		aloneText = "missing.or-alone"
	}
	lists := []MissingList{{missingTexts[reason], wanted(others)}, {aloneText, wanted(alone)}}
	return slices.DeleteFunc(lists, func(l MissingList) bool { return len(l.Documents) == 0 })
}

// What one of the missing documents does together with what the citizen has.
var missingTexts = map[identity.Reason]locales.Key{
	identity.HighNone:      "missing.high",
	identity.NoCPRNone:     "missing.no-cpr",
	identity.ProofDoubtful: "missing.proof",
	identity.ProofMissing:  "missing.proof",
	identity.NoPhotoRing:   "missing.photo",
	identity.NothingToShow: "missing.photo",
}

// sourcesOf returns the pages that name the documents of an assessment, each
// once.
func sourcesOf(judged identity.Assessment) []rule.Source {
	var sources []rule.Source
	for _, d := range slices.Concat(judged.Bring, judged.Ignored, []identity.Document{identity.PassportCPR}) {
		entry, _ := d.Entry()
		if !slices.ContainsFunc(sources, func(s rule.Source) bool { return s.URL == entry.Source.URL }) {
			sources = append(sources, entry.Source)
		}
	}
	return sources
}
