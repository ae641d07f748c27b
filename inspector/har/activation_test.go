package har_test

import (
	"fmt"
	"testing"
)

// TestUntouchedPages holds that a call counts as the page's own only where its code came just before, by itself.
func TestUntouchedPages(t *testing.T) {
	t.Parallel()
	const (
		app    = "https://app.test/app.js"
		parser = `{"type":"parser"}`
		stack  = `{"type":"script","stack":{"callFrames":[{"url":"https://cdn.test/http.js"},{"url":"https://app.test/app.js"}]}}`
		click  = `{"type":"script","stack":{"callFrames":[{"url":"https://app.test/app.js"}],"parent":{"callFrames":[{"url":"https://app.test/menu.js"}]}}}`
	)
	tests := []struct {
		name             string
		loaded           string // who asked for the script
		took             int    // the script's time, in milliseconds
		called           string // when
		caller           string
		known, activated bool
	}{
		{"at once", parser, 40, "12:00:00.060Z", stack, true, false},
		{"after somebody had the time to press a button", parser, 40, "12:00:00.300Z", stack, false, false},
		{"by code that other code brought in", `{"type":"script"}`, 40, "12:00:00.060Z", stack, false, false},
		{"for code that was there before", parser, 40, "12:00:00.060Z", click, false, false},
		{"by whom, is not told", parser, 40, "12:00:00.060Z", `{"type":"other"}`, false, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			exchanges, _, err := read(t, fmt.Sprintf(`{"log":{"entries":[
{"startedDateTime":"2026-03-01T12:00:00.000Z","time":%d,"_initiator":%s,"_resourceType":"script",
"request":{"method":"GET","url":%q,"headers":[]},"response":{"status":200,"headers":[],"content":{}}},
{"startedDateTime":"2026-03-01T%s","time":5,"_initiator":%s,"_resourceType":"fetch",
"request":{"method":"GET","url":"https://app.test/me","headers":[]},"response":{"status":401,"headers":[],"content":{}}}]}}`,
				test.took, test.loaded, app, test.called, test.caller))
			if err != nil || len(exchanges) != 1 {
				t.Fatalf("%d exchanges, %v", len(exchanges), err)
			}
			activated, known := exchanges[0].Initiator.Activated.Get()
			if known != test.known || activated != test.activated {
				t.Errorf("known %t, activated %t; want %t, %t", known, activated, test.known, test.activated)
			}
		})
	}
}
