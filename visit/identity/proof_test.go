package identity

import (
	"slices"
	"strings"
	"sync"
	"testing"
)

// TestAssessSaysWhatTheTableSays compares the rules with the table in
// decision_test.go, for every set of the documents that count and every sort of
// person: verdict, reason, what to bring, what else helps, what speaks against
// the answers, and what is missing. A document is missing when the table says
// that with it alone the set is as good as it gets, so none is left out and each
// really completes it.
//
// On the way it shows that another document never makes a set worse.
func TestAssessSaysWhatTheTableSays(t *testing.T) {
	rank := map[Verdict]int8{NotEnough: 0, RingFirst: 1, Enough: 2}
	sets := hand(1) << len(counting)
	people := peopleToTry()
	var running sync.WaitGroup
	for _, p := range people {
		running.Go(func() {
			ranks := make([]int8, sets)
			for held := range sets {
				judged := assess(set(held), p.Person)
				if !p.agrees(t, held, judged) {
					return // one mistake is enough to look at
				}
				ranks[held] = rank[judged.verdict]
				for rest := held; rest != 0; rest &^= rest.first() {
					if fewer := held &^ rest.first(); ranks[fewer] > ranks[held] {
						t.Errorf("%s, CPR %s: %v is better than %v", p.level, p.cpr, set(fewer).documents(), set(held).documents())
						return
					}
				}
			}
		})
	}
	running.Wait()
	t.Logf("%d sets of documents, %d sorts of people: %d combinations", sets, len(people), int(sets)*len(people))
}

// TestWorthlessDocumentsChangeNothing holds for sets of up to four documents
// that count: with any of those that never do, it is judged as without.
func TestWorthlessDocumentsChangeNothing(t *testing.T) {
	useless, n := handOf(strings.Join(worthless, " ")), 0
	for _, p := range peopleToTry() {
		for held := range hand(1) << len(counting) {
			if set(held).size() > 4 {
				continue
			}
			want := assess(set(held), p.Person)
			for extra := useless; extra != 0; extra = (extra - 1) & useless {
				n++
				got := assess(set(held|extra), p.Person)
				if got.ignored &^= set(extra); got != want {
					t.Fatalf("%s, CPR %s: %v changes %v from %+v to %+v",
						p.level, p.cpr, set(extra).documents(), set(held).documents(), want, got)
				}
			}
		}
	}
	t.Logf("%d combinations", n)
}

// TestAssessListsWhatIsInTheSets shows that what citizens get is what was
// compared: every list in the order of the table, documents given in any order.
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
					t.Fatalf("%v: %s %v, want %v", given, list.name, list.got, list.want.documents())
				}
			}
			if row := p.table.look(hand(held)); string(a.Verdict) != row.verdict || string(a.Reason) != row.reason || a.PCode != row.pCode {
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

// A sort is people who are judged alike, as the table and as the rules know them.
type sort struct {
	level, cpr string
	table      table
	Person
}

func peopleToTry() []sort {
	var people []sort
	for _, level := range []string{"ordinary", "high"} {
		for _, cpr := range []string{"yes", "no", "unsure"} {
			people = append(people, sort{level, cpr, tableFor(level, cpr), Person{CPR: CPR(cpr), High: level == "high"}})
		}
	}
	return people
}

var (
	allShowingCPR = handOf(showsCPR)
	allHelping    = map[string]hand{"ordinary": handOf(helps["ordinary"]), "high": handOf(helps["high"])}
)

// agrees reports whether the judgement of a hand is what the table says.
func (p *sort) agrees(t *testing.T, held hand, got assessment) bool {
	row := p.table.look(held)
	want := assessment{outcome: outcome{Verdict(row.verdict), Reason(row.reason), set(row.brings(held))}}
	if p.cpr == "no" {
		want.contradicts = set(held & allShowingCPR)
	}
	rest := held &^ hand(want.bring) &^ hand(want.contradicts)
	want.alsoGood = set(rest & allHelping[p.level])
	want.ignored = set(rest &^ allHelping[p.level])
	want.missing = set(p.missing(held, row.verdict))
	if got != want {
		t.Errorf("%s, CPR %s, %v: got %+v, want %+v", p.level, p.cpr, set(held).documents(), got, want)
		return false
	}
	return true
}

// missing returns, by the table, each document that alone would make a hand as
// good as it gets. Who says to have no CPR number is not sent for a document that
// shows one.
func (p *sort) missing(held hand, verdict string) (missing hand) {
	if verdict == best(p.level, p.cpr) {
		return 0
	}
	for i := range counting {
		d := hand(1) << i
		if held&d != 0 || p.cpr == "no" && allShowingCPR&d != 0 {
			continue
		}
		if p.table.look(held|d).verdict == best(p.level, p.cpr) {
			missing |= d
		}
	}
	return missing
}
