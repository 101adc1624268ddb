package civil

import "testing"

func TestParseClock(t *testing.T) {
	tests := []struct {
		typed string
		want  Clock
	}{
		{"14:30", "14:30"},
		{"14.30", "14:30"},
		{"1430", "14:30"},
		{"14 30", "14:30"},
		{"14 : 30", "14:30"},
		{"14", "14:00"},
		{"9", "09:00"},
		{"9.05", "09:05"},
		{"930", "09:30"},
		{"0905", "09:05"},
		{"kl. 14.30", "14:30"},
		{"kl 14.30", "14:30"},
		{"kl.14", "14:00"},
		{"Kl. 9", "09:00"},
		{"KL.\u00a09.30", "09:30"},
		{"  14:30\t", "14:30"},
		{"00:00", "00:00"},
		{"23.59", "23:59"},
		{"14,30", "14:30"},
		{"14-30", "14:30"},
		{"14\u201330", "14:30"},
		{"10-10", "10:10"},
		{"14:30:00", "14:30"},
		{"kl. 14.30.00", "14:30"},
		{"2 pm", "14:00"},
		{"2pm", "14:00"},
		{"2.30pm", "14:30"},
		{"2:30 PM", "14:30"},
		{"2:30 p.m.", "14:30"},
		{"02:30:00 PM", "14:30"},
		{"230 pm", "14:30"},
		{"9 a.m", "09:00"},
		{"12 am", "00:00"},
		{"12.30 am", "00:30"},
		{"12 pm", "12:00"},
		{"12:30 pm", "12:30"},
		{"１４：３０", "14:30"},
		{"\u200e14:30", "14:30"},
		{"١٤:٣٠", "14:30"},

		{"", ""},
		{" ", ""},
		{"kl.", ""},
		{"24:00", ""},
		{"14:60", ""},
		{"99", ""},
		{"14:3", ""},
		{"14:", ""},
		{":30", ""},
		{"-1:30", ""},
		{"12345", ""},
		{"14:30 pm", ""},
		{"0 am", ""},
		{"13 pm", ""},
		{"2 p", ""},
		{"14:30:60", ""},
		{"14:30:0", ""},
		{"9-10", ""},  // from nine to ten
		{"14-15", ""}, // from two to three
		{"09:00-10:00", ""},
		{"half past two", ""},
	}
	for _, tt := range tests {
		got, ok := ParseClock(tt.typed)
		if got != tt.want || ok != (tt.want != "") {
			t.Errorf("ParseClock(%q) = %q, %t, want %q", tt.typed, got, ok, tt.want)
		}
	}
}

func TestClockMinutes(t *testing.T) {
	for c, want := range map[Clock]int{"00:00": 0, "09:05": 545, "23:59": 1439, "": 0} {
		if got := c.Minutes(); got != want {
			t.Errorf("Clock(%q).Minutes() = %d, want %d", c, got, want)
		}
	}
}

func TestClockValid(t *testing.T) {
	for c, want := range map[Clock]bool{"14:30": true, "00:00": true, "": false, "9:05": false, "24:00": false, "14.30": false} {
		if got := c.Valid(); got != want {
			t.Errorf("Clock(%q).Valid() = %t, want %t", c, got, want)
		}
	}
}

func FuzzParseClock(f *testing.F) {
	for _, typed := range []string{"14:30", "kl. 9", "1430", "24:00", "", "\u00a0", "kl\x00", "12.30 am", "2 p.m.", "14:30:00", "9-10", "١٤:٣٠"} {
		f.Add(typed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		c, ok := ParseClock(typed)
		if ok != c.Valid() || !ok && c != "" {
			t.Fatalf("ParseClock(%q) = %q, %t, want true for a valid clock, else none", typed, c, ok)
		}
		if again, _ := ParseClock(string(c)); again != c {
			t.Errorf("ParseClock(%q) = %q, want it unchanged", c, again)
		}
		if m := c.Minutes(); m < 0 || m >= 24*60 {
			t.Errorf("Clock(%q).Minutes() = %d, want 0 to 1439", c, m)
		}
	})
}
