package host

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/why401/why401/browsers"
)

// exchange is an exchange whose path decides what the rules and the Replayer of these tests do.
func exchange(path string) string {
	return `{"exchange":{"source":"webrequest","url":"https://api.example.test` + path + `","method":"GET","status":401,` +
		`"time":"2026-03-01T12:00:00Z","kind":"fetch","request":{"headers":[]},"response":{"headers":[]}}}`
}

func TestHelloSaysWhyThereIsNoReplay(t *testing.T) {
	t.Parallel()
	s := quiet()
	s.FindBrowser = func() error { return &browsers.NotFoundError{Problem: "no browser", Remedy: "install one"} }
	p := connect(t, s)
	p.send(`{"id":"1","hello":{"version":"0.1.0","protocol":1}}`)
	want := Reply{ID: "1", Hello: &Hello{Version: Version, Protocol: Protocol, ReplayProblem: "no browser; install one"}}
	if diff := cmp.Diff(want, p.receive()); diff != "" {
		t.Errorf("hello (-want +got):\n%s", diff)
	}
}

func TestManyAtOnce(t *testing.T) {
	t.Parallel()
	const requests = 500
	p := connect(t, quiet())
	go func() {
		for i := range requests {
			p.send(fmt.Sprintf(`{"id":"%d","inspect":%s}`, i, exchange("/")))
		}
	}()
	seen := map[string]bool{}
	for range requests {
		reply := p.receive()
		if reply.Document == nil || seen[reply.ID] {
			t.Fatalf("got %+v", reply)
		}
		seen[reply.ID] = true
	}
}

// A session goes on whatever it is sent.
func TestSessionLivesOn(t *testing.T) {
	t.Parallel()
	for _, bad := range []string{
		"", "{", "[]", "null", "1", `"x"`, "\xff\xfe", strings.Repeat("[", 20_000), `{"id":1}`, `{"id":"1"}`, `{"inspect":{}}`,
		`{"id":"1","inspect":` + exchange("/panic") + `}`, `{"id":"1","replay":` + exchange("/panic") + `}`,
	} {
		p := connect(t, quiet())
		p.send(bad)
		if reply := p.receive(); reply.Error == nil || reply.Error.Text == "" {
			t.Errorf("to %.20q: got %+v, want an error", bad, reply)
		}
		p.send(`{"id":"2","hello":{}}`)
		if reply := p.receive(); reply.ID != "2" || reply.Hello == nil {
			t.Errorf("after %.20q: got %+v, want a hello", bad, reply)
		}
	}
}

func TestTooLargeIsSkipped(t *testing.T) {
	t.Parallel()
	p := connect(t, quiet())
	go func() {
		p.send(strings.Repeat(" ", MaxRequest+1))
		p.send(`{"id":"2","hello":{}}`)
	}()
	if reply := p.receive(); reply.Error == nil || reply.Error.Code != ErrorTooLarge {
		t.Errorf("got %+v, want an error of code %s", reply, ErrorTooLarge)
	}
	if reply := p.receive(); reply.ID != "2" || reply.Hello == nil {
		t.Errorf("after it: got %+v, want a hello", reply)
	}
}

func TestTruncatedInputIsSaid(t *testing.T) {
	t.Parallel()
	p := connect(t, quiet())
	go func() {
		_, _ = p.in.Write(frame(`{"id":"1"}`)[:7])
		_ = p.in.Close()
	}()
	if reply := p.receive(); reply.Error == nil || reply.Error.Code != ErrorBadFrame {
		t.Errorf("got %+v, want an error of code %s", reply, ErrorBadFrame)
	}
	if err := <-p.served; !errors.Is(err, errTruncated) {
		t.Errorf("Serve: got %v, want errTruncated", err)
	}
}

func TestCancel(t *testing.T) {
	t.Parallel()
	replayer := &scripted{begun: make(chan struct{})}
	p := connect(t, replayed(replayer))
	p.send(`{"id":"1","replay":` + exchange("/slow") + `}`)
	<-replayer.begun
	p.send(`{"id":"2","cancel":{"request":"1"}}`)
	replies := map[string]Reply{}
	for range 2 {
		reply := p.receive()
		replies[reply.ID] = reply
	}
	want := map[string]Reply{
		"1": {ID: "1", Error: &Error{Code: ErrorCanceled, Text: "This was stopped before it was done."}},
		"2": {ID: "2", Canceled: &Canceled{Found: true}},
	}
	if diff := cmp.Diff(want, replies); diff != "" {
		t.Errorf("replies (-want +got):\n%s", diff)
	}
	// The progress that the Replayer reports after the cancel must not come, so this is the next reply.
	p.send(`{"id":"3","cancel":{"request":"1"}}`)
	if diff := cmp.Diff(Reply{ID: "3", Canceled: &Canceled{}}, p.receive()); diff != "" {
		t.Errorf("cancelling again (-want +got):\n%s", diff)
	}
}

