package har_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/why401/why401/inspector/credential"
)

// TestTokensThatWereGiven holds that the names of tokens are kept, and never the tokens.
func TestTokensThatWereGiven(t *testing.T) {
	t.Parallel()
	const token = "canary-token-of-24-bytes"
	tests := []struct {
		name, method string
		status       int
		answer       string
		want         string // the names
	}{
		{"a token endpoint", "POST", 200, `{"access_token":"` + token + `1","refresh_token":"` + token + `","expires_in":60}`, "access_token refresh_token"},
		{"one level below", "POST", 201, `{"data":{"refreshToken":"` + token + `"},"user":"anna"}`, "refreshToken"},
		{"nobody asked for one", "GET", 200, `{"refresh_token":"` + token + `"}`, ""},
		{"refused", "POST", 400, `{"refresh_token":"` + token + `"}`, ""},
		{"too short for a token", "POST", 200, `{"csrf_token":"abc"}`, ""},
		{"no JSON", "POST", 200, `<p>refresh_token</p>`, ""},
		{"broken JSON", "POST", 200, `{"refresh_token":"` + token + `"`, ""},
		{"longer than such answers are", "POST", 200, `{"refresh_token":"` + token + `","x":"` + strings.Repeat("x", 20<<10) + `"}`, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			exchanges, _, err := read(t, fmt.Sprintf(`{"log":{"entries":[
{"request":{"method":%q,"url":"https://id.test/token","headers":[]},"response":{"status":%d,"headers":[],"content":{"size":%d,"text":%q}}},
{"request":{"method":"GET","url":"https://api.test/","headers":[]},"response":{"status":401,"headers":[],"content":{}}}]}}`,
				test.method, test.status, len(test.answer), test.answer))
			if err != nil || len(exchanges) != 1 {
				t.Fatalf("%d exchanges, %v", len(exchanges), err)
			}
			var names []string
			for _, g := range exchanges[0].Given.Or(nil) {
				names = append(names, g.Name)
				if strings.Contains(strings.ToLower(g.Name), "refresh") && g.Fingerprint != credential.Fingerprint(token) {
					t.Errorf("the fingerprint of %s is %s", g.Name, g.Fingerprint)
				}
			}
			if got := strings.Join(names, " "); got != test.want {
				t.Errorf("given are %q, want %q", got, test.want)
			}
		})
	}
}
