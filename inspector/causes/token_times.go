package causes

import (
	"slices"
	"time"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/credential"
)

// leeway is how far apart clocks may be before it matters. Servers forgive a minute at the most by habit (RFC 7519
// section 4.1.4 speaks of "no more than a few minutes"), and the Date header has whole seconds only.
const leeway = time.Minute

// clocks are the times that a token is judged at: the browser's, and the server's where that differs.
func clocks(f *inspector.Facts) (browser, server time.Time) {
	return f.Now, f.Now.Add(f.Skew.Or(0))
}

// bearerTokens are the tokens that stand for somebody: all but the DPoP proof, which stands for a key.
func bearerTokens(f *inspector.Facts) []*credential.Credential {
	tokens := f.Tokens()
	if !slices.ContainsFunc(tokens, isProof) {
		return tokens
	}
	return slices.DeleteFunc(slices.Clone(tokens), isProof)
}

func isProof(c *credential.Credential) bool { return c.Where == inProof }

// inCharge tells whether a token is the one that the server was meant to read: the one in the Authorization header,
// unless the server asks for another scheme there, or any other where there is no such header.
func inCharge(f *inspector.Facts, c *credential.Credential) bool {
	if c.Where != inAuthorization {
		return !f.Authorization.IsPresent()
	}
	return len(f.Challenges) == 0 || c.Scheme == "" || f.Asks(c.Scheme)
}

// weightOfMismatch is how much it means that an issuer or audience seems to be of another place. Addresses prove little;
// where the server refuses the very token, without a reason, and its time is good, there is little else to refuse.
func weightOfMismatch(f *inspector.Facts, c *credential.Credential) inspector.Weight {
	if c.Where != inAuthorization || len(c.Problems) > 0 || !refusesToken(f) || saysAnything(f) || !inTime(f, c.Token) {
		return inspector.Possible
	}
	if _, worked := f.CredentialWorked(c.Fingerprint); worked {
		return inspector.Possible
	}
	return inspector.Likely
}

// refusesToken tells whether the server says of the token itself that it is not good (RFC 6750 section 3.1).
func refusesToken(f *inspector.Facts) bool {
	challenge, _ := f.Challenge("bearer")
	reason, _ := challenge.Param("error")
	return reason == "invalid_token" || speaksOfToken(f)
}

// inTime tells whether a token is neither too old nor too young by any of the clocks.
func inTime(f *inspector.Facts, t *credential.Token) bool {
	browser, server := clocks(f)
	for _, now := range []time.Time{browser, server} {
		if !t.Expires.IsZero() && !now.Before(t.Expires) || t.NotBefore.After(now) || t.IssuedAt.After(now.Add(leeway)) {
			return false
		}
	}
	return true
}
