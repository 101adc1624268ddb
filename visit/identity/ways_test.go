package identity

import "testing"

// Every document that can be missing has a way to get it, and no other has one.
func TestWays(t *testing.T) {
	missing := map[Document]bool{}
	for _, p := range []Person{ordinary, withoutCPR, high, highNoCPR} {
		held := [][]Document{nil}
		for _, e := range Documents {
			held = append(held, []Document{e.Document})
		}
		for _, held := range held {
			for _, d := range Assess(held, p).Missing {
				missing[d] = true
			}
		}
	}
	for d := range missing {
		way, there := d.Way()
		if !there || way.How == "" {
			t.Errorf("%s can be missing: got no way to get it", d)
		}
	}
	for _, e := range Documents {
		w, there := e.Document.Way()
		if !there {
			continue
		}
		if !missing[e.Document] {
			t.Errorf("%s is never missing: got a way to get it", e.Document)
		}
		if w.HowLong != "" && w.Source.URL == "" {
			t.Errorf("%s: got how long it takes, but no source", e.Document)
		}
		if w.Source.URL != "" && !w.Source.Full() {
			t.Errorf("%s: got source %+v, want a full one", e.Document, w.Source)
		}
	}
}
