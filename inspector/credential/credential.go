// Package credential recognises, decodes and redacts what requests carry to prove who they are: Authorization
// headers, tokens, API keys. It never verifies a signature and never panics, whatever the bytes.
//
// [Authorization] reads an Authorization header, [Elsewhere] the rest of a request, [Parse] what a person pastes. All
// give a [Credential], which says what was found and what is wrong with its form, and holds no secret: it may be
// printed, stored and sent.
package credential

import (
	"crypto/sha256"
	"encoding/hex"

	"github.com/why401/why401/inspector/secret"
)

// MaxLength is the longest value that is decoded, in bytes. Real tokens stay under the header limits of servers
// (8 to 64 KiB); what is longer is named as too long and left alone.
const MaxLength = 256 << 10

// Kind is what a credential is.
type Kind string

// The kinds that are told apart.
const (
	KindBasic     Kind = "basic"
	KindDigest    Kind = "digest"
	KindNegotiate Kind = "negotiate" // Negotiate or NTLM blobs
	KindJWT       Kind = "jwt"
	KindJWE       Kind = "jwe"
	KindAPIKey    Kind = "api-key" // of a documented shape, or under a name that says so
	KindSignature Kind = "signature"
	KindPassword  Kind = "password" // in a form or JSON body
	KindOpaque    Kind = "opaque"
	KindNone      Kind = "none" // an Authorization header without any credential in it
)

// Credential is one credential that a request carried, in decoded form. It does not hold the secret itself.
type Credential struct {
	// Where it was found, as a path into the exchange: request.headers.authorization, request.query.api_key,
	// request.cookies.session; empty for what was pasted.
	Where string
	// Scheme as written before the value, empty where there is none, and UnknownScheme where it is not known to be one.
	Scheme string
	Kind   Kind
	// Issuer names whose keys have this shape ("Stripe", "GitHub"), where it is documented.
	Issuer string
	// Environment is "test" or "live" where the key's form says so.
	Environment string
	// Redacted describes it without giving it away: kind, length, first characters where harmless.
	Redacted string
	// Fingerprint is that of the value as it was sent; empty if that was too long, and for passwords and signatures
	// outside the Authorization header: nobody compares them, and a short password could be guessed from it.
	Fingerprint string
	Problems    []Problem
	// What follows is set by kind, nil where it could not be read.
	Basic     *Basic
	Digest    *Digest
	Blob      *Blob
	Signature *Signature
	Token     *Token
}

// Is tells whether the credential has a problem.
func (c *Credential) Is(p ProblemID) bool {
	for _, problem := range c.Problems {
		if problem.ID == p {
			return true
		}
	}
	return false
}

// problem notes a problem, once.
func (c *Credential) problem(id ProblemID) {
	if !c.Is(id) {
		c.Problems = append(c.Problems, Problem{ID: id, Text: problemTexts[id]})
	}
}

// Fingerprint is the first 16 hex digits of a value's SHA-256: it tells whether two requests carried the same.
func Fingerprint(value string) string {
	var room [1 << 10]byte // Where most values fit in.
	sum := sha256.Sum256(append(room[:0], value...))
	return hex.EncodeToString(sum[:8])
}

// Authorization reads the value of an Authorization header. The schemes that the server asked for are known for such,
// whatever their names.
func Authorization(value secret.Text, asked ...string) Credential {
	c := Credential{Where: "request.headers.authorization"}
	c.read(value.Reveal(), true)
	if _, known := schemeFamily(c.Scheme); c.Scheme != "" && !known && !containsFold(asked, c.Scheme) {
		c.Scheme = UnknownScheme
	}
	return c
}

// Parse reads a bare token or key, as a person would paste it; a scheme, or a whole header line, may stand before it.
func Parse(value secret.Text) Credential {
	c := Credential{}
	c.read(value.Reveal(), false)
	return c
}
