package visit

import (
	"slices"

	"klar/visit/identity"
)

// oldest is the highest age in each age group; 0 where there is none.
var oldest = map[Age]int{From13: 14, From15: 17}

// Person returns what the rules about documents need to know.
func (a Answers) Person() identity.Person {
	return identity.Person{
		CPR:     a.CPR,
		High:    a.Errand == RaiseToHigh,
		MaxAge:  oldest[a.Age],
		NoMitID: a.Errand == GetFirst || a.Errand == UnsureErrand,
	}
}

// Assess returns whether the documents of the citizen are enough.
func (a Answers) Assess() identity.Assessment {
	if a.UnsureDocuments {
		return identity.Assessment{Verdict: identity.Unknown}
	}
	return identity.Assess(a.Valid(), a.Person())
}

// WitnessReasons returns why the citizen should bring a witness, nil when they need
// none.
func (a Answers) WitnessReasons() []identity.WitnessReason {
	reasons := identity.WitnessReasons(a.Newcomer, a.CPR, a.Assess().Verdict)
	if a.Confirm == UnsureConfirms {
		reasons = append(reasons, identity.UnsureOfAnswers)
	}
	return reasons
}

// MustGet reports whether the citizen still has to get one of the documents that
// they must bring.
func (a Answers) MustGet() bool {
	return slices.ContainsFunc(a.Assess().Bring, func(d identity.Document) bool { return slices.Contains(a.ToGet, d) })
}

// AdviseWitness reports whether the citizen should bring a witness.
func (a Answers) AdviseWitness() bool { return len(a.WitnessReasons()) > 0 }
