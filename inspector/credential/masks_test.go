package credential

import "testing"

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
