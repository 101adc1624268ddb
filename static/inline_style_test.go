package static

import (
	"bytes"
	"encoding/base64"
	"strings"
	"testing"
)

func TestInlineContainsItsFonts(t *testing.T) {
	builtNames(t)
	const start = "data:font/woff2;base64,"
	for name, fonts := range map[string]int{"app.css": 3, "slip.css": 0} {
		css := Inline(name)
		if strings.ContainsRune(css, '\ufeff') {
			t.Errorf("%s: got a byte order mark, want none: inside a page it breaks the first rule", name)
		}
		urls := cssURL.FindAllStringSubmatch(css, -1)
		if len(urls) != fonts {
			t.Errorf("%s: got %d urls, want one for each of %d fonts", name, len(urls), fonts)
		}
		for _, u := range urls {
			font, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(u[1], start))
			if !strings.HasPrefix(u[1], start) || err != nil || !bytes.HasPrefix(font, []byte("wOF2")) {
				t.Errorf("%s: got url(%.40s…), %v; want a font in it", name, u[1], err)
			}
		}
	}
}

func TestInlinePanicsOnMisspeltName(t *testing.T) {
	builtNames(t)
	defer func() {
		if recover() == nil {
			t.Error("got a style sheet, want a panic")
		}
	}()
	Inline("ap.css")
}
