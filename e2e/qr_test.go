package e2e

import (
	"testing"

	"rsc.io/qr/coding"
)

// drawnModules reads the modules of the QR code on the page, each at its middle, without
// the quiet zone of four modules.
const drawnModules = `(() => {
	const svg = document.querySelector("svg.qr"), drawn = svg.querySelector("path");
	const middles = [...Array(svg.viewBox.baseVal.width - 8).keys()].map(n => n + 4.5);
	return middles.map(y => middles.map(x => drawn.isPointInFill(new DOMPoint(x, y))));
})()`

// scan returns the text in the QR code on the page.
func scan(b *tab) string {
	b.t.Helper()
	drawn := evaluate[[][]bool](b, drawnModules)
	for mask := range coding.Mask(8) {
		// A code of version v has 17 + 4v modules.
		plan, err := coding.NewPlan(coding.Version((len(drawn)-17)/4), coding.M, mask)
		if err != nil {
			b.t.Fatalf("a QR code of %d modules: %v", len(drawn), err)
		}
		if data, fits := readModules(plan, drawn); fits {
			return text(b.t, data)
		}
	}
	b.t.Fatal("no QR code can be read")
	return ""
}

// readModules returns the data in the modules. It returns false when they name another
// format than the plan.
func readModules(plan *coding.Plan, drawn [][]bool) (data []byte, fits bool) {
	data = make([]byte, plan.DataBytes)
	for y, row := range plan.Pixel {
		for x, planned := range row {
			differs := drawn[y][x] != (planned&coding.Black != 0)
			switch planned.Role() {
			case coding.Data:
				if o := planned.Offset(); differs {
					data[o/8] |= 1 << (7 - o%8)
				}
			case coding.Position, coding.Alignment, coding.Timing, coding.Format:
				if differs {
					return nil, false
				}
			}
		}
	}
	return data, true
}

// text decodes data as ISO/IEC 18004 encodes bytes in small codes: four bits for the
// mode, eight for the number of bytes, then the bytes.
func text(t *testing.T, data []byte) string {
	t.Helper()
	const asBytes = 4
	if kind := data[0] >> 4; kind != asBytes {
		t.Fatalf("got data of kind %d in the QR code, want bytes", kind)
	}
	nibble := func(n int) byte { return data[n/2] >> (4 * (1 - n%2)) & 15 }
	octet := func(n int) byte { return nibble(2*n+1)<<4 | nibble(2*n+2) }
	said := make([]byte, octet(0))
	for i := range said {
		said[i] = octet(i + 1)
	}
	return string(said)
}
