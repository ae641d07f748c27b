package credential

import (
	"github.com/why401/why401/inspector/challenge"
	"github.com/why401/why401/inspector/secret"
)

// Digest is what Digest credentials (RFC 7616 section 3.4) say openly; the response, a hash over the password, is left
// out.
type Digest struct {
	// User is the user name, or its hash where UserHash is set.
	User     string
	UserHash bool
	Realm    string
	URI      secret.URL
	Nonce    string
	// Count is how often the nonce was used, in hexadecimal (nc).
	Count          string
	Algorithm, QOP string
}

func (c *Credential) readDigest(value string) {
	c.Kind, c.Redacted = KindDigest, describe("Digest credentials", value)
	p := params(value)
	get := func(name string) string { v, _ := p.Param(name); return v }
	has := func(name string) bool { _, ok := p.Param(name); return ok }
	c.require(has, "realm", "nonce", "uri", "response")
	if !has("username") && !has("username*") {
		c.problem(MissingParam)
	}
	if len(p.Params) == 0 {
		return
	}
	c.Digest = &Digest{
		User: maskedUser(get("username"), false), UserHash: get("userhash") == "true", Realm: get("realm"),
		URI: secret.URL(get("uri")), Nonce: get("nonce"), Count: get("nc"), Algorithm: get("algorithm"), QOP: get("qop"),
	}
}

// params reads the parameters of credentials, whose grammar is that of a challenge (RFC 9110 section 11.4).
func params(value string) challenge.Challenge {
	if parsed := challenge.Parse("x " + value); len(parsed) > 0 {
		return parsed[0]
	}
	return challenge.Challenge{}
}
