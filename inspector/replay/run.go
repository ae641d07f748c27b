package replay

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
)

// run is the making of one order.
type run struct {
	*Replayer
	x     *inspector.Exchange
	order Order
	// refused says why the request must not be repeated at all, kept why its own credentials must not; see refuse and
	// inspector.Withheld.
	refused, kept string
	base          plan
	left          int
	// over says why nothing more is asked, and again why the request, which changes something, is not sent once more.
	over, again string
	// unanswered counts the requests to which no answer came in time.
	unanswered int
	outcomes   []inspector.Experiment
}

// unansweredMost is how many requests may wait in vain: more would only fill the run's time, and the server's places.
const unansweredMost = 2

func newRun(r *Replayer, x *inspector.Exchange, order Order) *run {
	return &run{
		Replayer: r, x: x, order: order, refused: refuse(x, order.Confirmed), kept: inspector.Withheld(x), base: newPlan(x),
		left: RequestsMost,
	}
}

// refuses says why safety keeps all of the order from being made, or returns "".
func (r *run) refuses(experiments []chosen) string {
	reason := ""
	if r.order.Plan != nil && len(experiments) == 0 {
		ids := r.order.Plan(r.x)
		for _, id := range ids {
			if c, err := lookUp(id); err == nil {
				experiments = append(experiments, c)
			}
		}
	}
	for _, c := range experiments {
		if reason = r.forbids(c); reason == "" {
			return ""
		}
	}
	return reason
}

// refusal is the error for a reason to make nothing of the order.
func (r *run) refusal(reason string) *RefusedError {
	return &RefusedError{Reason: reason, Confirmable: reason == r.refused && refuse(r.x, true) == ""}
}

// forbids says why safety keeps an experiment from being made, or returns "".
func (r *run) forbids(c chosen) string {
	if r.refused != "" && !c.elsewhere {
		return r.refused
	}
	switch {
	case c.cookiesAlone:
		return inspector.WithheldCookies(r.x)
	case c.carries:
		return r.kept
	}
	return ""
}

// design says what an experiment asks, or why it is not made.
func (r *run) design(c chosen) ([]asked, string) {
	if reason := r.forbids(c); reason != "" {
		return nil, "not replayed: " + reason
	}
	return c.asks(design{x: r.x, plan: r.base.clone(), parameter: c.parameter, other: r.order.Other})
}

// all makes the experiments that were asked for.
func (r *run) all(ctx context.Context, experiments []chosen, progress Progress) error {
	for i, c := range experiments {
		progress(c.id, i, len(experiments))
		if err := r.make(ctx, c); err != nil {
			return err
		}
	}
	return nil
}

// planned makes what the order's Plan names, one after the other, until it names nothing more that can be made.
func (r *run) planned(ctx context.Context, progress Progress) error {
	seen := *r.x // The caller's own stays as it is.
	seen.Experiments = slices.Clone(r.x.Experiments)
	for len(r.outcomes) < inspector.ExperimentsMost && r.left > 0 && r.over == "" {
		next, ahead, err := r.next(r.order.Plan(&seen))
		if err != nil || ahead == 0 {
			return err
		}
		progress(next.id, len(r.outcomes), len(r.outcomes)+ahead)
		if err := r.make(ctx, next); err != nil {
			return err
		}
		seen.Experiments = append(seen.Experiments, r.outcomes[len(r.outcomes)-1])
	}
	return nil
}

// next picks the first of the experiments that can be made and was not yet, and counts those.
func (r *run) next(ids []string) (first chosen, ahead int, err error) {
	for _, id := range ids {
		c, err := lookUp(id)
		if err != nil {
			return chosen{}, 0, err
		}
		made := slices.ContainsFunc(r.outcomes, func(e inspector.Experiment) bool { return e.ID == id })
		if made {
			continue
		}
		if _, problem := r.design(c); problem != "" {
			continue
		}
		if ahead++; ahead == 1 {
			first = c
		}
	}
	return first, min(ahead, inspector.ExperimentsMost-len(r.outcomes)), nil
}

