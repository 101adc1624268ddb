package static

import (
	"strconv"
	"strings"
)

// A coding is a content coding, as HTTP names it.
type coding string

const (
	brotliCoding coding = "br"
	gzipCoding   coding = "gzip"
	identity     coding = "identity"
)

// codings lists the codings that we can send, the preferred one first.
var codings = []coding{brotliCoding, gzipCoding, identity}

// chooseCoding returns the coding in which to send a file. accept holds the
// Accept-Encoding headers, bodies the codings that the file exists in. It chooses
// the one with the highest quality value, and of equal ones the first in codings.
// When the browser refuses them all, it returns identity.
// https://www.rfc-editor.org/rfc/rfc9110.html#section-12.5.3
func chooseCoding(accept []string, bodies map[coding][]byte) coding {
	quality := parseAcceptEncoding(strings.Join(accept, ","))
	best, highest := identity, 0.0
	for _, c := range codings {
		if q := qualityOf(c, quality); bodies[c] != nil && q > highest {
			best, highest = c, q
		}
	}
	return best
}

// qualityOf returns the quality value of c, from 0 (refused) to 1. A coding that
// the header does not mention is refused, except identity, which gets a value
// below all others.
func qualityOf(c coding, quality map[string]float64) float64 {
	if q, ok := quality[string(c)]; ok {
		return q
	}
	if q, ok := quality["*"]; ok {
		return q
	}
	if c == identity {
		return 0.0001 // below 0.001, the least value that a header can have
	}
	return 0
}

// parseAcceptEncoding parses an Accept-Encoding header and returns the quality
// value of each coding by name. An invalid value counts as 0, refused.
func parseAcceptEncoding(header string) map[string]float64 {
	quality := map[string]float64{}
	for item := range strings.SplitSeq(header, ",") {
		name, parameter, weighted := strings.Cut(item, ";")
		name = strings.ToLower(strings.TrimSpace(name))
		if name == "" {
			continue
		}
		quality[name] = 1
		if weighted {
			quality[name] = parseQuality(parameter)
		}
	}
	return quality
}

func parseQuality(parameter string) float64 {
	name, value, _ := strings.Cut(strings.TrimSpace(parameter), "=")
	if !strings.EqualFold(strings.TrimSpace(name), "q") {
		return 0
	}
	q, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	if err != nil || !(q >= 0 && q <= 1) {
		return 0
	}
	return q
}
