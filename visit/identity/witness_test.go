package identity

import "testing"

func TestEveryConditionHasItsFacts(t *testing.T) {
	for _, c := range Conditions {
		if c.Message.Key == "" || c.Source.URL == "" || !c.Source.Checked.Valid() || c.Source.Sure == 0 {
			t.Errorf("%s lacks its words or its source", c.Condition)
		}
		if entry, known := c.Condition.Entry(); !known || entry.Condition != c.Condition {
			t.Errorf("%s is not found by its id", c.Condition)
		}
	}
	if _, known := Condition("cousin").Entry(); known {
		t.Error("an unknown condition is found")
	}
}
