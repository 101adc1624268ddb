package journey

import (
	"klar/visit"
	"klar/visit/office"
)

// Slip is the slip to print.
var Slip = Step{
	Page:       NewPage("slip", "slip.title"),
	Unnumbered: true,
}

// A SlipView is what the page around the slip shows.
type SlipView struct {
	Slip     visit.Slip
	Ready    ReadyView
	Shared   bool         // others use the computer too: nothing is saved on it
	Hotline  *office.Line // who helps with printers and phones; nil when nobody is known
	Calendar bool         // the appointment may go into the citizen's calendar
}

// ViewSlip returns what the page around the slip shows.
func ViewSlip(a visit.Answers, in visit.Env) SlipView {
	return SlipView{
		Slip:     visit.NewSlip(a, in),
		Ready:    viewReady(a, a.Ready(in)),
		Shared:   a.Shared,
		Hotline:  in.Line(office.DigitalHotline),
		Calendar: mayGoInCalendar(a, in),
	}
}
