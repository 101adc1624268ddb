package identity

import "testing"

func TestEveryConditionIsComplete(t *testing.T) {
	for _, c := range Conditions {
		if c.Message.Key == "" || c.Source.URL == "" || !c.Source.Checked.Valid() || c.Source.Sure == 0 {
			t.Errorf("%s: got message %q, source %+v, want both", c.Condition, c.Message.Key, c.Source)
		}
		if entry, known := c.Condition.Entry(); !known || entry.Condition != c.Condition {
			t.Errorf("%s: got entry %q, %t, want the condition", c.Condition, entry.Condition, known)
		}
	}
	if _, known := Condition("cousin").Entry(); known {
		t.Error("cousin: got a condition, want none")
	}
}
