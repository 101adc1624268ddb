package guides

import (
	"fmt"

	"klar/visit/identity"
	"klar/visit/userid"
)

// documentGroups is the groups of documents by the name that a text calls them.
var documentGroups = map[string]identity.Group{
	"alone":            identity.Alone,
	"photo":            identity.Photo,
	"proof-of-cpr":     identity.ProofOfCPR,
	"proof-ring-first": identity.ProofRingFirst,
	"proof-unsure":     identity.ProofUnsure,
	"does-not-count":   identity.DoesNotCount,
}

// documents lists the documents of a group: what each is called, and what makes
// it count or why it does not. The group "high" is those that count at level
// High, "high-support" those that are good to have beside them.
func (w *words) documents(group string) (string, error) {
	asked, isGroup := documentGroups[group]
	var items []string
	for _, d := range identity.Documents {
		switch {
		case isGroup && d.Group == asked:
			items = append(items, "**"+plain(w.say(d.Name))+".** "+plain(w.say(d.Counts)))
		case group == "high" && d.High == identity.CountsAtHigh,
			group == "high-support" && d.High == identity.SupportsAtHigh:
			items = append(items, plain(w.say(d.Name)))
		default:
			continue
		}
		w.sources = append(w.sources, d.Source)
	}
	if items == nil {
		return "", fmt.Errorf("there is no group of documents %q", group)
	}
	return list(items), nil
}

// conditions lists what must be true of a witness.
func (w *words) conditions() string {
	var items []string
	for _, c := range identity.Conditions {
		items = append(items, plain(c.Message.In(w.ctx)))
		w.sources = append(w.sources, c.Source)
	}
	return list(items)
}

// criteria lists MitID's rules for a user ID.
func (w *words) criteria() string {
	var items []string
	for _, c := range userid.Criteria {
		items = append(items, plain(c.Message.In(w.ctx)))
	}
	return list(items)
}

// accepted shows an example of a user ID that keeps every rule.
func (w *words) accepted(id string) (string, error) {
	if problems := userid.Check(id); len(problems) > 0 {
		return "", fmt.Errorf("%q breaks the rule %s", id, problems[0].Rule)
	}
	return "`" + id + "`", nil
}

// refused shows an example of a user ID that breaks a rule, and what is wrong
// with it.
func (w *words) refused(id string) (string, error) {
	problems := userid.Check(id)
	if len(problems) == 0 {
		return "", fmt.Errorf("%q breaks no rule", id)
	}
	says := problems[0].Message()
	if problems[0].Rule == userid.TooShort || problems[0].Rule == userid.TooLong {
		says = problems[0].Rule.Message() // the reader has written nothing, so there is nothing to count
	}
	return "`" + id + "` – " + plain(says.In(w.ctx)), nil
}
