package journey

import (
	"klar/locales"
	"klar/visit"
	"klar/visit/office"
)

var booked = []Option{option(visit.Yes, "answer.yes", ""), option(visit.No, "visit.booked.no", "")}

// An AppointmentView is what the page of the appointment shows.
type AppointmentView struct {
	Offices []office.Office
	Booked  []Option
	Hours   HoursLine // beside the day

	// What may be done without a visit.
	MustBlock bool         // somebody else may have the citizen's MitID
	Support   *office.Line // who blocks it; nil when nobody knows
	AtHome    AtHome
}

// AtHome says how an errand may be done without a visit, or why it cannot.
type AtHome struct {
	Summary locales.Key
	Texts   []locales.Key
	MayTry  bool         // there are questions that tell whether it can
	Ring    *office.Line // whom to ring first; nil for nobody
}

// A HoursLine is the opening hours of the chosen office in one line. The zero HoursLine
// is for no office, or for one whose hours nobody knows.
type HoursLine struct {
	Text   locales.Message
	Unsure bool
}

func hoursOf(o *office.Office) HoursLine {
	if o == nil {
		return HoursLine{}
	}
	week, known := o.Hours.Value.InShort()
	if !known {
		return HoursLine{}
	}
	text := locales.Message{Key: "visit.day.hours", Data: locales.Data{"Office": o.Name, "Hours": week}}
	return HoursLine{text, o.Hours.Unsure()}
}

// ViewAppointment returns what the page of the appointment shows.
func ViewAppointment(a visit.Answers, in visit.Env) AppointmentView {
	v := AppointmentView{
		Offices:   in.Offices.Offices,
		Booked:    booked,
		Hours:     hoursOf(in.Office(a.Office)),
		MustBlock: a.Errand.MustBlock(),
		Support:   in.Line(office.MitIDSupport),
		AtHome:    atHome[a.Errand],
	}
	if a.Errand == visit.RaiseToHigh || a.Errand == visit.ForgottenUserID || a.Errand == visit.ForgottenPIN {
		v.AtHome.Ring = v.Support
	}
	return v
}

var atHome = map[visit.Errand]AtHome{
	visit.GetFirst:        {Summary: "home.summary", Texts: []locales.Key{"home.first", "home.phone", "home.tips"}, MayTry: true},
	visit.UnsureErrand:    {Summary: "home.summary", Texts: []locales.Key{"home.first", "home.phone", "home.tips"}, MayTry: true},
	visit.NewUserID:       {Summary: "home.summary", Texts: []locales.Key{"home.new-user-id"}},
	visit.LostPhone:       {Summary: "home.summary", Texts: []locales.Key{"home.recover-passport", "home.recover-number"}},
	visit.NewPhone:        {Summary: "home.summary", Texts: []locales.Key{"home.recover-app", "home.recover-passport", "home.recover-number"}},
	visit.ForgottenUserID: {Summary: "home.summary", Texts: []locales.Key{"home.recover-user-id", "home.recover-number"}},
	visit.ForgottenPIN:    {Summary: "home.summary", Texts: []locales.Key{"home.recover-pin", "home.recover-password", "home.recover-number"}},
	visit.Recover: {Summary: "home.summary", Texts: []locales.Key{
		"home.recover-app", "home.recover-passport", "home.recover-user-id", "home.recover-pin", "home.recover-password", "home.recover-number",
	}},
	visit.RaiseToHigh: {Summary: "home.high-summary", Texts: []locales.Key{"home.high", "home.high-ring"}},
}
