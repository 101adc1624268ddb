package static

import (
	"bytes"
	"encoding/base64"
	"fmt"
)

// byteOrderMark is what a style sheet may start with as a file, and what within
// a page would spoil its first rule.
var byteOrderMark = []byte("\ufeff")

// Inline returns the style sheet with the given name in dist, with every file
// that it names in it as a data: URL: for a page that is to be shown where
// nothing can be fetched. It panics when there is no such sheet.
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

// inline puts the contents of other files into a style sheet that [files.link]
// has put their names into.
func (all *files) inline(css []byte) []byte {
	return cssURL.ReplaceAllFunc(bytes.TrimPrefix(css, byteOrderMark), func(match []byte) []byte {
		f := all.byName[string(cssURL.FindSubmatch(match)[1])]
		return []byte("url(data:" + f.contentType + ";base64," + base64.StdEncoding.EncodeToString(f.bodies[identity]) + ")")
	})
}
