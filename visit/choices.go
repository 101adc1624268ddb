package visit

// An Errand is the reason for the visit.
type Errand string

// The errands.
const (
	GetFirst     Errand = "first"
	NewUserID    Errand = "new-user-id"
	Recover      Errand = "recover"
	RaiseToHigh  Errand = "high"
	UnsureErrand Errand = "unsure" // treated as GetFirst
)

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
