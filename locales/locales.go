// Package locales holds every word that a person reads. A language is spoken when
// its files are there: its messages in active.<tag>.toml, the words of the pages'
// paths in paths.<tag>.toml, its guides in guide/<tag>. The files of all
// languages say the same, message by message. This is the only package that
// knows go-i18n.
//
// A message is named by a [Key]. Keys are constants, so that a test can prove
// that each of them is said in every language and that no message is unused.
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

// A Key names one message. Untyped string constants convert to Key, so a call
// reads T(ctx, "start.title"); a string made at run time does not compile.
type Key string

// Data fills a message's placeholders, by name. A value that is itself a [Key],
// a [Message], a [Multilingual] or a [Language] is said in the language of the
// message around it.
// The name Count chooses between one and other.
type Data map[string]any

// A Message is a message with the data it needs, not yet in any language: what
// the rules hand to the pages.
type Message struct {
	Key  Key
	Data Data
}

// Multilingual is what comes with its own words for each language: data rather
// than messages.
type Multilingual interface{ In(Language) string }

// In returns the text in the language of ctx.
func (t Message) In(ctx context.Context) string { return T(ctx, t.Key, t.Data) }

// A catalogue says every message, in each language.
type catalogue map[Language]*i18n.Localizer

var messages = load(func(text string) string { return text })

// load reads the message files, each text put through reword. A broken file
// must stop the start, never a request, hence the panic.
func load(reword func(string) string) catalogue {
	bundle := i18n.NewBundle(language.Danish)
	said := catalogue{}
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
		said[l] = i18n.NewLocalizer(bundle, string(l))
	}
	return said
}

type (
	languageKey  struct{}
	catalogueKey struct{}
)

// With returns a context whose messages are in l.
func With(ctx context.Context, l Language) context.Context {
	return context.WithValue(ctx, languageKey{}, l)
}

// Reworded returns a context whose messages are changed by reword, which gets
// each as it stands in its file, placeholders and all. What is then still said
// in words that people know is no message: tests find it so.
func Reworded(ctx context.Context, reword func(string) string) context.Context {
	return context.WithValue(ctx, catalogueKey{}, load(reword))
}

// catalogueOf returns what the messages of ctx are said from.
func catalogueOf(ctx context.Context) catalogue {
	if c, ok := ctx.Value(catalogueKey{}).(catalogue); ok {
		return c
	}
	return messages
}

// From returns the language of ctx: Danish unless With said otherwise.
func From(ctx context.Context) Language {
	if l, ok := ctx.Value(languageKey{}).(Language); ok {
		return l
	}
	return Danish
}

// T returns the message named by key in the language of ctx, its placeholders
// filled from data. A message that cannot be said is logged and shown as far
// as it goes: the tests keep that from happening.
func T(ctx context.Context, key Key, data ...Data) string {
	config := i18n.LocalizeConfig{MessageID: string(key)}
	if len(data) > 0 && data[0] != nil {
		said := make(map[string]any, len(data[0]))
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
			said[name] = value
		}
		config.TemplateData = said
		config.PluralCount = said["Count"]
	}
	text, err := catalogueOf(ctx)[From(ctx)].Localize(&config)
	if err != nil {
		slog.Error("message cannot be said", "key", key, "error", err)
	}
	return text
}
