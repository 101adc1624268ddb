package templates

import (
	"strconv"
	"strings"

	"rsc.io/qr"

	"klar/visit/civil"
)

// A Transfer is what answers travel by from one device to another.
type Transfer struct {
	Link    string      // the address in the QR code; "" when nobody knows what the service's is
	Address string      // where the code is typed: the address without https, or a path alone
	Code    string      // the code, as it was made
	Until   civil.Clock // when both stop working
}

// groups returns the code in two halves, as it is read and typed.
func (t Transfer) groups() string {
	half := len(t.Code) / 2
	return t.Code[:half] + "-" + t.Code[half:]
}

// spelled returns the code sign by sign, for those who hear it: it is no word.
func (t Transfer) spelled() string {
	half := len(t.Code) / 2
	return strings.Join(strings.Split(t.Code[:half], ""), " ") + ", " + strings.Join(strings.Split(t.Code[half:], ""), " ")
}

// quietZone is the white margin that a QR code needs to be found, in modules.
const quietZone = 4

// drawQR returns the black modules of the QR code for text as the data of an
// SVG path, in a square of size modules with the quiet zone around.
func drawQR(text string) (path string, size int, err error) {
	code, err := qr.Encode(text, qr.M)
	if err != nil {
		return "", 0, err
	}
	var d strings.Builder
	for y := range code.Size {
		for x := 0; x < code.Size; x++ {
			from := x
			for code.Black(x, y) { // outside of the code all is white
				x++
			}
			if n := strconv.Itoa(x - from); x > from {
				d.WriteString("M" + strconv.Itoa(from+quietZone) + " " + strconv.Itoa(y+quietZone) + "h" + n + "v1h-" + n + "z")
			}
		}
	}
	return d.String(), code.Size + 2*quietZone, nil
}
