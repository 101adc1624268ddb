// Package locales holds all text that a person reads, in every language. To add a
// language, add its files: messages in active.<tag>.toml, page paths in
// paths.<tag>.toml, guides in guide/<tag>. All languages have the same messages.
// This is the only package that uses go-i18n.
//
// Start with [T], which returns the message of a [Key] in the language of a
// context, and [With], which sets that language. language.go has the languages,
// paths.go the page paths. Keys are constants, so that a test can prove that each
// has a message in every language and that each message is used.
package locales

import (
	"context"
	"embed"
	"log/slog"

	"github.com/BurntSushi/toml"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

//go:embed active.*.toml
var messageFiles embed.FS

// A Key identifies one message. An untyped string constant converts to Key, so one
// writes T(ctx, "start.title"). A string variable does not compile there.
type Key string

// Data holds the values of a message's placeholders, by name. T translates a value
// that is a [Key], a [Message], a [Multilingual] or a [Language] into the language
// of the message. The value of Count chooses between singular and plural.
type Data map[string]any

// A Message is a message with its data, in no language yet. The rules return
// Messages, and the pages show them.
type Message struct {
	Key  Key
	Data Data
}

// A Multilingual is data that has its own text for each language, such as the name
// of an office.
type Multilingual interface{ In(Language) string }

// In returns the message in the language of ctx.
func (t Message) In(ctx context.Context) string { return T(ctx, t.Key, t.Data) }

// A catalogue has all messages, by language.
type catalogue map[Language]*i18n.Localizer

var messages = load(func(text string) string { return text })

// load reads the message files and passes each text through reword. It panics on a
// broken file, so that the program does not start with one.
func load(reword func(string) string) catalogue {
	bundle := i18n.NewBundle(language.Danish)
	all := catalogue{}
	for _, l := range Languages {
		name := "active." + string(l) + ".toml"
		contents, err := messageFiles.ReadFile(name)
		if err != nil {
			panic("locales: " + err.Error())
		}
		file, err := i18n.ParseMessageFileBytes(contents, name, map[string]i18n.UnmarshalFunc{"toml": toml.Unmarshal})
		if err != nil {
			panic("locales: " + err.Error())
		}
		for _, m := range file.Messages {
			m.One, m.Other = reword(m.One), reword(m.Other)
		}
		if err := bundle.AddMessages(file.Tag, file.Messages...); err != nil {
			panic("locales: " + err.Error())
		}
		all[l] = i18n.NewLocalizer(bundle, string(l))
	}
	return all
}

type (
	languageKey  struct{}
	catalogueKey struct{}
)

// With returns a context in which messages are in l.
func With(ctx context.Context, l Language) context.Context {
	return context.WithValue(ctx, languageKey{}, l)
}

// Reworded returns a context in which every message is changed by reword. reword
// gets each message as it is in its file, with placeholders. Tests use it to find
// text on a page that does not come from a message: that text stays unchanged.
func Reworded(ctx context.Context, reword func(string) string) context.Context {
	return context.WithValue(ctx, catalogueKey{}, load(reword))
}

// catalogueOf returns the catalogue of ctx.
func catalogueOf(ctx context.Context) catalogue {
	if c, ok := ctx.Value(catalogueKey{}).(catalogue); ok {
		return c
	}
	return messages
}

// From returns the language of ctx, set by [With]. The default is Danish.
func From(ctx context.Context) Language {
	if l, ok := ctx.Value(languageKey{}).(Language); ok {
		return l
	}
	return Danish
}

// T returns the message of key in the language of ctx, with its placeholders
// filled from data. When go-i18n reports an error, T logs it and returns what
// there is of the message. The tests make sure that this does not happen.
func T(ctx context.Context, key Key, data ...Data) string {
	config := i18n.LocalizeConfig{MessageID: string(key)}
	if len(data) > 0 && data[0] != nil {
		values := make(map[string]any, len(data[0]))
		for name, value := range data[0] {
			switch v := value.(type) {
			case Key:
				value = T(ctx, v)
			case Message:
				value = v.In(ctx)
			case Multilingual:
				value = v.In(From(ctx))
			case Language:
				value = v.name(ctx)
			}
			values[name] = value
		}
		config.TemplateData = values
		config.PluralCount = values["Count"]
	}
	text, err := catalogueOf(ctx)[From(ctx)].Localize(&config)
	if err != nil {
		slog.Error("message cannot be said", "key", key, "error", err)
	}
	return text
}
