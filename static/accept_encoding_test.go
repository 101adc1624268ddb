package static

import "testing"

func TestChooseCoding(t *testing.T) {
	all := map[coding][]byte{brotliCoding: {1}, gzipCoding: {1}, identity: {1}}
	plain := map[coding][]byte{identity: {1}}
	for _, test := range []struct {
		name   string
		accept []string
		bodies map[coding][]byte
		want   coding
	}{
		{"no header", nil, all, identity},
		{"empty header", []string{""}, all, identity},
		{"all browsers of today", []string{"gzip, deflate, br, zstd"}, all, brotliCoding},
		{"over plain HTTP", []string{"gzip, deflate"}, all, gzipCoding},
		{"two headers", []string{"gzip", "br"}, all, brotliCoding},
		{"upper case", []string{"GZIP"}, all, gzipCoding},
		{"brotli refused", []string{"br;q=0, gzip"}, all, gzipCoding},
		{"gzip wanted more", []string{"br;q=0.5, gzip;q=0.9"}, all, gzipCoding},
		{"equal", []string{"gzip;q=0.8,br;q=0.8"}, all, brotliCoding},
		{"identity wanted more", []string{"identity, gzip;q=0.5"}, all, identity},
		{"the least that can be wanted", []string{"gzip;q=0.001"}, all, gzipCoding},
		{"anything", []string{"*"}, all, brotliCoding},
		{"anything but brotli", []string{"*, br;q=0"}, all, gzipCoding},
		{"nothing else", []string{"gzip;q=0, *;q=0"}, all, identity},
		{"unknown only", []string{"zstd"}, all, identity},
		{"spaces", []string{" gzip ; q = 0.5 "}, all, gzipCoding},
		{"quality no number", []string{"br;q=much, gzip"}, all, gzipCoding},
		{"quality too high", []string{"br;q=2, gzip"}, all, gzipCoding},
		{"quality NaN", []string{"br;q=NaN, gzip"}, all, gzipCoding},
		{"other parameter", []string{"br;level=3, gzip"}, all, gzipCoding},
		{"not compressed", []string{"br, gzip"}, plain, identity},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := chooseCoding(test.accept, test.bodies); got != test.want {
				t.Errorf("chooseCoding(%q): got %s, want %s", test.accept, got, test.want)
			}
		})
	}
}

func FuzzChooseCoding(f *testing.F) {
	f.Add("gzip, deflate, br;q=0.9, *;q=0")
	bodies := map[coding][]byte{gzipCoding: {1}, identity: {1}}
	f.Fuzz(func(t *testing.T, accept string) {
		if c := chooseCoding([]string{accept}, bodies); bodies[c] == nil {
			t.Errorf("chooseCoding(%q): got %s, want a coding that the file exists in", accept, c)
		}
	})
}
