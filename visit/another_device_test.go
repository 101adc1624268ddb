package visit

import (
	"reflect"
	"testing"
)

func TestForAnotherDevice(t *testing.T) {
	a := Answers{Errand: GetFirst, Office: "herning", UserIDs: []string{"johnsnew#id"}, Remember: Yes, Shared: true}
	want := a
	want.Remember, want.Shared = "", false
	if got := a.ForAnotherDevice(); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if a.Remember != Yes {
		t.Error("the answers on this device have changed too")
	}
}
