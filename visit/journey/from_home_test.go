package journey

import (
	"net/url"
	"slices"
	"testing"

	"klar/visit"
)

func TestReadFromHome(t *testing.T) {
	for _, tt := range []struct {
		name  string
		form  url.Values
		want  visit.FromHomeAnswers
		wrong []string // the fields with a problem
		left  url.Values
	}{
		{"all answered", url.Values{"chip": {"yes"}, "phone": {"no"}, "number": {"yes"}}, visit.FromHomeAnswers{Chip: visit.Yes, Phone: visit.No, Number: visit.Yes}, nil,
			url.Values{"chip": {"yes"}, "phone": {"no"}, "number": {"yes"}}},
		{"nothing", url.Values{}, visit.FromHomeAnswers{}, []string{"chip", "phone", "number"}, url.Values{}},
		{"one missing", url.Values{"chip": {"yes"}, "number": {"no"}}, visit.FromHomeAnswers{Chip: visit.Yes, Number: visit.No}, []string{"phone"},
			url.Values{"chip": {"yes"}, "number": {"no"}}},
		{"not a choice", url.Values{"chip": {"perhaps"}, "phone": {"yes"}, "number": {"yes"}}, visit.FromHomeAnswers{Phone: visit.Yes, Number: visit.Yes}, []string{"chip"},
			url.Values{"phone": {"yes"}, "number": {"yes"}}},
		{"both", url.Values{"chip": {"yes", "no"}, "phone": {"yes"}, "number": {"yes"}}, visit.FromHomeAnswers{Phone: visit.Yes, Number: visit.Yes}, []string{"chip"},
			url.Values{"phone": {"yes"}, "number": {"yes"}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, problems := ReadFromHome(tt.form)
			var wrong []string
			for _, p := range problems {
				wrong = append(wrong, p.Field)
			}
			if got != tt.want || !slices.Equal(wrong, tt.wrong) {
				t.Errorf("got %+v, wrong %v; want %+v, wrong %v", got, wrong, tt.want, tt.wrong)
			}
			if tt.form.Encode() != tt.left.Encode() {
				t.Errorf("form left %v, want %v", tt.form, tt.left)
			}
		})
	}
}
