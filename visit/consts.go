package visit

const (
	Check    = "check"
	SlipPage = "slip"
)
