package cookie

import (
	"net/url"
	"time"
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
func Relate(origin string, u *url.URL) Relation { return "" } // TODO

// Site is the registrable domain of a host after the public suffix list; the host itself for IP addresses and
// single-label names.
func Site(host string) string { return host } // TODO

// Request is what decides whether a cookie goes on a request.
type Request struct {
	URL             *url.URL
	Method          string
	TopNavigation   bool
	Relation        Relation
	TopOrigin       string
	CredentialsMode string
	Now             time.Time
}

// Verdict is whether a cookie goes on a request.
type Verdict struct {
	Cookie Cookie
	Sent   bool
	// Reason is why not, empty if Sent.
	Reason Reason
}

// Reason is why a cookie does not go on a request, in the order in which they are looked for.
type Reason string

// The reasons.
const (
	ReasonDomain      Reason = "domain"
	ReasonPath        Reason = "path"
	ReasonSecure      Reason = "secure"
	ReasonExpired     Reason = "expired"
	ReasonSameSite    Reason = "same-site"
	ReasonPartition   Reason = "partition"
	ReasonCredentials Reason = "credentials-mode"
)

// Judge says whether a browser sends the cookie.
func Judge(c Cookie, r Request) Verdict { return Verdict{Cookie: c} } // TODO

// Sent is a name and value in a Cookie header.
type Sent struct {
	Name, Value string
}

// ParseHeader reads a Cookie header.
func ParseHeader(value string) []Sent { return nil } // TODO

// CarriesSession guesses from a cookie's name, value and flags whether it carries the session, and says why.
// The likelihood is between 0 and 1.
func CarriesSession(c Cookie) (likelihood float64, because string) { return 0, "" } // TODO
