package host

import (
	"context"
	"errors"
	"io"
	"sync"
	"time"

	"github.com/rs/zerolog"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/replay"
)

// Replayer makes experiments; see [replay.Replayer].
type Replayer interface {
	Run(ctx context.Context, x *inspector.Exchange, experiments []string, progress replay.Progress) ([]inspector.Experiment, error)
	Close() error
}

var _ Replayer = (*replay.Replayer)(nil)

// endGrace is how long a session's end waits for what it cancelled. Browsers kill a host about two seconds after they
// closed its input, and the Replayer must still get to end its own browser.
const endGrace = 700 * time.Millisecond

// Session answers one connection of a browser.
type Session struct {
	// Load returns the inspector. It is called once, in the background after the first request was dealt with: hello
	// must not wait until the catalogue is read.
	Load func() (*inspector.Inspector, error)
	// Replayer is closed when the session ends.
	Replayer Replayer
	// FindBrowser tells whether replays can run; hello passes the error on.
	FindBrowser func() error
	Log         zerolog.Logger

	replies           frameWriter
	jobs              jobs
	inspects, replays *lane
	engine            engine
	end               context.CancelCauseFunc
}

// Serve answers requests until the input ends or the context does. Then it cancels what is under way, waits for it, and
// closes the Replayer. It returns an error where the connection broke instead of ending.
func (s *Session) Serve(ctx context.Context, in io.Reader, out io.Writer) error {
	ctx, s.end = context.WithCancelCause(ctx)
	s.replies.out = out
	s.jobs.send, s.jobs.byID = s.reply, map[string]*job{}
	s.inspects = newLane(inspectsAtOnce, inspectDeadline, true)
	s.replays = newLane(replaysAtOnce, replayDeadline, false)
	s.engine.loaded = make(chan struct{})

	// A read from a pipe cannot be interrupted, so the reader may outlive the session where a signal ends it.
	go func() { s.end(s.read(ctx, in)) }()
	<-ctx.Done()

	if !s.jobs.wait(endGrace) {
		s.Log.Warn().Msg("requests were still running when the session ended")
	}
	err := s.Replayer.Close()
	if cause := context.Cause(ctx); !errors.Is(cause, io.EOF) && !errors.Is(cause, context.Canceled) {
		return cause
	}
	return err
}

// read takes requests until the input ends; it returns io.EOF for an orderly end.
func (s *Session) read(ctx context.Context, in io.Reader) error {
	for {
		frame, err := readFrame(in)
		tooLarge, skipped := errors.AsType[*tooLargeError](err)
		switch {
		case skipped:
			s.reply(Reply{Error: &Error{
				Code:   ErrorTooLarge,
				Text:   "The message was skipped: " + tooLarge.Error() + ".",
				Remedy: "Send less of bodies, cookies and history.",
			}})
			continue
		case errors.Is(err, errTruncated):
			s.reply(Reply{Error: &Error{Code: ErrorBadFrame, Text: "The message is incomplete: " + err.Error() + "."}})
			return err
		case err != nil:
			return err
		}
		request, problem := decode(frame)
		if problem != nil {
			s.reply(Reply{ID: request.ID, Error: problem})
			continue
		}
		s.handle(ctx, request)
		s.engine.begin(s.Load)
	}
}

// reply sends a reply. Where that fails the browser is gone, and the session ends.
func (s *Session) reply(r Reply) {
	body, err := encode(r)
	if err != nil {
		s.Log.Error().Strs("types", errorTypes(err)).Msg("a reply could not be encoded")
		body, err = encode(Reply{ID: r.ID, Error: internal()})
	}
	if err == nil {
		err = s.replies.write(body)
	}
	if err != nil {
		s.end(err)
	}
}

// engine is the inspector, from when it is loaded.
type engine struct {
	once      sync.Once
	loaded    chan struct{}
	inspector *inspector.Inspector
	err       error
}

// begin starts the loading, the first time.
func (e *engine) begin(load func() (*inspector.Inspector, error)) {
	e.once.Do(func() {
		go func() {
			defer close(e.loaded)
			e.inspector, e.err = load()
		}()
	})
}

// get waits until the inspector is loaded, and no longer than the context lives.
func (e *engine) get(ctx context.Context) (*inspector.Inspector, error) {
	select {
	case <-e.loaded:
		return e.inspector, e.err
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
}
