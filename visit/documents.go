package visit

import (
	"net/url"
	"slices"

	"klar/visit/identity"
)

// The answers about documents that name none.
const (
	NoDocument     = "none"
	UnsureDocument = "unsure"
)

func readDocuments(form url.Values, a *Answers, _ Setting) []Problem {
	r := reading{form: form}
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
	}
	return r.problems
}

func documentsForm(a Answers) url.Values {
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
	return form
}
