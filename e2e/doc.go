// Package e2e tests Klar from the outside: the real program with a real database, and
// its pages in a real Chromium. It has only tests.
//
// Start with main_test.go, which builds the program and starts it and the browser.
// The tools of the tests are in server_test.go (the program), visitor_test.go
// (requests without a browser), browser_test.go (tabs), hands_test.go (mouse and
// keyboard), walk_test.go (the whole journey), print_test.go and pdf_test.go (the
// printed slip).
//
// The tests' data is in people_test.go (answers) and states_test.go (pages), which use
// the tables of visit/site and visit/journey, so that a new page is tested at once.
// pages_test.go lists the checks of every page.
package e2e
