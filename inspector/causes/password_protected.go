package causes

import (
	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/products"
)

func passwordProtected() []inspector.Rule {
	return []inspector.Rule{
		{Needs: []inspector.Need{inspector.NeedResponseHeaders}, Judge: judgePasswordProtected},
		said("password-protected"),
	}
}

// judgePasswordProtected looks for a Basic or Digest challenge that nobody has answered.
func judgePasswordProtected(f *inspector.Facts) []inspector.Finding {
	const cause = "password-protected"
	scheme, ok := asksForPassword(f)
	if !ok && !hints(f, cause) {
		return nil
	}
	if !ok {
		// Without a challenge there is nothing that a browser could answer (RFC 9110 section 11.6.1).
		return one(observed(cause, inspector.Doubts, inChallenge, "The server asks for neither Basic nor Digest."))
	}
	if c, ok := f.Authorization.Get(); ok {
		return one(observed(cause, inspector.Doubts, inAuthorization, "Something was sent in answer: %s.", c.Redacted))
	}
	n, seen := attempts(f, "basic", "digest")
	if n >= 2 {
		return one(observed(cause, inspector.Doubts, inAttempts, "A password was entered: the browser was asked again."))
	}
	if f.URL.User != nil {
		return one(observed(cause, inspector.Doubts, "url", "The address itself carries a user name."))
	}
	if e, ok := f.WorkedBefore(); ok {
		return one(observed(cause, inspector.Possible, inHistory,
			"The server asks for %s, although the page opened %s before.", scheme, duration(f.Now.Sub(e.Time))))
	}
	weight := inspector.Likely
	switch {
	case f.Exchange.Kind.ByCode():
		weight = inspector.Possible
	case seen || f.Authorization.IsAbsent() && f.Exchange.Source == inspector.SourceCDP:
		weight = inspector.Strong
	}
	text := "The server asks for %s, the browser's own password prompt, and no password was entered."
	if !seen && !f.Authorization.IsAbsent() {
		text = "The server asks for %s, the browser's own password prompt."
	}
	findings := one(observed(cause, weight, inChallenge, text, scheme))
	if p := f.Answered.Product; p != nil && p.Layer == products.LayerWebServer {
		findings = append(findings, observed(cause, inspector.Possible, "response.body",
			"The web server itself answered (%s), not an application behind it.", p.Name))
	}
	return findings
}
