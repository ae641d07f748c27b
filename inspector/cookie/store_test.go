package cookie

import (
	"strings"
	"testing"
	"time"
)

func TestStoreSaysWhyACookieIsRefused(t *testing.T) {
	t.Parallel()
	const secure, plain = "https://app.example.com/api/login", "http://app.example.com/api/login"
	held := Cookie{Name: "sid", Domain: "app.example.com", HostOnly: true, Path: "/", Secure: true}
	tests := []struct {
		name, field, url string
		r                Request
		held             []Cookie
		want             Refusal
	}{
		{"plain", "sid=1", plain, Request{}, nil, ""},
		// RFC 6265bis section 5.7, by its steps.
		{"2: nothing", "=; Secure", secure, Request{}, nil, RefusedSyntax},
		{"3: control character", "sid=\x7f", secure, Request{}, nil, RefusedSyntax},
		{"4: too large", "sid=" + strings.Repeat("x", 4094), secure, Request{}, nil, RefusedTooLarge},
		{"4: just not too large", "sid=" + strings.Repeat("x", 4093), secure, Request{}, nil, ""},
		{"9: public suffix", "sid=1; Domain=com", secure, Request{}, nil, RefusedPublicSuffix},
		{"9: public suffix of a host of sites", "sid=1; Domain=github.io", "https://me.github.io/", Request{}, nil, RefusedPublicSuffix},
		{"9: public suffix that is the host itself", "sid=1; Domain=github.io", "https://github.io/", Request{}, nil, ""},
		{"10: own domain", "sid=1; Domain=example.com", secure, Request{}, nil, ""},
		{"10: own host with a dot", "sid=1; Domain=.app.example.com", secure, Request{}, nil, ""},
		{"10: foreign domain", "sid=1; Domain=example.org", secure, Request{}, nil, RefusedDomain},
		{"10: sibling", "sid=1; Domain=www.example.com", secure, Request{}, nil, RefusedDomain},
		{"10: below", "sid=1; Domain=x.app.example.com", secure, Request{}, nil, RefusedDomain},
		{"10: an address for a name", "sid=1; Domain=127.0.0.1", "http://localhost/", Request{}, nil, RefusedDomain},
		{"10: with a port", "sid=1; Domain=localhost:3000", "http://localhost:3000/", Request{}, nil, RefusedDomain},
		{"13: Secure over http", "sid=1; Secure", plain, Request{}, nil, RefusedSecure},
		{"13: Secure on localhost", "sid=1; Secure", "http://localhost:3000/", Request{}, nil, ""},
		{"16: hides a Secure one", "sid=1", plain, Request{}, []Cookie{held}, RefusedOverwriteSecure},
		{"16: over https it may", "sid=1", secure, Request{}, []Cookie{held}, ""},
		{"16: another name", "sid2=1", plain, Request{}, []Cookie{held}, ""},
		{"16: from the domain above", "sid=1; Domain=example.com", plain, Request{}, []Cookie{held}, RefusedOverwriteSecure},
		{"18: SameSite in a cross-site call's answer", "sid=1; SameSite=Lax", secure, Request{Relation: CrossSite}, nil, RefusedSameSite},
		{"18: no SameSite in it", "sid=1", secure, Request{Relation: CrossSite}, nil, RefusedSameSite},
		{"18: SameSite=None in it", "sid=1; SameSite=None; Secure", secure, Request{Relation: CrossSite}, nil, ""},
		{"18: after a link from another site", "sid=1; SameSite=Strict", secure, Request{Relation: CrossSite, TopNavigation: true}, nil, ""},
		{"18: in a frame within another site", "sid=1", secure, Request{Relation: SameOrigin, TopOrigin: "https://shop.test"}, nil, RefusedSameSite},
		{"19: None without Secure", "sid=1; SameSite=None", secure, Request{}, nil, RefusedNoneInsecure},
		{"20: __Secure- without Secure", "__Secure-sid=1", secure, Request{}, nil, RefusedPrefix},
		{"20: section 5.4, any case", "__SECURE-sid=1; Domain=example.com", secure, Request{}, nil, RefusedPrefix},
		{"20: __Secure-", "__Secure-sid=1; Secure; Domain=example.com", secure, Request{}, nil, ""},
		{"21: __Host-", "__Host-sid=1; Secure; Path=/", secure, Request{}, nil, ""},
		{"21: without Path", "__Host-sid=1; Secure", "https://app.example.com/", Request{}, nil, RefusedPrefix},
		{"21: narrower Path", "__Host-sid=1; Secure; Path=/api", secure, Request{}, nil, RefusedPrefix},
		{"21: with Domain", "__Host-sid=1; Secure; Path=/; Domain=app.example.com", secure, Request{}, nil, RefusedPrefix},
		{"21: without Secure", "__host-sid=1; Path=/", secure, Request{}, nil, RefusedPrefix},
		{"22: a prefix without a name", "__Host-sid", secure, Request{}, nil, RefusedPrefix},
		{"Chromium: __Http- without HttpOnly", "__Http-sid=1; Secure", secure, Request{}, nil, RefusedPrefix},
		{"CHIPS: Partitioned without Secure", "sid=1; Partitioned", secure, Request{}, nil, RefusedPartitioned},
		{"CHIPS: Partitioned", "sid=1; Partitioned; Secure; SameSite=None", secure, Request{Relation: CrossSite, TopOrigin: "https://shop.test"}, nil, ""},
		{"Fetch: without credentials", "sid=1; SameSite=None; Secure", secure, Request{Relation: CrossSite, CredentialsMode: "same-origin"}, nil, RefusedCredentials},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			r := test.r
			r.URL, r.Now = parseURL(t, test.url), now
			got := Store(ParseSetCookie(test.field)[0], r, test.held...)
			if got.Refusal != test.want || got.Kept != (test.want == "") {
				t.Errorf("%s from %s: kept %v, refused for %q, want %q", test.field, test.url, got.Kept, got.Refusal, test.want)
			}
		})
	}
}

