package challenge

import "slices"

// Defect is one way in which a challenge departs from the grammar of RFC 9110 section 11.
type Defect string

// The defects, each with an example.
const (
	NoScheme          Defect = "no-scheme"          // realm="x"
	MissingComma      Defect = "missing-comma"      // Basic realm="x" charset="UTF-8"
	WrongSeparator    Defect = "wrong-separator"    // Digest realm="x"; nonce="y"
	ColonAfterScheme  Defect = "colon-after-scheme" // Bearer: realm="x"
	EmptyValue        Defect = "empty-value"        // Basic realm=
	UnquotedValue     Defect = "unquoted-value"     // Basic realm=Members only
	UnterminatedQuote Defect = "unterminated-quote" // Basic realm="x
	StrayQuote        Defect = "stray-quote"        // Basic realm="the "inner" circle"
	DuplicateParam    Defect = "duplicate-param"    // Basic realm="x", realm="y" (section 11.2 allows one)
	Unstructured      Defect = "unstructured"       // Please log in
	TooLong           Defect = "too-long"           // over MaxLength, MaxChallenges or MaxParams
)

// broken notes a defect of a challenge, once.
func (c *Challenge) broken(d Defect) {
	if !slices.Contains(c.Broken, d) {
		c.Broken = append(c.Broken, d)
	}
}
