package visit

import "slices"

// Steps is the whole journey, in the order in which its pages are asked. Routes,
// guards, back links, step position, summary, language switch and most tests
// are read off it.
var Steps = []Step{
	SituationStep,
	AppointmentStep,
	UserIDsStep,
	DocumentsStep,
	DocumentsResultStep,
	WitnessStep,
	CheckStep,
	SlipStep,
}

// StepNamed returns the step with the given name, and whether there is one.
func StepNamed(name string) (Step, bool) {
	i := slices.IndexFunc(Steps, func(s Step) bool { return s.Name == name })
	if i < 0 {
		return Step{}, false
	}
	return Steps[i], true
}
