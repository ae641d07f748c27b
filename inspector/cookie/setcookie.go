package cookie

import (
	"strconv"
	"strings"
	"time"

	"github.com/why401/why401/inspector/secret"
)

// SetCookie is what one Set-Cookie field asks for, read as browsers do (RFC 6265bis section 5.6).
type SetCookie struct {
	Name  string
	Value secret.Text
	// Domain is the attribute in lower case and without a leading dot, empty where there is none.
	Domain string
	// Path is the attribute, empty where there is none that begins with "/".
	Path string
	// Expires is the attribute; the zero time where there is none that can be read.
	Expires time.Time
	// MaxAge is the attribute where HasMaxAge is set. It counts before Expires.
	MaxAge                        time.Duration
	HasMaxAge                     bool
	Secure, HTTPOnly, Partitioned bool
	// SameSite is strict, lax, none, or empty where there is none of these.
	SameSite string
	// Malformed is set where the field holds control characters, for which browsers ignore it as a whole.
	Malformed bool
}

// Limits that browsers keep (RFC 6265bis sections 5.5 and 5.6).
const (
	// MaxPair is the greatest length of name and value together, in bytes.
	MaxPair      = 4096
	maxAttribute = 1024
	maxAge       = 400 * 24 * time.Hour
)

// ParseSetCookie reads the Set-Cookie fields of a response. Fields that a source has joined with line breaks, as
// browsers do in their own interfaces, are taken apart again.
func ParseSetCookie(fields ...string) []SetCookie {
	var cookies []SetCookie
	for _, field := range fields {
		field = field[:min(len(field), MaxHeader)]
		for line := range strings.SplitSeq(field, "\n") {
			line = strings.Trim(line, " \t\r")
			if line == "" {
				continue
			}
			if len(cookies) == MaxCookies {
				return cookies
			}
			cookies = append(cookies, parseSetCookie(line))
		}
	}
	return cookies
}

func parseSetCookie(field string) SetCookie {
	pair, attributes, _ := strings.Cut(field, ";")
	name, value, named := strings.Cut(pair, "=")
	if !named {
		name, value = "", pair
	}
	c := SetCookie{
		Name: trim(name), Value: secret.Text(trim(value)),
		Malformed: strings.ContainsFunc(field, func(r rune) bool { return r < ' ' && r != '\t' || r == 0x7f }),
	}
	for attribute := range strings.SplitSeq(attributes, ";") {
		name, value, _ := strings.Cut(attribute, "=")
		if value = trim(value); len(value) <= maxAttribute {
			c.set(trim(name), value)
		}
	}
	return c
}

// set takes an attribute; of several with the same name the last counts (RFC 6265bis section 5.7).
func (c *SetCookie) set(name, value string) {
	switch strings.ToLower(name) {
	case "expires":
		if at, ok := parseDate(value); ok {
			c.Expires = at
		}
	case "max-age":
		if age, ok := parseMaxAge(value); ok {
			c.MaxAge, c.HasMaxAge = age, true
		}
	case "domain":
		c.Domain = strings.ToLower(strings.TrimPrefix(value, "."))
	case "path":
		c.Path = ""
		if strings.HasPrefix(value, "/") {
			c.Path = value
		}
	case "secure":
		c.Secure = true
	case "httponly":
		c.HTTPOnly = true
	case "partitioned":
		c.Partitioned = true
	case "samesite":
		switch c.SameSite = strings.ToLower(value); c.SameSite {
		case "strict", "lax", "none":
		default:
			c.SameSite = ""
		}
	}
}

// parseMaxAge reads delta-seconds (RFC 6265bis section 5.6.2).
func parseMaxAge(value string) (time.Duration, bool) {
	digits := strings.TrimPrefix(value, "-")
	if digits == "" || strings.Trim(digits, "0123456789") != "" {
		return 0, false
	}
	if digits != value {
		return 0, true // Every time before now is the same.
	}
	seconds, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || seconds > int64(maxAge/time.Second) {
		return maxAge, true
	}
	return time.Duration(seconds) * time.Second, true
}

func trim(s string) string { return strings.Trim(s, " \t") }
