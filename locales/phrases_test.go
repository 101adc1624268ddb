package locales_test

import (
	"regexp"
	"testing"

	"klar/locales"
)

// A phrase is something that citizens stumble over, with what to say in its place.
// bad is a text that has it, and good is the same text without it.
type phrase struct {
	banned, better string
	bad, good      string
}

// banned are the phrases, by language: officialese, words that are translated from
// the other language, and several words for one thing.
var banned = map[locales.Language][]phrase{
	locales.Danish: {
		{`(?i)\bguider?\b`, "vejledning", "Se alle guider", "Se alle vejledninger"},
		{`(?i)\bruder?\b`, "felt", "Én rude til hvert tegn", "Ét felt til hvert tegn"},
		{`(?i)\bfri for (digital post|selvbetjening)`, "fritaget for", "Bliv fri for Digital Post", "Bliv fritaget for Digital Post"},
		{`(?i)\bbevis(er)?\b`, "noget, der viser …", "Tag et bevis på dit CPR-nummer med", "Tag noget med, der viser dit CPR-nummer"},
		{`(?i)\bdriller`, "virker ikke", "Driller det?", "Virker det ikke?"},
		{`(?i)godtage[rst]?`, "godkende", "Bliver det godtaget?", "Godkender de det?"},
		{`(?i)\bintet\b`, "ikke noget", "Har du intet pas?", "Har du ikke noget pas?"},
		{`(?i)sat sit navn på`, "prøveudgave", "Ingen har sat sit navn på den", "Det er en prøveudgave"},
		{`(?i)usikker på (tele|smart|comp)`, "usikker på, hvordan du bruger", "Er du usikker på telefon?", "Er du usikker på, hvordan du bruger telefon?"},
		{`(?i)\bside[rn]*( om \w+| fra \w+| på \S+)? (siger|skriver) [^s]`, "på siden står der", "En side fra 2022 siger tre", "På en side fra 2022 står der tre"},
		{`(?i)legitimation med billede med`, "billedlegitimation", "Tag legitimation med billede med", "Tag billedlegitimation med"},
		{`(?i)\bbook`, "bestille tid", "Book tid", "Bestil tid"},
		{`(?i)\b(medbring|såfremt|fremsend|pågældende|vedrørende|anmod|ovenstående|nedenstående|i henhold til|påkrævet|foretag)`, "jævnt dansk", "Medbring dit pas", "Tag dit pas med"},
		{`(?i)\bduer ikke\b`, "kan ikke bruges", "Den duer ikke", "Den kan ikke bruges"},
		{`(?i)tæller ens`, "skelner ikke", "De tæller ens", "MitID skelner ikke mellem dem"},
		{`(?i)lagt to og to sammen|gik an`, "jævnt dansk", "Vi har lagt to og to sammen", "Vi har gættet"},
	},
	locales.English: {
		{`(?i)\bbook(ed)? a time`, "book an appointment", "Book a time first", "Book an appointment first"},
		{`(?i)\bresidence cards?\b`, "residence permit", "Your residence card", "Your residence permit"},
		{`(?i)\b(page|Municipality|Herning|Randers|Aabenraa|Øresunddirekt|Ritzau|mitid\.dk)s? writes?\b`, "says", "Aabenraa writes that", "Aabenraa says that"},
		{`(?i)\bin vain\b|\bfor nothing\b`, "a wasted trip", "Then you come in vain", "Then it is a wasted trip"},
		{`(?i)\byou lack\b`, "are missing", "Do you lack a passport?", "Are you missing a passport?"},
		{`(?i)\bfits? (me|you)\b`, "applies to", "This does not fit me", "This does not apply to me"},
		{`(?i)\bis to get\b`, "gets", "When she is to get MitID", "When she gets MitID"},
		{`(?i)\bShall we\b`, "Should we", "Shall we remember it?", "Should we remember it?"},
		{`(?i)put (their|his|her|its) name to`, "test version", "Nobody has put their name to it", "It is a test version"},
		{`(?i)\bstill so\b|\bwrites so\b`, "still correct", "Ask if that is still so", "Ask if that is still correct"},
		{`(?i)\bMust (I|my)\b`, "Do I have to", "Must I come?", "Do I have to come?"},
		{`(?i)\bknow nobody\b`, "don’t know anyone", "Do you know nobody?", "What if you don’t know anyone?"},
		{`(?i)\bcontrol questions?\b`, "questions about you", "You get control questions", "You get questions about you"},
		{`(?i)\bunsure with\b`, "unsure how to use", "If you are unsure with phones", "If you are unsure how to use a phone"},
		{`(?i)\bcount the same\b|\bin order\b$`, "plain English", "They count the same", "It makes no difference"},
		{`(?i)\bproof of (your |a )?CPR`, "something that shows …", "Bring proof of your CPR number", "Bring something that shows your CPR number"},
	},
}

// The texts have none of the banned phrases. Each is tried on its own examples first.
func TestBannedPhrases(t *testing.T) {
	for l, phrases := range banned {
		said := texts(t, l)
		for i := range said {
			said[i].words = uncountedDigits.ReplaceAllString(filledIn.ReplaceAllString(said[i].words, " "), " ")
		}
		for _, p := range phrases {
			pattern := regexp.MustCompile(p.banned)
			if !pattern.MatchString(p.bad) || pattern.MatchString(p.good) {
				t.Errorf("%s: %s finds %q: %v, and %q: %v; want the first alone", l, p.banned, p.bad, pattern.MatchString(p.bad), p.good, pattern.MatchString(p.good))
			}
			for _, s := range said {
				if at := pattern.FindStringIndex(s.words); at != nil {
					around := s.words[max(0, at[0]-40):min(len(s.words), at[1]+40)]
					t.Errorf("%s: %s: got %q in …%s…, want %q", l, s.place, s.words[at[0]:at[1]], around, p.better)
				}
			}
		}
	}
}

// unknown is how the texts say that Klar does not know something, and toDo what they
// tell the reader to do about it.
var (
	unknown = map[locales.Language]*regexp.Regexp{
		locales.Danish:  regexp.MustCompile(`(?i)\b(vi ved ikke|ved vi ikke|vi kender (dem |den |det )?ikke)`),
		locales.English: regexp.MustCompile(`(?i)\bwe don’t know\b`),
	}
	toDo = map[locales.Language]*regexp.Regexp{
		locales.Danish:  regexp.MustCompile(`(?i)\b(ring|spørg|se|tag|bestil|find|tjek|slet)\b`),
		locales.English: regexp.MustCompile(`(?i)\b(call|ask|see|look|bring|book|find|check|delete)\b`),
	}
)

// mayNotKnow are the messages in which Klar’s not knowing is no loss to the reader.
var mayNotKnow = map[string]string{
	"privacy.who.rights":       "not knowing who somebody is protects them",
	"privacy.draft.remembered": "the reader wrote no day",
	"verdict.unknown":          "a heading: the text below it says what to do",
}

// A text that says that Klar does not know something says what to do.
func TestUnknownSaysWhatToDo(t *testing.T) {
	for l, pattern := range unknown {
		for _, s := range texts(t, l) {
			for _, part := range regexp.MustCompile(`\n\s*\n`).Split(s.words, -1) {
				if pattern.MatchString(part) && !toDo[l].MatchString(part) && mayNotKnow[s.place] == "" {
					t.Errorf("%s: %s: got %q, want it to say what to do", l, s.place, part)
				}
			}
		}
	}
}
