package credential

import (
	"net/url"
	"testing"
)

func TestIsMask(t *testing.T) {
	t.Parallel()
	for value, want := range map[string]bool{
		"[Authorization redacted]": true,
		"Bearer [redacted]":        true,
		"Bearer <REDACTED>":        true,
		"REDACTED":                 true,
		"[Filtered]":               true,
		"Basic ***":                true,
		"********":                 true,
		"__removed__":              true,
		"(masked by proxy)":        true,

		"":                             false,
		"Bearer":                       false,
		"Bearer undefined":             false,
		"Bearer {{token}}":             false,
		"Bearer YOUR_TOKEN":            false,
		"Bearer <token>":               false,
		"Bearer hidden-valley-9f8e7d6": false,
		"**":                           false,
		"sid=[sid redacted]; theme=[theme redacted]": false,
		"removed token":                   false,
		"Bearer eyJhbGciOiJub25lIn0.e30.": false,
	} {
		if got := IsMask(value); got != want {
			t.Errorf("IsMask(%q) = %t", value, got)
		}
	}
}

// What a page's code really sent is a placeholder; in a recording the same was put there by whoever cleaned it.
func TestMasksElsewhere(t *testing.T) {
	t.Parallel()
	u := &url.URL{Scheme: "https", Host: "api.example.test", Path: "/", RawQuery: "api_key=%5Bapi_key+redacted%5D"}
	for _, recorded := range []bool{true, false} {
		found := Elsewhere(Request{URL: u, Headers: [][2]string{{"x-api-key", "[redacted]"}}, Recorded: recorded})
		if len(found) != 2 {
			t.Fatalf("recorded %t: %d found", recorded, len(found))
		}
		for _, c := range found {
			if c.Is(Placeholder) == recorded || (c.Kind == KindAPIKey) != recorded || (c.Fingerprint == "") != recorded {
				t.Errorf("recorded %t: %s is a %s, with problems %v", recorded, c.Where, c.Kind, c.Problems)
			}
		}
	}
}
