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

// codings lists what we can send, what we would rather send first.
var codings = []coding{brotliCoding, gzipCoding, identity}

// chooseCoding returns the coding to send a file in: of those that the browser
// ranks highest among the ones there are, the one we would rather send. When
// the browser refuses them all it gets the file as it is.
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

// rank returns how much the browser wants c, 0 for not at all. A coding that
// it does not mention is refused, but for identity, which comes last.
func qualityOf(c coding, quality map[string]float64) float64 {
	if q, ok := quality[string(c)]; ok {
		return q
	}
	if q, ok := quality["*"]; ok {
		return q
	}
	if c == identity {
		return 0.0001 // less than the 0.001 that can be asked for
	}
	return 0
}

// parseAccept reads an Accept-Encoding header: name → quality. What it cannot
// read counts as refused.
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
