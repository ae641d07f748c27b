package har_test

import (
	"fmt"
	"strings"
	"testing"
)

// TestAttemptsShowInTheSize holds that a prompt that was answered in vain shows, although the export lists one request.
func TestAttemptsShowInTheSize(t *testing.T) {
	t.Parallel()
	const (
		basic   = `{"name":"WWW-Authenticate","value":"Basic realm=\"Members\""}`
		length  = `,{"name":"Content-Length","value":"400"}`
		zipped  = `,{"name":"Content-Encoding","value":"gzip"}`
		sent    = `{"name":"Authorization","value":"Basic YTpi"}`
		windows = `,{"name":"WWW-Authenticate","value":"Negotiate"}`
	)
	tests := []struct {
		name                 string
		request, response    string
		headers, transferred int
		want                 int // 0: not seen
	}{
		{"HTTP/1.1, closed", "", basic + length, 200, 600, 1},
		{"HTTP/1.1, answered once", "", basic + length, 200, 1200, 2},
		{"HTTP/1.1, answered twice, the nonces a little shorter", "", basic + length, 200, 1795, 3},
		{"HTTP/1.1, compressed on its way", "", basic + zipped, 200, 500, 0},
		{"HTTP/1.1, compressed and answered", "", basic + zipped, 200, 1500, 2},
		{"HTTP/1.1, its headers' size left out", "", basic + length, -1, 900, 0},
		{"HTTP/2, closed", "", basic + length, -1, 460, 1},
		{"HTTP/2, answered", "", basic + length, -1, 900, 2},
		{"no size", "", basic + length, 200, -1, 0},
		{"out of a cache", "", basic + length, 200, 0, 0},
		{"no size that can be", "", basic + length, 200, 1 << 30, 0},
		{"the header is listed", sent, basic + length, 200, 1200, 0},
		{"Windows sign-in has rounds of its own", "", basic + length + windows, 200, 1200, 0},
		{"asks for no password", "", strings.TrimPrefix(length, ","), 200, 1200, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			version, _, _ := strings.Cut(test.name, ",")
			exchanges, _, err := read(t, fmt.Sprintf(`{"log":{"entries":[
{"request":{"method":"GET","url":"https://a.test/open","headers":[{"name":"Cookie","value":"a=b"}]},"response":{"status":200,"headers":[]}},
{"startedDateTime":"2026-03-01T12:00:00Z","time":5,
"_resourceType":"document","request":{"method":"GET","url":"https://a.test/","headers":[%s]},
"response":{"status":401,"httpVersion":"%s","headers":[%s],"headersSize":%d,"_transferSize":%d,"content":{"size":400,"text":"no"}}}]}}`,
				test.request, version, test.response, test.headers, test.transferred))
			if err != nil || len(exchanges) != 1 {
				t.Fatalf("%d exchanges, %v", len(exchanges), err)
			}
			attempts := exchanges[0].Attempts
			if got := len(attempts.Or(nil)); got != test.want || attempts.Known() != (test.want > 0) {
				t.Errorf("%d attempts (known: %t), want %d", got, attempts.Known(), test.want)
			}
		})
	}
}

// TestOneRoundOfASanitizedExport holds that a password which may have gone along at once is not taken for one that was not
// entered; a second round shows that what there was is wrong all the same.
func TestOneRoundOfASanitizedExport(t *testing.T) {
	t.Parallel()
	for transferred, want := range map[int]int{460: 0, 900: 2} {
		exchanges, summary, err := read(t, fmt.Sprintf(`{"log":{"entries":[{"startedDateTime":"2026-03-01T12:00:00Z","time":5,
"_resourceType":"document","request":{"method":"GET","url":"https://a.test/","headers":[]},
"response":{"status":401,"httpVersion":"HTTP/2","headers":[{"name":"WWW-Authenticate","value":"Basic realm=\"Members\""},{"name":"Content-Length","value":"400"}],
"headersSize":-1,"_transferSize":%d,"content":{"size":400,"text":"no"}}}]}}`, transferred))
		if err != nil || len(exchanges) != 1 || !summary.Sanitized {
			t.Fatalf("%d exchanges, sanitized: %t, %v", len(exchanges), summary.Sanitized, err)
		}
		if attempts := exchanges[0].Attempts; len(attempts.Or(nil)) != want || attempts.Known() != (want > 0) {
			t.Errorf("%d bytes: %d attempts (known: %t), want %d", transferred, len(attempts.Or(nil)), attempts.Known(), want)
		}
	}
}

// TestNoContentIsKnown: an answer that Chromium had to replace by a page of its own had no content, so that its size tells.
func TestNoContentIsKnown(t *testing.T) {
	t.Parallel()
	for transferred, want := range map[int]int{205: 1, 410: 2} {
		exchanges, _, err := read(t, fmt.Sprintf(`{"log":{"entries":[
{"request":{"method":"GET","url":"https://a.test/open","headers":[{"name":"Cookie","value":"a=b"}]},"response":{"status":200,"headers":[]}},
{"_resourceType":"document","request":{"method":"GET","url":"https://a.test/","headers":[{"name":"Accept","value":"*/*"}]},
"response":{"status":401,"httpVersion":"HTTP/1.1","headersSize":200,"_transferSize":%d,"content":{"size":0},"_error":"net::ERR_HTTP_RESPONSE_CODE_FAILURE",
"headers":[{"name":"WWW-Authenticate","value":"Basic realm=\"Members\""},{"name":"Transfer-Encoding","value":"chunked"}]}}]}}`, transferred))
		if err != nil || len(exchanges) != 1 {
			t.Fatalf("%d exchanges, %v", len(exchanges), err)
		}
		if got := len(exchanges[0].Attempts.Or(nil)); got != want {
			t.Errorf("%d bytes: %d attempts, want %d", transferred, got, want)
		}
	}
}

func TestLostContentLeavesTheAttemptsOpen(t *testing.T) {
	t.Parallel()
	exchanges, _, err := read(t, `{"log":{"entries":[{"_resourceType":"document",
"request":{"method":"GET","url":"https://a.test/","headers":[]},
"response":{"status":401,"httpVersion":"HTTP/1.1","headersSize":200,"_transferSize":900,"content":{"size":0},
"headers":[{"name":"WWW-Authenticate","value":"Basic realm=\"Members\""},{"name":"Transfer-Encoding","value":"chunked"}]}}]}}`)
	if err != nil || len(exchanges) != 1 {
		t.Fatalf("%d exchanges, %v", len(exchanges), err)
	}
	if attempts := exchanges[0].Attempts; attempts.Known() {
		t.Errorf("%d attempts are made of a size that is the content's own", len(attempts.Or(nil)))
	}
}
