package terminal

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/replay"
)

// replays is one run of why401 replay.
type replays struct {
	flags    replayFlags
	engine   *inspector.Inspector
	in       io.Reader
	out      io.Writer
	messages io.Writer // takes what is no report
	shown    *replayProgress
	// own are the credentials of --credentials, other those of --other-identity.
	own, other replay.Identity
}

// all does what was asked. With --format json one object is written whatever happens, once everything was understood.
func (r *replays) all(ctx context.Context, options replay.Options, source string) (err error) {
	if err := r.readIdentities(); err != nil {
		return err
	}
	replayer := replay.New(options)
	defer func() { err = errors.Join(err, replayer.Close()) }()
	x, err := r.exchange(ctx, replayer, source)
	if err != nil {
		return r.without(err)
	}
	before := r.engine.Inspect(x)
	outcomes, failure := r.make(ctx, replayer, x)
	if len(outcomes) == 0 && failure != nil {
		return r.without(failure)
	}
	x.Experiments = append(x.Experiments, outcomes...)
	return errors.Join(r.write(before, r.engine.Inspect(x)), failure)
}

// without ends a run that made no experiment.
func (r *replays) without(why error) error {
	if errors.Is(why, errNoExchange) {
		why = nil
	}
	if r.flags.format == "json" && !r.flags.list {
		return errors.Join(newReports(r.flags.format, r.out).close(), why)
	}
	return why
}

func (r *replays) exchange(ctx context.Context, replayer *replay.Replayer, source string) (*inspector.Exchange, error) {
	if isAddress(source) {
		return r.visit(ctx, replayer, source)
	}
	return r.recorded(ctx, source)
}

func (r *replays) readIdentities() (err error) {
	if r.flags.credentials != "" {
		if r.own, err = readIdentity(r.flags.credentials, r.in); err != nil {
			return err
		}
	}
	if r.flags.other != "" {
		if r.other, err = readIdentity(r.flags.other, r.in); err != nil {
			return err
		}
	}
	if reason := r.other.Withheld(); reason != "" {
		return fmt.Errorf("the second user's credentials are not sent: %s", reason)
	}
	return nil
}

// make makes the experiments. Those that were made come also with an error.
func (r *replays) make(ctx context.Context, replayer *replay.Replayer, x *inspector.Exchange) ([]inspector.Experiment, error) {
	order, err := r.order(ctx, x)
	if err != nil {
		return nil, err
	}
	outcomes, err := replayer.Run(ctx, x, order, r.shown.experiment)
	r.shown.clear()
	if err != nil {
		err = r.failed(ctx, err, len(outcomes))
		if refused, ok := errors.AsType[*replay.RefusedError](err); ok && refused.Confirmable {
			err = &mendable{err, "If it may be sent again, add --confirm."}
		}
	}
	return outcomes, err
}

// order is what the command line asks for, after the control. Where the engine knows of nothing that would decide
// anything, the usual experiments are made: a person has asked for a replay.
func (r *replays) order(ctx context.Context, x *inspector.Exchange) (replay.Order, error) {
	order := replay.Order{Experiments: slices.Clone(r.flags.experiments), Other: r.other}
	if len(order.Experiments) > 0 && len(r.other) > 0 && !slices.Contains(order.Experiments, inspector.OtherIdentity) {
		order.Experiments = append(order.Experiments, inspector.OtherIdentity)
	}
	order.Experiments = r.engine.Controlled(x, order.Experiments)
	if r.flags.confirm && !isSafe(x.Method) {
		if len(order.Experiments) == 0 { // The engine does not plan to repeat what may change something.
			order.Experiments = replay.Choose(x)
		}
		order.Confirmed = true
		return order, r.confirmed(ctx, x, len(order.Experiments))
	}
	if len(order.Experiments) == 0 && len(r.plan(x)) > 0 {
		order.Plan = r.plan
		if !isSafe(x.Method) {
			r.say(fmt.Sprintf("%s itself is not sent again, because it may change something; --confirm has it sent, after asking.", plain(x.Method)))
		}
	}
	return order, nil
}

// plan is the engine's, with the second user's experiment right after the control, if there is one.
func (r *replays) plan(x *inspector.Exchange) []string {
	ids := r.engine.Plan(x)
	tried := func(e inspector.Experiment) bool { return e.ID == inspector.OtherIdentity }
	if len(r.other) == 0 || slices.ContainsFunc(x.Experiments, tried) {
		return ids
	}
	control := 0
	if len(ids) > 0 && ids[0] == inspector.Repeat {
		control = 1
	}
	return slices.Insert(slices.Clone(ids), control, inspector.OtherIdentity)
}

// isSafe tells whether a method changes nothing (RFC 9110 section 9.2.1).
func isSafe(method string) bool {
	return slices.Contains([]string{http.MethodGet, http.MethodHead, http.MethodOptions}, method)
}

// mendable is an error with a remedy, on a line of its own.
type mendable struct {
	error
	remedy string
}

func (e *mendable) Error() string { return e.error.Error() + "\n" + e.remedy }

func (e *mendable) Unwrap() error { return e.error }

// failed words why a run has failed or ended early.
func (r *replays) failed(ctx context.Context, err error, made int) error {
	start, noBrowser := errors.AsType[*replay.StartError](err)
	switch {
	case ctx.Err() != nil && made == 0:
		return errors.New("interrupted before the first answer")
	case ctx.Err() != nil:
		return fmt.Errorf("interrupted after %s", experiments(made))
	case errors.Is(err, context.DeadlineExceeded):
		return fmt.Errorf("ended after %v and %s, which is as long as a replay may take", replay.RunDeadline, experiments(made))
	case noBrowser && start.Remedy != "" && !strings.Contains(start.Error(), start.Remedy):
		return &mendable{start, strings.ToUpper(start.Remedy[:1]) + start.Remedy[1:] + "."}
	}
	return err
}

func experiments(n int) string {
	if n == 1 {
		return "1 experiment"
	}
	return fmt.Sprintf("%d experiments", n)
}

// say tells what is no report, in a line of its own.
func (r *replays) say(message string) {
	r.shown.aside(func() { _, _ = fmt.Fprintln(r.messages, "why401:", message) })
}
