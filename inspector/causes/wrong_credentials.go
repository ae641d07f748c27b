package causes

import (
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/credential"
)

func wrongCredentials() []inspector.Rule {
	return []inspector.Rule{
		{Needs: []inspector.Need{inspector.NeedAttempts}, Judge: judgePromptAnswered},
		{Needs: []inspector.Need{inspector.NeedAuthorization}, Judge: judgePasswordSent},
		{Judge: judgePasswordInAddress},
		{Judge: judgePasswordInQuery},
		{Judge: judgeProofPosted},
		{Judge: judgePairInHeaders},
		{Judge: judgePromptUnseen},
		{Needs: []inspector.Need{inspector.NeedAuthorization}, Judge: judgeNoPassword},
		said("wrong-credentials"),
	}
}

// judgePromptAnswered counts the prompts: a browser asks again only when what was entered was refused.
func judgePromptAnswered(f *inspector.Facts) []inspector.Finding {
	const cause = "wrong-credentials"
	n, _ := attempts(f, "basic", "digest")
	if n >= 2 {
		return one(observed(cause, inspector.Proof, inAttempts,
			"The browser was asked for a password %d times for this one request, so that what it had before was refused.", n))
	}
	if n == 1 && f.Authorization.IsAbsent() {
		return nil // Asked once, and nothing was entered.
	}
	if e, ok := f.WorkedBefore(); n == 1 && ok {
		return one(observed(cause, inspector.Likely, inHistory,
			"This page opened %s before, so that the browser has a password for it and sends it unasked; now the server asks again.",
			duration(f.Now.Sub(e.Time))))
	}
	return nil
}

// judgePasswordSent looks at a Basic or Digest credential that is in good form.
func judgePasswordSent(f *inspector.Facts) []inspector.Finding {
	const cause = "wrong-credentials"
	c, ok := f.Authorization.Get()
	if !ok || c.Kind != credential.KindBasic && c.Kind != credential.KindDigest || len(c.Problems) > 0 {
		return nil // Nothing of the kind was sent, or its form is at fault.
	}
	if len(f.Challenges) > 0 && !f.Asks(c.Scheme) && !refusesClient(f, c) || c.Basic != nil && c.Basic.KeyAsUser {
		return nil // The server asks for something else, or something else was sent.
	}
	if c.Basic != nil && c.Basic.TrailingNewline {
		return nil // authorization-malformed knows better.
	}
	if challenge, ok := f.Challenge("digest"); ok {
		if stale, _ := challenge.Param("stale"); strings.EqualFold(stale, "true") {
			return one(observed(cause, inspector.Excludes, inChallenge,
				"The server says stale=true, which means that the password was right (RFC 7616 section 3.3)."))
		}
	}
	weight := inspector.Likely
	switch {
	case says(f, statedReasons...):
		weight = inspector.Hint // The server has another reason to refuse.
	case demandsHeader(f):
		weight = inspector.Hint // It says that no such header came, so that it has compared no password.
	case f.Asks(c.Scheme) && c.Kind == credential.KindBasic:
		weight = inspector.Strong // What a Digest proves fits one nonce, which may be what is refused.
	case says(f, "authorization-missing", "authorization-malformed", "authorization-wrong-scheme"), wantsBearer(f):
		weight = inspector.Hint // It found no pair in the header, let alone a wrong one.
	case speaksOfToken(f):
		weight = inspector.Possible // The server looks for a token, and may not even see the password.
	default:
		if _, works, ok := passwordForToken(f, c); ok && works {
			weight = inspector.Possible
		}
	}
	findings := one(observed(cause, weight, inAuthorization, "A user name and password were sent in good form (%s) and refused.", c.Scheme))
	if e, ok := f.CredentialWorked(c.Fingerprint); ok {
		findings = append(findings, observed(cause, inspector.Weakens, inHistory,
			"The same pair worked %s before, at %s.", duration(f.Now.Sub(e.Time)), e.URL))
	}
	return findings
}

// judgeNoPassword: a token or a key has no user name and password that could be wrong. Servers speak of credentials
// whatever was sent, as RFC 9110 section 11.4 does.
func judgeNoPassword(f *inspector.Facts) []inspector.Finding {
	if len(f.Credentials) == 0 || f.ProofPosted() || changesState(f) && !f.Fields.Known() || pairInHeaders(f) != "" {
		return nil
	}
	for _, c := range f.Credentials {
		if c.Basic != nil && c.Basic.KeyAsUser {
			continue
		}
		switch c.Kind {
		case credential.KindBasic, credential.KindDigest, credential.KindNegotiate, credential.KindPassword, credential.KindNone:
			return nil
		case credential.KindSignature:
			if c.Where == inAuthorization {
				return nil // The header names who signs; that may be what is wrong.
			}
		default:
		}
	}
	c := f.Credentials[0]
	return one(observed("wrong-credentials", inspector.Doubts, c.Where, "No user name and password were sent, but something else: "+c.Redacted+"."))
}

