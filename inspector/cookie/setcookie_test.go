package cookie

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestParseSetCookie(t *testing.T) {
	t.Parallel()
	at := time.Date(2027, 1, 31, 12, 0, 0, 0, time.UTC)
	tests := []struct {
		name, field string
		want        SetCookie
	}{
		{"RFC 6265 section 3.1", "SID=31d4d96e407aad42; Path=/; Domain=example.com", SetCookie{Name: "SID", Value: "31d4d96e407aad42", Path: "/", Domain: "example.com"}},
		{"all attributes", "a=b; Expires=Sun, 31 Jan 2027 12:00:00 GMT; Max-Age=60; Domain=.Example.com; Path=/x; Secure; HttpOnly; SameSite=Strict; Partitioned", SetCookie{
			Name: "a", Value: "b", Expires: at, MaxAge: time.Minute, HasMaxAge: true, Domain: "example.com", Path: "/x", Secure: true, HTTPOnly: true,
			SameSite: "strict", Partitioned: true,
		}},
		{"section 5.6: names of attributes in any case, odd spacing", " a = b ;SECURE;\thttponly ; samesite = NONE;;", SetCookie{Name: "a", Value: "b", Secure: true, HTTPOnly: true, SameSite: "none"}},
		{"section 5.6 step 3: no name", "token", SetCookie{Value: "token"}},
		{"no name before the sign", "=token", SetCookie{Value: "token"}},
		{"equals signs in the value", "a=b=c==; Secure", SetCookie{Name: "a", Value: "b=c==", Secure: true}},
		{"quotation marks belong to the value", `a="b"`, SetCookie{Name: "a", Value: `"b"`}},
		{"a value on Secure", "a=b; Secure=false", SetCookie{Name: "a", Value: "b", Secure: true}},
		{"section 5.7: the last counts", "a=b; Path=/x; Path=/y; SameSite=Lax; SameSite=None", SetCookie{Name: "a", Value: "b", Path: "/y", SameSite: "none"}},
		{"section 5.6.4: a path without slash", "a=b; Path=x", SetCookie{Name: "a", Value: "b"}},
		{"section 5.6.7: an unknown SameSite", "a=b; SameSite=Later", SetCookie{Name: "a", Value: "b"}},
		{"section 5.6.2: negative age", "a=; Max-Age=-1", SetCookie{Name: "a", HasMaxAge: true}},
		{"an age that is no number", "a=b; Max-Age=1h; Max-Age=; Max-Age=+5; Max-Age=--1", SetCookie{Name: "a", Value: "b"}},
		{"section 5.5: 400 days", "a=b; Max-Age=99999999999999999999", SetCookie{Name: "a", Value: "b", MaxAge: 400 * 24 * time.Hour, HasMaxAge: true}},
		{"a date that is none", "a=b; Expires=soon", SetCookie{Name: "a", Value: "b"}},
		{"section 5.6 step 6: an attribute that is too long", "a=b; Path=/" + strings.Repeat("x", 1024), SetCookie{Name: "a", Value: "b"}},
		{"section 5.6 step 1: control characters", "a=b\x01; Secure", SetCookie{Name: "a", Value: "b\x01", Secure: true, Malformed: true}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff([]SetCookie{test.want}, ParseSetCookie(test.field), cmp.Comparer(sameSetCookie)); diff != "" {
				t.Errorf("ParseSetCookie(%q) (-want +got):\n%s", test.field, diff)
			}
		})
	}
	joined := ParseSetCookie("a=1; Expires=Sun, 31 Jan 2027 12:00:00 GMT\nb=2\r\n", "", "c=3")
	if len(joined) != 3 || joined[0].Name != "a" || joined[1].Name != "b" || joined[2].Name != "c" {
		t.Errorf("fields joined with line breaks are read as %v", joined)
	}
}

// sameSetCookie compares the values themselves, which do not show in a diff.
func sameSetCookie(a, b SetCookie) bool { return a == b }

func TestParseDate(t *testing.T) {
	t.Parallel()
	at := time.Date(2027, 1, 31, 12, 4, 5, 0, time.UTC)
	for value, want := range map[string]time.Time{
		"Sun, 31 Jan 2027 12:04:05 GMT":             at, // RFC 9110 section 5.6.7, as RFC 1123 has it
		"Sunday, 31-Jan-27 12:04:05 GMT":            at, // as RFC 850 has it
		"Sun Jan 31 12:04:05 2027":                  at, // as C's asctime writes it
		"31 January 2027 12:04:05":                  at,
		"12:04:05 2027 31 JAN":                      at,
		"Sun, 31-Jan-2027 12:04:05 UTC; x":          at,
		"31 Jan 1970 00:00:00":                      time.Date(1970, 1, 31, 0, 0, 0, 0, time.UTC),
		"31 Jan 69 00:00:00":                        time.Date(2069, 1, 31, 0, 0, 0, 0, time.UTC),
		"31 Jan 70 00:00:00":                        time.Date(1970, 1, 31, 0, 0, 0, 0, time.UTC),
		"1 Jan 2027 1:2:3":                          time.Date(2027, 1, 1, 1, 2, 3, 0, time.UTC),
		"31 Jan 2027 12:04:05Z":                     at,
		"31 Apr 2027 00:00:00":                      {}, // section 5.1.1 step 6: no such date
		"31 Jan 1600 00:00:00":                      {},
		"31 Jan 2027 24:00:00":                      {},
		"31 Jan 2027 12:60:00":                      {},
		"31 Jan 2027 12:00:60":                      {},
		"31 Jan 2027":                               {},
		"Jan 2027 12:00:00":                         {},
		"31 2027 12:00:00":                          {},
		"31 Jan 12:00:00":                           {},
		"2027-01-31T12:04:05Z":                      {}, // ISO 8601 is not among the forms
		"":                                          {},
		"0":                                         {},
		"Thu, 01 Jan 1970 00:00:00 GMT\x00\xff :::": time.Unix(0, 0).UTC(),
	} {
		got, ok := parseDate(value)
		if ok == want.IsZero() || !got.Equal(want) {
			t.Errorf("%q is %v, %v; want %v", value, got, ok, want)
		}
	}
}
