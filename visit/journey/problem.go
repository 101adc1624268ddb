package journey

import "klar/locales"

// A Problem is one thing wrong with a submitted form.
type Problem struct {
	Field   string // name of the field, which is also the id of its first input
	Message locales.Message
}
