package e2e

import (
	"fmt"
	"image"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"klar/locales"
	"klar/visit"
	"klar/visit/identity"
)

// inkFaults finds what a printer may lose or print grey: any colour but black,
// any background, anything that shines through.
const inkFaults = `(root => {
	const black = "rgb(0, 0, 0)", none = "rgba(0, 0, 0, 0)";
	const faults = new Set();
	for (const e of [root, ...root.querySelectorAll("*")]) {
		for (const part of [null, "::before", "::after"]) {
			const style = getComputedStyle(e, part);
			if (style.display === "none" || part && style.content === "none") continue;
			const name = e.tagName + "." + e.className + (part ?? "");
			if (style.color !== black) faults.add(name + " is " + style.color);
			if (style.opacity !== "1") faults.add(name + " has opacity " + style.opacity);
			if (style.backgroundColor !== none || style.backgroundImage !== "none") faults.add(name + " has a background");
			for (const side of ["Top", "Right", "Bottom", "Left"]) {
				if (parseFloat(style["border" + side + "Width"]) > 0 && style["border" + side + "Color"] !== black)
					faults.add(name + " has a border that is " + style["border" + side + "Color"]);
			}
		}
	}
	return [...faults];
})(document.querySelector(%s))`

// checkInk checks that all of an element prints black, on nothing.
func checkInk(b *tab, selector string) {
	b.t.Helper()
	b.asPrinted(func() {
		for _, fault := range evaluate[[]string](b, fmt.Sprintf(inkFaults, strconv.Quote(selector))) {
			b.t.Errorf("in print, %s", fault)
		}
	})
}

// asPrinted does something while the page has the style that it prints with.
func (b *tab) asPrinted(do func()) {
	b.t.Helper()
	call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
	defer call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{})
	do()
}

// Browsers leave backgrounds out unless they are told otherwise.
func TestSlipPrintsAlikeWithoutBackgrounds(t *testing.T) {
	t.Parallel()
	for _, l := range locales.Languages {
		t.Run(string(l), func(t *testing.T) {
			t.Parallel()
			b := newTab(t, klar)
			slip{answers: crowded(t, visit.UnsureErrand, identity.NoCPR)}.show(b, l)
			printed := func(options ...chromedp.PDFOption) *image.Gray {
				options = append(options, chromedp.PDFPreferCSSPageSize())
				return picture(t, writePDF(t, run(b, chromedp.PrintToPDF(options...))))
			}
			if n := differences(printed(), printed(chromedp.PDFPrintBackground())); n > 0 {
				t.Errorf("%d patches of the slip look otherwise without backgrounds", n)
			}
		})
	}
}

// The checks above find what is wrong.
func TestInkFaultsAreFound(t *testing.T) {
	t.Parallel()
	b := newTab(t, klar)
	slip{blank: true}.show(b, locales.Danish)
	evaluate[chromedp.Void](b, `document.querySelector(".slip h3").style.color = "rgb(90, 90, 90)"`)
	evaluate[chromedp.Void](b, `document.querySelector(".slip ul").style.backgroundColor = "yellow"`)
	b.asPrinted(func() {
		got := evaluate[[]string](b, fmt.Sprintf(inkFaults, strconv.Quote(".slip")))
		if len(got) < 2 || !slices.ContainsFunc(got, func(f string) bool { return strings.HasSuffix(f, "rgb(90, 90, 90)") }) {
			t.Errorf("got %q, want a grey heading and a background", got)
		}
	})
}
