// Package e2e tests Klar from the outside: the real program with a real
// database, and the pages it serves in a real Chromium. It holds nothing but
// tests.
//
// Start with main_test.go, which builds and starts all of it. What a test can
// do with it is in server_test.go (the program), visitor_test.go (requests
// without a browser), browser_test.go (tabs), hands_test.go (mouse and
// keyboard), walk_test.go (the whole journey) and pdf_test.go (what was
// printed). What the tests go through is in people_test.go (answers) and
// states_test.go (pages); pages_test.go lists what is checked of every page.
// All of it is read off the tables of package visit, so that a new page is
// tested from the start.
package e2e
