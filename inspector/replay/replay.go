// Package replay repeats a request in a clean profile of a real browser, changing one thing at a time, so that the
// ranker can conclude from what happened instead of from what was said. It is passive until it is asked.
package replay

import (
	"context"

	"github.com/why401/why401/inspector"
)

// The experiments.
const (
	// AsIs repeats the request with the same credentials.
	AsIs = "as-is"
	// NoCredentials repeats it without any.
	NoCredentials = "no-credentials"
)

// Progress is called before each experiment.
type Progress func(experiment string, done, total int)

// Replayer makes experiments in one warm headless browser, which it starts at the first and ends with Close.
type Replayer struct{}

// New returns a Replayer. It starts nothing yet.
func New(options Options) *Replayer { return &Replayer{} } // TODO

// Options of a Replayer.
type Options struct {
	// Browser is the program to run; empty looks for one (see browsers.Find).
	Browser string
}

// Run makes the experiments, in the order given, and returns their outcomes. It refuses what safety forbids with a
// *RefusedError before anything is sent.
func (r *Replayer) Run(ctx context.Context, x *inspector.Exchange, experiments []string, progress Progress) ([]inspector.Experiment, error) {
	return nil, nil // TODO
}

// Close ends the browser and removes its profile.
func (r *Replayer) Close() error { return nil } // TODO

// RefusedError says that a request is not replayed, and why.
type RefusedError struct{ Reason string }

func (e *RefusedError) Error() string { return "not replayed: " + e.Reason }
