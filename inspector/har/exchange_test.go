package har_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/har"
)

// What the server said is told from what was not seen of it.
func TestBodyOfResponse(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		response       string
		known, present bool
	}{
		"a text":                     {`"content":{"size":2,"text":"no"}`, true, true},
		"none":                       {`"content":{"size":0}`, true, false},
		"the browser's own page":     {`"content":{"size":0,"text":"<html>"},"_error":"net::ERR_HTTP_RESPONSE_CODE_FAILURE"`, true, false},
		"lost by the export":         {`"content":{"size":5}`, false, false},
		"not shown to other origins": {`"content":{"size":0},"_error":"net::ERR_FAILED"`, false, false},
		"no content at all":          {`"headersSize":-1`, false, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			file := fmt.Sprintf(`{"log":{"version":"1.2","entries":[{"startedDateTime":"2026-03-01T12:00:00Z",
"request":{"method":"GET","url":"https://api.test/","headers":[]},"response":{"status":401,"headers":[],%s}}]}}`, test.response)
			_, err := har.Read(context.Background(), strings.NewReader(file), func(x *inspector.Exchange) error {
				body := x.Response.Body
				if body.Known() != test.known || body.IsPresent() != test.present {
					t.Errorf("known %t, present %t; want %t, %t", body.Known(), body.IsPresent(), test.known, test.present)
				}
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
		})
	}
}

// Where a file lists no header at all, it has left them out: nothing is known of what was sent or answered, and nothing of
// what an earlier request carried.
func TestHeadersThatAreNotListedWereNotSeen(t *testing.T) {
	t.Parallel()
	for _, headers := range []string{`[]`, `null`, `{"Host":"app.test"}`} {
		exchanges, _, err := read(t, `{"log":{"entries":[
{"startedDateTime":"2026-03-01T12:00:00Z","request":{"method":"GET","url":"https://app.test/a","headers":`+headers+`},"response":{"status":200,"headers":[]}},
{"startedDateTime":"2026-03-01T12:00:01Z","request":{"method":"GET","url":"https://app.test/b","headers":`+headers+`},"response":{"status":401,"headers":`+headers+`}}]}}`)
		if err != nil || len(exchanges) != 1 {
			t.Fatalf("%s: %d exchanges, %v", headers, len(exchanges), err)
		}
		x := exchanges[0]
		if x.Request.Header("authorization").Known() || x.Request.Header("cookie").Known() || x.Response.Header("www-authenticate").Known() {
			t.Errorf("%s: of headers that are not listed something is known", headers)
		}
		if history := x.History.Or(nil); len(history) != 1 || history[0].Bare {
			t.Errorf("%s: before it came %+v, want a request that may have carried anything", headers, history)
		}
	}
}

// A time that is missing, or in no form that can be read, is no time near the year 1.
func TestTimeOfTheAnswer(t *testing.T) {
	t.Parallel()
	date := time.Date(2026, 3, 1, 12, 0, 7, 0, time.UTC)
	for _, test := range []struct {
		name, started, headers string
		want                   time.Time
	}{
		{"the request's and how long it took", `"2026-03-01T12:00:00Z"`, ``, date.Add(-2 * time.Second)},
		{"the server's", `"yesterday"`, `{"name":"Date","value":"Sun, 01 Mar 2026 12:00:07 GMT"}`, date},
		{"none", `null`, ``, time.Time{}},
		{"none that can be read", `null`, `{"name":"Date","value":"soon"}`, time.Time{}},
	} {
		exchanges, _, err := read(t, `{"log":{"entries":[{"startedDateTime":`+test.started+`,"time":5000,
"request":{"method":"GET","url":"https://app.test/"},"response":{"status":401,"headers":[`+test.headers+`]}}]}}`)
		if err != nil || len(exchanges) != 1 {
			t.Fatalf("%s: %d exchanges, %v", test.name, len(exchanges), err)
		}
		if got := exchanges[0].Time; !got.Equal(test.want) {
			t.Errorf("%s: the time is %s, want %s", test.name, got, test.want)
		}
	}
}
