package causes

import (
	"slices"

	"github.com/why401/why401/inspector"
)

func csrfTokenInvalid() []inspector.Rule {
	return []inspector.Rule{{Judge: judgeCSRFRefused}, said("csrf-token-invalid")}
}

// judgeCSRFRefused looks for an anti-forgery token that was sent and that the server complains of.
func judgeCSRFRefused(f *inspector.Facts) []inspector.Finding {
	const cause = "csrf-token-invalid"
	where, sent := csrfSent(f)
	if !sent {
		if csrfHidden(f) {
			return nil // It may have been in a body that was not seen.
		}
		return one(observed(cause, inspector.Excludes, "request.headers", "No anti-forgery token was sent that could be wrong."))
	}
	var findings []inspector.Finding
	if says(f, cause, "csrf-token-missing") || len(f.SessionsSent()) > 0 && hints(f, cause, "csrf-token-missing") {
		findings = append(findings, observed(cause, inspector.Strong, where,
			"An anti-forgery token was sent, and the server complains of it: it is stale, or of another session."))
	} else if changesState(f) && len(f.SessionsSent()) > 0 && speaksOfToken(f) && !slices.ContainsFunc(f.Credentials, mayBeToken) {
		findings = append(findings, observed(cause, inspector.Likely, where,
			"The server finds fault with a token, and the anti-forgery token is the only one that was sent."))
	} else if changesState(f) && len(f.SessionsSent()) > 0 {
		findings = append(findings, observed(cause, inspector.Hint, where, "An anti-forgery token was sent along with the session."))
	}
	if len(findings) > 0 {
		if e, ok := f.SignedIn(); ok {
			findings = append(findings, observed(cause, inspector.Context, inHistory,
				"The last sign-in was seen %s before; a token from before it belongs to another session.", duration(f.Now.Sub(e.Time))))
		}
	}
	return findings
}
