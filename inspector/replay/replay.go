// Package replay repeats a request in a clean profile of a real browser, changing one thing at a time, so that the
// ranker can conclude from what happened instead of from what was said. It is passive until it is asked.
//
// The way through it: refuse and inspector.Withheld say what must not be repeated; newPlan turns an exchange into a plan, the
// request to make; an experiment makes one or several plans from it; a run asks them one after the other and joins what
// comes of them; a trial carries a plan out in a tab, which is a browser context of its own in one warm headless
// browser. Every request in a tab is stopped (the DevTools protocol's Fetch domain) and let go only if it is the planned
// one or follows from it, and every response is read and stopped before the browser sees its content: nothing of a
// foreign page is ever run, shown, stored or downloaded. What the Network domain tells of the request becomes the
// outcome. The one exception is a picture of an answer, see [Replayer.Screenshot].
//
// Start with the table in experiment.go to add an experiment.
package replay

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/why401/why401/inspector"
)

// Limits. A run that reaches one says so in its outcome.
const (
	// RequestsMost is how many requests a run may send, preflights and redirects included.
	RequestsMost = 12
	// Deadline is how long each request of an experiment may take, its redirects included.
	Deadline = 15 * time.Second
	// RunDeadline is how long all experiments of a run may take, the start of the browser included.
	RunDeadline = 60 * time.Second
	// IdleAfter is how long the browser stays without being used.
	IdleAfter = 5 * time.Minute
)

// Options of a Replayer. The zero value is fit for use.
type Options struct {
	// Browser is the program to run; empty looks for one (see browsers.ForReplay and browsers.HeadlessShell).
	Browser string
	// BrowserURL is the address of a Chromium that runs elsewhere with remote debugging, as http://host:port or ws://…
	// Replays then use browser contexts of their own in it, and never end it.
	BrowserURL string
	// Args are further arguments for the browser, as --name or --name=value; see ArgsFromEnv.
	Args []string
	// Dir holds the profiles; empty means the folder why401/replay in the user's cache directory.
	Dir string
	// Notice is told, where it is not nil, what somebody should know of the browser that was started: that its sandbox
	// is off. It is told once, and from another goroutine than that of the run.
	Notice func(string)
	// Deadline and IdleAfter stand in for the constants where they are not zero.
	Deadline, IdleAfter time.Duration
}

// Progress is called before each experiment. The total is what is planned by then, and changes with what is found.
type Progress func(experiment string, done, total int)

// Replayer makes experiments in one warm headless browser, which it starts at the first and ends with Close. It is
// safe for concurrent use; runs wait for each other, so that no host gets two requests at once.
type Replayer struct {
	options Options
	// closing ends when Close is called.
	closing context.Context
	close   context.CancelFunc
	swept   sync.WaitGroup
	noticed sync.Once
	// turn holds one token; whoever has it may use the browser.
	turn   chan struct{}
	warmth *warmth
	idle   *time.Timer
}

// New returns a Replayer. It starts no browser yet, but removes in the background what an earlier process left that
// was killed.
func New(options Options) *Replayer {
	r := &Replayer{options: options, turn: make(chan struct{}, 1)}
	r.closing, r.close = context.WithCancel(context.Background())
	r.turn <- struct{}{}
	r.idle = time.AfterFunc(r.idleAfter(), r.cool)
	r.idle.Stop()
	r.swept.Go(func() {
		if base, err := r.base(); err == nil {
			sweep(base)
		}
	})
	return r
}

// Run makes the experiments of the order and returns their outcomes. It refuses what safety forbids with a
// *RefusedError before anything is sent. Where the browser is missing or does not start, the error is a *StartError.
// When ctx or the deadline ends the run, the outcomes so far come with the error.
func (r *Replayer) Run(
	ctx context.Context, x *inspector.Exchange, order Order, progress Progress,
) ([]inspector.Experiment, error) {
	ids := order.Experiments
	if len(ids) == 0 && order.Plan == nil {
		ids = Choose(x)
	}
	chosen, err := choose(ids)
	if err != nil {
		return nil, err
	}
	made := newRun(r, x, order)
	if reason := made.refuses(chosen); reason != "" {
		return nil, made.refusal(reason)
	}
	if progress == nil {
		progress = func(string, int, int) {}
	}
	ctx, cancel := context.WithTimeout(ctx, RunDeadline)
	defer cancel()
	defer context.AfterFunc(r.closing, cancel)()
	if err := r.take(ctx); err != nil {
		return nil, fmt.Errorf("waiting for another replay to end: %w", err)
	}
	defer r.give()
	if len(chosen) == 0 {
		err = made.planned(ctx, progress)
	} else {
		err = made.all(ctx, chosen, progress)
	}
	return made.outcomes, err
}

// try carries out one plan. The error is what ends the whole run; what went wrong with this request alone is in the
// outcome.
func (r *Replayer) try(ctx context.Context, x *inspector.Exchange, p plan, left *int) (inspector.Experiment, error) {
	limit := r.options.Deadline
	if limit == 0 {
		limit = Deadline
	}
	for retried := false; ; retried = true {
		b, err := r.warmKind(ctx, kindFor(&p))
		if err != nil {
			return inspector.Experiment{}, err
		}
		unsent := *left
		outcome, err := b.try(ctx, limit, x, p, left)
		switch {
		case err == nil:
			return outcome, nil
		case ctx.Err() != nil:
			return inspector.Experiment{}, r.ended(ctx)
		case errors.Is(err, context.DeadlineExceeded):
			return inspector.Experiment{Problem: fmt.Sprintf("%s %v", noAnswer, limit)}, nil
		case !b.gone():
			return inspector.Experiment{Problem: fmt.Sprintf("the browser failed at the experiment: %v", err)}, nil
		case retried || *left < unsent:
			return inspector.Experiment{Problem: "the browser for replays ended in the middle of the experiment"}, nil
		}
		// It had crashed before, unnoticed, and nothing was sent.
	}
}

// noAnswer begins the problem of a request that its deadline ended.
const noAnswer = "there was no answer within"

// ended says why the run's context ended.
func (r *Replayer) ended(ctx context.Context) error {
	if r.closing.Err() != nil {
		return ErrClosed
	}
	return ctx.Err()
}

// take waits for the turn.
func (r *Replayer) take(ctx context.Context) error {
	if r.closing.Err() != nil {
		return ErrClosed
	}
	select {
	case <-ctx.Done():
		return r.ended(ctx)
	case <-r.turn:
		r.idle.Stop()
		return nil
	}
}

// give returns the turn. The timer starts after it, or cool might come while there is no turn to take, and never again.
func (r *Replayer) give() {
	r.turn <- struct{}{}
	r.idle.Reset(r.idleAfter())
}

func (r *Replayer) idleAfter() time.Duration {
	if r.options.IdleAfter != 0 {
		return r.options.IdleAfter
	}
	return IdleAfter
}

// cool ends the idle browser. A run that just began keeps it, and starts the timer anew when it ends.
func (r *Replayer) cool() {
	select {
	case <-r.turn:
		_ = r.stop() // What is left is removed at the next start.
		r.turn <- struct{}{}
	default:
	}
}

// Close ends what is running and the browser, and removes its profile.
func (r *Replayer) Close() error {
	r.close()
	r.swept.Wait()
	<-r.turn
	r.idle.Stop()
	err := r.stop()
	r.turn <- struct{}{}
	return err
}