func TestStoreKeepsWhatTheFieldSays(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, field, url string
		want             Cookie
		removes          bool
	}{
		{"section 5.1.4: default path", "a=1", "https://app.example.com/api/login", Cookie{Domain: "app.example.com", HostOnly: true, Path: "/api"}, false},
		{"section 5.1.4: default path at the top", "a=1", "https://app.example.com/login", Cookie{Domain: "app.example.com", HostOnly: true, Path: "/"}, false},
		{"domain", "a=1; Domain=.example.com; Path=/", "https://app.example.com/", Cookie{Domain: "example.com", Path: "/"}, false},
		{
			"section 5.7 step 6: Max-Age before Expires", "a=1; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Path=/", "https://app.example.com/",
			Cookie{Domain: "app.example.com", HostOnly: true, Path: "/", Expires: now.Add(time.Minute)},
			false,
		},
		{
			"section 5.5: 400 days", "a=1; Expires=Thu, 01 Jan 2099 00:00:00 GMT; Path=/", "https://app.example.com/",
			Cookie{Domain: "app.example.com", HostOnly: true, Path: "/", Expires: now.Add(400 * 24 * time.Hour)},
			false,
		},
		{"removed by age", "a=; Max-Age=0; Path=/", "https://app.example.com/", Cookie{Domain: "app.example.com", HostOnly: true, Path: "/", Expires: now}, true},
		{
			"removed by date", "a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Path=/", "https://app.example.com/",
			Cookie{Domain: "app.example.com", HostOnly: true, Path: "/", Expires: time.Unix(0, 0).UTC()},
			true,
		},
		{
			"CHIPS: partition", "a=1; Partitioned; Secure; Path=/", "https://app.example.com/",
			Cookie{Domain: "app.example.com", HostOnly: true, Path: "/", Secure: true, PartitionKey: "https://example.com"},
			false,
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got := Store(ParseSetCookie(test.field)[0], Request{URL: parseURL(t, test.url), Now: now, Relation: SameOrigin})
			want := test.want
			want.Name, want.Value = got.Cookie.Name, got.Cookie.Value
			if got.Cookie != want || !got.Kept || got.Removes != test.removes {
				t.Errorf("kept as %+v, removes %v (%s)\nwant %+v, %v", got.Cookie, got.Removes, got.Refusal, want, test.removes)
			}
		})
	}
}

// TestWhatIsStoredIsSent: a cookie that a browser takes goes back to where it came from.
func TestWhatIsStoredIsSent(t *testing.T) {
	t.Parallel()
	for _, field := range []string{
		"a=1", "a=1; Domain=example.com", "a=1; Path=/api", "__Host-a=1; Secure; Path=/", "a=1; SameSite=Strict; Max-Age=60", "a=1; Secure; Partitioned",
	} {
		r := Request{URL: parseURL(t, "https://app.example.com/api/login"), Method: "POST", Relation: SameOrigin, TopOrigin: "https://app.example.com", Now: now}
		stored := Store(ParseSetCookie(field)[0], r)
		if v := Judge(stored.Cookie, r); !stored.Kept || !v.Sent {
			t.Errorf("%s: kept %v, sent %v (%s)", field, stored.Kept, v.Sent, v.Reason)
		}
	}
}
