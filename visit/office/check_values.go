package office

import (
	"maps"
	"net/mail"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"klar/locales"
	"klar/visit/cite"
	"klar/visit/civil"
	"klar/visit/rule"
)

var (
	idPattern    = regexp.MustCompile(`^[a-z0-9-]+$`)
	phonePattern = regexp.MustCompile(`^\+45[2-9][0-9]{7}$`)
	cityPattern  = regexp.MustCompile(`^[0-9]{4} \pL`)
)

// fact returns a value with its source. It refuses a source that is incomplete.
func fact[T any](f *file, place string, value T, t sourceTable) Fact[T] {
	if page, there := cite.Find(t.Source); there {
		return Fact[T]{value, f.citedSource(place, page, t)}
	}
	source := rule.Source{URL: t.Source, Sure: rule.ParseSure(t.Sure)}
	if source.Sure == 0 {
		f.refuse(place+".sure", "%q is none of official, partial and uncertain", t.Sure)
	}
	if t.Source != "" || source.Sure == rule.Official {
		f.url(place+".source", t.Source)
	}
	if checked := civil.Date(f.required(place+".checked", t.Checked)); checked.Valid() {
		source.Checked = checked
	} else if t.Checked != "" {
		f.refuse(place+".checked", "%q is not a day such as 2026-12-24", t.Checked)
	}
	return Fact[T]{value, source}
}

// citedSource returns the source of a fact that names its page by the id in
// sources.toml. The page says when it was read. The fact can be less sure than the
// page is.
func (f *file) citedSource(place string, page rule.Source, t sourceTable) rule.Source {
	if t.Checked != "" {
		f.refuse(place+".checked", "the day of the page %s is in sources.toml", t.Source)
	}
	if t.Sure == "" {
		return page
	}
	sure := rule.ParseSure(t.Sure)
	if sure == 0 {
		f.refuse(place+".sure", "%q is none of official, partial and uncertain", t.Sure)
	}
	return page.As(sure)
}

// optional checks a value that may be left out. It returns "" when it is.
func optional[T ~string](check func(place, typed string) T, place, typed string) T {
	if typed == "" {
		return ""
	}
	return check(place, typed)
}

// checkID refuses an id with other characters than it may have, and the id Unsure.
func (f *file) checkID(place, id string) {
	switch {
	case !idPattern.MatchString(id):
		f.refuse(place, "an id has only the letters a to z, digits and hyphens")
	case id == Unsure:
		f.refuse(place, "this id is taken: it is the answer of those who have not chosen yet")
	}
}

// checkTwice refuses a list with the same day twice.
func (f *file) checkTwice(place string, days []civil.CalendarDay) {
	for i, day := range days {
		if day.Valid() && slices.Contains(days[:i], day) {
			f.refuse(place, "%s is there twice", day)
		}
	}
}

// required refuses a value that is missing or blank. It returns the value.
func (f *file) required(place, typed string) string {
	if strings.TrimSpace(typed) == "" {
		f.refuse(place, "missing")
	}
	return typed
}

// text returns a text in several languages. It refuses one without Danish or English,
// or in a language that Klar is not served in.
func (f *file) text(place string, t textTable) Names {
	for _, l := range locales.Languages {
		if typed, given := t[l]; given || l == locales.Danish || l == locales.English {
			f.required(place+"."+string(l), typed)
		}
	}
	for _, l := range slices.Sorted(maps.Keys(t)) {
		small := strings.ToLower(string(l)) == string(l) // checkKeys refuses a key with capitals
		if small && !slices.Contains(locales.Languages, l) {
			f.refuse(place+"."+string(l), "unknown key")
		}
	}
	return Names(t)
}

func (f *file) url(place, typed string) URL {
	if f.required(place, typed) == "" {
		return ""
	}
	u, err := url.Parse(typed)
	if err != nil || u.Scheme != "https" || u.Hostname() == "" || u.User != nil {
		f.refuse(place, "%q is not a web address that starts with https://", typed)
	}
	return URL(typed)
}

func (f *file) phone(place, typed string) Phone {
	if !phonePattern.MatchString(typed) {
		f.refuse(place, "%q is not a Danish number: +45 and eight digits, without spaces", typed)
	}
	return Phone(typed)
}

func (f *file) email(place, typed string) Email {
	a, err := mail.ParseAddress(typed)
	if err != nil || a.Address != typed {
		f.refuse(place, "%q is not an e-mail address", typed)
	}
	return Email(typed)
}

func (f *file) city(place, typed string) string {
	if !cityPattern.MatchString(typed) {
		f.refuse(place, "%q is not a postcode and a town, such as 7400 Herning", typed)
	}
	return typed
}

func (f *file) calendarDay(place, typed string) civil.CalendarDay {
	day := civil.CalendarDay(typed)
	if !day.Valid() {
		f.refuse(place, "%q is not a day such as 2026-12-24, or 12-24 for every year", typed)
	}
	return day
}

// spans reads the hours of one day. They must be in order and may not overlap.
func (f *file) spans(place string, typed []string) []Span {
	var spans []Span
	for i, s := range typed {
		from, to, _ := strings.Cut(strings.ReplaceAll(s, "–", "-"), "-")
		start, okStart := civil.ParseClock(from)
		end, okEnd := civil.ParseClock(to)
		switch {
		case !okStart || !okEnd || end <= start:
			f.refuse(place, "%q is not from one time to a later one, such as 10:00-16:00", s)
		case i > 0 && start <= spans[i-1].To:
			f.refuse(place, "%q does not come after %q", s, typed[i-1])
		}
		spans = append(spans, Span{start, end})
	}
	return spans
}
