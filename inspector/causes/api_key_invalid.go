package causes

import (
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/credential"
)

func apiKeyInvalid() []inspector.Rule {
	return []inspector.Rule{{Judge: judgeKeyRefused}, said("api-key-invalid")}
}

// judgeKeyRefused looks for a key that was sent in good form and refused.
func judgeKeyRefused(f *inspector.Facts) []inspector.Finding {
	const cause = "api-key-invalid"
	c, ok := keySent(f)
	if !ok {
		for _, hidden := range f.Exchange.Request.Hidden {
			if hidden == "*" || hidden == "authorization" || isKeyName(hidden) {
				return nil // The key may have been there.
			}
		}
		if findings := tokenAsKey(f); len(findings) > 0 {
			return findings
		}
		if c, ok := keyInToken(f); ok {
			return one(observed(cause, inspector.Strong, c.Where, "The server complains of a key, and names the one by which the token says who made it."))
		}
		return one(observed(cause, inspector.Excludes, "request.headers", "No key was sent that could be wrong."))
	}
	if len(c.Problems) > 0 {
		return nil // Its form is at fault.
	}
	if c.Where == inAuthorization && len(f.Challenges) > 0 && !f.Asks(c.Scheme) && !says(f, cause) {
		return nil // The server asks for something else.
	}
	weight := inspector.Likely
	if _, token := asksForHeader(f); token && c.Where != inAuthorization {
		weight = inspector.Possible // The server speaks of the Authorization header instead.
	}
	switch {
	case says(f, cause):
		weight = inspector.Strong
	case says(f, statedReasons...):
		weight = inspector.Hint // The server knows whose key it is, and names another reason.
	}
	if standsForBoth(f, cause, "api-key-missing") {
		weight = inspector.Likely // It was sent, so that it is among the known keys where it is not found.
	} else if says(f, "api-key-missing") || (hints(f, "api-key-missing") || asksForKeyHeader(f)) && !hints(f, cause) {
		weight = inspector.Hint // It was sent; something on the way may have taken it.
	}
	name := "A key was sent and refused: %s."
	if c.Issuer != "" {
		name = "A key was sent and refused, of the form that " + c.Issuer + " gives out: %s."
	}
	findings := one(observed(cause, weight, c.Where, name, c.Redacted))
	if c.Environment == "test" {
		findings = append(findings, observed(cause, inspector.Possible, c.Where, "Its form says that it is a key of the test environment."))
	}
	if e, ok := f.WorkedBefore(); ok && c.Where != inAuthorization {
		findings = append(findings, observed(cause, inspector.Context, inHistory,
			"The same address worked %s before; the key may have been withdrawn since.", duration(f.Now.Sub(e.Time))))
	}
	return findings
}

// keyInToken returns a token whose own claims name the key that the server complains of: some APIs let their callers make the
// tokens, which name the key that signs them (LiveKit: iss).
func keyInToken(f *inspector.Facts) (*credential.Credential, bool) {
	if !says(f, "api-key-invalid") {
		return nil, false
	}
	for _, c := range f.Tokens() {
		for _, claim := range []string{"iss", "sub", "azp"} {
			name, _ := c.Token.Claims[claim].(string)
			if len(name) >= shortestName && strings.Contains(f.Body, strings.ToLower(name)) {
				return c, true
			}
		}
	}
	return nil, false
}

// tokenAsKey: what an API takes in a header of its own, and cannot be read, is a key as often as a token that lives for a
// while: PRIVATE-TOKEN of GitLab, X-Auth-Token of Miniflux. Where the server says nothing of it, it is the key that is refused.
func tokenAsKey(f *inspector.Facts) []inspector.Finding {
	c, ok := tokenInOwnHeader(f)
	if !ok || c.Kind != credential.KindOpaque || len(c.Problems) > 0 || len(f.Challenges) > 0 || saysAnything(f) || f.ProofPosted() {
		return nil
	}
	if _, worked := f.CredentialWorked(c.Fingerprint); worked {
		return nil // It was a good one.
	}
	return one(observed("api-key-invalid", inspector.Possible, c.Where, "What was sent in %s was refused: %s.", headerOf(c), c.Redacted))
}
