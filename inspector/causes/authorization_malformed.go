package causes

import (
	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/credential"
)

func authorizationMalformed() []inspector.Rule {
	return []inspector.Rule{
		{Needs: []inspector.Need{inspector.NeedAuthorization}, Judge: judgeAuthorizationForm},
		said("authorization-malformed"),
	}
}

// judgeAuthorizationForm looks at the form of what was sent.
func judgeAuthorizationForm(f *inspector.Facts) []inspector.Finding {
	const cause = "authorization-malformed"
	c, ok := f.Authorization.Get()
	if !ok {
		return one(observed(cause, inspector.Excludes, inAuthorization, "No Authorization header was sent."))
	}
	if e, ok := f.CredentialWorked(c.Fingerprint); ok {
		return one(observed(cause, inspector.Excludes, inHistory,
			"The very same header worked %s before, at %s.", duration(f.Now.Sub(e.Time)), e.URL))
	}
	var findings []inspector.Finding
	for _, p := range c.Problems {
		switch {
		case p.ID == credential.NoScheme:
			findings = append(findings, observed(cause, weightOfNoScheme(f, c), inAuthorization, p.Text))
			if e, scheme, ok := f.WorkedUnder(); ok {
				findings = append(findings, observed(cause, inspector.Strong, inHistory,
					"The same token worked %s before %s: %s.", duration(f.Now.Sub(e.Time)), underScheme(scheme), e.URL))
			}
		case p.ID.BreaksForm():
			findings = append(findings, observed(cause, inspector.Proof, inAuthorization, p.Text))
		}
	}
	if c.Basic != nil && c.Basic.TrailingNewline {
		findings = append(findings, observed(cause, inspector.Strong, inAuthorization,
			"The password ends in a line break, as `echo` leaves it without -n; the server takes the break for a part of the password."))
	}
	if len(findings) == 0 && len(c.Problems) == 0 {
		findings = append(findings, observed(cause, inspector.Doubts, inAuthorization, "The header has the form that its scheme asks for ("+c.Redacted+")."))
	}
	return findings
}

// weightOfNoScheme: some APIs take a bare key or token (Amazon API Gateway's authorizers, many home-made ones), so that
// a missing scheme is at fault for certain only where the server names one.
func weightOfNoScheme(f *inspector.Facts, c *credential.Credential) inspector.Weight {
	_, header := asksForHeader(f)
	switch {
	case header || f.Asks("basic", "digest"):
		return inspector.Proof
	case c.Kind == credential.KindJWT && !takesBareTokens(f):
		return inspector.Strong
	case takesBareTokens(f):
		return inspector.Hint
	}
	return inspector.Likely
}

// takesBareTokens tells whether Amazon API Gateway answered, whose authorizers read the token without a scheme.
func takesBareTokens(f *inspector.Facts) bool {
	headers := f.Exchange.Response
	return headers.Header("x-amzn-requestid").IsPresent() || headers.Header("x-amz-apigw-id").IsPresent() ||
		headers.Header("apigw-requestid").IsPresent()
}
