package har

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/why401/why401/inspector"
)

// recordingOf is a HAR of one 401 whose request has a header, and says how many bytes it sent.
func recordingOf(name, value string, size int) string {
	return fmt.Sprintf(`{"log":{"entries":[{"startedDateTime":"2026-03-01T12:00:00Z","time":5,
		"request":{"method":"GET","url":"https://api.example.test/a?api_key=[api_key%%20redacted]","httpVersion":"HTTP/1.1",
			"headers":[{"name":%q,"value":%q},{"name":"Cookie","value":"theme=dark"}],"headersSize":%d},
		"response":{"status":401,"statusText":"Unauthorized","httpVersion":"HTTP/1.1","headers":[],"headersSize":-1,
			"content":{"size":2,"text":"{}"}}}]}}`, name, value, size)
}

// What a cleaning tool has left of a credential was not sent, but for a mask that the bytes on the wire confirm.
func TestMasksAreNotTakenForCredentials(t *testing.T) {
	t.Parallel()
	const sent = len("GET /a?api_key=[api_key%20redacted] HTTP/1.1\r\nAuthorization: Bearer [redacted]\r\nCookie: theme=dark\r\n\r\n")
	for _, test := range []struct {
		name, header, value string
		size                int
		hidden              bool
	}{
		{"masked whole", "authorization", "[Authorization redacted]", -1, true},
		{"masked behind its scheme", "Authorization", "Bearer [redacted]", -1, true},
		{"longer on the wire", "Authorization", "Bearer [redacted]", sent + 900, true},
		{"shorter on the wire", "Authorization", "Bearer [redacted]", sent - 10, true},
		{"sent as it stands", "Authorization", "Bearer [redacted]", sent, false},
		{"a placeholder", "Authorization", "Bearer YOUR_TOKEN", -1, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			var got []*inspector.Exchange
			summary, err := Read(t.Context(), strings.NewReader(recordingOf(test.header, test.value, test.size)),
				func(x *inspector.Exchange) error { got = append(got, x); return nil })
			if err != nil || len(got) != 1 {
				t.Fatalf("%d exchanges, %v", len(got), err)
			}
			request := got[0].Request
			if header := request.Header("authorization"); header.Known() == test.hidden || slices.Contains(request.Hidden, "authorization") != test.hidden {
				t.Errorf("the header is known: %t, hidden are %v", header.Known(), request.Hidden)
			}
			if cookies := request.Header("cookie"); !cookies.IsPresent() {
				t.Error("the cookie that nobody masked is gone")
			}
			if summary.Masked != test.hidden || summary.Sanitized || summary.Whole() == test.hidden {
				t.Errorf("masked: %t, sanitized: %t", summary.Masked, summary.Sanitized)
			}
		})
	}
}
