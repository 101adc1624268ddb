package visit

import (
	"slices"

	"klar/visit/identity"
)

// MayHaveExpired returns the documents that "temporary or expired" can be about: those
// that the citizen has, and that count while they are valid.
func (a Answers) MayHaveExpired() []identity.Document {
	return slices.DeleteFunc(slices.Clone(a.Documents), func(d identity.Document) bool {
		entry, _ := d.Entry()
		return entry.Group == identity.DoesNotCount || slices.Contains(a.ToGet, d)
	})
}

// AsksExpired reports whether the citizen is asked which of their documents is no
// longer valid: they have something temporary or expired, and other documents too.
func (a Answers) AsksExpired() bool {
	return slices.Contains(a.Documents, identity.TemporaryOrExpired) && len(a.MayHaveExpired()) > 0
}

// MustSayExpired reports whether that question is still open.
func (a Answers) MustSayExpired() bool {
	return a.AsksExpired() && len(a.Expired) == 0 && !a.NoneExpired
}

// Valid returns the documents that are valid on the day of the visit.
func (a Answers) Valid() []identity.Document {
	return slices.DeleteFunc(slices.Clone(a.Documents), func(d identity.Document) bool { return slices.Contains(a.Expired, d) })
}
