package har

import (
	"net/url"
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/secret"
)

// The limits of the jar, by site.
const (
	keptCookies = 180 // what Chromium keeps of a domain (RFC 6265bis section 6.1 asks for at least 50)
	keptRefused = 32
)

// jar holds the cookies that the file's responses set, as the browser that wrote it must have kept them.
type jar struct {
	cookies map[string][]cookie.Cookie
	refused map[string][]inspector.RefusedCookie
}

func newJar() *jar {
	return &jar{cookies: map[string][]cookie.Cookie{}, refused: map[string][]inspector.RefusedCookie{}}
}

// store takes in the cookies of a response and returns the names of those that it set, and of those that it removed.
func (j *jar) store(e *entry, u *url.URL) (set, removed []string) {
	var fields []string
	for _, f := range e.response.headers {
		if len(f.Name) == len("set-cookie") && strings.EqualFold(f.Name, "set-cookie") {
			fields = append(fields, f.Value)
		}
	}
	if len(fields) == 0 {
		return nil, nil
	}
	site := cookie.Site(u.Hostname())
	if j.cookies[site] == nil && len(j.cookies) >= keptSites {
		return nil, nil
	}
	now := responseTime(e)
	r := cookie.Request{
		URL: u, Method: e.request.method, TopNavigation: kindOf(e) == inspector.KindNavigation,
		Relation: relation(e), Now: now,
	}
	for _, s := range cookie.ParseSetCookie(fields...) {
		stored := cookie.Store(s, r, j.cookies[site]...)
		if stored.Kept {
			if stored.Removes {
				removed = append(removed, s.Name)
			} else {
				set = append(set, s.Name)
			}
			j.keep(site, stored)
		} else if len(j.refused[site]) < keptRefused {
			j.refused[site] = append(j.refused[site], inspector.RefusedCookie{
				Cookie: stored.Cookie, Reason: string(stored.Refusal), URL: secret.URL(e.request.url), Time: now,
			})
		}
	}
	return set, removed
}

// keep replaces the cookie of the same name, domain, path and partition (RFC 6265bis section 5.7, step 23). One that
// has expired stays for a reader to find: that it ran out may be why it was not sent.
func (j *jar) keep(site string, stored cookie.Stored) {
	c := stored.Cookie
	held := slices.DeleteFunc(j.cookies[site], func(h cookie.Cookie) bool {
		return h.Name == c.Name && h.Domain == c.Domain && h.Path == c.Path && h.PartitionKey == c.PartitionKey
	})
	if !stored.Removes {
		held = append(held, c)
	}
	j.cookies[site] = held[max(0, len(held)-keptCookies):]
}

// of returns what is known of the cookies for a URL's site: not seen where no response of the site set any.
func (j *jar) of(u *url.URL) (inspector.Seen[[]cookie.Cookie], inspector.Seen[[]inspector.RefusedCookie]) {
	site := cookie.Site(u.Hostname())
	var cookies inspector.Seen[[]cookie.Cookie]
	var refused inspector.Seen[[]inspector.RefusedCookie]
	if held := j.cookies[site]; len(held) > 0 {
		cookies = inspector.Present(slices.Clone(held))
	}
	if r := j.refused[site]; len(r) > 0 {
		refused = inspector.Present(slices.Clone(r))
	}
	return cookies, refused
}

// relation is what the browser itself said of the request (Fetch metadata), where it did.
func relation(e *entry) cookie.Relation {
	site, _ := header(e.request.headers, "sec-fetch-site")
	switch site {
	case "same-origin", "none":
		return cookie.SameOrigin
	case "same-site":
		return cookie.SameSite
	case "cross-site":
		return cookie.CrossSite
	}
	return ""
}
