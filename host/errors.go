package host

import (
	"context"
	"errors"
	"fmt"

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

// maxHost is the most bytes of a host name (RFC 1035 section 2.3.4) and its port. Texts repeat the host in many places.
const maxHost = 255 + len(":65535")

// check tells what an exchange lacks to be judged at all.
func check(x *inspector.Exchange) *Error {
	bad := func(text, remedy string) *Error { return &Error{Code: ErrorBadExchange, Text: text, Remedy: remedy} }
	switch u, err := x.URL.Parse(); {
	case err != nil || u.Host == "" || len(u.Host) > maxHost || (u.Scheme != "http" && u.Scheme != "https"):
		return bad("The exchange's url is no http or https address.", "Send the address as the browser has it.")
	case x.Method == "":
		return bad("The exchange has no method.", "Send the request's method, such as GET.")
	case x.Status < 100 || x.Status > 599:
		return bad(fmt.Sprintf("The exchange's status is %d, which is none of HTTP.", x.Status), "Send the response's status.")
	case x.Time.IsZero():
		return bad("The exchange has no time.", "Send the browser's clock when the response came, as in RFC 3339.")
	}
	return nil
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
