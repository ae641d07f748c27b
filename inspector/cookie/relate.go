package cookie

import (
	"net/netip"
	"net/url"
	"strings"

	"golang.org/x/net/publicsuffix"
)

// Relation is how the origin that makes a request stands to its URL.
type Relation string

// The relations; empty where the initiator was not seen.
const (
	SameOrigin Relation = "same-origin"
	SameSite   Relation = "same-site" // schemefully (RFC 6265bis section 5.2)
	CrossSite  Relation = "cross-site"
)

// Relate compares an initiator's origin with a URL. A request that nothing initiated (typed, bookmarked) is same-site.
// An opaque origin, written "null" (a sandboxed frame, a local file), is cross-site to everything.
func Relate(origin string, u *url.URL) Relation {
	if origin == "" {
		return SameSite
	}
	from, err := url.Parse(origin)
	if err != nil || from.Host == "" || u == nil || u.Host == "" {
		return CrossSite
	}
	fromScheme, toScheme := httpScheme(from.Scheme), httpScheme(u.Scheme)
	if fromScheme != toScheme {
		return CrossSite
	}
	fromHost, toHost := canonical(from.Hostname()), canonical(u.Hostname())
	switch {
	case fromHost == toHost && port(from, fromScheme) == port(u, toScheme):
		return SameOrigin
	case fromHost == toHost || lastLabel(fromHost) == lastLabel(toHost) && Site(fromHost) == Site(toHost):
		return SameSite
	}
	return CrossSite
}

// lastLabel is the top-level domain, which hosts of one site have in common.
func lastLabel(host string) string { return host[strings.LastIndexByte(host, '.')+1:] }

// Site is the registrable domain of a host after the public suffix list; the host itself for IP addresses and
// single-label names, and for a host that is a public suffix. Names are as browsers write them, in punycode.
func Site(host string) string {
	host = canonical(host)
	if isAddress(host) {
		return host
	}
	// A name with a closing dot is another host, and so another site (RFC 6265bis section 5.1.2 keeps it).
	name, dot := strings.CutSuffix(host, ".")
	site, err := publicsuffix.EffectiveTLDPlusOne(name)
	if err != nil {
		return host
	}
	if dot {
		site += "."
	}
	return site
}

// httpScheme maps a WebSocket's scheme to that of its handshake, which is what carries the cookies.
func httpScheme(scheme string) string {
	switch scheme = strings.ToLower(scheme); scheme {
	case "ws":
		return "http"
	case "wss":
		return "https"
	}
	return scheme
}

func port(u *url.URL, scheme string) string {
	if p := u.Port(); p != "" {
		return p
	}
	switch scheme {
	case "http":
		return "80"
	case "https":
		return "443"
	}
	return ""
}

// canonical is a host name in lower case, without the brackets of an IPv6 address.
func canonical(host string) string {
	if strings.HasPrefix(host, "[") && strings.HasSuffix(host, "]") {
		host = host[1 : len(host)-1]
	}
	return strings.ToLower(host)
}

// Address reads a host that is an IP address, without brackets, and tells names apart at a glance: an address ends in a
// digit or holds a colon.
func Address(host string) (address netip.Addr, ok bool) {
	if host == "" || (host[len(host)-1] < '0' || host[len(host)-1] > '9') && !strings.Contains(host, ":") {
		return address, false
	}
	address, err := netip.ParseAddr(host)
	return address, err == nil
}

func isAddress(host string) bool {
	_, ok := Address(host)
	return ok
}

// isTrustworthy tells whether a browser sends Secure cookies there: over TLS, and to this very machine, which
// Chromium and Firefox count as a potentially trustworthy origin (Secure Contexts section 3.1).
func isTrustworthy(u *url.URL) bool {
	if httpScheme(u.Scheme) == "https" {
		return true
	}
	host := canonical(u.Hostname())
	if host == "localhost" || strings.HasSuffix(host, ".localhost") {
		return true
	}
	address, ok := Address(host)
	return ok && address.IsLoopback()
}
