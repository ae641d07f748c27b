package cookie

import "strings"

// prefix is a cookie name prefix, and what browsers ask of a cookie under it (RFC 6265bis sections 5.4 and
// 5.7; Chromium adds those with Http).
type prefix struct {
	name     string
	host     bool // no Domain attribute and Path=/
	httpOnly bool
}

// prefixes all ask for Secure. The longer stand before those that they begin with.
var prefixes = []prefix{
	{name: "__Host-Http-", host: true, httpOnly: true},
	{name: "__Host-", host: true},
	{name: "__Secure-"},
	{name: "__Http-", httpOnly: true},
}

// prefixOf returns the prefix of a cookie's name, or nil. Browsers compare without regard to case.
func prefixOf(cookie string) *prefix {
	if !strings.HasPrefix(cookie, "__") {
		return nil
	}
	for i := range prefixes {
		if n := len(prefixes[i].name); len(cookie) >= n && strings.EqualFold(cookie[:n], prefixes[i].name) {
			return &prefixes[i]
		}
	}
	return nil
}
