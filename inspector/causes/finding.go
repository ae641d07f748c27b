package causes

import (
	"fmt"

	"github.com/why401/why401/inspector"
)

// Where evidence is seen, as paths into the exchange.
const (
	inAuthorization = "request.headers.authorization"
	inCookieHeader  = "request.headers.cookie"
	inChallenge     = "response.headers.www-authenticate"
	inCookies       = "cookies"
	inHistory       = "history"
	inFollowing     = "following"
	inGiven         = "given"
	inAttempts      = "attempts"
	inExperiments   = "experiments"
	inActivated     = "initiator.activated"
)

// observed is a finding that rests on what the browser or the wire showed. A text without arguments is taken as it
// stands: what is found in nearly every exchange is put together without a format, since most of it is never shown.
func observed(cause string, weight inspector.Weight, source, format string, args ...any) inspector.Finding {
	return finding(inspector.Observed, cause, weight, source, format, args)
}

// claimed is a finding that rests on what the server or the page says.
func claimed(cause string, weight inspector.Weight, source, format string, args ...any) inspector.Finding {
	return finding(inspector.Claimed, cause, weight, source, format, args)
}

// tested is a finding that rests on an experiment.
func tested(cause string, weight inspector.Weight, format string, args ...any) inspector.Finding {
	return finding(inspector.Tested, cause, weight, inExperiments, format, args)
}

func finding(basis inspector.Basis, cause string, weight inspector.Weight, source, format string, args []any) inspector.Finding {
	text := format
	if len(args) > 0 {
		text = fmt.Sprintf(format, args...)
	}
	return inspector.Finding{Cause: cause, Weight: weight, Basis: basis, Text: text, Source: source}
}

// one is a judge's answer of a single finding.
func one(f inspector.Finding) []inspector.Finding { return []inspector.Finding{f} }
