package cookie

import (
	"fmt"
	"net/url"
	"strings"
	"time"
)

// Request is what decides whether a cookie goes on a request.
type Request struct {
	URL           *url.URL
	Method        string
	TopNavigation bool
	// Relation is how the initiator stands to URL; empty where it was not seen, and then taken for no obstacle.
	Relation Relation
	// TopOrigin is the origin of the page in the tab; empty where it was not seen. A frame's requests to its own site
	// are cross-site where the page around it is of another.
	TopOrigin string
	// TopRelation is how TopOrigin stands to URL, where the caller knows it already.
	TopRelation Relation
	// CredentialsMode is omit, same-origin or include; empty where it was not seen, and then taken for include.
	CredentialsMode string
	Now             time.Time
}

// Verdict is whether a cookie goes on a request.
type Verdict struct {
	Cookie *Cookie // in the jar
	Sent   bool
	// Reason is why not, empty if Sent.
	Reason Reason
	// Note says where browsers differ or an exception may apply; empty where the verdict is plain.
	Note Note
}

// Format keeps every verb of package fmt from what lies behind the pointer, the cookie's value.
func (v Verdict) Format(f fmt.State, _ rune) {
	_, _ = fmt.Fprintf(f, "{%v %t %s %s}", *v.Cookie, v.Sent, v.Reason, v.Note)
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

// Note is something about a verdict that the rules leave open.
type Note string

// The notes. Both stand with ReasonSameSite, for a cookie without a SameSite attribute.
const (
	// NoteDefaultLax says that the cookie is Lax only by default. Chromium enforces that; Firefox sends the cookie.
	NoteDefaultLax Note = "default-lax"
	// NoteLaxAllowingUnsafe says that the browser may send it all the same on this top-level POST, if it was set less
	// than two minutes ago (RFC 6265bis section 5.6.7.2, "Lax-Allowing-Unsafe").
	NoteLaxAllowingUnsafe Note = "lax-allowing-unsafe"
)

// Judge says whether a browser sends the cookie (RFC 6265bis section 5.8.3).
func Judge(c Cookie, r Request) Verdict { return JudgeAll([]Cookie{c}, r)[0] }

// JudgeAll is Judge for the cookies of one jar.
func JudgeAll(jar []Cookie, r Request) []Verdict {
	if len(jar) == 0 {
		return nil
	}
	if r.URL == nil {
		r.URL = &url.URL{}
	}
	t := &target{
		Request: r, host: canonical(r.URL.Hostname()), path: r.URL.EscapedPath(), trustworthy: isTrustworthy(r.URL),
		crossSite: crossSite(&r),
	}
	verdicts := make([]Verdict, len(jar))
	for i := range jar {
		v := &verdicts[i]
		v.Cookie = &jar[i]
		v.Reason, v.Note = t.obstacle(v.Cookie)
		v.Sent = v.Reason == ""
	}
	return verdicts
}

// target is a request with what every cookie is held against.
type target struct {
	Request
	host, path             string
	trustworthy, crossSite bool
}

func (t *target) obstacle(c *Cookie) (Reason, Note) {
	switch {
	case !matchesHost(c, t.host):
		return ReasonDomain, ""
	case !matchesPath(c.Path, t.path):
		return ReasonPath, ""
	case c.Secure && !t.trustworthy:
		return ReasonSecure, ""
	case !c.Expires.IsZero() && !c.Expires.After(t.Now):
		return ReasonExpired, ""
	}
	if note, allowed := t.sameSiteAllows(c); !allowed {
		return ReasonSameSite, note
	}
	switch {
	case c.PartitionKey != "" && !inPartition(c.PartitionKey, &t.Request):
		return ReasonPartition, ""
	case !credentialsAllow(&t.Request):
		return ReasonCredentials, ""
	}
	return "", ""
}

// matchesHost compares the cookie's domain with a host (RFC 6265bis section 5.1.3, domain-match).
func matchesHost(c *Cookie, host string) bool {
	if c.HostOnly {
		return host == canonical(c.Domain)
	}
	return domainMatch(host, canonical(strings.TrimPrefix(c.Domain, ".")))
}

func domainMatch(host, domain string) bool {
	if host == domain {
		return true
	}
	rest, ok := strings.CutSuffix(host, domain)
	return ok && domain != "" && strings.HasSuffix(rest, ".") && !isAddress(host)
}

// matchesPath is path-match (RFC 6265bis section 5.1.4).
func matchesPath(cookiePath, path string) bool {
	if path == "" {
		path = "/"
	}
	if cookiePath == "" || cookiePath == "/" || cookiePath == path {
		return true
	}
	rest, ok := strings.CutPrefix(path, cookiePath)
	return ok && (strings.HasSuffix(cookiePath, "/") || rest[0] == '/')
}

// sameSiteAllows holds the SameSite attribute against who makes the request (RFC 6265bis section 5.6.7.1).
func (t *target) sameSiteAllows(c *Cookie) (Note, bool) {
	if !t.crossSite || strings.EqualFold(c.SameSite, "none") {
		return "", true
	}
	if strings.EqualFold(c.SameSite, "strict") {
		return "", false
	}
	if t.TopNavigation && isSafe(t.Method) {
		return "", true // Lax lets links and address bars through, whoever made them.
	}
	switch {
	case strings.EqualFold(c.SameSite, "lax"):
		return "", false
	case t.TopNavigation:
		return NoteLaxAllowingUnsafe, false
	}
	return NoteDefaultLax, false
}

// crossSite tells whether the request is cross-site. Beside the initiator the page in the tab counts, but for a
// navigation of the tab itself (RFC 6265bis section 5.2.1, "site for cookies").
func crossSite(r *Request) bool {
	if r.Relation == CrossSite {
		return true
	}
	if r.TopNavigation || r.TopOrigin == "" {
		return false
	}
	if r.TopRelation != "" {
		return r.TopRelation == CrossSite
	}
	return Relate(r.TopOrigin, r.URL) == CrossSite
}

// isSafe is RFC 9110 section 9.2.1.
func isSafe(method string) bool {
	switch strings.ToUpper(method) {
	case "GET", "HEAD", "OPTIONS", "TRACE":
		return true
	}
	return false
}

// inPartition tells whether the page in the tab is of the site that the cookie was partitioned for (CHIPS).
func inPartition(key string, r *Request) bool {
	switch {
	case r.TopNavigation:
		return Relate(key, r.URL) != CrossSite
	case r.TopOrigin == "":
		return true // Not seen: nothing to hold against it.
	case key == topSite(r):
		return true
	}
	top, err := url.Parse(r.TopOrigin)
	return err == nil && Relate(key, top) != CrossSite
}

// credentialsAllow is the Fetch standard's credentials mode. Navigations always include credentials.
func credentialsAllow(r *Request) bool {
	if r.TopNavigation {
		return true
	}
	switch strings.ToLower(r.CredentialsMode) {
	case "omit":
		return false
	case "same-origin":
		return r.Relation == SameOrigin || r.Relation == ""
	}
	return true
}
