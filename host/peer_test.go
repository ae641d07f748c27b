package host

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"testing"

	"github.com/rs/zerolog"

	"github.com/why401/why401/browsers"
	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/replay"
)

// peer is the browser's side of a session under test.
type peer struct {
	t   testing.TB
	in  *io.PipeWriter
	out *io.PipeReader
	// served has what Serve returned.
	served chan error
}

// connect serves a session until the test ends.
func connect(t testing.TB, s *Session) *peer {
	t.Helper()
	if s.Load == nil {
		s.Load = with(&scripted{})
	}
	if s.FindBrowser == nil {
		s.FindBrowser = func() error { return nil }
	}
	hostIn, in := io.Pipe()
	out, hostOut := io.Pipe()
	p := &peer{t: t, in: in, out: out, served: make(chan error, 1)}
	go func() {
		p.served <- s.Serve(t.Context(), hostIn, hostOut)
		_ = hostOut.Close()
	}()
	t.Cleanup(func() { _ = in.Close() })
	return p
}

// quiet is a session without a log.
func quiet() *Session { return &Session{Log: zerolog.Nop()} }

// replayed is a session that replays in its own way.
func replayed(r Replayer) *Session { return &Session{Log: zerolog.Nop(), Load: with(r)} }

// with loads the small catalogue.
func with(r Replayer) func() (Tools, error) {
	return func() (Tools, error) {
		engine, err := inspector.New(catalogue())
		return Tools{Inspector: engine, Replayer: r}, err
	}
}

func (p *peer) send(body string) {
	p.t.Helper()
	if _, err := p.in.Write(frame(body)); err != nil {
		p.t.Fatalf("sending a message: %v", err)
	}
}

func (p *peer) receive() Reply {
	p.t.Helper()
	var reply Reply
	if err := json.Unmarshal(p.receiveRaw(), &reply); err != nil {
		p.t.Fatalf("reading a reply: %v", err)
	}
	return reply
}

func (p *peer) receiveRaw() []byte {
	p.t.Helper()
	body, err := receiveFrame(p.out)
	if err != nil {
		p.t.Fatalf("receiving a reply: %v", err)
	}
	return body
}

// close ends the input and returns what Serve made of it.
func (p *peer) close() error {
	_ = p.in.Close()
	go func() { _, _ = io.Copy(io.Discard, p.out) }()
	return <-p.served
}

func frame(body string) []byte {
	return append(binary.NativeEndian.AppendUint32(nil, uint32(len(body))), body...) //nolint:gosec // tests send no 4 GB
}

func receiveFrame(r io.Reader) ([]byte, error) {
	var size uint32
	if err := binary.Read(r, binary.NativeEndian, &size); err != nil {
		return nil, err
	}
	if size > MaxReply {
		return nil, errors.New("a reply is over MaxReply")
	}
	body := make([]byte, size)
	_, err := io.ReadFull(r, body)
	return body, err
}

// catalogue is a small one that does not change with the texts of the real one. Its rules act on the path of the
// exchange, so that a test decides what happens to its request.
func catalogue() inspector.Catalogue {
	text := inspector.Text{
		Title: "{host} wants an Authorization header", Summary: "The request carried none.", Why: "It was forgotten.",
		Advice: []inspector.Step{
			{Advice: inspector.Advice{Audience: inspector.Visitor, Text: "Sign in again.", Action: inspector.ActionSignIn}},
			{Advice: inspector.Advice{Audience: inspector.Developer, Text: "Send the header with every call."}},
		},
	}
	return inspector.Catalogue{Causes: []inspector.Cause{
		{ID: "authorization-missing", Text: text, Rules: []inspector.Rule{{Judge: judge}}},
		{ID: inspector.Unknown, Text: text},
	}, Outcomes: []inspector.Outcome{
		{Experiment: inspector.AsIs, Means: tried}, {Experiment: inspector.NoCredentials, Means: tried},
	}, Trials: []inspector.Trial{
		{Experiment: inspector.WithoutCookie, Requests: 1, Changes: true, Decides: []string{"authorization-missing"}, Fits: at("/plan", "without-cookie:sid")},
		{Experiment: inspector.Repeat, Requests: 2, Decides: []string{"authorization-missing"}, Fits: at("/control", inspector.Repeat)},
	}}
}

