package cookie

import (
	"net/url"
	"testing"
	"time"
)

var now = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

func parseURL(t testing.TB, address string) *url.URL {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatalf("reading a URL of the test: %v", err)
	}
	return u
}

func TestJudge(t *testing.T) {
	t.Parallel()
	const app = "https://app.example.com"
	// hostOnly is what Set-Cookie: sid=1; Path=/ leaves in the browser.
	hostOnly := Cookie{Name: "sid", Domain: "app.example.com", HostOnly: true, Path: "/"}
	with := func(change func(*Cookie)) Cookie {
		c := hostOnly
		change(&c)
		return c
	}
	lax := with(func(c *Cookie) { c.SameSite = "lax" })
	strict := with(func(c *Cookie) { c.SameSite = "strict" })
	none := with(func(c *Cookie) { c.SameSite, c.Secure = "none", true })
	partitioned := with(func(c *Cookie) { c.SameSite, c.Secure, c.PartitionKey = "none", true, "https://shop.test" })
	tests := []struct {
		name   string
		cookie Cookie
		r      Request
		url    string
		reason Reason
		note   Note
	}{
		{"plain", hostOnly, Request{}, app + "/", "", ""},

		// RFC 6265bis section 5.8.3 step 3: host-only cookies, and section 5.1.3: domain-match.
		{"host-only, subdomain", hostOnly, Request{}, "https://x.app.example.com/", ReasonDomain, ""},
		{"host-only, parent", hostOnly, Request{}, "https://example.com/", ReasonDomain, ""},
		{"host-only, capitals", hostOnly, Request{}, "https://APP.Example.COM/", "", ""},
		{"host-only, other port", hostOnly, Request{}, app + ":8443/", "", ""},
		{"domain, same", Cookie{Domain: "example.com"}, Request{}, "https://example.com/", "", ""},
		{"domain, subdomain", Cookie{Domain: "example.com"}, Request{}, app + "/", "", ""},
		{"domain with a dot, subdomain", Cookie{Domain: ".example.com"}, Request{}, app + "/", "", ""},
		{"domain, no dot between", Cookie{Domain: "example.com"}, Request{}, "https://badexample.com/", ReasonDomain, ""},
		{"www and bare domain", Cookie{Domain: "www.example.com", HostOnly: true}, Request{}, "https://example.com/", ReasonDomain, ""},
		{"localhost and 127.0.0.1", Cookie{Domain: "localhost", HostOnly: true}, Request{}, "http://127.0.0.1/", ReasonDomain, ""},
		{"an address is no subdomain", Cookie{Domain: "0.0.1"}, Request{}, "http://127.0.0.1/", ReasonDomain, ""},
		{"IPv6", Cookie{Domain: "[::1]", HostOnly: true}, Request{}, "http://[::1]:8080/", "", ""},
		{"no domain known", Cookie{}, Request{}, app + "/", ReasonDomain, ""},

		// RFC 6265bis section 5.1.4: path-match.
		{"same path", with(func(c *Cookie) { c.Path = "/api" }), Request{}, app + "/api", "", ""},
		{"below", with(func(c *Cookie) { c.Path = "/api" }), Request{}, app + "/api/orders", "", ""},
		{"below, slash at the end", with(func(c *Cookie) { c.Path = "/api/" }), Request{}, app + "/api/orders", "", ""},
		{"slash missing", with(func(c *Cookie) { c.Path = "/api/" }), Request{}, app + "/api", ReasonPath, ""},
		{"longer word", with(func(c *Cookie) { c.Path = "/api" }), Request{}, app + "/apiary", ReasonPath, ""},
		{"other case", with(func(c *Cookie) { c.Path = "/API" }), Request{}, app + "/api", ReasonPath, ""},
		{"no path in the URL", hostOnly, Request{}, app, "", ""},
		{"no path known", with(func(c *Cookie) { c.Path = "" }), Request{}, app + "/x", "", ""},

		// RFC 6265bis section 5.8.3 step 3: "secure" connections, with the note on trusted hosts.
		{"Secure over http", with(func(c *Cookie) { c.Secure = true }), Request{}, "http://app.example.com/", ReasonSecure, ""},
		{"Secure over a WebSocket", with(func(c *Cookie) { c.Secure = true }), Request{}, "wss://app.example.com/", "", ""},
		{"Secure over a plain WebSocket", with(func(c *Cookie) { c.Secure = true }), Request{}, "ws://app.example.com/", ReasonSecure, ""},
		{"Secure on localhost", Cookie{Domain: "localhost", Secure: true}, Request{}, "http://localhost:3000/", "", ""},
		{"Secure below localhost", Cookie{Domain: "app.localhost", Secure: true}, Request{}, "http://app.localhost/", "", ""},
		{"Secure on loopback", Cookie{Domain: "127.0.0.2", Secure: true}, Request{}, "http://127.0.0.2/", "", ""},
		{"Secure on a private address", Cookie{Domain: "192.168.0.2", Secure: true}, Request{}, "http://192.168.0.2/", ReasonSecure, ""},
		{"Secure on a name that begins alike", Cookie{Domain: "localhost.example", Secure: true}, Request{}, "http://localhost.example/", ReasonSecure, ""},

		// RFC 6265bis section 5.7, last paragraphs: expiry.
		{"expired", with(func(c *Cookie) { c.Expires = now.Add(-time.Second) }), Request{}, app + "/", ReasonExpired, ""},
		{"expires this second", with(func(c *Cookie) { c.Expires = now }), Request{}, app + "/", ReasonExpired, ""},
		{"not yet", with(func(c *Cookie) { c.Expires = now.Add(time.Second) }), Request{}, app + "/", "", ""},

		// RFC 6265bis section 5.6.7.1: Strict and Lax.
		{"Lax, same site", lax, Request{Relation: SameSite}, app + "/", "", ""},
		{"Lax, cross-site call", lax, Request{Relation: CrossSite}, app + "/", ReasonSameSite, ""},
		{"Lax, link from another site", lax, Request{Relation: CrossSite, TopNavigation: true}, app + "/", "", ""},
		{"Lax, form from another site", lax, Request{Relation: CrossSite, TopNavigation: true, Method: "POST"}, app + "/", ReasonSameSite, ""},
		{"Lax, unknown initiator", lax, Request{}, app + "/", "", ""},
		{"Strict, link from another site", strict, Request{Relation: CrossSite, TopNavigation: true}, app + "/", ReasonSameSite, ""},
		{"Strict, same site", strict, Request{Relation: SameSite, Method: "POST"}, app + "/", "", ""},
		{"None, cross-site call", none, Request{Relation: CrossSite, Method: "POST"}, app + "/", "", ""},
		{"default, cross-site call", hostOnly, Request{Relation: CrossSite}, app + "/", ReasonSameSite, NoteDefaultLax},
		{"default, link from another site", hostOnly, Request{Relation: CrossSite, TopNavigation: true}, app + "/", "", ""},
		// Section 5.6.7.2: "Lax-Allowing-Unsafe".
		{"default, form from another site", hostOnly, Request{Relation: CrossSite, TopNavigation: true, Method: "POST"}, app + "/", ReasonSameSite, NoteLaxAllowingUnsafe},

		// RFC 6265bis section 5.2.1: every document up to the tab counts.
		{"a frame of its own within another site", lax, Request{Relation: SameOrigin, TopOrigin: "https://shop.test"}, app + "/", ReasonSameSite, ""},
		{"a frame within its own site", lax, Request{Relation: SameOrigin, TopOrigin: "https://www.example.com"}, app + "/", "", ""},
		{"the page that is left does not count", lax, Request{Relation: CrossSite, TopNavigation: true, TopOrigin: "https://shop.test"}, app + "/", "", ""},

		// CHIPS: partitioned cookies.
		{"partition of this page", partitioned, Request{Relation: CrossSite, TopOrigin: "https://www.shop.test"}, app + "/", "", ""},
		{"partition of another page", partitioned, Request{Relation: CrossSite, TopOrigin: "https://news.test"}, app + "/", ReasonPartition, ""},
		{"partition, page itself opened", partitioned, Request{TopNavigation: true}, app + "/", ReasonPartition, ""},
		{"partition, page unknown", partitioned, Request{Relation: CrossSite}, app + "/", "", ""},

		// Fetch standard, section 2.2.5: credentials mode.
		{"omit", none, Request{Relation: SameOrigin, CredentialsMode: "omit"}, app + "/", ReasonCredentials, ""},
		{"same-origin, same origin", none, Request{Relation: SameOrigin, CredentialsMode: "same-origin"}, app + "/", "", ""},
		{"same-origin, same site", none, Request{Relation: SameSite, CredentialsMode: "same-origin"}, app + "/", ReasonCredentials, ""},
		{"same-origin, cross-site", none, Request{Relation: CrossSite, CredentialsMode: "same-origin"}, app + "/", ReasonCredentials, ""},
		{"include", none, Request{Relation: CrossSite, CredentialsMode: "include"}, app + "/", "", ""},
		{"a navigation always includes", none, Request{TopNavigation: true, CredentialsMode: "same-origin", Relation: CrossSite}, app + "/", "", ""},

		// The order of the reasons.
		{"SameSite before credentials mode", lax, Request{Relation: CrossSite, CredentialsMode: "omit"}, app + "/", ReasonSameSite, ""},
		{"domain before all", with(func(c *Cookie) { c.Secure, c.Path = true, "/x" }), Request{}, "http://other.example/", ReasonDomain, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			r := test.r
			r.URL, r.Now = parseURL(t, test.url), now
			if r.Method == "" {
				r.Method = "GET"
			}
			v := Judge(test.cookie, r)
			if v.Reason != test.reason || v.Note != test.note || v.Sent != (test.reason == "") {
				t.Errorf("sent %v, reason %q, note %q; want %q, %q", v.Sent, v.Reason, v.Note, test.reason, test.note)
			}
		})
	}
}

func TestJudgeWithoutURL(t *testing.T) {
	t.Parallel()
	if v := Judge(Cookie{Domain: "example.com"}, Request{}); v.Sent || v.Reason != ReasonDomain {
		t.Errorf("%+v", v)
	}
}
