package causes

import (
	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/credential"
)

func windowsAuthFailed() []inspector.Rule {
	return []inspector.Rule{
		{Needs: []inspector.Need{inspector.NeedResponseHeaders}, Judge: judgeWindowsAuth},
		said("windows-auth-failed"),
	}
}

// judgeWindowsAuth looks for Negotiate and NTLM (RFC 4559, [MS-NTHT]) that came to no end. Their first 401 is normal:
// the browser answers it unasked where it may, and only what it could not answer reaches the page.
func judgeWindowsAuth(f *inspector.Facts) []inspector.Finding {
	const cause = "windows-auth-failed"
	if !f.Asks("negotiate", "ntlm") {
		return nil
	}
	scheme := "NTLM"
	if f.Asks("negotiate") {
		scheme = "Negotiate"
	}
	if c, ok := f.Authorization.Get(); ok {
		if c.Kind == credential.KindNegotiate {
			return one(observed(cause, inspector.Strong, inAuthorization,
				"The browser sent a Windows credential (%s), and the server refused it.", c.SchemeName()))
		}
		return nil // Something else was sent in place of it.
	}
	switch n, _ := attempts(f, "negotiate", "ntlm"); {
	case n >= 2:
		return one(observed(cause, inspector.Proof, inAttempts,
			"The browser was asked for Windows credentials (%s) %d times for this one request.", scheme, n))
	case n == 1:
		return one(observed(cause, inspector.Strong, inAttempts,
			"The server asks for %s; the browser could not sign in with the Windows account and asked for another.", scheme))
	}
	for _, c := range f.Challenges {
		if (c.Is("negotiate") || c.Is("ntlm")) && c.Token68 != "" {
			return one(observed(cause, inspector.Possible, inChallenge,
				"The %s handshake stopped half-way: the server has answered the browser's first message.", c.Scheme))
		}
	}
	weight := inspector.Likely
	if f.Exchange.Kind.ByCode() && f.Relation != cookie.SameOrigin {
		weight = inspector.Possible // Code may have asked for no credentials at all.
	}
	findings := one(observed(cause, weight, inChallenge, "The server asks for Windows sign-in (%s), and the browser did not complete it.", scheme))
	if _, ok := asksForPassword(f); ok {
		findings = append(findings, observed(cause, inspector.Weakens, inChallenge, "The server takes a password as well."))
	}
	return findings
}
