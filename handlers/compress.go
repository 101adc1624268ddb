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
	compressFrom = 1024 // bytes; less is not worth it
	// compressLevel is the least with which every page after the first weighs at
	// most 8,000 bytes with what it loads, as e2e/weight_test.go wants it. Level 4
	// would be 5 µs faster a page (23 for 28) and 2 to 10 % larger.
	compressLevel = 6
)

// compress sends what h answers with gzip to whoever takes that, and tells
// caches that it does so. Static files were compressed when they were built.
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

// A response is held back until it is whole, so that its length can be said
// before it. None is longer than a page.
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

// send sends what was held back, in one write.
func (r *response) send() {
	if r.body.Len() > 0 {
		r.Header().Set("Content-Length", strconv.Itoa(r.body.Len()))
	}
	if r.status != 0 {
		r.ResponseWriter.WriteHeader(r.status)
	}
	if r.body.Len() > 0 {
		r.ResponseWriter.Write(r.body.Bytes()) // who has gone needs no answer
	}
}
