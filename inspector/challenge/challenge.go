// Package challenge reads WWW-Authenticate header fields (RFC 9110 section 11.6.1) as servers really write them.
package challenge

import "strings"

// Challenge is one challenge: a scheme with its parameters or its token68.
type Challenge struct {
	// Scheme as it was written; compare with Is.
	Scheme  string
	Token68 string
	Params  []Param
}

// Param is one auth-param, its value unquoted.
type Param struct {
	Name, Value string
}

// Is tells whether the challenge is of a scheme; scheme names are case-insensitive (RFC 9110 section 11.1).
func (c Challenge) Is(scheme string) bool { return strings.EqualFold(c.Scheme, scheme) }

// Param returns a parameter's value; names are case-insensitive.
func (c Challenge) Param(name string) (string, bool) {
	for _, p := range c.Params {
		if strings.EqualFold(p.Name, name) {
			return p.Value, true
		}
	}
	return "", false
}

// Parse reads all challenges of a response, given the values of its WWW-Authenticate fields.
func Parse(fields ...string) []Challenge { return nil } // TODO
