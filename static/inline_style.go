package static

import (
	"bytes"
	"encoding/base64"
	"fmt"
)

// byteOrderMark is what Sass may put at the start of a style sheet. Inside a page
// it would break the sheet's first rule.
var byteOrderMark = []byte("\ufeff")

// Inline returns the style sheet with the given plain name, such as "slip.css",
// with all fonts and drawings as data: URLs. It is for pages that are saved and
// opened without a network. It panics when there is no such sheet.
func Inline(name string) string {
	all, err := load()
	if err != nil {
		panic(err)
	}
	sheet, ok := all.byName[all.hashed[name]]
	if !ok {
		panic(fmt.Sprintf("static: no file %q", name))
	}
	return string(all.inline(sheet.bodies[identity]))
}

// inline replaces each url() in a style sheet with the contents of the file that
// it names.
func (all *files) inline(css []byte) []byte {
	return cssURL.ReplaceAllFunc(bytes.TrimPrefix(css, byteOrderMark), func(match []byte) []byte {
		f := all.byName[string(cssURL.FindSubmatch(match)[1])]
		return []byte("url(data:" + f.contentType + ";base64," + base64.StdEncoding.EncodeToString(f.bodies[identity]) + ")")
	})
}
