package har_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

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
