package main

import (
	"strings"
	"testing"
)

func TestReport(t *testing.T) {
	const started = `{"Action":"start","Package":"klar/a"}` + "\n"
	const twoTests = started + `
{"Action":"run","Package":"klar/a","Test":"TestFast"}
{"Action":"output","Package":"klar/a","Test":"TestFast","Output":"=== RUN   TestFast\n"}
{"Action":"run","Package":"klar/a","Test":"TestSlow"}
{"Action":"output","Package":"klar/a","Test":"TestFast","Output":"    a_test.go:1: by the way\n"}
{"Action":"pass","Package":"klar/a","Test":"TestFast","Elapsed":1.5}
{"Action":"output","Package":"klar/a","Test":"TestSlow/one","Output":"    a_test.go:2: got 1, want 2\n"}
{"Action":"output","Package":"klar/a","Test":"TestSlow/one","Output":"    --- FAIL: TestSlow/one (2.00s)\n"}
`
	tests := []struct {
		name, run string
		want      string
		failed    bool
	}{
		{
			name: "passes",
			run: started + `{"Action":"output","Package":"klar/a","Output":"PASS\n"}
				{"Action":"output","Package":"klar/a","Output":"ok  \tklar/a\t1.2s\n"}
				{"Action":"pass","Package":"klar/a","Elapsed":1.2}`,
			want: "ok  \tklar/a\t1.2s\n",
		},
		{
			name: "fails",
			run: twoTests + `{"Action":"fail","Package":"klar/a","Test":"TestSlow/one","Elapsed":2}
				{"Action":"pass","Package":"klar/a","Test":"TestSlow/two","Elapsed":1}
				{"Action":"output","Package":"klar/a","Test":"TestSlow","Output":"--- FAIL: TestSlow (0.00s)\n"}
				{"Action":"fail","Package":"klar/a","Test":"TestSlow","Elapsed":0}
				{"Action":"output","Package":"klar/a","Output":"FAIL\n"}
				{"Action":"fail","Package":"klar/a","Elapsed":3}`,
			want: "    a_test.go:2: got 1, want 2\n    --- FAIL: TestSlow/one (2.00s)\n--- FAIL: TestSlow (0.00s)\nFAIL\n" +
				"3.0 klar/a TestSlow\n1.5 klar/a TestFast\n",
			failed: true,
		},
		{
			name: "ends in the middle of a test",
			run: twoTests + `{"Action":"output","Package":"klar/a","Output":"exit status 2\n"}
				{"Action":"fail","Package":"klar/a","Elapsed":2}`,
			want:   "exit status 2\n    a_test.go:2: got 1, want 2\n    --- FAIL: TestSlow/one (2.00s)\n1.5 klar/a TestFast\n",
			failed: true,
		},
		{
			name: "does not build",
			run: `{"ImportPath":"klar/a","Action":"build-output","Output":"a.go:1: undefined: b\n"}
				{"ImportPath":"klar/a","Action":"build-fail"}` + started + `{"Action":"fail","Package":"klar/a","FailedBuild":"klar/a"}`,
			want:   "a.go:1: undefined: b\n",
			failed: true,
		},
		{name: "is cut off", run: started, want: "the run: klar/a has not come to its end\n", failed: true},
		{name: "tests nothing", run: "", want: "the run: no package was tested\n", failed: true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out strings.Builder
			r := newReport(&out)
			if err := r.read(strings.NewReader(tt.run)); err != nil {
				r.fail("the run: %v", err)
			}
			r.slowest(10)
			got := strings.Replace(out.String(), "\nThe slowest tests, in seconds, their parts added up:\n", "", 1)
			got = strings.NewReplacer("   3.0  ", "3.0 ", "   1.5  ", "1.5 ").Replace(got)
			if got != tt.want || r.failed != tt.failed {
				t.Errorf("got %q, failed %t,\nwant %q, %t", got, r.failed, tt.want, tt.failed)
			}
		})
	}
}
