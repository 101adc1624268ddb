package journey

import (
	"net/url"
	"slices"

	"klar/visit/userid"
)

// A Judgement is what the rules make of one of the user IDs in a form.
type IDResult struct {
	Field    string
	ID       string // normalised; empty when nothing is typed, or what must not be shown
	Repairs  []userid.Repair
	Problems []userid.Problem
	Advice   []userid.Advice
	Filled   bool // something is typed
}

// JudgeUserIDs judges every user ID of a form.
func JudgeUserIDs(form url.Values) [userid.MaxIDs]IDResult {
	var all [userid.MaxIDs]IDResult
	for i := range all {
		all[i] = JudgeUserID(form, UserIDField(i+1))
	}
	return all
}

// JudgeUserID judges the named field of a form as it stands, among the others.
func JudgeUserID(form url.Values, field string) IDResult {
	id, repairs := userid.Normalise(form.Get(field))
	j := IDResult{Field: field, Filled: id != ""}
	if !j.Filled {
		return j
	}
	j.Problems = userid.Check(id)
	if userid.LooksLikeCPR(form.Get(field)) {
		return j
	}
	j.ID, j.Repairs = id, repairs
	var before []string
	for n := 1; UserIDField(n) != field && n <= userid.MaxIDs; n++ {
		if other, _ := userid.Normalise(form.Get(UserIDField(n))); other != "" {
			before = append(before, other)
		}
	}
	if len(j.Problems) > 0 {
		return j
	}
	if slices.Contains(userid.Distinct(append(before, id)), len(before)) {
		j.Problems = []userid.Problem{{Rule: userid.Repeated}}
		return j
	}
	j.Advice = userid.Advise(id)
	if slices.ContainsFunc(before, func(other string) bool { return userid.NearDuplicate(other, id) }) {
		j.Advice = append(j.Advice, userid.Advice{Kind: userid.AlmostSame})
	}
	return j
}

// Marked returns the positions, from 1, of the characters that are easy to
// confuse or hard to type abroad.
func (j IDResult) Marked() map[int]bool {
	marked := map[int]bool{}
	for _, a := range j.Advice {
		switch a.Kind {
		case userid.LooksLikeZero, userid.LooksLikeOne, userid.DanishLetter:
			for _, position := range a.Positions {
				marked[position] = true
			}
		}
	}
	return marked
}
