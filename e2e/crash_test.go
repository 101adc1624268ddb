package e2e

import (
	"path/filepath"
	"testing"

	"klar/locales"
)

// A save that was acknowledged is kept, even when the program is killed right after
// it.
func TestKilledProgramKeepsAnswers(t *testing.T) {
	t.Parallel()
	database := filepath.Join(t.TempDir(), "klar.db")
	a := ordinary(t)
	own := startOwn(t, database)
	v := newVisitor(t, own)
	for i, step := range formSteps(a) {
		l := locales.Languages[i%len(locales.Languages)]
		v.save(l, step, step.Form(a))
		own.kill(t)
		own = startOwn(t, database)
		v.service = own
		for _, before := range formSteps(a)[:i+1] {
			if got, want := v.form(before.Path(l)), before.Form(a); got.Encode() != want.Encode() {
				t.Errorf("%s (%s), killed after %s: got %v, want %v", before.Name, l, step.Name, got, want)
			}
		}
	}
	b := newTab(t, own)
	b.setCookie(v.cookie())
	checkSaved(b, locales.English, a)
	if err := own.stop(); err != nil {
		t.Error(err)
	}
}
