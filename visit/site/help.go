package site

import (
	"klar/visit"
	"klar/visit/identity"
)

// HelpWithDocuments returns the pages to read about what the citizen's documents
// lack.
func HelpWithDocuments(a visit.Answers) []Page {
	judged := a.Assess()
	var pages []Page
	if len(judged.Missing) > 0 {
		pages = append(pages, GetDocuments)
	}
	switch judged.Reason {
	case identity.NoPhotoRing, identity.NothingToShow, identity.NoCPRNone:
		pages = append(pages, WithoutPhoto)
	}
	if a.CPR == identity.NoCPR {
		pages = append(pages, WithoutCPR)
	}
	return pages
}
