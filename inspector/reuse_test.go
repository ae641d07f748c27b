package inspector

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The room of facts is lent again: what comes next meets nothing of the exchange before, and none of its secrets stays.
func TestFactsLeaveNothingBehind(t *testing.T) {
	t.Parallel()
	const canary = "canary-4f0a77c1e9b2d853"
	before := Exchange{
		Source: SourceHAR, URL: "https://api.example.test/orders?access_token=" + canary, Method: "GET", Time: noon,
		Request:  Message{Headers: headers("Authorization", "Bearer "+canary, "X-Api-Key", canary, "Cookie", "session="+canary)},
		Response: Message{Headers: headers("WWW-Authenticate", "Bearer", "Set-Cookie", "session="+canary)},
	}
	after := Exchange{
		Source: SourceHAR, URL: "https://api.example.test/", Method: "GET", Time: noon,
		Request: Message{Headers: headers("Accept", "*/*")},
	}
	used := derive(&before)
	if len(used.Credentials) == 0 || len(used.RequestHeaders) == 0 {
		t.Fatalf("nothing was derived: %d credentials", len(used.Credentials))
	}
	used.clear()
	room := fmt.Sprint(used.RequestHeaders[:cap(used.RequestHeaders)], used.ResponseHeaders[:cap(used.ResponseHeaders)])
	for _, c := range used.carried[:cap(used.carried)] {
		room += c.Redacted + c.Fingerprint + c.Where
	}
	for _, c := range used.Credentials[:cap(used.Credentials)] {
		if c != nil {
			room += c.Redacted + c.Fingerprint + c.Where
		}
	}
	if strings.Contains(room, "canary") || strings.Contains(room, "request.") || used.Exchange != nil || used.URL != nil {
		t.Errorf("the cleared facts still hold %s", room)
	}
	used.derive(&after)
	fresh := derive(&after)
	for _, pair := range [][2]any{
		{used.RequestHeaders, fresh.RequestHeaders},
		{used.ResponseHeaders, fresh.ResponseHeaders},
		{len(used.Credentials), len(fresh.Credentials)},
		{used.Authorization.IsAbsent(), fresh.Authorization.IsAbsent()},
		{len(used.Sessions), len(fresh.Sessions)},
	} {
		if diff := cmp.Diff(fmt.Sprint(pair[1]), fmt.Sprint(pair[0])); diff != "" {
			t.Errorf("facts in used room differ (-fresh +used):\n%s", diff)
		}
	}
}