// judgePasswordInAddress: a browser answers a challenge with the user information of the address, if there is any.
func judgePasswordInAddress(f *inspector.Facts) []inspector.Finding {
	if f.URL.User == nil {
		return nil
	}
	scheme, ok := asksForPassword(f)
	if !ok {
		return nil // Nobody asked for it, so that it was not sent.
	}
	return one(observed("wrong-credentials", inspector.Strong, "url",
		"The address carries a user name; the browser answers the server's %s challenge with it, and the server still refuses.", scheme))
}

// judgePasswordInQuery: some APIs take the user name and password as parameters, instead of the Basic credentials that
// they ask for.
func judgePasswordInQuery(f *inspector.Facts) []inspector.Finding {
	c, ok := passwordInQuery(f)
	if !ok || f.Authorization.IsPresent() || len(c.Problems) > 0 {
		return nil
	}
	return one(observed("wrong-credentials", inspector.Likely, c.Where, "The address carries a password, and the server refuses it."))
}

func passwordInQuery(f *inspector.Facts) (*credential.Credential, bool) {
	for _, c := range f.Credentials {
		if c.Kind == credential.KindPassword && strings.HasPrefix(c.Where, "request.query.") {
			return c, true
		}
	}
	return nil, false
}

// judgePromptUnseen: an export shows only the first, bare request of an exchange that the browser's prompt was part of,
// so that a refused password looks like none.
func judgePromptUnseen(f *inspector.Facts) []inspector.Finding {
	scheme, ok := asksForPassword(f)
	if !ok || f.Authorization.Known() || f.Exchange.Attempts.Known() || f.URL.User != nil {
		return nil
	}
	return one(observed("wrong-credentials", inspector.Possible, inAttempts,
		"The server asks for %s; whether somebody entered a password, this source does not show.", scheme))
}

// judgeProofPosted looks at a sign-in form, its second step, or a token request.
func judgeProofPosted(f *inspector.Facts) []inspector.Finding {
	const cause = "wrong-credentials"
	switch {
	case f.Authorization.IsPresent() || !changesState(f):
		return nil
	case f.ProofPosted():
		// A locked account, an address that was never confirmed or a second step is refused in silence, too.
		weight := inspector.Likely
		switch {
		case says(f, statedReasons...):
			weight = inspector.Hint // The server has another reason to refuse.
		case f.CodePosted() && says(f, "session-expired", "token-expired"):
			weight = inspector.Hint // The first step of the sign-in, which the code completes, is over.
		case says(f, cause):
			weight = inspector.Strong
		}
		return one(observed(cause, weight, "request.body", "The request sends a %s, and the server refuses it.", proofPosted(f)))
	case f.Answered.Like.Means == cause && len(f.Fields.Or(nil)) > 1:
		return one(observed(cause, inspector.Possible, "request.body",
			"The request sends fields under names of their own, among which a name and a password may be."))
	case !f.Fields.Known() && f.NamesSignIn():
		return one(observed(cause, inspector.Possible, "url", "The request goes to an address that is named like a sign-in."))
	}
	return nil
}

// pairsOfHeaders are headers of their own in which an API takes a user name and what proves it, to give out a token.
var pairsOfHeaders = []struct{ user, proof string }{
	{"x-auth-user", "x-auth-key"}, // OpenStack Swift's TempAuth and Ceph's gateway
	{"x-storage-user", "x-storage-pass"},
}

// pairInHeaders is the name of the header with the proof, where the request carries such a pair.
func pairInHeaders(f *inspector.Facts) string {
	for _, pair := range pairsOfHeaders {
		if _, sent := f.RequestHeader(pair.user); !sent {
			continue
		}
		if _, sent := f.RequestHeader(pair.proof); sent {
			return pair.proof
		}
	}
	return ""
}

// judgePairInHeaders: a request with such a pair is a sign-in.
func judgePairInHeaders(f *inspector.Facts) []inspector.Finding {
	proof := pairInHeaders(f)
	if proof == "" || f.Authorization.IsPresent() {
		return nil
	}
	return one(observed("wrong-credentials", inspector.Likely, "request.headers."+proof,
		"The request sends a user name and a key to sign in with, in headers of their own, and the server refuses them."))
}

// proofPosted words what the request sends to prove who somebody is, where it does.
func proofPosted(f *inspector.Facts) string {
	if f.CodePosted() {
		return "one-time code"
	}
	return "password"
}
