package host

import (
	"context"
	"runtime"
	"runtime/debug"
	"time"

	"github.com/why401/why401/inspector"
)

// Limits of the work for one session.
const (
	// inspectsAtOnce is how many exchanges are judged at the same time; further ones wait.
	inspectsAtOnce  = 4
	inspectDeadline = 10 * time.Second
	// replaysAtOnce is how many replays may be under way; further ones are refused. They last, and a session that
	// waited for one could not read the message that cancels it.
	replaysAtOnce  = 8
	replayDeadline = 90 * time.Second
)

// handle answers a request, or starts the job that will.
func (s *Session) handle(ctx context.Context, r Request) {
	switch {
	case r.Hello != nil:
		s.attempt("hello", r.ID, s.reply, func() Reply { return Reply{Hello: s.hello()} })
		if s.Called != nil {
			s.Called(*r.Hello)
		}
	case r.Cancel != nil:
		s.attempt("cancel", r.ID, s.reply, func() Reply {
			return Reply{Canceled: &Canceled{Found: s.jobs.cancel(r.Cancel.Request)}}
		})
	case r.Inspect != nil:
		s.jobs.start(ctx, s.inspects, r.ID, func(ctx context.Context, j *job) {
			s.attempt("inspect", r.ID, j.finish, func() Reply { return s.inspect(ctx, &r.Inspect.Exchange) })
		})
	case r.Replay != nil:
		s.jobs.start(ctx, s.replays, r.ID, func(ctx context.Context, j *job) {
			s.attempt("replay", r.ID, j.finish, func() Reply { return s.replay(ctx, r.Replay, j.progress) })
		})
	case r.Screenshot != nil:
		s.jobs.start(ctx, s.replays, r.ID, func(ctx context.Context, j *job) {
			s.attempt("screenshot", r.ID, j.finish, func() Reply { return s.screenshot(ctx, r.Screenshot) })
		})
	}
}

func (s *Session) hello() *Hello {
	hello := &Hello{Version: Version, Protocol: Protocol, Replay: true}
	if err := s.FindBrowser(); err != nil {
		hello.Replay, hello.ReplayProblem = false, err.Error()
	}
	return hello
}

func (s *Session) inspect(ctx context.Context, x *inspector.Exchange) Reply {
	if problem := check(x); problem != nil {
		return Reply{Error: problem}
	}
	tools, problem := s.equip(ctx)
	if problem != nil {
		return Reply{Error: problem}
	}
	return judged(tools.Inspector, x)
}

func judged(engine *inspector.Inspector, x *inspector.Exchange) Reply {
	return Reply{
		Document: &inspector.Document{Schema: inspector.Schema, Reports: []inspector.Report{engine.Inspect(x)}},
		Fitting:  engine.Fitting(x),
	}
}

// equip waits for the tools.
func (s *Session) equip(ctx context.Context) (Tools, *Error) {
	tools, err := s.tools.get(ctx)
	switch {
	case err == nil:
		return tools, nil
	case ctx.Err() != nil:
		return Tools{}, stopped(context.Cause(ctx))
	default:
		// The catalogue is part of the program and its error quotes nothing else.
		s.Log.Error().Err(err).Msg("the engine does not start")
		return Tools{}, internal()
	}
}

// attempt does the work for a request, answers, and logs how it went. A panic becomes an error, and the session lives
// on. The log has no ID, address or text of the extension's: only words of our own.
func (s *Session) attempt(kind, id string, answer func(Reply), work func() Reply) {
	begun := time.Now()
	reply := s.guarded(work)
	reply.ID = id
	answer(reply)
	s.rest.Reset(restAfter)
	event := s.Log.Info().Str("request", kind).Dur("ms", time.Since(begun))
	if reply.Error != nil {
		event = event.Str("error", string(reply.Error.Code))
	}
	if reply.Document != nil {
		event = event.Str("cause", reply.Document.Reports[0].Causes[0].ID)
	}
	event.Send()
}

func (s *Session) guarded(work func() Reply) (reply Reply) {
	defer func() {
		if p := recover(); p != nil {
			s.logPanic(p)
			reply = Reply{Error: internal()}
		}
	}()
	return work()
}

// logPanic leaves out the panic's value unless the runtime made it: anything else may quote the exchange.
func (s *Session) logPanic(p any) {
	event := s.Log.Error().Type("panic", p).Bytes("stack", debug.Stack())
	if err, ok := p.(runtime.Error); ok {
		event = event.AnErr("error", err)
	}
	event.Msg("a request panicked")
}
