package identity

import (
	"slices"
	"strings"
	"testing"
)

// What follows says once more what [Assess] is to say, as a table and without
// its code: no group and no constant of the package is used, so that a slip in
// either formulation shows. proof_test.go compares the two.

// counting are the documents that can change a verdict, in the order in which a
// smallest set is chosen.
var counting = strings.Fields(`
	passport-cpr driving-licence driving-licence-app residence-permit-cpr mfa-id-card
	foreign-passport foreign-id-card residence-permit municipal-id-card passport-no-cpr
	health-card health-card-app special-health-card residence-certificate
	personal-certificate baptism-certificate birth-certificate
	name-certificate tax-assessment benefit-letter`)

// worthless are those that never do.
var worthless = strings.Fields(`
	foreign-driving-licence faroese-driving-licence other-danish-id temporary-or-expired copy-or-photo`)

// showsCPR are the documents whose owner has a CPR number.
const showsCPR = `
	passport-cpr driving-licence driving-licence-app residence-permit-cpr
	health-card health-card-app special-health-card residence-certificate
	personal-certificate baptism-certificate birth-certificate`

// A decision is one row of the table. The first row that fits a person and what
// they hold decides. A row says whether MitID without a CPR number, by P-code,
// is the way.
type decision struct {
	level string // "ordinary", "high"
	cpr   string // the answers that the row is for
	holds []some // all of these

	verdict string
	reason  string
	bring   string // "one of each": the first of each in holds; else every one held of these
	pCode   bool
}

// some says how many kinds of document are held. Documents with a stroke between
// them are one kind.
type some struct {
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
	{"high", "yes no unsure", []some{{1, highIDs}}, "ring-first", "high-ring", highIDs, false},
	{"high", "yes no unsure", nil, "not-enough", "high-none", "", false},

	{"ordinary", "no", []some{{1, "foreign-passport foreign-id-card"}}, "ring-first", "no-cpr-ring", aloneIDs + " " + photoIDs, true},
	{"ordinary", "no", []some{{1, aloneIDs + " " + photoIDs}}, "ring-first", "no-cpr-ring", aloneIDs + " " + photoIDs, false},
	{"ordinary", "no", nil, "not-enough", "no-cpr-none", "", false},

	{"ordinary", "yes unsure", []some{{1, aloneIDs}}, "enough", "one-is-enough", "one of each", false},
	{"ordinary", "yes unsure", []some{{1, photoIDs}, {1, strongProof}}, "enough", "pair-is-enough", "one of each", false},
	{"ordinary", "yes unsure", []some{{1, photoIDs}, {1, doubtfulProof}}, "ring-first", "proof-doubtful", photoAndProof, false},
	{"ordinary", "yes unsure", []some{{1, photoIDs}}, "not-enough", "proof-missing", photoAndProof, false},
	{"ordinary", "yes unsure", []some{{2, kindsOfPaper}}, "ring-first", "no-photo-ring", photoAndProof, false},
	{"ordinary", "yes unsure", nil, "not-enough", "nothing-to-show", photoAndProof, false},
}

// helps are the documents that are good to have along, by level.
var helps = map[string]string{
	"ordinary": strings.Join(counting, " "),
	"high": highIDs + ` municipal-id-card
		health-card health-card-app special-health-card residence-certificate
		personal-certificate baptism-certificate birth-certificate`,
}

// best is as good as it gets: without a CPR number, and at level High, nobody
// is promised anything.
func best(level, cpr string) string {
	if level == "high" || cpr == "no" {
		return "ring-first"
	}
	return "enough"
}

// A hand is a set of documents, a bit for each of counting and then of worthless.
type hand uint64

var everyID = slices.Concat(counting, worthless)

// handOf returns the documents of a list in words; a stroke is as good as a space.
func handOf(words string) (h hand) {
	for _, id := range strings.Fields(strings.ReplaceAll(words, "|", " ")) {
		i := slices.Index(everyID, id)
		if i < 0 {
			panic(id + " is no document")
		}
		h |= 1 << i
	}
	return h
}

// first returns the first document of a hand alone.
func (h hand) first() hand { return h & -h }

// A table is the decisions for one person, ready to be looked up.
type table []tableRow

type tableRow struct {
	decision
	holds []tableSome
	bring hand
}

type tableSome struct {
	atLeast int
	kinds   []hand
}

// tableFor picks the decisions for one person.
func tableFor(level, cpr string) table {
	var rows table
	for _, d := range decisions {
		if d.level != level || !slices.Contains(strings.Fields(d.cpr), cpr) {
			continue
		}
		row := tableRow{decision: d}
		for _, s := range d.holds {
			var kinds []hand
			for _, kind := range strings.Fields(s.kinds) {
				kinds = append(kinds, handOf(kind))
			}
			row.holds = append(row.holds, tableSome{s.atLeast, kinds})
		}
		if d.bring != "one of each" {
			row.bring = handOf(d.bring)
		}
		rows = append(rows, row)
	}
	return rows
}

// look returns the row that decides.
func (t table) look(held hand) *tableRow {
	for i := range t {
		if t[i].fits(held) {
			return &t[i]
		}
	}
	panic("no row fits")
}

func (r *tableRow) fits(held hand) bool {
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

// brings returns what the row says to bring.
func (r *tableRow) brings(held hand) (h hand) {
	if r.decision.bring != "one of each" {
		return held & r.bring
	}
	for _, s := range r.holds {
		var of hand
		for _, kind := range s.kinds {
			of |= kind
		}
		h |= (held & of).first()
	}
	return h
}

// TestTheTableKnowsEveryDocument keeps the two formulations about the same
// documents, in the same order.
func TestTheTableKnowsEveryDocument(t *testing.T) {
	var ids []string
	for _, e := range Documents {
		ids = append(ids, string(e.Document))
	}
	if !slices.Equal(ids, everyID) {
		t.Errorf("the rules know %v, the table %v", ids, everyID)
	}
}
