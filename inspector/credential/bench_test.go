package credential_test

import (
	"testing"

	"github.com/why401/why401/inspector/credential"
	"github.com/why401/why401/inspector/secret"
)

// access is a token as identity providers make them.
var access = token(`{"alg":"RS256","typ":"at+jwt","kid":"sig-2026"}`,
	`{"iss":"https://id.example/realms/shop","aud":["orders"],"sub":"4711","azp":"web","iat":1769860800,"nbf":1769860800,`+
		`"exp":1769864400,"jti":"6ba7b810-9dad-11d1-80b4-00c04fd430c8","scope":"openid orders.read","sid":"a1","email":"maria@example.test"}`)

func BenchmarkAuthorization(b *testing.B) {
	for _, bench := range []struct {
		name  string
		value secret.Text
	}{
		{"jwt", "Bearer " + access},
		{"jwe", "Bearer " + rfc7516},
		{"opaque", "Bearer mF_9.B5f-4.1JqM"},
		{"basic", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="},
		{"placeholder", "Bearer undefined"},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				credential.Authorization(bench.value)
			}
		})
	}
}

func BenchmarkElsewhere(b *testing.B) {
	request := credential.Request{Headers: [][2]string{
		{"accept", "application/json"},
		{"user-agent", "x"},
		{"origin", "https://app.example"},
		{"referer", "https://app.example/"},
		{"cookie", "sid=5d1f7c3e9a2b4860; theme=dark; _ga=GA1.1.1849302211.1795430000; lang=en; XSRF-TOKEN=a1b2; consent=essential"},
	}}
	b.ReportAllocs()
	for b.Loop() {
		credential.Elsewhere(request)
	}
}
