package userid

import (
	"strings"
	"testing"
)

func TestReplacement(t *testing.T) {
	for r, want := range map[rune]string{
		'ö': "ø", 'Ö': "ø", 'ä': "æ", 'ü': "u", 'ß': "ss", 'ẞ': "ss", 'ð': "d", 'þ': "th", 'Þ': "th",
		'é': "e", 'É': "e", 'ñ': "n", 'ç': "c", 'ł': "l", 'ő': "o", 'ế': "e",
		'ǻ': "å", 'ǿ': "ø", 'ȫ': "ø", 'İ': "i", 'ı': "i", 'ﬁ': "fi",
		'&': "+", '/': "-", '\\': "-", '[': "(", '＋': "+", '～': "-", '５': "5", '٥': "5", '²': "2",
		'%': "", '"': "", '\'': "", '’': "", '`': "", '´': "", '¨': "", '€': "", '½': "",
		'д': "d", 'Щ': "sjtj", 'й': "j", 'Ё': "jo", 'ά': "a", 'Ω': "o", 'ش': "sh", 'أ': "a",
		'ь': "", 'ع': "", '中': "", '😀': "", '\n': "", '\u00a0': "", '\u0301': "", '\ufffd': "",
	} {
		if got := Replacement(r); got != want {
			t.Errorf("Replacement(%q) = %q, want %q", r, got, want)
		}
	}
}

func TestReplacementIsAlwaysAllowed(t *testing.T) {
	for r := rune(0); r < 0x20000; r++ {
		for _, written := range Replacement(r) {
			if !isAllowed(written) || written == ' ' {
				t.Errorf("Replacement(%q) = %q, want only allowed characters", r, Replacement(r))
			}
		}
	}
}

// Of so many marks, whatever went through all of them for each would be at it for
// hours, and no test may take that long.
func TestHeapOfMarksIsNoWork(t *testing.T) {
	id := strings.Repeat("a"+strings.Repeat("\u0301", 1_000_000), 2)
	if problems := Check(id); len(problems) == 0 {
		t.Error("got no problems, want some")
	}
}
