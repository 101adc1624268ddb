package office

import "klar/locales"

// The tables of the file before they are checked. Tables that may be left out are
// pointers. offices.toml explains each key.

type fileTable struct {
	Operator *operatorTable         `toml:"operator"`
	Office   map[string]officeTable `toml:"office"`
	Line     map[string]lineTable   `toml:"line"`
}

type operatorTable struct {
	Name          textTable `toml:"name"`
	Website       string    `toml:"website"`
	Email         string    `toml:"email"`
	Phone         string    `toml:"phone"`
	Privacy       string    `toml:"privacy"`
	Accessibility string    `toml:"accessibility"`
}

type officeTable struct {
	Name         textTable        `toml:"name"`
	Municipality textTable        `toml:"municipality"`
	Website      string           `toml:"website"`
	Address      *addressTable    `toml:"address"`
	Phone        *phoneTable      `toml:"phone"`
	Email        *emailTable      `toml:"email"`
	SecureMail   *secureMailTable `toml:"secure_mail"`
	Hours        *hoursTable      `toml:"hours"`
	ClosedDays   *closedDaysTable `toml:"closed_days"`
	Booking      *bookingTable    `toml:"booking"`

	Disagreement []disagreementTable `toml:"disagreement"`
}

type lineTable struct {
	Name  textTable   `toml:"name"`
	Phone *phoneTable `toml:"phone"`
	Hours *hoursTable `toml:"hours"`

	Disagreement []disagreementTable `toml:"disagreement"`
}

// textTable is a text by language. Danish and English are required.
type textTable map[locales.Language]string

// sourceTable is the source of a fact. Every table of a fact has these keys.
type sourceTable struct {
	Source  string `toml:"source"`
	Checked string `toml:"checked"`
	Sure    string `toml:"sure"`
}

type addressTable struct {
	Street string `toml:"street"`
	City   string `toml:"city"`
	sourceTable
}

type phoneTable struct {
	Number      string `toml:"number"`
	Switchboard bool   `toml:"switchboard"`
	sourceTable
}

type emailTable struct {
	Address string `toml:"address"`
	sourceTable
}

type secureMailTable struct {
	To       string `toml:"to"`
	Category string `toml:"category"`
	sourceTable
}

type hoursTable struct {
	Monday         []string   `toml:"monday"`
	Tuesday        []string   `toml:"tuesday"`
	Wednesday      []string   `toml:"wednesday"`
	Thursday       []string   `toml:"thursday"`
	Friday         []string   `toml:"friday"`
	Saturday       []string   `toml:"saturday"`
	Sunday         []string   `toml:"sunday"`
	PublicHolidays []string   `toml:"public_holidays"`
	Days           []dayTable `toml:"days"`
	sourceTable
}

type dayTable struct {
	Day    string   `toml:"day"`
	Open   []string `toml:"open"`
	Unsure bool     `toml:"unsure"`
}

type closedDaysTable struct {
	Days []string `toml:"days"`
	sourceTable
}

type bookingTable struct {
	Policy string `toml:"policy"`
	URL    string `toml:"url"`
	sourceTable
}

type disagreementTable struct {
	About  string    `toml:"about"`
	Says   textTable `toml:"says"`
	Follow textTable `toml:"follow"`
	sourceTable
}
