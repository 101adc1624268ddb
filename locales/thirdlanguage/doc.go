// Package thirdlanguage proves that a language is nothing but its files. It
// holds nothing but tests: made_test.go makes a whole language of the English
// files, program_test.go builds and runs the real program with it, and
// third_language_test.go visits that.
package thirdlanguage
