package inspector

import (
	"testing"

	"github.com/why401/why401/inspector/secret"
)

// TestMayMean: what was not sent cannot be what a server complains of, and what is not shown may have been.
func TestMayMean(t *testing.T) {
	t.Parallel()
	const token = "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm5hIn0.dGhpcyBpcyBub3QgdGhlIHJpZ2h0IHNpZ25hdHVyZSE" //nolint:gosec // It opens nothing.
	for _, test := range []struct {
		about, method string
		headers       [][2]string
		hidden        []string
		cause         string
		want          bool
	}{
		{"nothing was sent", "GET", nil, nil, "token-expired", false},
		{"nothing was sent", "GET", nil, nil, "session-expired", false},
		{"nothing was sent", "GET", nil, nil, "not-signed-in", true},
		{"nothing is shown", "GET", nil, []string{"*"}, "token-expired", true},
		{"a form was sent", "POST", nil, nil, "wrong-credentials", true},
		{"a token was sent", "GET", [][2]string{{"Authorization", token}}, nil, "wrong-credentials", false},
		{"a password was sent", "GET", [][2]string{{"Authorization", "Basic bWFyaWE6c2VjcmV0"}}, nil, "wrong-credentials", true},
		{"a token was sent", "GET", [][2]string{{"Authorization", token}}, nil, "request-signature-invalid", false},
		{"a signed request has a token", "GET", [][2]string{{"Authorization", token}, {"X-Call-Mac", "ab"}}, nil, "request-signature-invalid", true},
		{"a token was sent", "GET", [][2]string{{"Authorization", token}}, nil, "api-key-invalid", false},
		{"no cookie was sent", "POST", [][2]string{{"Authorization", token}}, nil, "csrf-token-missing", false},
		{"a cookie was sent", "POST", [][2]string{{"Cookie", "sid=1"}}, nil, "csrf-token-missing", true},
	} {
		x := &Exchange{URL: "https://api.example.test/boats", Method: test.method, Status: 401, Request: Message{Hidden: test.hidden}}
		for _, h := range test.headers {
			x.Request.Headers = append(x.Request.Headers, Header{Name: h[0], Value: secret.Text(h[1])})
		}
		if got := derive(x).mayMean(test.cause); got != test.want {
			t.Errorf("%s: words may mean %s: %t", test.about, test.cause, got)
		}
	}
}