// Deadlines are real lengths of time, so these run on synctest's clock. Requests that do not listen to their context
// are answered all the same.
func TestDeadlines(t *testing.T) {
	t.Parallel()
	for kind, deadline := range map[string]time.Duration{"inspect": inspectDeadline, "replay": replayDeadline} {
		synctest.Test(t, func(t *testing.T) {
			released := make(chan struct{})
			s := quiet()
			s.Load = func() (Tools, error) {
				<-released
				return with(&scripted{})()
			}
			p := connect(t, s)
			begun := time.Now()
			path := map[string]string{"inspect": "/", "replay": "/slow"}[kind]
			p.send(`{"id":"1","` + kind + `":` + exchange(path) + `}`)
			if reply := p.receive(); reply.Error == nil || reply.Error.Code != ErrorDeadline {
				t.Errorf("%s: got %+v, want an error of code %s", kind, reply, ErrorDeadline)
			}
			if took := time.Since(begun); took != deadline {
				t.Errorf("%s: the deadline came after %v, want %v", kind, took, deadline)
			}
			close(released)
			if err := p.close(); err != nil {
				t.Errorf("Serve: %v", err)
			}
		})
	}
}

func TestTooManyReplaysAreRefused(t *testing.T) {
	t.Parallel()
	replayer := &scripted{begun: make(chan struct{}, replaysAtOnce)}
	p := connect(t, replayed(replayer))
	for i := range replaysAtOnce + 1 {
		p.send(fmt.Sprintf(`{"id":"%d","replay":%s}`, i, exchange("/slow")))
	}
	reply := p.receive()
	if reply.Error == nil || reply.Error.Code != ErrorBusy {
		t.Errorf("one replay too many: got %+v, want an error of code %s", reply, ErrorBusy)
	}
	if err := p.close(); err != nil || !replayer.closed {
		t.Errorf("Serve: %v; Replayer closed: %v", err, replayer.closed)
	}
}

func TestSameIDTwice(t *testing.T) {
	t.Parallel()
	replayer := &scripted{begun: make(chan struct{})}
	p := connect(t, replayed(replayer))
	p.send(`{"id":"1","replay":` + exchange("/slow") + `}`)
	<-replayer.begun
	p.send(`{"id":"1","inspect":` + exchange("/") + `}`)
	if reply := p.receive(); reply.Error == nil || reply.Error.Code != ErrorBadFrame {
		t.Errorf("got %+v, want an error of code %s", reply, ErrorBadFrame)
	}
}

func TestEndOfInputEndsEverything(t *testing.T) {
	t.Parallel()
	replayer := &scripted{begun: make(chan struct{})}
	p := connect(t, replayed(replayer))
	p.send(`{"id":"1","replay":` + exchange("/slow") + `}`)
	<-replayer.begun
	if err := p.close(); err != nil {
		t.Errorf("Serve: %v", err)
	}
	if !replayer.closed {
		t.Error("the Replayer was not closed")
	}
}

// A replay that does not listen must not keep the Replayer from being closed in the time that browsers give.
func TestEndDoesNotWaitForTheStubborn(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		replayer := &stubborn{released: make(chan struct{})}
		p := connect(t, replayed(replayer))
		p.send(`{"id":"1","replay":` + exchange("/") + `}`)
		synctest.Wait()
		begun := time.Now()
		if err := p.close(); err != nil {
			t.Errorf("Serve: %v", err)
		}
		if took := time.Since(begun); took != endGrace || !replayer.closed {
			t.Errorf("the end took %v, want %v; Replayer closed: %v", took, endGrace, replayer.closed)
		}
		close(replayer.released)
	})
}

// A browser that is gone cannot be written to; the session must end by itself then.
func TestBrokenOutputEndsTheSession(t *testing.T) {
	t.Parallel()
	replayer := &scripted{}
	p := connect(t, replayed(replayer))
	_ = p.out.Close()
	p.send(`{"id":"1","hello":{}}`)
	if err := <-p.served; !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("Serve: got %v, want io.ErrClosedPipe", err)
	}
	if !replayer.closed {
		t.Error("the Replayer was not closed")
	}
}

func TestReplayErrors(t *testing.T) {
	t.Parallel()
	p := connect(t, quiet())
	for path, want := range map[string]Error{
		"/refused": {Code: ErrorRefused, Text: "This request is not replayed: it would renew a token."},
		"/broken":  *internal(),
	} {
		p.send(`{"id":"1","replay":` + exchange(path) + `}`)
		if diff := cmp.Diff(Reply{ID: "1", Error: &want}, p.receive()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", path, diff)
		}
	}
}
