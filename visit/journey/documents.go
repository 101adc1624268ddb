package journey

import (
	"net/url"
	"slices"

	"klar/visit"
	"klar/visit/identity"
)

// Documents asks which documents the citizen owns.
var Documents = Step{
	Page:     NewPage("documents", "documents.title"),
	Question: visit.AboutDocuments,
	Fields:   []string{"document", ExpiredField},
	Read:     readDocuments,
	Form:     documentsForm,
	Summary:  documentsSummary,
}

// The answers about documents that name none.
const (
	NoDocument     = "none"
	UnsureDocument = "unsure"
)

// ExpiredField names each ticked document that is no longer valid, or says "none".
// It is asked when something temporary or expired is ticked among others.
const (
	ExpiredField = "expired"
	NoneExpired  = "none"
)

// GetField says of the documents that a form adds that the citizen can get
// them (yes), or of all that they were to get that they have them now (no). The
// result of the documents posts it; their own page does not.
const GetField = "get"

func readDocuments(form url.Values, a *visit.Answers, _ visit.Env) []Problem {
	r := reading{form: form}
	before := a.Documents
	a.Documents, a.NoDocuments, a.UnsureDocuments = nil, false, false
	ticked := form["document"]
	form.Del("document")
	unknown := false
	for _, v := range ticked {
		_, known := identity.Document(v).Entry()
		if !known && v != NoDocument && v != UnsureDocument {
			unknown = true
			continue
		}
		form.Add("document", v)
		switch v {
		case NoDocument:
			a.NoDocuments = true
		case UnsureDocument:
			a.UnsureDocuments = true
		}
	}
	for _, e := range identity.Documents {
		if slices.Contains(ticked, string(e.Document)) {
			a.Documents = append(a.Documents, e.Document)
		}
	}
	a.ToGet = toGet(form.Get(GetField), a.ToGet, before, a.Documents)
	form.Del(GetField)
	readExpired(&r, a)
	answers := 0
	for _, given := range []bool{len(a.Documents) > 0, a.NoDocuments, a.UnsureDocuments} {
		if given {
			answers++
		}
	}
	switch {
	case answers == 0:
		r.problem("document", "documents.missing")
	case unknown:
		r.problem("document", "documents.unknown")
	case answers > 1 && a.NoDocuments:
		r.problem("document", "documents.none-and-more")
	case answers > 1:
		r.problem("document", "documents.unsure-and-more")
	case a.MustSayExpired():
		r.problem(ExpiredField, "documents.expired-missing")
	}
	return r.problems
}

// readExpired reads which of the ticked documents are no longer valid. What is no
// ticked document counts for nothing.
func readExpired(r *reading, a *visit.Answers) {
	given := r.form[ExpiredField]
	r.form.Del(ExpiredField)
	a.Expired, a.NoneExpired = nil, false
	for _, d := range a.MayHaveExpired() {
		if slices.Contains(given, string(d)) {
			a.Expired = append(a.Expired, d)
			r.form.Add(ExpiredField, string(d))
		}
	}
	if len(a.Expired) == 0 && a.AsksExpired() && slices.Contains(given, NoneExpired) {
		a.NoneExpired = true
		r.form.Set(ExpiredField, NoneExpired)
	}
}

// toGet returns the documents that the citizen has yet to get: those from
// before that are still ticked and, where the form says so, those ticked now.
func toGet(said string, already, before, ticked []identity.Document) []identity.Document {
	if said == string(visit.No) {
		return nil
	}
	var still []identity.Document
	for _, d := range ticked {
		if slices.Contains(already, d) || said == string(visit.Yes) && !slices.Contains(before, d) {
			still = append(still, d)
		}
	}
	return still
}

func documentsForm(a visit.Answers) url.Values {
	form := url.Values{}
	for _, d := range a.Documents {
		form.Add("document", string(d))
	}
	if a.NoDocuments {
		form.Add("document", NoDocument)
	}
	if a.UnsureDocuments {
		form.Add("document", UnsureDocument)
	}
	for _, d := range a.Expired {
		form.Add(ExpiredField, string(d))
	}
	if a.NoneExpired {
		form.Set(ExpiredField, NoneExpired)
	}
	return form
}
