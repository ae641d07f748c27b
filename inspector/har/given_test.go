package har_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

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
		{"what looks random in the answer to a POST", "POST", 200, `{"ficha":"23f21cdf0819611b9c57f57c","socio":"Inés Fernández"}`, "ficha"},
		{"what looks random in what was only read", "GET", 200, `{"id":"23f21cdf0819611b9c57f57c"}`, ""},
		{"a secret in the place of a name", "POST", 200, `{"4b81d0aa374b81d0aa37":"23f21cdf0819611b9c57f57c"}`, ""},
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

// TestAntiForgeryTokensThatWereGiven holds that they are told from those that show who asks, by the address.
func TestAntiForgeryTokensThatWereGiven(t *testing.T) {
	t.Parallel()
	tests := []struct{ address, want string }{
		{"https://app.test/csrf", "csrf.token"},
		{"https://app.test/api/csrf-token?page=4", "csrf.token"},
		{"https://app.test/antiforgery/token", "csrf.token"},
		{"https://app.test/token?for=csrf", ""},
		{"https://app.test/me", ""},
	}
	for _, test := range tests {
		t.Run(test.address, func(t *testing.T) {
			t.Parallel()
			exchanges, _, err := read(t, fmt.Sprintf(`{"log":{"entries":[
{"request":{"method":"GET","url":%q,"headers":[]},"response":{"status":200,"headers":[],"content":{"text":"{\"token\":\"canary-token-of-24-bytes\"}"}}},
{"request":{"method":"POST","url":"https://app.test/","headers":[]},"response":{"status":401,"headers":[],"content":{}}}]}}`, test.address))
			if err != nil || len(exchanges) != 1 {
				t.Fatalf("%d exchanges, %v", len(exchanges), err)
			}
			got := ""
			for _, g := range exchanges[0].Given.Or(nil) {
				got += g.Name
			}
			if got != test.want {
				t.Errorf("given is %q, want %q", got, test.want)
			}
		})
	}
}

// TestLivesOfTokensThatWereGiven holds that a life is told of the token that it is about, and no nonsense believed.
func TestLivesOfTokensThatWereGiven(t *testing.T) {
	t.Parallel()
	const token = "canary-token-of-24-bytes"
	tests := []struct {
		name, answer string
		want         time.Duration // 0 where no end is known
	}{
		{"RFC 6749 section 5.1", `{"access_token":"` + token + `","expires_in":60}`, time.Minute},
		{"written as a string", `{"access_token":"` + token + `","expires_in":"60"}`, time.Minute},
		{"one level below", `{"data":{"token":"` + token + `","expires_in":60}}`, time.Minute},
		{"of another token", `{"refresh_token":"` + token + `","expires_in":60}`, 0},
		{"not said", `{"access_token":"` + token + `"}`, 0},
		{"in words", `{"access_token":"` + token + `","expires_in":"1h"}`, 0},
		{"no number", `{"access_token":"` + token + `","expires_in":"NaN"}`, 0},
		{"below nothing", `{"access_token":"` + token + `","expires_in":-5}`, 0},
		{"longer than tokens live", `{"access_token":"` + token + `","expires_in":1e300}`, 0},
		{"as an instant", `{"token":"` + token + `","expires_at":"2026-03-01T13:00:00Z"}`, time.Hour},
		{"as an instant of JavaScript", `{"type":"bearer","token":"` + token + `","expiresAt":"2026-03-01T12:00:04.500Z"}`, 4500 * time.Millisecond},
		{"an instant that is over", `{"token":"` + token + `","expires_at":"2026-03-01T11:00:00Z"}`, 0},
		{"an instant that no token lives to see", `{"token":"` + token + `","expires_at":"9999-12-31T23:59:59Z"}`, 0},
		{"never", `{"token":"` + token + `","expiresAt":null}`, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			exchanges, _, err := read(t, fmt.Sprintf(`{"log":{"entries":[
{"startedDateTime":"2026-03-01T12:00:00Z","time":0,"request":{"method":"POST","url":"https://id.test/token","headers":[]},"response":{"status":200,"headers":[],"content":{"size":%d,"text":%q}}},
{"startedDateTime":"2026-03-01T12:00:01Z","time":0,"request":{"method":"GET","url":"https://api.test/","headers":[]},"response":{"status":401,"headers":[],"content":{}}}]}}`,
				len(test.answer), test.answer))
			if err != nil || len(exchanges) != 1 {
				t.Fatalf("%d exchanges, %v", len(exchanges), err)
			}
			given := exchanges[0].Given.Or(nil)
			if len(given) != 1 {
				t.Fatalf("%d tokens were given, want one", len(given))
			}
			got := time.Duration(0)
			if !given[0].Expires.IsZero() {
				got = given[0].Expires.Sub(given[0].Time)
			}
			if got != test.want {
				t.Errorf("the token lives %s, want %s", got, test.want)
			}
		})
	}
}
