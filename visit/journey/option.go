package journey

import "klar/locales"

// An Option is one answer that a question offers.
type Option struct {
	Value string
	Label locales.Message
	Hint  locales.Message // the zero Message for none
}

// option makes an option of messages that take no data; hint is "" for none.
func option[T ~string](value T, label, hint locales.Key) Option {
	return Option{Value: string(value), Label: locales.Message{Key: label}, Hint: locales.Message{Key: hint}}
}

// labelOf says the option with the given value. Nothing chosen is an answer of
// its own.
func labelOf[T ~string](options []Option, value T) locales.Message {
	for _, o := range options {
		if o.Value == string(value) {
			return o.Label
		}
	}
	return locales.Message{Key: "answer.not-given"}
}
