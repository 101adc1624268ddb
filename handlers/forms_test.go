package handlers_test

import (
	"net/url"

	"klar/locales"
	"klar/visit/site"
)

// valid returns a form that the named step accepts. Together they are a whole
// journey, of somebody who gets MitID for the first time.
func valid(step string) url.Values {
	switch step {
	case "start":
		return url.Values{"shared": {"yes"}}
	case "situation":
		return url.Values{"errand": {"first"}, "age": {"18"}, "cpr": {"yes"}}
	case "visit":
		return url.Values{"office": {"herning"}, "booked": {"yes"}, "day": {"3"}, "month": {"12"}, "year": {"2026"}, "time": {"14:30"}}
	case "user-ids":
		return url.Values{"user_id_1": {"johnsnew#id"}, "user_id_2": {"peter78fromlondon"}, "user_id_3": {""}}
	case "documents":
		return url.Values{"document": {"foreign-passport", "health-card"}}
	case "witness":
		return url.Values{"confirm": {"witness"}, "witness": {"adult", "mitid-30-days"}}
	case "fetch":
		return url.Values{"code": {"7K3QX-9MBCD"}}
	}
	return url.Values{}
}

// questions are the steps before the summary, for that journey.
var questions = []string{"situation", "visit", "user-ids", "documents", "witness"}

// pathTo returns the path of a page in a language. It panics when there is no
// such page.
func pathTo(l locales.Language, name string) string {
	for _, p := range site.Pages {
		if p.Name == name {
			return p.Path(l)
		}
	}
	panic("no page " + name)
}

func danish(name string) string  { return pathTo(locales.Danish, name) }
func english(name string) string { return pathTo(locales.English, name) }
