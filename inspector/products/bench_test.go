package products

import (
	"strings"
	"testing"
)

// BenchmarkRecognise measures typical responses and the worst that a site can send.
func BenchmarkRecognise(b *testing.B) {
	headers := [][2]string{
		{"access-control-allow-origin", "https://app.example.test"},
		{"cache-control", "no-store"},
		{"connection", "keep-alive"},
		{"content-length", "120"},
		{"content-type", "application/json; charset=utf-8"},
		{"date", "Sat, 01 Aug 2026 10:00:00 GMT"},
		{"etag", `W/"2f-abc"`},
		{"server", "nginx/1.26.0"},
		{"strict-transport-security", "max-age=31536000"},
		{"vary", "Origin"},
		{"x-powered-by", "Express"},
		{"x-request-id", "7e57"},
		{"set-cookie", "connect.sid=s%3Aabc; Path=/; HttpOnly"},
	}
	challenge := append(headers[:len(headers):len(headers)], [2]string{
		"www-authenticate", `Bearer realm="api", error="invalid_token", error_description="The access token expired"`,
	})
	page := "<!doctype html><html><head><title>Sign in</title><style>p{color:red}</style></head><body><h1>Sign in</h1>" +
		"<p>Your session has expired. Please log in again.</p><form><label>User</label><input></form></body></html>"
	benchmarks := map[string]Response{
		"json":           {Headers: headers, Body: `{"statuscode":401,"error":"unauthorized","message":"jwt expired","path":"/api/v1/orders","timestamp":"2026-08-01t10:00:00.000z"}`},
		"challenge":      {Headers: challenge},
		"page":           {Headers: headers, Body: strings.ToLower(page), HTML: true},
		"page of 64 KiB": {Headers: headers, Body: strings.ToLower(page) + strings.Repeat("<p>lorem ipsum dolor sit amet, consetetur sadipscing elitr</p>", 1040), HTML: true},
		"json of 64 KiB": {Headers: headers, Body: `{"message":"jwt expired","stack":"` + strings.Repeat(`at /srv/app/node_modules/express/lib/router/layer.js:95:5\n`, 1100) + `"}`},
		"all words":      {Headers: headers, Body: allWords()},
	}
	for name, r := range benchmarks {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Recognise(r)
			}
		})
	}
}

// allWords is a body that has every word of the tables.
func allWords() string {
	var b strings.Builder
	for _, w := range sharedIndex().words {
		b.WriteString(w.text)
		b.WriteByte(' ')
	}
	return b.String()
}

func BenchmarkIndex(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		newIndex(tables())
	}
}
