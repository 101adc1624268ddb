package static

import (
	"bytes"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// serve answers a GET or HEAD request for a hashed name below Prefix, in the
// coding that the browser prefers. Browsers may cache the answer forever.
func (all *files) serve(w http.ResponseWriter, r *http.Request) {
	f, ok := all.byName[strings.TrimPrefix(r.URL.Path, Prefix)]
	if !ok {
		// The next release may have the file.
		w.Header().Set("Cache-Control", "no-store")
		http.NotFound(w, r)
		return
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, http.StatusText(http.StatusMethodNotAllowed), http.StatusMethodNotAllowed)
		return
	}
	coding := chooseCoding(r.Header.Values("Accept-Encoding"), f.bodies)
	body := f.bodies[coding]

	h := w.Header()
	h.Set("Content-Type", f.contentType)
	h.Set("Cache-Control", "public, max-age=31536000, immutable")
	h.Set("ETag", `"`+f.hash+"-"+string(coding)+`"`)
	if len(f.bodies) > 1 {
		h.Set("Vary", "Accept-Encoding")
	}
	if coding != identity {
		h.Set("Content-Encoding", string(coding))
		// ServeContent sets no Content-Length when there is a Content-Encoding.
		h.Set("Content-Length", strconv.Itoa(len(body)))
	}
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
}
