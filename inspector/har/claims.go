package har

import (
	"strings"

	"github.com/why401/why401/inspector/credential"
	"github.com/why401/why401/inspector/secret"
)

// readableToken is how long an Authorization header may be to have its token read, for a request that worked.
const readableToken = 8 << 10

// claims are those of the token that was sent last: a page sends the same one over and over.
type claims struct {
	fingerprint string
	issuer      string
	audience    []string
}

// of returns who made the token in an Authorization header, and for whom. JWTs begin with the base64url form of {"
// (RFC 7515 section 7.1).
func (c *claims) of(header, fingerprint string) (issuer string, audience []string) {
	if c.fingerprint == fingerprint {
		return c.issuer, c.audience
	}
	*c = claims{fingerprint: fingerprint}
	if len(header) > readableToken || !strings.Contains(header, " eyJ") {
		return "", nil
	}
	if token := credential.Authorization(secret.Text(header)).Token; token != nil {
		c.issuer, c.audience = token.Issuer, token.Audience
	}
	return c.issuer, c.audience
}
