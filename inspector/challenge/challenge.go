// Package challenge reads WWW-Authenticate header fields (RFC 9110 section 11.6.1) as servers really write them.
//
// [Parse] takes all fields of a response and gives their challenges in order. It follows the grammar of section 11
// where a field keeps to it, and otherwise gives what can still be read and says in Challenge.Broken what is wrong.
// It takes linear time, keeps to the limits below, and never fails.
package challenge

import (
	"slices"
	"strings"
)

// Limits on what is read. What lies beyond is left out, and the last challenge says so.
const (
	// MaxLength is the longest field that is read, in bytes: a Negotiate reply with a large Kerberos ticket fits.
	MaxLength = 64 << 10
	// MaxChallenges is how many challenges of one response are read.
	MaxChallenges = 64
	// MaxParams is how many parameters of one challenge are read.
	MaxParams = 64
)

// Challenge is one challenge: a scheme with its parameters or its token68.
type Challenge struct {
	// Scheme as it was written; compare with Is. It is empty where a field has parameters and no scheme.
	Scheme  string
	Token68 string
	Params  []Param
	// Text is what follows the scheme and is neither parameter nor token68, as in "Please log in".
	Text string
	// Broken lists how the challenge departs from the grammar, each defect once; nil for a good one.
	Broken []Defect
}

// Param is one auth-param, its value unquoted.
type Param struct {
	Name, Value string
}

// Is tells whether the challenge is of a scheme; scheme names are case-insensitive (RFC 9110 section 11.1).
func (c Challenge) Is(scheme string) bool { return strings.EqualFold(c.Scheme, scheme) }

// Param returns a parameter's value; names are case-insensitive. Of several with the name, the first counts.
func (c Challenge) Param(name string) (string, bool) {
	for _, p := range c.Params {
		if strings.EqualFold(p.Name, name) {
			return p.Value, true
		}
	}
	return "", false
}

// Has tells whether the challenge has a defect.
func (c Challenge) Has(d Defect) bool { return slices.Contains(c.Broken, d) }
