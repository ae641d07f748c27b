package causes

import (
	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/credential"
)

// judgeGivenLife holds a token that tells no time itself against the life that the answer gave it which gave it out
// (RFC 6749 section 5.1). A token that is refused before its end, and that this door took, was withdrawn.
func judgeGivenLife(f *inspector.Facts) []inspector.Finding {
	const cause = "token-expired"
	c, ok := tokenShown(f)
	if !ok || len(c.Problems) > 0 || c.Kind == credential.KindBasic || c.Token != nil && !c.Token.Expires.IsZero() {
		return nil
	}
	given, ok := f.GivenWithLife(c)
	if !ok || f.Now.IsZero() {
		return nil
	}
	life := duration(given.Expires.Sub(given.Time))
	if !f.Now.Before(given.Expires) {
		return one(observed(cause, inspector.Strong, inGiven,
			"The answer that gave this token out gave it a life of %s, which ended %s before.", life, duration(f.Now.Sub(given.Expires))))
	}
	findings := one(observed(cause, inspector.Doubts, inGiven,
		"The answer that gave this token out gave it a life of %s, of which %s are left.", life, duration(given.Expires.Sub(f.Now))))
	worked, ok := f.CredentialWorked(c.Fingerprint)
	if !ok || !f.SamePlace(worked) {
		return findings
	}
	return append(findings, observed("token-revoked", inspector.Possible, inGiven,
		"The same request worked with it %s before, and its life is not over.", duration(f.Now.Sub(worked.Time))))
}
