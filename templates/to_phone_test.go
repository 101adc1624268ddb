package templates

import (
	"strings"
	"testing"

	"klar/locales"
	"klar/templates/ui"
	"klar/templates/ui/uitest"
	"klar/visit"
	"klar/visit/journey"
	"klar/visit/site"
)

func TestTransferCode(t *testing.T) {
	transfer := Transfer{Code: "7K3QX9MBCD"}
	if got, want := transfer.groups(), "7K3QX-9MBCD"; got != want {
		t.Errorf("groups: got %q, want %q", got, want)
	}
	if got, want := transfer.spelled(), "7 K 3 Q X, 9 M B C D"; got != want {
		t.Errorf("spelled: got %q, want %q", got, want)
	}
}

// The code is black on white in attributes, which the content policy allows,
// has a name, and leaves its quiet zone free.
func TestQRCode(t *testing.T) {
	svg := uitest.Render(t, qrCode("https://klar.example.dk/da/hent/AAAAAAAAAAAAAAAAAAAAAA", "name")).Find("svg")
	if uitest.Attr(svg, "role") != "img" || uitest.Attr(svg, "aria-label") != "name" {
		t.Errorf("got role %q, name %q; want an image with a name", uitest.Attr(svg, "role"), uitest.Attr(svg, "aria-label"))
	}
	if fill := uitest.Attr(svg.Find("rect"), "fill") + uitest.Attr(svg.Find("path"), "fill"); fill != "#fff#000" || svg.Find("path").Length() != 1 {
		t.Errorf("got fills %s, want one path, black on white", fill)
	}
	d := uitest.Attr(svg.Find("path"), "d")
	// 53 characters take version 4 with correction M: 33 modules and 2 × 4.
	if got, want := uitest.Attr(svg, "viewBox"), "0 0 41 41"; got != want {
		t.Errorf("got viewBox %q, want %q", got, want)
	}
	if !strings.HasPrefix(d, "M4 4h7v1h-7z") {
		t.Errorf("got a path that begins %.20s, want the corner of a position square after the quiet zone", d)
	}
}

func TestQRCodeOfTooMuch(t *testing.T) {
	if _, _, err := drawQR(strings.Repeat("x", 5000)); err == nil {
		t.Error("got no error, want one")
	}
}

func TestSlipLeadsToThePhone(t *testing.T) {
	for _, l := range locales.Languages {
		page := uitest.Render(t, ui.InLanguage(l, SlipPage(ui.Page{Title: "A"}, journey.ViewSlip(visit.Answers{}, visit.Env{}))))
		if page.Find(`main a[href="`+site.ToPhone.Path(l)+`"]`).Length() != 1 {
			t.Errorf("%s: got no link from the slip", l)
		}
	}
}
