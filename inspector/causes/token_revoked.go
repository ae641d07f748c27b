package causes

import (
	"slices"
	"time"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/credential"
	"github.com/why401/why401/inspector/products"
)

// inOneGo is how near two calls are to each other that belong to one step of a page's work. That a token is withdrawn just
// between them happens, but that the second asks for more than the first is common.
const inOneGo = 10 * time.Second

func tokenRevoked() []inspector.Rule {
	return []inspector.Rule{
		{Needs: []inspector.Need{inspector.NeedHistory}, Judge: judgeRevoked},
		{Judge: judgeReplaced},
		{Needs: []inspector.Need{inspector.NeedAuthorization}, Judge: judgeUserGone},
		noToken("token-revoked"),
		said("token-revoked"),
	}
}

// judgeRevoked looks for a token that worked and does not any more, although its time is not over.
func judgeRevoked(f *inspector.Facts) []inspector.Finding {
	const cause = "token-revoked"
	c, ok := tokenShown(f)
	if !ok || isFaulty(f, c) || c.Kind == credential.KindBasic || c.Kind == credential.KindDigest || c.Kind == credential.KindNegotiate {
		return nil // No token was sent, or its form is at fault.
	}
	if len(judgeOwnHeader(f)) > 0 || demandsHeader(f) {
		return nil // That says more; and a server that found no header has looked at no token.
	}
	worked, ok := f.CredentialWorked(c.Fingerprint)
	if !ok {
		return nil
	}
	if c.Token != nil && !c.Token.Expires.IsZero() && !f.Now.Before(c.Token.Expires) {
		return nil // It has simply expired.
	}
	if e, what, ok := f.Withdrawn(); ok && !e.Time.Before(worked.Time) {
		return []inspector.Finding{
			observed(cause, inspector.Strong, inHistory,
				"The token had worked; then came %s, and %s after it the token is used again.", what, duration(f.Now.Sub(e.Time))),
			observed("server-inconsistent", inspector.Doubts, inHistory, "Between the two answers came %s, which explains the change.", what),
		}
	}
	weight := inspector.Hint
	if c.Token != nil && !c.Token.Expires.IsZero() && (sameDoor(f, worked) || f.Now.Sub(worked.Time) > inOneGo) {
		weight = inspector.Possible // It worked, and its time is not over.
	}
	return one(observed(cause, weight, inHistory,
		"The same token worked %s before, and is refused now.", duration(f.Now.Sub(worked.Time))))
}

// isFaulty tells whether something is wrong with the form of a credential. That it has no scheme is no fault where the very
// same worked before: some APIs take a bare token.
func isFaulty(f *inspector.Facts, c *credential.Credential) bool {
	if len(c.Problems) != 1 || !c.Is(credential.NoScheme) {
		return len(c.Problems) > 0
	}
	_, worked := f.CredentialWorked(c.Fingerprint)
	return !worked
}

// judgeUserGone: where a token was sent, a user whom the server does not find is the one for whom it was made. Such words
// stand in the tables for both causes.
func judgeUserGone(f *inspector.Facts) []inspector.Finding {
	c, ok := f.Authorization.Get()
	if !ok {
		c, ok = tokenPosted(f)
	}
	if !ok || !mayBeToken(c) || len(c.Problems) > 0 || f.ProofPosted() || !standsForBoth(f, "token-revoked", "wrong-credentials") {
		return nil
	}
	return one(observed("token-revoked", inspector.Likely, c.Where,
		"A token was sent and no user name, so that the user whom the server does not find is the one for whom the token was made."))
}

// standsForBoth tells whether the same words of the server's stand for two causes.
func standsForBoth(f *inspector.Facts, one, other string) bool {
	return slices.ContainsFunc(f.Answered.Said, func(s products.Said) bool {
		return s.Means == one && slices.ContainsFunc(f.Answered.Said, func(t products.Said) bool {
			return t.Means == other && t.Words == s.Words && t.Where == s.Where
		})
	})
}

// judgeReplaced looks for a token in whose place a newer one was given. Servers that rotate refresh tokens take each
// only once (RFC 9700 section 4.14.2), so that two calls which renew at the same time end in this.
func judgeReplaced(f *inspector.Facts) []inspector.Finding {
	const cause = "token-revoked"
	c, by, ok := f.Replaced()
	if !ok || len(c.Problems) > 0 || c.Token != nil && !c.Token.Expires.IsZero() && !f.Now.Before(c.Token.Expires) {
		return nil
	}
	if worked, ok := f.CredentialWorked(c.Fingerprint); ok && worked.Time.After(by.Time) {
		return nil // It was still good after.
	}
	if _, given, ok := givenForChange(f); ok && given.Name == by.Name {
		return nil // It guards a form.
	}
	weight := inspector.Possible
	switch {
	case kindOfName(by.Name) == aRefreshToken:
		weight = inspector.Strong
	case c.Token != nil && !c.Token.Expires.IsZero():
		weight = inspector.Hint // Such tokens are mostly good until they end.
	}
	return one(observed(cause, weight, inGiven,
		"A newer token (%s) was given in its place %s before.", by.Name, duration(f.Now.Sub(by.Time))))
}
