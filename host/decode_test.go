package host

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestDecodeErrors(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		frame string
		id    string
		code  ErrorCode
		text  string
	}{
		{``, "", ErrorBadFrame, "The message is not JSON: it breaks after byte 0."},
		{`{"id":"7","hello":`, "7", ErrorBadFrame, "The message is not JSON: it breaks after byte 18."},
		{`{"hello":{},"id":"7","x":{"id":"8"},}`, "7", ErrorBadFrame, "The message is not JSON: it breaks after byte 35."},
		{`[]`, "", ErrorBadFrame, "The message is an array where an object belongs."},
		{`{"id":7}`, "", ErrorBadFrame, "In the message, id is a number that does not belong there."},
		{`{"id":"7","hello":{"protocol":"1"}}`, "7", ErrorBadFrame, "In the message, hello.protocol is a string that does not belong there."},
		{`{"hello":{}}`, "", ErrorBadFrame, "The message has no id."},
		{`{"id":"` + strings.Repeat("x", MaxID+1) + `","hello":{}}`, "", ErrorBadFrame, "The message's id has 65 bytes, and 64 are the most."},
		{`{"id":"7","dance":{}}`, "7", ErrorUnknown, "The message is of no kind that this host knows: hello, inspect, replay, screenshot or cancel."},
		{`{"id":"7","hello":{},"cancel":{}}`, "7", ErrorUnknown, "The message is of several kinds at once."},
		{`{"id":"7","hello":null,"x":1}`, "7", ErrorUnknown, "The message is of no kind that this host knows: hello, inspect, replay, screenshot or cancel."},
		{`{"id":"7","inspect":{"exchange":{"status":"401"}}}`, "7", ErrorBadExchange, "In the message, inspect.exchange.status is a string that does not belong there."},
		{`{"id":"7","inspect":{"exchange":{"time":"noon"}}}`, "7", ErrorBadExchange, "In the message, inspect.exchange.time is a string that does not belong there."},
		{`{"id":"7","replay":{"exchange":{"cookies":[{"name":1}]}}}`, "7", ErrorBadExchange, "In the message, replay.exchange.cookies is an array that does not belong there."},
		{`{"inspect":{"exchange":{"time":"noon"}},"id":"7"}`, "7", ErrorBadExchange, "In the message, inspect.exchange.time is a string that does not belong there."},
	} {
		request, err := decode([]byte(test.frame))
		if err == nil || request.ID != test.id || err.Code != test.code || err.Text != test.text {
			t.Errorf("decode(%s): got id %q, %+v; want id %q, code %s, text %q", test.frame, request.ID, err, test.id, test.code, test.text)
		}
	}
}

// Newer extensions may say more than this host knows, and pages may hold anything.
func TestDecodeTolerates(t *testing.T) {
	t.Parallel()
	for _, frame := range []string{
		`{"id":"1","hello":{"version":"9","protocol":9,"mood":"good"},"extra":[1,{}]}`,
		`{"id":"1","id":"1","hello":{}}`,
		`{"id":"1","inspect":{"exchange":{"response":{"headers":[],"body":{"text":"half a pair: \ud83d"}}}}}`,
		"{\"id\":\"1\",\"inspect\":{\"exchange\":{\"method\":\"\xff\"}}}",
	} {
		if request, err := decode([]byte(frame)); err != nil || request.ID != "1" {
			t.Errorf("decode(%q): got %+v, %+v", frame, request, err)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(`{"id":"1","hello":{"version":"0.1.0","protocol":1}}`)
	f.Add(`{"id":"1","inspect":` + exchange("/") + `}`)
	f.Add(`{"id":"1","cancel":{"request":"2"},"x":[{}]}`)
	f.Fuzz(func(t *testing.T, frame string) {
		request, problem := decode([]byte(frame))
		if problem == nil && (request.kinds() != 1 || request.ID == "") {
			t.Errorf("accepted without an id or a kind: %+v", request)
		}
		if len(request.ID) > MaxID {
			t.Errorf("the id has %d bytes", len(request.ID))
		}
		body, err := encode(Reply{ID: request.ID, Error: problem})
		if err != nil || !json.Valid(body) || !utf8.Valid(body) {
			t.Errorf("the answer cannot be sent: %v", err)
		}
	})
}
