package main

import (
	"runtime/debug"
)

// version returns which build this is: the revision that Go has noted in it, and
// whether files had been changed. A build from an archive knows no revision.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "klar, revision unknown"
	}
	settings := map[string]string{}
	for _, s := range info.Settings {
		settings[s.Key] = s.Value
	}
	revision := settings["vcs.revision"]
	if revision == "" {
		return "klar, revision unknown, " + info.GoVersion
	}
	text := "klar " + revision + " of " + settings["vcs.time"]
	if settings["vcs.modified"] == "true" {
		text += ", with changes"
	}
	return text + ", " + info.GoVersion
}