func judge(f *inspector.Facts) []inspector.Finding {
	switch f.URL.Path {
	case "/panic":
		panic(canary + " in a panic")
	case "/index-panic":
		return []inspector.Finding{{Text: string(f.Body[len(f.Body)])}}
	}
	return []inspector.Finding{{
		Cause: "authorization-missing", Weight: inspector.Strong, Basis: inspector.Observed,
		Text: "The request has no Authorization header.", Source: "request.headers.authorization",
	}}
}

// at lets an experiment fit the exchange of a path alone, so that only there the engine chooses it.
func at(path, id string) func(*inspector.Facts) []string {
	return func(f *inspector.Facts) []string {
		if f.URL.Path != path {
			return nil
		}
		return []string{id}
	}
}

func tried(_ *inspector.Facts, e inspector.Experiment) string {
	return fmt.Sprintf("In a clean profile the request is answered %d.", e.Status)
}

// scripted is a Replayer whose experiments end as the path of the exchange says.
type scripted struct {
	// begun gets a value when a replay to /slow has begun.
	begun  chan struct{}
	closed bool
}

func (r *scripted) Run(
	ctx context.Context, x *inspector.Exchange, order replay.Order, progress replay.Progress,
) ([]inspector.Experiment, error) {
	u, _ := x.URL.Parse()
	switch u.Path {
	case "/slow":
		if r.begun != nil {
			r.begun <- struct{}{}
		}
		<-ctx.Done()
		progress("too-late", 0, 1)
		return nil, ctx.Err()
	case "/refused":
		return nil, &replay.RefusedError{Reason: "it would renew a token"}
	case "/broken":
		return nil, errors.New("the browser said: " + canary)
	case "/unknown":
		return nil, &replay.UnknownError{ID: canary}
	case "/no-browser":
		return nil, &replay.StartError{Err: &browsers.NotFoundError{
			Problem: "no browser for replays was found", Remedy: "install one",
		}}
	case "/no-start":
		return nil, &replay.StartError{Program: "/usr/bin/chromium", Err: errors.New("it ended at once"), Remedy: "update it"}
	case "/panic":
		panic(canary)
	}
	var outcomes []inspector.Experiment
	if order.Plan != nil {
		return planned(x, order.Plan, progress), nil
	}
	if len(order.Experiments) == 0 {
		order.Experiments = []string{inspector.AsIs, inspector.NoCredentials} // The Replayer's own choice.
	}
	for i, id := range order.Experiments {
		progress(id, i, len(order.Experiments))
		outcomes = append(outcomes, inspector.Experiment{ID: id, Status: 200, Milliseconds: 12})
	}
	return outcomes, nil
}

// planned makes what the plan names first, until it names nothing.
func planned(
	x *inspector.Exchange, plan func(*inspector.Exchange) []string, progress replay.Progress,
) []inspector.Experiment {
	seen := *x
	for done := 0; ; done++ {
		ids := plan(&seen)
		if len(ids) == 0 {
			return seen.Experiments[len(x.Experiments):]
		}
		progress(ids[0], done, done+len(ids))
		seen.Experiments = append(seen.Experiments, inspector.Experiment{ID: ids[0], Status: 200, Milliseconds: 12})
	}
}

func (r *scripted) Screenshot(ctx context.Context, x *inspector.Exchange, order replay.Order) (*replay.Screenshot, error) {
	u, _ := x.URL.Parse()
	switch u.Path {
	case "/large":
		return &replay.Screenshot{Experiment: inspector.AsIs, Status: 401, PNG: make([]byte, replay.ScreenshotMost)}, nil
	case "/blank":
		return &replay.Screenshot{Experiment: inspector.AsIs, Status: 401, Problem: "the answer has no content to show"}, nil
	case "/picture":
		shot := &replay.Screenshot{Experiment: inspector.AsIs, Status: 401, PNG: []byte("PNG")}
		if len(order.Experiments) > 0 {
			shot.Experiment, shot.Status = order.Experiments[0], 200
		}
		return shot, nil
	}
	_, err := r.Run(ctx, x, order, func(string, int, int) {})
	return nil, err
}

func (r *scripted) Close() error {
	r.closed = true
	return nil
}

// stubborn is a Replayer that does not notice when it is to stop.
type stubborn struct {
	scripted

	released chan struct{}
}

func (r *stubborn) Run(context.Context, *inspector.Exchange, replay.Order, replay.Progress) ([]inspector.Experiment, error) {
	<-r.released
	return nil, nil
}

// canary is a secret that must turn up nowhere.
const canary = "c4nary-s3cret"
