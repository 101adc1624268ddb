package cite

import (
	"maps"
	"slices"
)

// IDs returns the id of every page.
func IDs() []string { return slices.Sorted(maps.Keys(pages)) }
