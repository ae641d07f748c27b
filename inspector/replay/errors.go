package replay

import (
	"errors"
	"fmt"

	"github.com/why401/why401/browsers"
)

// ErrClosed is what Run returns after Close.
var ErrClosed = errors.New("the replayer is closed")

// RefusedError says that a request is not replayed, and why.
type RefusedError struct {
	Reason string
	// Confirmable is set where it would be replayed if the person confirmed that; see [Order].
	Confirmable bool
}

func (e *RefusedError) Error() string { return "not replayed: " + e.Reason }

// UnknownError says that there is no experiment of an ID.
type UnknownError struct{ ID string }

func (e *UnknownError) Error() string {
	return fmt.Sprintf("there is no experiment %q; there are %s", e.ID, known())
}

// StartError says that the browser for replays is missing or does not start.
type StartError struct {
	// Program is empty where none was found.
	Program string
	// Remedy says what to do, where something is known.
	Remedy string
	Err    error
}

func (e *StartError) Error() string {
	if e.Program == "" {
		return e.Err.Error()
	}
	return fmt.Sprintf("starting %s for replays: %v", e.Program, e.Err)
}

func (e *StartError) Unwrap() error { return e.Err }

func notFound(err error) *StartError {
	start := &StartError{Err: err}
	if missing, ok := errors.AsType[*browsers.NotFoundError](err); ok {
		start.Remedy = missing.Remedy
	}
	return start
}
