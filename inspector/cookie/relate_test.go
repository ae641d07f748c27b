package cookie

import "testing"

func TestRelate(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, origin, url string
		want              Relation
	}{
		{"typed into the address bar", "", "https://example.com/", SameSite},
		{"opaque origin", "null", "https://example.com/", CrossSite},
		{"no origin at all", "nonsense", "https://example.com/", CrossSite},
		{"same", "https://example.com", "https://example.com/a", SameOrigin},
		{"RFC 6454 section 4: default port", "https://example.com", "https://example.com:443/a", SameOrigin},
		{"RFC 6454 section 4: case of the host", "https://EXAMPLE.com", "https://example.com/", SameOrigin},
		{"other port", "https://example.com", "https://example.com:8443/", SameSite},
		{"subdomain", "https://www.example.com", "https://api.example.com/", SameSite},
		{"RFC 6265bis section 5.2: schemeful", "http://example.com", "https://example.com/", CrossSite},
		{"other site", "https://example.com", "https://example.org/", CrossSite},
		{"public suffix of a registry", "https://a.co.uk", "https://b.co.uk/", CrossSite},
		{"public suffix of a host of sites", "https://a.github.io", "https://b.github.io/", CrossSite},
		{"below such a site", "https://x.a.github.io", "https://a.github.io/", SameSite},
		{"localhost, other port", "http://localhost:3000", "http://localhost:8080/", SameSite},
		{"localhost and its address", "http://localhost:3000", "http://127.0.0.1:3000/", CrossSite},
		{"names below localhost", "http://app.localhost", "http://api.localhost/", CrossSite},
		{"two addresses", "http://192.168.0.1", "http://192.168.0.2/", CrossSite},
		{"one address", "http://192.168.0.1", "http://192.168.0.1:81/", SameSite},
		{"IPv6", "http://[::1]:3000", "http://[::1]:8080/", SameSite},
		{"an intranet's names", "http://wiki", "http://wiki:8080/", SameSite},
		{"two intranet names", "http://wiki", "http://tracker/", CrossSite},
		{"WebSocket", "https://example.com", "wss://example.com/live", SameOrigin},
		{"an extension's page", "chrome-extension://abcdefghijklmnop", "https://example.com/", CrossSite},
		{"a dot at the end", "https://example.com.", "https://example.com/", CrossSite},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if got := Relate(test.origin, parseURL(t, test.url)); got != test.want {
				t.Errorf("%s to %s is %s, want %s", test.origin, test.url, got, test.want)
			}
		})
	}
	if got := Relate("https://example.com", nil); got != CrossSite {
		t.Errorf("to nothing it is %s", got)
	}
}

func TestSite(t *testing.T) {
	t.Parallel()
	for host, want := range map[string]string{
		"www.example.com": "example.com", "Example.COM": "example.com", "a.b.co.uk": "b.co.uk", "co.uk": "co.uk", "x.a.github.io": "a.github.io",
		"github.io": "github.io", "localhost": "localhost", "127.0.0.1": "127.0.0.1", "::1": "::1", "[::1]": "::1", "app.test": "app.test",
		"x.app.test": "app.test", "www.xn--bcher-kva.example": "xn--bcher-kva.example", "x.example.com.": "example.com.", "": "", ".": ".",
		"a..b": "a..b", "www.1.2": "1.2",
	} {
		if got := Site(host); got != want {
			t.Errorf("the site of %q is %q, want %q", host, got, want)
		}
	}
}
