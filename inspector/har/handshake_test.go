package har_test

import (
	"fmt"
	"testing"

	"github.com/why401/why401/inspector"
)

// Chromium's export of a WebSocket whose handshake was answered 401, and of two that were refused or failed otherwise.
func TestRefusedHandshakeIsA401(t *testing.T) {
	t.Parallel()
	for message, want := range map[string]int{
		`{"type":"error","time":1,"opcode":-1,"data":"HTTP Authentication failed; no valid credentials available"}`:         1,
		`{"type":"error","time":1,"opcode":-1,"data":"Error during WebSocket handshake: Unexpected response code: 401"}`:    1,
		`{"type":"error","time":1,"opcode":-1,"data":"Error during WebSocket handshake: Unexpected response code: 403"}`:    0,
		`{"type":"receive","time":1,"opcode":1,"data":"HTTP Authentication failed; no valid credentials available"}`:        0,
		`{"type":"error","time":1,"opcode":-1,"data":"WebSocket is closed before the connection is established."},{}, null`: 0,
	} {
		exchanges, summary, err := read(t, fmt.Sprintf(`{"log":{"entries":[{"startedDateTime":"2026-03-01T12:00:00Z","time":5,
			"_resourceType":"websocket","_webSocketMessages":[%s],"request":{"method":"GET","url":"wss://api.shop.test/live",
			"headers":[{"name":"Cookie","value":"sid=1"}],"headersSize":-1},
			"response":{"status":0,"headers":[],"content":{"size":0,"text":""}}}]}}`, message))
		if err != nil || len(exchanges) != want || summary.Unauthorized != want || summary.Unanswered != 1-want {
			t.Errorf("%s: %d exchanges, %+v, %v", message, len(exchanges), summary, err)
			continue
		}
		for _, x := range exchanges {
			if x.Kind != inspector.KindWebSocket || x.Response.Header("www-authenticate").Known() || x.Response.Body.Known() {
				t.Errorf("%s: kind %s, and of the answer more is known than its status", message, x.Kind)
			}
		}
	}
}
