package credential

import (
	"encoding/base64"
	"strings"
	"time"
)

// Token is a decoded JWT (RFC 7519), or the readable header of a JWE (RFC 7516). Numbers in the maps are json.Number,
// so that large ones stay exact.
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

// startsJWT tells whether a value begins as base64url of a JSON object does.
func startsJWT(value string) bool {
	return strings.HasPrefix(value, "eyJ") || strings.HasPrefix(value, "eyI") || strings.HasPrefix(value, "ewog") ||
		strings.HasPrefix(value, "ew0K") || strings.HasPrefix(value, "eyAi")
}

// readJWT reads a JWT or JWE, or what is left of one. It returns false for a value that was never meant as either.
func (c *Credential) readJWT(value string) bool {
	segments := strings.SplitN(value, ".", maxSegments+1)
	if !startsJWT(value) && (len(segments) != 3 || !startsJWT(segments[1])) {
		return false
	}
	if strings.Contains(value, "...") || strings.Contains(value, "…") {
		c.Kind, c.Redacted = KindJWT, describe("JWT", value)
		c.problem(Truncated) // Shortened for display, then copied.
		return true
	}
	switch len(segments) {
	case 3:
		before := *c
		c.readSigned(segments)
		if c.Token != nil && c.Token.isOtherData() {
			*c = before
			return false
		}
	case 5:
		c.readEncrypted(segments)
	default:
		if !c.readRest(segments) {
			return false
		}
	}
	switch {
	case c.Kind == KindJWE:
		c.Redacted = describe("encrypted JWT", value)
	case len(c.Problems) == 0:
		c.Redacted = describeLength("JWT", len(value)) // What was decoded as base64url is ASCII.
	default:
		c.Redacted = describe("JWT", value)
	}
	return true
}

// maxSegments is one more than any token has.
const maxSegments = 6

// readSigned reads a JWT in its compact serialisation (RFC 7515 section 7.1).
func (c *Credential) readSigned(segments []string) {
	c.Kind = KindJWT
	t := &Token{HasSignature: segments[2] != "", Header: c.object(segments[0]), Claims: c.object(segments[1])}
	if !isSegment(segments[2]) {
		c.problem(BadEncoding)
	}
	if t.Header == nil && t.Claims == nil {
		return
	}
	t.derive()
	if t.Header != nil && t.cut(segments[2]) {
		c.problem(Truncated)
	}
	t.redact()
	c.Token = t
}

// isOtherData tells of data that is signed in a form of its own, as itsdangerous does: its first part is JSON, and names no
// algorithm, as the header of a JWT must (RFC 7515 section 4.1.1); its second part is no JSON.
func (t *Token) isOtherData() bool {
	return t.Header != nil && t.Claims == nil && t.Header["alg"] == nil
}

// readEncrypted reads what a JWE shows: its header.
func (c *Credential) readEncrypted(segments []string) {
	c.Kind = KindJWE
	header := c.object(segments[0])
	if header == nil {
		return
	}
	c.Token = &Token{Header: header, HasSignature: true}
	c.Token.derive()
	c.Token.redact()
}

// readRest reads a token with a wrong number of segments.
func (c *Credential) readRest(segments []string) bool {
	probe := Credential{}
	header := probe.object(segments[0])
	_, signed := header["alg"]
	if !signed && !strings.HasPrefix(segments[0], "eyJhbGciO") && !strings.HasPrefix(segments[0], "eyJ0eXAiO") {
		return false // Base64 of some JSON, but no token's header.
	}
	c.Kind = KindJWT
	if len(segments) < 3 {
		c.problem(Truncated)
	} else {
		c.problem(BadSegments)
	}
	if header == nil {
		return true
	}
	c.Token = &Token{Header: header}
	if len(segments) > 1 {
		c.Token.Claims = probe.object(segments[1])
	}
	c.Token.derive()
	c.Token.redact()
	return true
}

// object decodes a segment that must hold a JSON object; it notes why it does not. Of members with the same name the
// last counts, as RFC 7519 section 4 allows.
func (c *Credential) object(segment string) map[string]any {
	plain, good := decodeSegment(segment)
	if !good {
		c.problem(BadEncoding)
	}
	value, err := parseJSON(plain)
	object, ok := value.(map[string]any)
	if err != nil || !ok {
		c.problem(BadJSON)
		return nil
	}
	return object
}

// isSegment tells whether a segment is base64url (RFC 4648 section 5) without padding. It need not be decoded for that.
func isSegment(segment string) bool {
	for i := range len(segment) {
		if c := segment[i]; !isAlphanumeric(c) && c != '-' && c != '_' {
			_, good := decodeSegment(segment)
			return good
		}
	}
	return len(segment)%4 != 1
}

// decodeSegment decodes base64url, which has no padding in tokens (RFC 7515 section 2). What has it, or is of the other
// alphabet, is decoded so that it can be shown, but is not good.
func decodeSegment(segment string) (plain []byte, good bool) {
	plain, err := base64.RawURLEncoding.DecodeString(segment)
	if err == nil {
		return plain, true
	}
	decoded, _ := decodeBase64(segment)
	return []byte(decoded), false
}

// signatureLengths are the lengths of signatures in bytes: exact for HMAC and elliptic curves, the least in use for RSA
// (RFC 7518 section 3, RFC 8037).
var signatureLengths = map[string]int{
	"HS256": 32, "HS384": 48, "HS512": 64, "ES256": 64, "ES256K": 64, "ES384": 96, "ES512": 132, "EdDSA": 64,
	"RS256": 128, "RS384": 128, "RS512": 128, "PS256": 128, "PS384": 128, "PS512": 128,
}

// cut tells whether the signature is shorter than its algorithm makes it.
func (t *Token) cut(signature string) bool {
	least, known := signatureLengths[t.Algorithm]
	return known && len(strings.TrimRight(signature, "="))*3/4 < least
}