// make makes one experiment. The error is what ends the whole run; what went wrong with the experiment alone is in its
// outcome.
func (r *run) make(ctx context.Context, c chosen) error {
	requests, problem := r.design(c)
	outcome := inspector.Experiment{ID: c.id, Problem: problem}
	for _, a := range requests {
		if a.ifUnlike && !unlike(outcome.Answers) {
			continue
		}
		part, err := r.ask(ctx, a)
		if err != nil {
			return fmt.Errorf("replaying %s: %w", r.x.URL, err)
		}
		join(&outcome, a, part)
	}
	r.outcomes = append(r.outcomes, outcome)
	return nil
}

// ask makes one request of an experiment, if nothing forbids it.
func (r *run) ask(ctx context.Context, a asked) (inspector.Experiment, error) {
	if problem := r.keeps(a); problem != "" {
		return inspector.Experiment{Problem: problem}, nil
	}
	part, err := r.try(ctx, r.x, a.plan, &r.left)
	switch {
	case part.Problem == tooManyRequests:
		r.over = "not made: the server had asked for fewer requests"
	case strings.HasPrefix(part.Problem, noAnswer):
		if r.unanswered++; r.unanswered == unansweredMost {
			r.over = "not made: the server had not answered " + fmt.Sprint(unansweredMost) + " requests"
		}
	}
	if a.changes() && mayHaveBeenDone(part) {
		r.again = "not repeated: the server may have done what the request asks for, and would do it again"
	}
	return part, err
}

// changes tells whether the request may change something.
func (a asked) changes() bool {
	return !isSafe(a.plan.method) && a.plan.kind != inspector.KindPreflight
}

// mayHaveBeenDone tells whether a request may have had its effect: unless it was refused (4xx), or only its preflight was
// sent.
func mayHaveBeenDone(part inspector.Experiment) bool {
	for _, a := range part.Answers {
		if a.Status/100 == 4 || a.Method == http.MethodOptions {
			return false
		}
	}
	return true
}

// keeps says why one request of an experiment is not made, or returns "". Whatever named its address, the address is
// judged once more.
func (r *run) keeps(a asked) string {
	switch {
	case r.over != "":
		return r.over
	case r.again != "" && a.changes():
		return r.again
	case a.problem != "":
		return a.problem
	}
	if a.carries && r.kept != "" {
		return "not replayed: " + r.kept
	}
	if harm := inspector.Harm(a.plan.url, a.plan.body); harm != "" {
		return "not replayed: " + harm
	}
	return ""
}

// first is the first request of an experiment, or why it is not made.
func (r *run) first(c chosen) (plan, string) {
	requests, problem := r.design(c)
	if problem != "" {
		return plan{}, problem
	}
	return requests[0].plan, r.keeps(requests[0])
}

// join adds one request's outcome to that of the experiment. The first usable answer speaks for it.
func join(whole *inspector.Experiment, a asked, part inspector.Experiment) {
	answer := a.plan.answer()
	answer.Problem = part.Problem
	if len(part.Answers) > 0 {
		answer = part.Answers[0]
	}
	answer.Asked = a.label
	first := len(whole.Answers) == 0
	switch {
	case part.Usable() && !whole.Usable():
		whole.Status, whole.Problem, whole.Exchange = part.Status, "", part.Exchange
	case first:
		whole.Problem = part.Problem
	}
	if part.Browser != "" {
		whole.Browser = part.Browser
	}
	whole.Answers = append(whole.Answers, answer)
	whole.Milliseconds += part.Milliseconds
	for _, difference := range part.Differences {
		if !slices.Contains(whole.Differences, difference) {
			whole.Differences = append(whole.Differences, difference)
		}
	}
}

// unlike tells whether there are usable answers that say different things.
func unlike(answers []inspector.Answer) bool {
	return slices.ContainsFunc(answers, func(a inspector.Answer) bool {
		return a.Problem == "" && answers[0].Problem == "" && a.Likeness != answers[0].Likeness
	})
}
