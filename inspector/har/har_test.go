package har_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/har"
)

func read(t *testing.T, text string) ([]*inspector.Exchange, har.Summary, error) {
	t.Helper()
	var exchanges []*inspector.Exchange
	summary, err := har.Read(context.Background(), strings.NewReader(text), func(x *inspector.Exchange) error {
		exchanges = append(exchanges, x)
		return nil
	})
	return exchanges, summary, err
}

func TestReadStopsAtTheBrokenPlace(t *testing.T) {
	t.Parallel()
	const text = `{"log":{"entries":[
{"startedDateTime":"2026-03-01T12:00:00Z","time":5,"request":{"method":"GET","url":"https://a.test/","headers":[{"name":"Cookie","value":"a=b"}]},"response":{"status":401,"headers":[],"content":{}}},
{"request":{"method":"GET" "url":1}}
]}}`
	exchanges, summary, err := read(t, text)
	var syntax *har.SyntaxError
	if !errors.As(err, &syntax) {
		t.Fatalf("error is %v, want a SyntaxError", err)
	}
	if syntax.Line != 3 || !strings.HasPrefix(syntax.Where, "/log/entries/1") {
		t.Errorf("broken at line %d, %s; want line 3, in /log/entries/1", syntax.Line, syntax.Where)
	}
	if len(exchanges) != 1 || summary.Entries != 1 {
		t.Errorf("%d exchanges of %d entries survive, want 1 of 1", len(exchanges), summary.Entries)
	}
}
