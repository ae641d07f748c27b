package cookie

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseHeader(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, value string
		want        []Sent
	}{
		{"RFC 6265 section 3.1", "SID=31d4d96e407aad42; lang=en-US", []Sent{{"SID", "31d4d96e407aad42"}, {"lang", "en-US"}}},
		{"nothing", "", nil},
		{"separators only", " ; ;", nil},
		{"without spaces", "a=1;b=2;", []Sent{{"a", "1"}, {"b", "2"}}},
		{"RFC 6265bis section 5.8.3: the same name twice, longer path first", "sid=old; sid=new", []Sent{{"sid", "old"}, {"sid", "new"}}},
		{"equals signs and quotes in the value", `a=b==; c="d e"`, []Sent{{"a", "b=="}, {"c", `"d e"`}}},
		{"RFC 6265bis section 5.8.3: no name", "token; a=1", []Sent{{"", "token"}, {"a", "1"}}},
		{"no value", "a=; b", []Sent{{"a", ""}, {"", "b"}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			type plain Sent // Without the methods that mask the value.
			got, want := []plain{}, []plain{}
			for _, s := range ParseHeader(test.value) {
				got = append(got, plain(s))
			}
			for _, s := range test.want {
				want = append(want, plain(s))
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("ParseHeader(%q) (-want +got):\n%s", test.value, diff)
			}
		})
	}
}

func TestParseHeaderKeepsItsLimits(t *testing.T) {
	t.Parallel()
	if got := len(ParseHeader(strings.Repeat("a=b;", 2*MaxCookies))); got != MaxCookies {
		t.Errorf("%d cookies, want %d", got, MaxCookies)
	}
	if got := ParseHeader(strings.Repeat("a", 2*MaxHeader)); len(got) != 1 || len(got[0].Value) != MaxHeader {
		t.Errorf("%d cookies", len(got))
	}
}

func TestCookiesPrintWithoutTheirValues(t *testing.T) {
	t.Parallel()
	const canary = "cAnArY-4711"
	values := []any{
		Sent{Name: "sid", Value: canary},
		[]Sent{{Name: "sid", Value: canary}},
		Cookie{Name: "sid", Value: canary},
		Verdict{Cookie: &Cookie{Name: "sid", Value: canary}},
		ParseSetCookie("sid=" + canary),
		Stored{Cookie: Cookie{Value: canary}},
	}
	for _, value := range values {
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x"} {
			if shown := fmt.Sprintf(verb, value); strings.Contains(shown, canary) || strings.Contains(shown, fmt.Sprintf("%x", canary)) {
				t.Errorf("%T under %s: %s", value, verb, shown)
			}
		}
		if encoded, err := json.Marshal(value); err != nil || strings.Contains(string(encoded), canary) {
			t.Errorf("%T as JSON: %s, %v", value, encoded, err)
		}
	}
}
