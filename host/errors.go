package host

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/why401/why401/inspector"
)

func internal() *Error {
	return &Error{
		Code: ErrorInternal, Text: "why401 failed at this request.",
		Remedy: "Try again. \"why401 status\" names the log, which says more.",
	}
}

// stopped words why a request ended before its time.
func stopped(cause error) *Error {
	if errors.Is(cause, context.DeadlineExceeded) {
		return &Error{Code: ErrorDeadline, Text: "This took too long and was given up.", Remedy: "Try again."}
	}
	return &Error{Code: ErrorCanceled, Text: "This was stopped before it was done."}
}

// check tells what an exchange lacks to be judged at all.
func check(x *inspector.Exchange) *Error {
	invalid, ok := errors.AsType[*inspector.InvalidError](x.Validate())
	if !ok {
		return nil
	}
	return &Error{Code: ErrorBadExchange, Text: sentence(invalid.Problem), Remedy: sentence(invalid.Remedy)}
}

// sentence makes a sentence of the words of an error.
func sentence(words string) string {
	if words == "" {
		return ""
	}
	return strings.ToUpper(words[:1]) + words[1:] + "."
}

// errorTypes names the Go types of an error and of those that it wraps. An error of the replay may quote an address, so
// its text stays out of the log.
func errorTypes(err error) []string {
	var types []string
	for ; err != nil; err = errors.Unwrap(err) {
		types = append(types, fmt.Sprintf("%T", err))
	}
	return types
}
