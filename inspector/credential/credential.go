// Package credential recognises, decodes and redacts what requests carry to prove who they are: Authorization
// headers, tokens, API keys. It never verifies a signature and never panics, whatever the bytes.
package credential

import (
	"net/url"
	"time"

	"github.com/why401/why401/inspector/secret"
)

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
	KindOpaque    Kind = "opaque"
	KindNone      Kind = "none" // an Authorization header without any credential in it
)

// Credential is one credential that a request carried, in decoded form. It does not hold the secret itself.
type Credential struct {
	// Where it was found, as a path into the exchange: request.headers.authorization, request.query.api_key,
	// request.cookies.session.
	Where string
	// Scheme as written in the Authorization header, empty elsewhere.
	Scheme string
	Kind   Kind
	// Issuer names whose keys have this shape ("Stripe", "GitHub"), where it is documented.
	Issuer string
	// Redacted describes it without giving it away: kind, length, first characters where harmless.
	Redacted string
	// Fingerprint is the first 16 hex digits of the SHA-256 of the value as it was sent.
	Fingerprint string
	Problems    []Problem
	Basic       *Basic
	Token       *Token
}

// Is tells whether the credential has a problem.
func (c Credential) Is(p ProblemID) bool {
	for _, problem := range c.Problems {
		if problem.ID == p {
			return true
		}
	}
	return false
}

// ProblemID names one way in which a credential's form is wrong.
type ProblemID string

// The problems of form. Those from NoScheme to LineBreak break the scheme's format; Placeholder means that it was
// never filled in; the rest make a token unreadable.
const (
	NoScheme        ProblemID = "no-scheme"        // a token without "Bearer" before it
	EmptyCredential ProblemID = "empty-credential" // a scheme and nothing after it
	DoubledScheme   ProblemID = "doubled-scheme"   // Bearer Bearer …
	Quoted          ProblemID = "quoted"           // quotation marks around the value
	TwoValues       ProblemID = "two-values"       // two values joined with a comma or a space
	LineBreak       ProblemID = "line-break"       // a line break or its escape in the value
	NotBase64       ProblemID = "not-base64"
	NoColon         ProblemID = "no-colon"        // Basic without a colon (RFC 7617 section 2)
	PercentEncoded  ProblemID = "percent-encoded" // %3D where = belongs
	Placeholder     ProblemID = "placeholder"
	Truncated       ProblemID = "truncated" // a JWT that ends early
	BadSegments     ProblemID = "bad-segments"
	BadJSON         ProblemID = "bad-json"
	TooLong         ProblemID = "too-long" // over MaxLength; not decoded
)

// Problem is one thing wrong with a credential's form, in words that quote nothing of it.
type Problem struct {
	ID   ProblemID
	Text string
}

// Basic is a decoded user-pass (RFC 7617), without the password.
type Basic struct {
	User          string
	EmptyPassword bool
	// TrailingNewline is set where the password ends in a line break, as `echo` without -n leaves it.
	TrailingNewline bool
}

// Token is a decoded JWT (RFC 7519), or the readable header of a JWE.
type Token struct {
	Header map[string]any
	Claims map[string]any
	// Issuer, Audience and so on are the registered claims, empty where missing or of a wrong type.
	Issuer    string
	Audience  []string
	Subject   string
	IssuedAt  time.Time
	NotBefore time.Time
	Expires   time.Time
	Algorithm string
	KeyID     string
	Type      string
	// HasSignature is set where the third segment is not empty.
	HasSignature bool
}

// MaxLength is the longest value that is decoded, in bytes. Real tokens stay under the header limits of servers
// (8 to 64 KiB); what is longer is named as too long and left alone.
const MaxLength = 256 << 10

// Authorization reads the value of an Authorization header.
func Authorization(value secret.Text) Credential { return Credential{} } // TODO

// Parse reads a bare token or key, as a person would paste it.
func Parse(value secret.Text) Credential { return Credential{} } // TODO

// Request is where else a request may carry credentials. Header names are in lower case.
type Request struct {
	URL     *url.URL
	Headers [][2]string
	Body    string
}

// Elsewhere finds the credentials that a request carries outside the Authorization header: in headers of their own,
// in the query, in cookies, in the body.
func Elsewhere(r Request) []Credential { return nil } // TODO
