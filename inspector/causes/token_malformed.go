package causes

import (
	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/credential"
)

func tokenMalformed() []inspector.Rule {
	return []inspector.Rule{{Judge: judgeTokenForm}, noToken("token-malformed"), said("token-malformed")}
}

// judgeTokenForm looks for tokens that cannot be read (RFC 7515 section 3.1, RFC 7519 section 7.2). An opaque token is none of them: it was never meant to be.
func judgeTokenForm(f *inspector.Facts) []inspector.Finding {
	const cause = "token-malformed"
	var findings []inspector.Finding
	for _, c := range f.Credentials {
		for _, p := range c.Problems {
			if p.ID.BreaksToken() {
				weight := inspector.Proof
				if !inCharge(f, c) || c.Is(credential.TwoValues) {
					weight = inspector.Hint // What was read is only the first of two pieces: the header's form is at fault.
				}
				findings = append(findings, observed(cause, weight, c.Where, "%s", p.Text))
			}
		}
	}
	if len(findings) > 0 {
		return findings
	}
	c, ok := f.Authorization.Get()
	switch {
	case !ok:
		return nil
	case c.Kind == credential.KindJWT && c.Token != nil && len(c.Problems) == 0:
		return one(observed(cause, inspector.Excludes, inAuthorization, "The token can be read without fault."))
	case len(c.Problems) == 0 && workedUnchanged(f, c):
		return one(observed(cause, inspector.Excludes, inHistory, "The same request worked with the same token before, whose form is what it was."))
	case c.Kind == credential.KindOpaque && len(c.Problems) == 0 && says(f, cause):
		return one(observed(cause, inspector.Possible, inAuthorization,
			"The server wants a token that it can read (a JWT), and was sent one that has no such form: %s.", c.Redacted))
	}
	return nil
}

// workedUnchanged tells whether the same request got through with the same credential.
func workedUnchanged(f *inspector.Facts, c *credential.Credential) bool {
	e, ok := f.WorkedBefore()
	return ok && e.Credential != "" && e.Credential == c.Fingerprint
}
