package identity

import (
	"slices"
	"strings"
	"testing"
)

// This file states the rules of [Assess] a second time, as a decision table. It
// uses no group and no constant of the package, so a mistake in one of the two
// shows as a difference. assess_all_test.go compares them.

// counting lists the documents that can change a verdict, in the order of
// [Documents].
var counting = strings.Fields(`
	passport-cpr driving-licence driving-licence-app residence-permit-cpr mfa-id-card
	foreign-passport foreign-id-card residence-permit municipal-id-card passport-no-cpr
	health-card health-card-app special-health-card residence-certificate
	personal-certificate baptism-certificate birth-certificate
	name-certificate tax-assessment benefit-letter`)

// worthless lists the documents that never change a verdict.
var worthless = strings.Fields(`
	foreign-driving-licence faroese-driving-licence other-danish-id temporary-or-expired copy-or-photo`)

// showsCPR lists the documents whose owner has a CPR number.
const showsCPR = `
	passport-cpr driving-licence driving-licence-app residence-permit-cpr
	health-card health-card-app special-health-card residence-certificate
	personal-certificate baptism-certificate birth-certificate`

// A decision is one row of the table. The first row that fits a person and their
// documents decides.
type decision struct {
	level string        // "ordinary", "high"
	cpr   string        // the answers about a CPR number that the row is for
	holds []requirement // the person meets all of these

	verdict string
	reason  string
	bring   string // "one of each": the first document for each of holds; else all of these that are held
	pCode   bool   // the way is MitID without a CPR number, with a P code
}

// A requirement is met by at least so many of the kinds of document. Documents with
// | between them are one kind.
type requirement struct {
	atLeast int
	kinds   string
}

const (
	aloneIDs = "passport-cpr driving-licence driving-licence-app residence-permit-cpr mfa-id-card"
	photoIDs = "foreign-passport foreign-id-card residence-permit municipal-id-card passport-no-cpr"

	strongProof   = "health-card health-card-app special-health-card residence-certificate"
	doubtfulProof = "personal-certificate baptism-certificate birth-certificate name-certificate tax-assessment benefit-letter"
	kindsOfPaper  = "health-card|health-card-app special-health-card residence-certificate " + doubtfulProof

	highIDs = "passport-cpr foreign-passport foreign-id-card passport-no-cpr"

	photoAndProof = photoIDs + " " + strongProof + " " + doubtfulProof
)

var decisions = []decision{
	{"high", "yes no unsure", []requirement{{1, highIDs}}, "ring-first", "high-ring", highIDs, false},
	{"high", "yes no unsure", nil, "not-enough", "high-none", "", false},

	{"ordinary", "no", []requirement{{1, "foreign-passport foreign-id-card"}}, "ring-first", "no-cpr-ring", aloneIDs + " " + photoIDs, true},
	{"ordinary", "no", []requirement{{1, aloneIDs + " " + photoIDs}}, "ring-first", "no-cpr-ring", aloneIDs + " " + photoIDs, false},
	{"ordinary", "no", nil, "not-enough", "no-cpr-none", "", false},

	{"ordinary", "yes unsure", []requirement{{1, aloneIDs}}, "enough", "one-is-enough", "one of each", false},
	{"ordinary", "yes unsure", []requirement{{1, photoIDs}, {1, strongProof}}, "enough", "pair-is-enough", "one of each", false},
	{"ordinary", "yes unsure", []requirement{{1, photoIDs}, {1, doubtfulProof}}, "ring-first", "proof-doubtful", photoAndProof, false},
	{"ordinary", "yes unsure", []requirement{{1, photoIDs}}, "not-enough", "proof-missing", photoAndProof, false},
	{"ordinary", "yes unsure", []requirement{{2, kindsOfPaper}}, "ring-first", "no-photo-ring", photoAndProof, false},
	{"ordinary", "yes unsure", nil, "not-enough", "nothing-to-show", photoAndProof, false},
}

// helpful lists the documents that are useful to bring, by level.
var helpful = map[string]string{
	"ordinary": strings.Join(counting, " "),
	"high": highIDs + ` municipal-id-card
		health-card health-card-app special-health-card residence-certificate
		personal-certificate baptism-certificate birth-certificate`,
}

// bestVerdict returns the best verdict that a person can get. Without a CPR number,
// and at level High, it is never "enough".
func bestVerdict(level, cpr string) string {
	if level == "high" || cpr == "no" {
		return "ring-first"
	}
	return "enough"
}

// An idSet is a set of documents. It has a bit for each of counting and then for
// each of worthless.
type idSet uint64

var everyID = slices.Concat(counting, worthless)

// idSetOf returns the documents in a list of ids with spaces or | between.
func idSetOf(ids string) (s idSet) {
	for _, id := range strings.Fields(strings.ReplaceAll(ids, "|", " ")) {
		i := slices.Index(everyID, id)
		if i < 0 {
			panic(id + " is no document")
		}
		s |= 1 << i
	}
	return s
}

// first returns the set of the first document alone.
func (s idSet) first() idSet { return s & -s }

// A table is the decisions for one kind of person, with sets in place of lists.
type table []tableRow

type tableRow struct {
	decision
	holds []rowRequirement
	bring idSet
}

type rowRequirement struct {
	atLeast int
	kinds   []idSet
}

// tableFor returns the decisions for one kind of person.
func tableFor(level, cpr string) table {
	var rows table
	for _, d := range decisions {
		if d.level != level || !slices.Contains(strings.Fields(d.cpr), cpr) {
			continue
		}
		row := tableRow{decision: d}
		for _, s := range d.holds {
			var kinds []idSet
			for _, kind := range strings.Fields(s.kinds) {
				kinds = append(kinds, idSetOf(kind))
			}
			row.holds = append(row.holds, rowRequirement{s.atLeast, kinds})
		}
		if d.bring != "one of each" {
			row.bring = idSetOf(d.bring)
		}
		rows = append(rows, row)
	}
	return rows
}

// rowFor returns the first row that fits the documents held.
func (t table) rowFor(held idSet) *tableRow {
	for i := range t {
		if t[i].fits(held) {
			return &t[i]
		}
	}
	panic("no row fits")
}

func (r *tableRow) fits(held idSet) bool {
	for _, s := range r.holds {
		n := 0
		for _, kind := range s.kinds {
			if kind&held != 0 {
				n++
			}
		}
		if n < s.atLeast {
			return false
		}
	}
	return true
}

// toBring returns which of the documents held the row says to bring.
func (r *tableRow) toBring(held idSet) (bring idSet) {
	if r.decision.bring != "one of each" {
		return held & r.bring
	}
	for _, s := range r.holds {
		var of idSet
		for _, kind := range s.kinds {
			of |= kind
		}
		bring |= (held & of).first()
	}
	return bring
}

// TestTableHasEveryDocument checks that the table and the rules have the same
// documents in the same order.
func TestTableHasEveryDocument(t *testing.T) {
	var ids []string
	for _, e := range Documents {
		ids = append(ids, string(e.Document))
	}
	if !slices.Equal(ids, everyID) {
		t.Errorf("got %v in the table, want %v as in the rules", everyID, ids)
	}
}
