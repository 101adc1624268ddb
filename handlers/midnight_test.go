package handlers_test

import (
	"net/url"
	"regexp"
	"testing"
	"time"

	"klar/locales"
	"klar/visit/civil"
	"klar/visit/site"
)

// A jumpyClock says midnight the first time that a request asks it, and a day
// later each time it is asked again.
type jumpyClock struct{ now time.Time }

func (c *jumpyClock) Now() time.Time {
	now := c.now
	c.now = c.now.AddDate(0, 0, 1)
	return now
}

// However long a request takes, it is answered for the moment it came: the same
// as by a clock that stands still.
func TestOneMomentPerRequest(t *testing.T) {
	midnight := time.Date(2026, time.November, 23, 23, 59, 59, 0, civil.Copenhagen)
	jumpy := &jumpyClock{}
	jumping := start(t, func(with *setup) { with.Now = jumpy.Now })
	still := start(t)
	still.clock.now, jumping.clock.now = midnight, midnight
	a, b := jumping.visitor(), still.visitor()
	same := func(what string, do func(*browser) page) {
		t.Helper()
		jumpy.now = midnight
		got, want := do(a), do(b)
		if got.StatusCode != want.StatusCode || got.location() != want.location() || got.body != want.body {
			t.Errorf("%s: got %d to %q with %d bytes, want %d to %q with the same %d", what,
				got.StatusCode, got.location(), len(got.body), want.StatusCode, want.location(), len(want.body))
		}
		if g, w := got.Cookies(), want.Cookies(); len(g) != len(w) || len(w) > 0 && !g[0].Expires.Equal(w[0].Expires) {
			t.Errorf("%s: got cookies %v, want them to end as %v do", what, g, w)
		}
	}
	for _, name := range questions {
		form := valid(name)
		if name == "visit" { // today, which is in time
			form.Set("day", "23")
			form.Set("month", "11")
			form.Set("year", "2026")
			form.Set("time", "23:59")
		}
		in := func(language string) url.Values {
			switched := url.Values{"language": {language}}
			for field, values := range form {
				switched[field] = values
			}
			return switched
		}
		same("show "+name, func(b *browser) page { return b.get(danish(name)) })
		same("switch "+name, func(b *browser) page { return b.post(danish(name), in("en")) })
		same("show "+name+" again", func(b *browser) page { return b.get(english(name)) })
		same("save "+name, func(b *browser) page { return b.post(danish(name), form) })
	}
	same("remember", func(b *browser) page { return b.post(danish("check"), url.Values{"remember": {"yes"}}) })
	for _, p := range site.Pages {
		for _, l := range locales.Languages {
			same(p.Path(l), func(b *browser) page { return b.get(p.Path(l)) })
		}
	}
	same("the calendar", func(b *browser) page {
		file := b.get(site.CalendarFile.Path(locales.Danish))
		file.body = calendarUID.ReplaceAllString(file.body, "")
		return file
	})
}

// calendarUID names the draft, so each has its own.
var calendarUID = regexp.MustCompile(`UID:.*`)
