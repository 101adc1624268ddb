package handlers_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"
)

// After a whole walk, with everything that can go wrong on the way, the log
// says nothing of the visitor.
func TestLogSaysNothingOfTheVisitor(t *testing.T) {
	s := start(t, func(with *setup) { with.PostRate = 20 })
	b := s.visitor()
	b.header = http.Header{
		"User-Agent":      {"hemmelig-agent"},
		"Referer":         {"https://hemmelig-henviser.example.com/"},
		"Sec-Fetch-Site":  {"same-origin"},
		"X-Forwarded-For": {"203.0.113.77"},
		"X-Request-Id":    {"hemmelig-nummer"},
	}
	steps := map[string]url.Values{
		"situation": {"errand": {"new-user-id"}, "age": {"15"}, "cpr": {"unsure"}, "newcomer": {"yes"}},
		"visit":     {"office": {"randers"}, "day": {"17"}, "month": {"3"}, "year": {"2027"}, "time": {"13:37"}},
		"user-ids":  {"user_id_1": {"hemmelig-zebra"}, "user_id_2": {"hemmelig-okapi"}},
		"documents": {"document": {"mfa-id-card", "baptism-certificate"}},
		"witness":   {"confirm": {"witness"}, "witness": {"mitid-30-days"}},
		"check":     {"remember": {"yes"}},
	}
	for _, step := range append(questions, "check") {
		b.get(danish(step) + "?return=check&q=hemmelig-spørgsmål").want(http.StatusOK)
		b.post(danish(step)+"?q=hemmelig-spørgsmål", steps[step]).wantRedirect("")
	}
	b.get(danish("slip")).want(http.StatusOK)

	wrong := userIDs("jens&hemmelig", "hemmelig-zebra", "hemmelig-zebra")
	b.postWrong(danish("user-ids"), wrong)
	wrong.Set("language", "en")
	b.post(danish("user-ids"), wrong).wantRedirect("")
	b.get("/da/hemmelig-sti?hemmelig-zebra").want(http.StatusNotFound)
	b.get("/static/hemmelig-sti").want(http.StatusNotFound)
	b.do(httptest.NewRequest(http.MethodPut, danish("visit"), nil)).want(http.StatusMethodNotAllowed)
	b.do(httptest.NewRequest("HEMMELIG", danish("visit"), nil)).want(http.StatusMethodNotAllowed)
	b.post("/hemmelig-sti", wrong).want(http.StatusNotFound)
	b.send(danish("visit"), "hemmelig/type", "hemmelig-zebra").want(http.StatusUnsupportedMediaType)
	b.send(danish("visit"), "application/x-www-form-urlencoded", "hemmelig-zebra=%zz").want(http.StatusBadRequest)
	token := b.cookies[cookieName].Value
	foreign := s.visitor()
	foreign.cookies[cookieName] = &http.Cookie{Name: cookieName, Value: "hemmelig-kage"}
	foreign.get(danish("start")).want(http.StatusOK)
	for range 20 {
		b.post(danish("user-ids"), wrong)
	}
	if err := s.store.Close(); err != nil {
		t.Fatal(err)
	}
	b.get(danish("check")).want(http.StatusServiceUnavailable)

	// When and how long are any digits, those of a secret, too.
	log := regexp.MustCompile(`"(?:time|took)":[^,}]*`).ReplaceAllString(s.log.String(), "")
	for _, want := range []string{`"route":"/da/bruger-id"`, `"status":400`, `"method":"other"`, `"status":429`, `"status":503`, `"method":"POST"`} {
		if !strings.Contains(log, want) {
			t.Errorf("got no %s in the log, want what happened", want)
		}
	}
	for _, secret := range []string{
		"hemmelig", "HEMMELIG", "zebra", "okapi", "jens", "new-user-id", "randers", "2027", "13:37", "mfa-id-card", "baptism", "mitid-30-days",
		"return", "203.0.113.77", "192.0.2.1", token, token[:10],
	} {
		if i := strings.Index(log, secret); i >= 0 {
			t.Errorf("got %q in the log: …%.200s…", secret, log[max(0, i-100):])
		}
	}
}
