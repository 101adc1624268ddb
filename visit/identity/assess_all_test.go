package identity

import (
	"slices"
	"strings"
	"sync"
	"testing"
)

// TestAssessAgreesWithTheTable compares the rules with decision_table_test.go, for
// every set of the documents that count and every kind of person. It compares the
// verdict, the reason, and the documents to bring, also good, ignored,
// contradicting and missing. By the table a document is missing when the set with
// that document has the best verdict.
//
// It also checks that one document more never makes a verdict worse.
func TestAssessAgreesWithTheTable(t *testing.T) {
	rank := map[Verdict]int8{NotEnough: 0, RingFirst: 1, Enough: 2}
	sets := idSet(1) << len(counting)
	people := peopleToTry()
	var running sync.WaitGroup
	for _, p := range people {
		running.Go(func() {
			ranks := make([]int8, sets)
			for held := range sets {
				judged := assess(set(held), p.Person)
				if !p.agrees(t, held, judged) {
					return // report one mistake only
				}
				ranks[held] = rank[judged.verdict]
				for rest := held; rest != 0; rest &^= rest.first() {
					if fewer := held &^ rest.first(); ranks[fewer] > ranks[held] {
						t.Errorf("%s, CPR %s: got a better verdict for %v than for %v, want no better", p.level, p.cpr, set(fewer).documents(), set(held).documents())
						return
					}
				}
			}
		})
	}
	running.Wait()
	t.Logf("%d sets of documents, %d kinds of people: %d combinations", sets, len(people), int(sets)*len(people))
}

// TestWorthlessDocumentsChangeNothing adds documents that never count to every set
// of up to four documents that count.
func TestWorthlessDocumentsChangeNothing(t *testing.T) {
	useless, n := idSetOf(strings.Join(worthless, " ")), 0
	for _, p := range peopleToTry() {
		for held := range idSet(1) << len(counting) {
			if set(held).size() > 4 {
				continue
			}
			want := assess(set(held), p.Person)
			for extra := useless; extra != 0; extra = (extra - 1) & useless {
				n++
				got := assess(set(held|extra), p.Person)
				if got.ignored &^= set(extra); got != want {
					t.Fatalf("%s, CPR %s, %v with %v: got %+v, want %+v",
						p.level, p.cpr, set(held).documents(), set(extra).documents(), got, want)
				}
			}
		}
	}
	t.Logf("%d combinations", n)
}

// TestAssessListsWhatIsInTheSets checks that the exported Assess returns what the
// tests above compare: the same documents, in the order of the table, whatever the
// order of its argument.
func TestAssessListsWhatIsInTheSets(t *testing.T) {
	for _, p := range peopleToTry() {
		for held := range ofUpToThree {
			given := held.documents()
			slices.Reverse(given)
			a, j := Assess(given, p.Person), assess(held, p.Person)
			for _, list := range []struct {
				name string
				got  []Document
				want set
			}{
				{"to bring", a.Bring, j.bring}, {"also good", a.AlsoGood, j.alsoGood}, {"missing", a.Missing, j.missing},
				{"ignored", a.Ignored, j.ignored}, {"contradicting", a.Contradicts, j.contradicts},
			} {
				if !slices.Equal(list.got, list.want.documents()) {
					t.Fatalf("%v, %s: got %v, want %v", given, list.name, list.got, list.want.documents())
				}
			}
			if row := p.table.rowFor(idSet(held)); string(a.Verdict) != row.verdict || string(a.Reason) != row.reason || a.PCode != row.pCode {
				t.Fatalf("%s, CPR %s, %v: got %s (%s), P-code %v; want %s (%s), %v",
					p.level, p.cpr, given, a.Verdict, a.Reason, a.PCode, row.verdict, row.reason, row.pCode)
			}
		}
	}
}

// ofUpToThree yields every set of one, two or three documents.
func ofUpToThree(yield func(set) bool) {
	for i := range everyID {
		for j := range i + 1 {
			for k := range j + 1 {
				if !yield(1<<i | 1<<j | 1<<k) {
					return
				}
			}
		}
	}
}

// A personKind is people with the same level and the same answer about a CPR number,
// in the words of the table and of the rules.
type personKind struct {
	level, cpr string
	table      table
	Person
}

func peopleToTry() []personKind {
	var people []personKind
	for _, level := range []string{"ordinary", "high"} {
		for _, cpr := range []string{"yes", "no", "unsure"} {
			people = append(people, personKind{level, cpr, tableFor(level, cpr), Person{CPR: CPR(cpr), High: level == "high"}})
		}
	}
	return people
}

var (
	allShowingCPR = idSetOf(showsCPR)
	allHelping    = map[string]idSet{"ordinary": idSetOf(helpful["ordinary"]), "high": idSetOf(helpful["high"])}
)

// agrees reports whether an assessment is what the table says for the documents
// held. If not, it fails the test.
func (p *personKind) agrees(t *testing.T, held idSet, got assessment) bool {
	row := p.table.rowFor(held)
	want := assessment{outcome: outcome{Verdict(row.verdict), Reason(row.reason), set(row.toBring(held))}}
	if p.cpr == "no" {
		want.contradicts = set(held & allShowingCPR)
	}
	rest := held &^ idSet(want.bring) &^ idSet(want.contradicts)
	want.alsoGood = set(rest & allHelping[p.level])
	want.ignored = set(rest &^ allHelping[p.level])
	want.missing = set(p.missing(held, row.verdict))
	if got != want {
		t.Errorf("%s, CPR %s, %v: got %+v, want %+v", p.level, p.cpr, set(held).documents(), got, want)
		return false
	}
	return true
}

// missing returns each document that by the table would give the best verdict when
// it is added to those held. For a citizen without a CPR number it leaves out the
// documents that show one.
func (p *personKind) missing(held idSet, verdict string) (missing idSet) {
	if verdict == bestVerdict(p.level, p.cpr) {
		return 0
	}
	for i := range counting {
		d := idSet(1) << i
		if held&d != 0 || p.cpr == "no" && allShowingCPR&d != 0 {
			continue
		}
		if p.table.rowFor(held|d).verdict == bestVerdict(p.level, p.cpr) {
			missing |= d
		}
	}
	return missing
}
