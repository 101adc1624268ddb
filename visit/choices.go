package visit

// An Errand is the reason for the visit.
type Errand string

// The errands.
const (
	GetFirst        Errand = "first"
	NewUserID       Errand = "new-user-id"
	LostPhone       Errand = "lost-phone"
	NewPhone        Errand = "new-phone"
	ForgottenUserID Errand = "forgotten-user-id"
	ForgottenPIN    Errand = "forgotten-pin" // or password, or the app is blocked
	RaiseToHigh     Errand = "high"
	UnsureErrand    Errand = "unsure" // treated as GetFirst

	// Recover is an unknown kind of recovery. Pages no longer offer it; older drafts
	// and programs that fill in the form may still have it.
	Recover Errand = "recover"
)

// Errands lists every errand.
var Errands = []Errand{GetFirst, NewUserID, LostPhone, NewPhone, ForgottenUserID, ForgottenPIN, RaiseToHigh, UnsureErrand, Recover}

// Recovers reports whether the citizen has MitID and cannot use it.
func (e Errand) Recovers() bool {
	switch e {
	case LostPhone, NewPhone, ForgottenUserID, ForgottenPIN, Recover:
		return true
	}
	return false
}

// MustBlock reports whether somebody else may have the citizen's phone, so that MitID
// must be blocked at once.
func (e Errand) MustBlock() bool { return e == LostPhone || e == Recover }

// An Age is the age group of the citizen.
type Age string

// The age groups, by the birthday at which each begins.
const (
	Adult   Age = "18"
	From15  Age = "15"
	From13  Age = "13"
	Under13 Age = "under-13" // cannot get MitID
)

// A Choice is the answer to a yes-or-no question, "" when it is not answered.
type Choice string

// The choices.
const (
	Yes Choice = "yes"
	No  Choice = "no"
)

// A Confirmation is how Borgerservice confirms who the citizen is, besides documents.
type Confirmation string

// The confirmations.
const (
	ByQuestions    Confirmation = "questions" // control questions
	ByWitness      Confirmation = "witness"
	UnsureConfirms Confirmation = "unsure"
)
