package templates

import "klar/visit/identity"

// Drawings by the kind of notice and by verdict, each of its own shape, so
// that none depends on colour.
var (
	noticeIcons = map[string]string{
		"info":    "info",
		"success": "check",
		"warning": "warning",
		"error":   "cross",
	}
	verdictIcons = map[identity.Verdict]string{
		identity.Enough:    "check",
		identity.RingFirst: "phone",
		identity.NotEnough: "cross",
		identity.Unknown:   "question",
	}
)
