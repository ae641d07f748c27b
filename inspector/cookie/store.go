package cookie

import (
	"net/url"
	"strings"

	"golang.org/x/net/publicsuffix"
)

// Stored is what a browser does with a Set-Cookie field.
type Stored struct {
	// Cookie is as the browser keeps it, or would.
	Cookie Cookie
	// Kept is set where the browser takes the field. It then removes the cookie if Removes is set.
	Kept    bool
	Removes bool
	// Refusal is why not, empty if Kept.
	Refusal Refusal
}

// Refusal is why a browser ignores a Set-Cookie field, in the order in which they are looked for.
type Refusal string

// The refusals.
const (
	RefusedCredentials     Refusal = "credentials-mode" // the request was made without credentials (Fetch)
	RefusedSyntax          Refusal = "syntax"           // neither name nor value, or control characters
	RefusedTooLarge        Refusal = "too-large"        // over MaxPair
	RefusedDomain          Refusal = "domain"           // a Domain that the host does not belong to
	RefusedPublicSuffix    Refusal = "public-suffix"    // Domain=co.uk
	RefusedSecure          Refusal = "secure"           // Secure, over plain http
	RefusedOverwriteSecure Refusal = "overwrite-secure" // would hide a Secure cookie, over plain http
	RefusedSameSite        Refusal = "same-site"        // SameSite, in a cross-site response
	RefusedNoneInsecure    Refusal = "same-site-none"   // SameSite=None without Secure
	RefusedPrefix          Refusal = "prefix"           // breaks what its __Host- or __Secure- prefix promises
	RefusedPartitioned     Refusal = "partitioned"      // Partitioned without Secure (CHIPS)
)

// Store says what a browser does with a Set-Cookie field that came in answer to the request (RFC 6265bis
// section 5.7). held are the cookies that it has for the site, where they are known.
func Store(s SetCookie, r Request, held ...Cookie) Stored {
	if r.URL == nil {
		r.URL = &url.URL{}
	}
	host := canonical(r.URL.Hostname())
	out := Stored{Cookie: s.cookie(host, &r)}
	out.Refusal = s.refusal(&out.Cookie, host, &r, held)
	out.Kept = out.Refusal == ""
	out.Removes = !out.Cookie.Expires.IsZero() && !out.Cookie.Expires.After(r.Now)
	return out
}

// cookie is what would be kept.
func (s *SetCookie) cookie(host string, r *Request) Cookie {
	c := Cookie{
		Name: s.Name, Value: s.Value, Domain: s.Domain, Path: s.Path,
		Secure: s.Secure, HTTPOnly: s.HTTPOnly, SameSite: s.SameSite, Expires: s.Expires,
	}
	if c.Domain == "" || c.Domain == host && isPublicSuffix(host) {
		c.Domain, c.HostOnly = host, true
	}
	if c.Path == "" {
		c.Path = defaultPath(r.URL.EscapedPath())
	}
	latest := r.Now.Add(maxAge)
	switch {
	case s.HasMaxAge:
		c.Expires = r.Now.Add(s.MaxAge)
	case c.Expires.After(latest):
		c.Expires = latest
	}
	if s.Partitioned {
		c.PartitionKey = topSite(r)
	}
	return c
}

func (s *SetCookie) refusal(c *Cookie, host string, r *Request, held []Cookie) Refusal {
	secure := isTrustworthy(r.URL)
	switch {
	case !credentialsAllow(r):
		return RefusedCredentials
	case s.Malformed, s.Name == "" && s.Value == "":
		return RefusedSyntax
	case len(s.Name)+len(s.Value) > MaxPair:
		return RefusedTooLarge
	case host == "", !c.HostOnly && !domainMatch(host, c.Domain):
		return RefusedDomain
	case !c.HostOnly && isPublicSuffix(c.Domain):
		return RefusedPublicSuffix
	case s.Secure && !secure:
		return RefusedSecure
	case !s.Secure && !secure && hidesSecure(c, held):
		return RefusedOverwriteSecure
	case s.SameSite != "none" && !r.TopNavigation && crossSite(r):
		return RefusedSameSite
	case s.SameSite == "none" && !s.Secure:
		return RefusedNoneInsecure
	case !s.keepsPrefix(c):
		return RefusedPrefix
	case s.Partitioned && !s.Secure:
		return RefusedPartitioned
	}
	return ""
}

// keepsPrefix holds a name's prefix against the attributes (RFC 6265bis section 5.7, steps 20 to 22).
func (s *SetCookie) keepsPrefix(c *Cookie) bool {
	if s.Name == "" {
		return prefixOf(s.Value.Reveal()) == nil
	}
	p := prefixOf(s.Name)
	switch {
	case p == nil:
		return true
	case !s.Secure, p.httpOnly && !s.HTTPOnly:
		return false
	}
	return !p.host || c.HostOnly && s.Path == "/"
}

// hidesSecure tells whether a cookie that is not Secure would stand before one that is (step 16).
func hidesSecure(c *Cookie, held []Cookie) bool {
	for i := range held {
		h := &held[i]
		domain := canonical(strings.TrimPrefix(h.Domain, "."))
		if h.Name == c.Name && h.Secure && (domainMatch(domain, c.Domain) || domainMatch(c.Domain, domain)) &&
			matchesPath(h.Path, c.Path) {
			return true
		}
	}
	return false
}

// isPublicSuffix tells whether anybody may register names under a domain, so that no cookie may span it.
func isPublicSuffix(domain string) bool {
	if domain == "" || isAddress(domain) {
		return false
	}
	suffix, _ := publicsuffix.PublicSuffix(domain)
	return suffix == domain
}

// defaultPath is the directory of the request's path (RFC 6265bis section 5.1.4).
func defaultPath(path string) string {
	if at := strings.LastIndexByte(path, '/'); at > 0 {
		return path[:at]
	}
	return "/"
}

// topSite is the site of the page in the tab, as far as it was seen.
func topSite(r *Request) string {
	top := r.URL
	if !r.TopNavigation && r.TopOrigin != "" {
		if parsed, err := url.Parse(r.TopOrigin); err == nil {
			top = parsed
		}
	}
	return httpScheme(top.Scheme) + "://" + Site(top.Hostname())
}
