package handlers

import (
	"bytes"
	"net/http"
	"strconv"
	"strings"
	"sync"

	"github.com/klauspost/compress/gzhttp"

	"klar/static"
)

const (
	compressFrom = 1024 // bytes; smaller responses are sent as they are
	// compressLevel is the lowest level at which every page after the first, with
	// everything it loads, has at most 8,000 bytes; e2e/weight_test.go checks that.
	// Level 6 takes half the time for a slip of 10 kB (50 µs instead of 90) and makes it
	// 1.4 % larger, which is too much for the English one.
	compressLevel = 7
)

// compress sends h's responses with gzip to browsers that accept it, and sets Vary.
// It leaves static files alone: they were compressed when they were built.
func compress(h http.Handler) http.Handler {
	wrap, err := gzhttp.NewWrapper(gzhttp.MinSize(compressFrom), gzhttp.CompressionLevel(compressLevel), gzhttp.EnableZstd(false))
	if err != nil {
		panic("handlers: " + err.Error())
	}
	compressed := wrap(h)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		reads := r.Method == http.MethodGet || r.Method == http.MethodHead
		if reads && strings.HasPrefix(r.URL.Path, static.Prefix) {
			h.ServeHTTP(w, r)
			return
		}
		whole := responses.Get().(*response)
		whole.ResponseWriter = w
		compressed.ServeHTTP(whole, r)
		whole.send()
		whole.status, whole.ResponseWriter = 0, nil
		whole.body.Reset()
		responses.Put(whole)
	})
}

// A response is buffered until it is complete, so that it gets a Content-Length. No
// response is larger than a page.
type response struct {
	http.ResponseWriter
	status int
	body   bytes.Buffer
}

var responses = sync.Pool{New: func() any { return new(response) }}

func (r *response) WriteHeader(status int) {
	if r.status == 0 {
		r.status = status
	}
}

func (r *response) Write(b []byte) (int, error) { return r.body.Write(b) }

// send sends the buffered response in one write.
func (r *response) send() {
	if r.body.Len() > 0 {
		r.Header().Set("Content-Length", strconv.Itoa(r.body.Len()))
	}
	if r.status != 0 {
		r.ResponseWriter.WriteHeader(r.status)
	}
	if r.body.Len() > 0 {
		r.ResponseWriter.Write(r.body.Bytes()) // an error means that the visitor has left
	}
}
