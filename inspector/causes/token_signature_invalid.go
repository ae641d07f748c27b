package causes

import (
	"net/url"
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/credential"
	"github.com/why401/why401/inspector/products"
)

func tokenSignatureInvalid() []inspector.Rule {
	return []inspector.Rule{
		{Judge: judgeSignature},
		{Judge: judgeOnlySignature},
		noToken("token-signature-invalid"),
		said("token-signature-invalid"),
	}
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

// judgeOnlySignature: words that may mean a token's signature or the request's mean the one that was sent.
func judgeOnlySignature(f *inspector.Facts) []inspector.Finding {
	if !refusesOnlySignature(f) {
		return nil
	}
	c, _ := f.Authorization.Get()
	return []inspector.Finding{
		observed("token-signature-invalid", inspector.Likely, c.Where,
			"The server finds fault with a signature, and the token's is the only one that the request carries."),
		observed("request-signature-invalid", inspector.Weakens, "request", "The request carries no signature but its token's."),
	}
}

// refusesOnlySignature tells whether the server complains of a signature without saying which, where a signed token and
// no other signature was sent.
func refusesOnlySignature(f *inspector.Facts) bool {
	c, ok := f.Authorization.Get()
	if !ok || c.Token == nil || !c.Token.HasSignature || !hints(f, "token-signature-invalid") || !hints(f, "request-signature-invalid") {
		return false
	}
	_, signed := signatureSent(f)
	return !signed
}

func judgeSignatureOf(f *inspector.Facts, c *credential.Credential) (inspector.Finding, bool) {
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
	if failsVerification(f) && inTime(f, c.Token) {
		return observed(cause, inspector.Possible, c.Where,
			"The token's form and time are in order, and the server could not verify it. The signature is what only the server can check."), true
	}
	if nothingElse(f, c) {
		read := "its form, its time and its audience"
		if len(c.Token.Audience) == 0 {
			read = "its form and its time"
		}
		return observed(cause, inspector.Possible, c.Where,
			"What can be read of the token is in order: %s. The signature is what only the server can check.", read), true
	}
	return inspector.Finding{}, false
}

// failsVerification tells whether the server's words, which stand for several causes, are of verifying: RFC 7515 section 5.2
// calls so what is done to a signature.
func failsVerification(f *inspector.Facts) bool {
	return slices.ContainsFunc(f.Answered.Said, func(s products.Said) bool {
		return s.Means == "token-signature-invalid" && s.Vague && mentions(s.Words, "verif")
	})
}

// nothingElse tells whether a token that was refused without a reason passes all of what a server checks (RFC 7519
// section 7.2, RFC 8725 section 3), as far as it can be seen from outside.
func nothingElse(f *inspector.Facts, c *credential.Credential) bool {
	t := c.Token
	if c.Where != inAuthorization || f.Now.IsZero() || t.Expires.IsZero() || isBound(t) || saysAnything(f) {
		return false
	}
	if !f.Exchange.Response.Body.Known() && len(f.Challenges) == 0 {
		return false // What the server said of it was not seen.
	}
	if !inTime(f, t) {
		return false
	}
	if kind, _ := typeOf(t); kind != "" && kind != "access" {
		return false
	}
	challenge, _ := f.Challenge("bearer")
	if reason, named := challenge.Param("error"); named && reason != "invalid_token" {
		return false
	}
	_, differs := otherAudience(f, c)
	// A token that names no audience, or a host that stands for its house, may lack the one that the server looks for (RFC 7519
	// section 4.1.3), or be no longer known. That is as likely, unless the server's words are among others for the signature:
	// "invalid", in whatever language, says nothing of the form of a token that can be read.
	fits := madeFor(f, t) || (len(t.Audience) == 0 || madeForFront(f, t)) && hints(f, "token-signature-invalid", "token-malformed")
	return !differs && fits && len(judgeIssuer(f)) == 0 && len(judgeScope(f)) == 0
}

// madeFor tells whether a token's audience is the host that it was sent to.
func madeFor(f *inspector.Facts, t *credential.Token) bool {
	return slices.ContainsFunc(t.Audience, func(audience string) bool {
		u, err := url.Parse(audience)
		return err == nil && u.Hostname() != "" && strings.EqualFold(u.Hostname(), f.URL.Hostname())
	})
}

// madeForFront tells whether it is a host of the same site that may stand for others.
func madeForFront(f *inspector.Facts, t *credential.Token) bool {
	return slices.ContainsFunc(t.Audience, func(audience string) bool {
		u, err := url.Parse(audience)
		return err == nil && cookie.Site(u.Hostname()) == cookie.Site(f.URL.Hostname()) && isFront(u.Hostname(), f)
	})
}

// saysAnything tells whether the server names any reason, in plain words or in its own.
func saysAnything(f *inspector.Facts) bool {
	return f.Answered.Unread || slices.ContainsFunc(f.Answered.Said, func(s products.Said) bool { return s.Means != "" && !s.Vague })
}

func keyOf(t *credential.Token) string {
	if t.KeyID == "" {
		return ""
	}
	return " and the key " + t.KeyID
}
