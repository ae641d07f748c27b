package inspector_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/why401/why401/inspector"
)

// TestSeenSurvivesJSON: the three states are told apart after being written and read again, in fields of every kind.
func TestSeenSurvivesJSON(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]struct {
		json string
		flag inspector.Seen[bool]
		list inspector.Seen[[]inspector.Attempt]
	}{
		"not seen":              {`{}`, inspector.Seen[bool]{}, inspector.Seen[[]inspector.Attempt]{}},
		"seen to be absent":     {`{"fromCache":null,"attempts":null}`, inspector.Absent[bool](), inspector.Absent[[]inspector.Attempt]()},
		"seen, and empty":       {`{"fromCache":false,"attempts":[]}`, inspector.Present(false), inspector.Present([]inspector.Attempt{})},
		"seen, with its values": {`{"fromCache":true,"attempts":[{"scheme":"Basic","time":"2026-03-01T12:00:00Z"}]}`, inspector.Present(true), inspector.Present(make([]inspector.Attempt, 1))},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var x inspector.Exchange
			if err := json.Unmarshal([]byte(want.json), &x); err != nil {
				t.Fatal(err)
			}
			sameState(t, x.FromCache, want.flag)
			sameState(t, x.Attempts, want.list)
			written, err := json.Marshal(x)
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.Contains(string(written), `"fromCache"`); got != want.flag.Known() {
				t.Errorf("fromCache is written: %t, want %t: %s", got, want.flag.Known(), written)
			}
			var again inspector.Exchange
			if err := json.Unmarshal(written, &again); err != nil {
				t.Fatal(err)
			}
			sameState(t, again.FromCache, want.flag)
			sameState(t, again.Attempts, want.list)
			if again.FromCache.Or(false) != want.flag.Or(false) || len(again.Attempts.Or(nil)) != len(want.list.Or(nil)) {
				t.Errorf("the values are lost: %s", written)
			}
		})
	}
}

func sameState[T any](t *testing.T, got, want inspector.Seen[T]) {
	t.Helper()
	if got.Known() != want.Known() || got.IsPresent() != want.IsPresent() || got.IsAbsent() != want.IsAbsent() || got.IsZero() != want.IsZero() {
		t.Errorf("is %v, want %v", got, want)
	}
}

// TestHeaderIsPresentAbsentOrNotSeen: what a source hides is never absent.
func TestHeaderIsPresentAbsentOrNotSeen(t *testing.T) {
	t.Parallel()
	headers := []inspector.Header{{Name: "Accept", Value: "*/*"}}
	stripped := inspector.Message{Headers: headers, Hidden: []string{"authorization", "cookie"}}
	for _, test := range []struct {
		message inspector.Message
		name    string
		state   string
	}{
		{stripped, "accept", "present"},
		{stripped, "Authorization", "not seen"},
		{stripped, "COOKIE", "not seen"},
		{stripped, "x-api-key", "absent"},
		{inspector.Message{Hidden: []string{"*"}}, "x-api-key", "not seen"},
		{inspector.Message{}, "authorization", "absent"},
	} {
		got := test.message.Header(test.name)
		state := "not seen"
		switch {
		case got.IsPresent():
			state = "present"
		case got.IsAbsent():
			state = "absent"
		}
		if state != test.state {
			t.Errorf("%s, hidden %v: %s, want %s", test.name, test.message.Hidden, state, test.state)
		}
	}
}
