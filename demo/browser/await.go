package browser

import (
	"context"
	"fmt"
	"time"
)

// pollInterval is how often a condition is looked at while it is awaited.
const pollInterval = 10 * time.Millisecond

// actionLimit ends what nobody else has put an end to.
const actionLimit = 30 * time.Second

// await looks until there is something, and returns it. Where the context ends first, the error says what was missing
// and what the last look met.
func await[T any](ctx context.Context, what string, look func() (*T, error)) (*T, error) {
	tick := time.NewTicker(pollInterval)
	defer tick.Stop()
	for {
		found, err := look()
		if found != nil && err == nil {
			return found, nil
		}
		select {
		case <-ctx.Done():
			if err != nil {
				return nil, fmt.Errorf("waiting for %s: %w (%w)", what, err, ctx.Err())
			}
			return nil, fmt.Errorf("waiting for %s: %w", what, ctx.Err())
		case <-tick.C:
		}
	}
}

// within gives a context of chromedp the end of another context.
func within(own, limit context.Context) (context.Context, context.CancelFunc) {
	// With the deadline itself, and not just its passing, errors say that the time was over.
	deadline, ok := limit.Deadline()
	if !ok {
		deadline = time.Now().Add(actionLimit)
	}
	own, cancel := context.WithDeadline(own, deadline)
	stop := context.AfterFunc(limit, cancel)
	return own, func() { stop(); cancel() }
}
