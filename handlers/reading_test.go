package handlers_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"klar/locales"
	"klar/locales/prose"
	"klar/visit/identity"
)

// fewWords is what a page must have to be judged alone: on one of fewer, a
// single long word is more than two points. Those are judged together.
const fewWords = 50

// A read is a page, what was read on it and how hard that is.
type read struct {
	name, page string
	prose.Reading
	lix float64
}

// maxGuideWords is the most words of a guide's page, headings, sources and links
// included.
const maxGuideWords = 650

// checkReading checks that every page is easy to read, and no guide long.
func checkReading(t *testing.T, pages []shown) {
	for _, l := range locales.Languages {
		hardest := prose.Standards[string(l)].MaxLIX
		var all []read
		var short []string // blocks
		for _, p := range pages {
			said := blocks(t, p.in[l], l)
			for _, block := range said {
				if at := joined.FindString(block); at != "" {
					t.Errorf("%s, %s: got no space after a sentence: %q in %q", l, p.name, at, block)
				}
			}
			r := readAs(p.name, p.page.Name, said)
			if n := len(r.Words()); strings.HasPrefix(p.page.Name, "guide:") && n > maxGuideWords {
				t.Errorf("%s, %s: got %d words, want at most %d: what is said on another page is linked", l, p.name, n, maxGuideWords)
			}
			if len(r.Words()) < fewWords {
				short = append(short, said...)
			} else {
				all = append(all, r)
			}
			for _, s := range r.Longest() {
				if n := len(s.Words); n > prose.MaxWords {
					t.Errorf("%s, %s: got a sentence of %d words, want at most %d: %q", l, p.name, n, prose.MaxWords, s.Text)
				}
			}
		}
		slices.Sort(short)
		all = append(all, readAs("the short pages together", "short", slices.Compact(short)))
		slices.SortStableFunc(all, func(a, b read) int { return int(100 * (b.lix - a.lix)) })
		for _, r := range all {
			if r.lix > hardest {
				t.Errorf("%s, %s: got LIX %.1f, want at most %.0f\n%s", l, r.name, r.lix, hardest, worst(r.Reading))
			}
		}
		t.Logf("%s: the worst page is %s, with LIX %.1f", l, all[0].name, all[0].lix)
		t.Log("each page in its worst state:\n" + table(all))
	}
}

func readAs(name, page string, said []string) read {
	reading := prose.Read(said...)
	return read{name, page, reading, reading.LIX()}
}

// joined is the end of a sentence and the beginning of the next with no space
// between.
var joined = regexp.MustCompile(`\p{Ll}[.:!?]\p{Lu}\p{Ll}*`)

// worst names what makes a text hard.
func worst(r prose.Reading) string {
	var b strings.Builder
	for _, s := range r.Longest()[:min(3, len(r.Sentences))] {
		fmt.Fprintf(&b, "\t%d words: %s\n", len(s.Words), s.Text)
	}
	long := r.LongWords()
	fmt.Fprintf(&b, "\tlong words: %s", strings.Join(long[:min(12, len(long))], ", "))
	return b.String()
}

// table shows how hard each page is in its worst state, the worst first.
func table(sorted []read) string {
	var b strings.Builder
	seen := map[string]bool{}
	for _, r := range sorted {
		if !seen[r.page] {
			seen[r.page] = true
			fmt.Fprintf(&b, "%5.1f  %5d words  longest sentence %2d  %s\n", r.lix, len(r.Words()), len(r.Longest()[0].Words), r.name)
		}
	}
	return b.String()
}

const (
	// prosaic are the elements that hold prose. Where one stands in another,
	// each speaks for itself.
	prosaic = "p, li, dd, .form-hint, .form-error-message"
	// unread is what is no prose: headings and the labels of what can be
	// chosen; the slip and the card, which clerk and witness read line by line;
	// the answers as they are repeated; what was typed, and how it is spelled;
	// what is said twice.
	unread = "h1, h2, h3, h4, h5, h6, dt, label, legend, summary, button, .slip, .slip-key, .for-clerk, .counter details, .card, .summary, .spelled, [translate=no], .sr-only, [data-part=summary]"
)

// blocks returns the prose of a page, or of a part of one, an element each.
func blocks(t *testing.T, doc *goquery.Document, l locales.Language) []string {
	t.Helper()
	main := doc.Find("main")
	if main.Length() == 0 {
		main = doc.Find("body")
	}
	main = main.Clone()
	main.Find(unread).Remove()
	var all []string
	main.Find(prosaic).Each(func(_ int, block *goquery.Selection) {
		own := block.Clone()
		own.Find(prosaic).Remove()
		if text := withoutName(t, strings.Join(strings.Fields(own.Text()), " "), l); text != "" {
			all = append(all, text)
		}
	})
	return all
}

// withoutName takes off the name of a document that a text begins with: it is
// the label of a choice, and is named so wherever the choice is spoken of.
func withoutName(t *testing.T, text string, l locales.Language) string {
	t.Helper()
	longest := ""
	for _, e := range identity.Documents {
		if name := say(t, l, e.Name); strings.HasPrefix(text, name) && len(name) > len(longest) {
			longest = name
		}
	}
	return strings.TrimSpace(strings.TrimPrefix(text, longest))
}
