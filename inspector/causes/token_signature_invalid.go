package causes

import (
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/credential"
)

func tokenSignatureInvalid() []inspector.Rule {
	return []inspector.Rule{{Judge: judgeSignature}, noToken("token-signature-invalid"), said("token-signature-invalid")}
}

// judgeSignature: only who holds the key can check a signature. What can be seen is that there is none, and what is
// left when all else about the token is in order.
func judgeSignature(f *inspector.Facts) []inspector.Finding {
	const cause = "token-signature-invalid"
	if c, ok := f.Authorization.Get(); ok && c.Kind == credential.KindOpaque && len(c.Problems) == 0 && !says(f, cause) {
		return one(observed(cause, inspector.Doubts, c.Where, "An opaque token was sent, which has no signature that could be seen."))
	}
	for _, c := range bearerTokens(f) {
		if c.Kind != credential.KindJWT || c.Token.Algorithm == "" || len(c.Problems) > 0 || !inCharge(f, c) {
			continue // It cannot be read to its end, or nobody reads it.
		}
		if finding, ok := judgeSignatureOf(f, c); ok {
			return one(finding)
		}
	}
	return nil
}

func judgeSignatureOf(f *inspector.Facts, c credential.Credential) (inspector.Finding, bool) {
	const cause = "token-signature-invalid"
	if strings.EqualFold(c.Token.Algorithm, "none") {
		return observed(cause, inspector.Proof, c.Where, "The token is not signed (alg: none), which servers refuse (RFC 8725 section 3.2)."), true
	}
	if !c.Token.HasSignature {
		return observed(cause, inspector.Strong, c.Where, "The token has no signature, although it names an algorithm (%s).", c.Token.Algorithm), true
	}
	if e, ok := f.CredentialWorked(c.Fingerprint); ok {
		return observed(cause, inspector.Weakens, inHistory,
			"The same token worked %s before: its signature was good then.", duration(f.Now.Sub(e.Time))), true
	}
	if says(f, cause) {
		return observed(cause, inspector.Possible, c.Where, "The token is signed with %s%s.", c.Token.Algorithm, keyOf(c.Token)), true
	}
	return inspector.Finding{}, false
}

func keyOf(t *credential.Token) string {
	if t.KeyID == "" {
		return ""
	}
	return " and the key " + t.KeyID
}
