package host

import (
	"context"
	"errors"
	"io"
	"runtime/debug"
	"time"

	"github.com/rs/zerolog"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/replay"
)

// Replayer makes experiments; see [replay.Replayer].
type Replayer interface {
	Run(ctx context.Context, x *inspector.Exchange, order replay.Order, progress replay.Progress) ([]inspector.Experiment, error)
	Screenshot(ctx context.Context, x *inspector.Exchange, order replay.Order) (*replay.Screenshot, error)
	Close() error
}

var _ Replayer = (*replay.Replayer)(nil)

// Tools are what a session works with.
type Tools struct {
	Inspector *inspector.Inspector
	// Replayer is closed when the session ends.
	Replayer Replayer
}

// endGrace is how long a session's end waits for what it cancelled. Browsers kill a host about two seconds after they
// closed its input, and the Replayer must still get to end its own browser.
const endGrace = 700 * time.Millisecond

// restAfter is how long after a request the memory that it took goes back to the system. The garbage collector alone
// would keep that of a large exchange for minutes, and a host is idle nearly always.
const restAfter = 2 * time.Second

// Session answers one connection of a browser.
type Session struct {
	// Load returns what requests are worked at with. It is called once, beside the work for the first request: the
	// hello must not wait until the catalogue is read.
	Load func() (Tools, error)
	// FindBrowser tells whether replays can run; hello passes the error on.
	FindBrowser func() error
	// Called, where it is set, hears of each hello after it was answered.
	Called func(HelloRequest)
	Log    zerolog.Logger

	replies           frameWriter
	jobs              jobs
	inspects, replays *lane
	tools             loader
	rest              *time.Timer
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
	s.tools.loaded = make(chan struct{})
	s.rest = time.AfterFunc(restAfter, debug.FreeOSMemory)
	defer s.rest.Stop()

	// The first request is the hello, which a person is waiting for: everything else comes after its answer.
	err := s.next(ctx, in)
	s.tools.begin(s.Load)
	// A read from a pipe cannot be interrupted, so the reader may outlive the session where a signal ends it.
	go func() {
		for err == nil {
			err = s.next(ctx, in)
		}
		s.end(err)
	}()
	<-ctx.Done()

	if !s.jobs.wait(endGrace) {
		s.Log.Warn().Msg("requests were still running when the session ended")
	}
	closed := s.tools.close()
	if cause := context.Cause(ctx); !errors.Is(cause, io.EOF) && !errors.Is(cause, context.Canceled) {
		return cause
	}
	return closed
}

// next reads a request and answers it or starts the work for it. An error ends the session, an orderly end is io.EOF.
func (s *Session) next(ctx context.Context, in io.Reader) error {
	frame, err := readFrame(in)
	tooLarge, skipped := errors.AsType[*tooLargeError](err)
	switch {
	case skipped:
		s.reply(Reply{Error: &Error{
			Code:   ErrorTooLarge,
			Text:   "The message was skipped: " + tooLarge.Error() + ".",
			Remedy: "Send less of bodies, cookies and history.",
		}})
		return nil
	case errors.Is(err, errTruncated):
		s.reply(Reply{Error: &Error{Code: ErrorBadFrame, Text: "The message is incomplete: " + err.Error() + "."}})
		return err
	case err != nil:
		return err
	}
	request, problem := decode(frame)
	if problem != nil {
		s.reply(Reply{ID: request.ID, Error: problem})
		return nil
	}
	s.handle(ctx, request)
	return nil
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
