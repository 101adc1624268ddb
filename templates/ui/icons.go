package ui

// noticeIcons are drawings by the kind of notice, each of its own shape, so that
// none depends on colour.
var noticeIcons = map[string]string{
	"info":    "info",
	"success": "check",
	"warning": "warning",
	"error":   "cross",
}
