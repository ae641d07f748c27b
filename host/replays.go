package host

import (
	"context"
	"encoding/base64"
	"errors"
	"slices"

	"github.com/why401/why401/browsers"
	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/replay"
)

// replay makes experiments on an exchange and judges it again with what they showed.
func (s *Session) replay(ctx context.Context, r *ReplayRequest, progress func(Progress)) Reply {
	x := &r.Exchange
	if problem := check(x); problem != nil {
		return Reply{Error: problem}
	}
	tools, problem := s.equip(ctx)
	if problem != nil {
		return Reply{Error: problem}
	}
	outcomes, err := tools.Replayer.Run(ctx, x, order(tools.Inspector, r), func(experiment string, done, total int) {
		if ctx.Err() == nil { // After a cancel only its answer is of interest.
			progress(Progress{Experiment: experiment, Done: done, Total: total})
		}
	})
	// What was found out before the replay ran out of time is worth telling.
	if err != nil && (len(outcomes) == 0 || ctx.Err() != nil) {
		return Reply{Error: s.replayError(ctx, err)}
	}
	x.Experiments = latest(x.Experiments, outcomes)
	reply := judged(tools.Inspector, x)
	reply.Outcomes = answersOf(x.Experiments)
	return reply
}

// answersOf leaves out what was seen of experiments: nothing with a credential goes back, and the engine would take the
// words that stand for one in a reply for what was sent.
func answersOf(outcomes []inspector.Experiment) []inspector.Experiment {
	answers := slices.Clone(outcomes)
	for i := range answers {
		answers[i].Exchange = nil
	}
	return answers
}

// order names the experiments that the person asked for, after the control, or leaves the choice to the engine. Where
// that knows of none that would decide anything, the Replayer makes its usual ones: a person has asked for a replay.
// Nothing that may change something is ever confirmed from here, because the extension does not see the bodies of
// requests.
func order(engine *inspector.Inspector, r *ReplayRequest) replay.Order {
	switch {
	case len(r.Experiments) > 0:
		return replay.Order{Experiments: engine.Controlled(&r.Exchange, r.Experiments)}
	case len(engine.Plan(&r.Exchange)) > 0:
		return replay.Order{Plan: engine.Plan}
	default:
		return replay.Order{}
	}
}

// latest adds outcomes to earlier ones. Of an experiment that was made again, the last outcome counts.
func latest(earlier, outcomes []inspector.Experiment) []inspector.Experiment {
	made := func(e inspector.Experiment) bool {
		return slices.ContainsFunc(outcomes, func(o inspector.Experiment) bool { return o.ID == e.ID })
	}
	return append(slices.DeleteFunc(slices.Clone(earlier), made), outcomes...)
}

// screenshot takes a picture of what an experiment is answered.
func (s *Session) screenshot(ctx context.Context, r *ScreenshotRequest) Reply {
	if problem := check(&r.Exchange); problem != nil {
		return Reply{Error: problem}
	}
	tools, problem := s.equip(ctx)
	if problem != nil {
		return Reply{Error: problem}
	}
	var order replay.Order
	if r.Experiment != "" {
		order.Experiments = []string{r.Experiment}
	}
	shot, err := tools.Replayer.Screenshot(ctx, &r.Exchange, order)
	if err != nil {
		return Reply{Error: s.replayError(ctx, err)}
	}
	return Reply{Screenshot: &Screenshot{
		Experiment: shot.Experiment, Status: shot.Status, Problem: shot.Problem, Truncated: shot.Truncated,
		PNG: base64.StdEncoding.EncodeToString(shot.PNG), Differences: shot.Differences,
	}}
}

func (s *Session) replayError(ctx context.Context, err error) *Error {
	if refused, ok := errors.AsType[*replay.RefusedError](err); ok {
		return &Error{Code: ErrorRefused, Text: "This request is not replayed: " + refused.Reason + "."}
	}
	if _, ok := errors.AsType[*replay.UnknownError](err); ok {
		return &Error{
			Code: ErrorUnknown, Text: "This why401 does not know one of the experiments.",
			Remedy: "Update the program why401 on this computer.",
		}
	}
	if missing, ok := errors.AsType[*browsers.NotFoundError](err); ok {
		return &Error{Code: ErrorNoBrowser, Text: sentence(missing.Problem), Remedy: sentence(missing.Remedy)}
	}
	if start, ok := errors.AsType[*replay.StartError](err); ok {
		return &Error{Code: ErrorNoBrowser, Text: sentence(start.Error()), Remedy: sentence(start.Remedy)}
	}
	switch {
	case ctx.Err() != nil:
		return stopped(context.Cause(ctx))
	case errors.Is(err, context.DeadlineExceeded) || errors.Is(err, replay.ErrClosed):
		return stopped(err)
	}
	s.Log.Error().Strs("types", errorTypes(err)).Msg("a replay failed")
	return internal()
}
