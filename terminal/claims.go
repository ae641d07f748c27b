package terminal

import (
	"encoding/json"
	"slices"
	"strings"
	"time"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/credential"
)

// token judges a JWT or what shows of an encrypted one.
func (v *verdict) token(c credential.Credential, now time.Time) {
	t := c.Token
	v.Header, v.Claims, v.Signature = t.Header, t.Claims, signatureUnchecked
	v.Times = &inspector.TokenTimes{Issued: known(t.IssuedAt), NotBefore: known(t.NotBefore), Expires: known(t.Expires), Now: now}
	v.header(c)
	if c.Kind == credential.KindJWE {
		v.Signature = ""
		v.find(note, "", "It is encrypted: only the server it is made for can read its claims and check it.")
		return
	}
	if t.Claims == nil {
		return
	}
	v.dates(t)
	v.life(t, now)
	v.Use, v.Because = useOf(t)
	switch v.Use {
	case useAccess, "": // As it should be, or not told.
	case useID:
		v.find(warning, "Send the access token that came with it.",
			"This is an ID token (%s tells): it tells the application who signed in, and is not for APIs.", v.Because)
	case useRefresh:
		v.find(warning, "Exchange it for an access token, and send that.",
			"This is a refresh token (%s tells): it goes to the issuer's token endpoint and nowhere else.", v.Because)
	case useLogout:
		v.find(warning, "", "This is a logout token (%s tells): it says that a session ended, and opens none.", v.Because)
	}
	if t.Issuer == "" {
		v.find(note, "", "It names no issuer (iss), so an API cannot choose the key by it (RFC 8725 section 3.8).")
	}
	if len(t.Audience) == 0 {
		v.find(note, "", "It names no audience (aud), so every API that trusts the issuer may take it (RFC 8725 section 3.9).")
	}
}

// header judges algorithm and header as RFC 8725, the best current practices for JWT, advises.
func (v *verdict) header(c credential.Credential) {
	const strong = "Let the issuer sign with ES256, EdDSA or PS256."
	t, encrypted := c.Token, c.Kind == credential.KindJWE
	if t.Header == nil {
		return
	}
	switch algorithm := strings.ToUpper(t.Algorithm); {
	case algorithm == "":
		v.find(problem, "", "Its header names no algorithm (alg), which it must (RFC 7515 section 4.1.1).")
	case algorithm == "NONE":
		v.find(problem, strong, "It is not signed (alg: none): anybody can make such a token, and no server should take one (RFC 8725 section 3.2).")
	case lacksSignature(c):
		v.find(problem, "Copy it again, from beginning to end.", "Its signature is missing, though its header names %s.", t.Algorithm)
	case algorithm == "RSA1_5":
		v.find(warning, "Let the issuer use RSA-OAEP-256 or ECDH-ES.", "RSA1_5 can be broken by asking the server often enough (RFC 8725 section 3.2).")
	case algorithm == "HS1" || algorithm == "RS1":
		v.find(warning, strong, "%s rests on SHA-1, which is not safe any more (RFC 8725 section 3.2).", t.Algorithm)
	case strings.HasPrefix(algorithm, "HS"):
		v.find(note, "", "%s uses one secret to sign and to check. A short one can be guessed from the token alone (RFC 8725 section 3.5).", t.Algorithm)
	}
	if _, zipped := t.Header["zip"]; encrypted && zipped {
		v.find(warning, "", "It was compressed before it was encrypted, so its length may tell of its content (RFC 8725 section 3.6).")
	}
	for _, name := range []string{"jku", "x5u", "jwk"} {
		if _, ok := t.Header[name]; ok {
			v.find(warning, "", "Its header says with which key to check it (%s). A server that believes it takes anybody's tokens (RFC 8725 section 3.10).", name)
		}
	}
	if _, ok := t.Header["crit"]; ok {
		v.find(note, "", "Its header asks for extensions (crit); a server that does not know them must refuse it (RFC 7515 section 4.1.11).")
	}
}

// lacksSignature tells whether all of a token is there but the signature that its header names.
func lacksSignature(c credential.Credential) bool {
	t := c.Token
	return c.Kind == credential.KindJWT && t != nil && t.Claims != nil && t.Algorithm != "" && !strings.EqualFold(t.Algorithm, "none") && !t.HasSignature
}

// milliseconds is where a NumericDate would lie in the year 5138: what is larger was meant in another unit.
const milliseconds = 1e11

// dates judges how the times are written: numbers, in seconds since 1970 (RFC 7519 section 2, NumericDate).
func (v *verdict) dates(t *credential.Token) {
	const remedy = "Let the issuer write seconds since 1970, as a number."
	for _, name := range []string{"iat", "nbf", "exp"} {
		switch value := t.Claims[name].(type) {
		case nil:
		case json.Number:
			if seconds, err := value.Float64(); err == nil && seconds >= milliseconds {
				v.find(problem, remedy, "%s is in milliseconds, or some other unit, where seconds belong.", name)
			}
		default:
			v.find(problem, remedy, "%s is not written as a number.", name)
		}
	}
}

// life judges the token's life at a time.
func (v *verdict) life(t *credential.Token, now time.Time) {
	const anew = "Fetch a new one: refresh, or sign in again."
	switch {
	case t.Claims["exp"] == nil:
		v.find(warning, "Let the issuer set exp.", "It never expires by itself: it has no exp.")
	case !t.Expires.IsZero() && !t.Expires.After(now):
		v.find(problem, anew, "It expired %s, at %s.", distance(t.Expires, now), instant(t.Expires))
	}
	for _, begin := range []struct {
		name string
		at   time.Time
	}{{"iat", t.IssuedAt}, {"nbf", t.NotBefore}} {
		if !begin.at.IsZero() && !t.Expires.IsZero() && t.Expires.Before(begin.at) {
			v.find(problem, "", "It expires before it begins: exp lies before %s.", begin.name)
		}
	}
	if known(t.NotBefore) != nil && t.NotBefore.After(now) {
		v.find(problem, "Wait, or set the clock: this one, or the issuer's.", "It becomes valid only %s (nbf), at %s.", distance(t.NotBefore, now), instant(t.NotBefore))
	}
	if known(t.IssuedAt) != nil && t.IssuedAt.After(now) {
		v.find(warning, "Compare the clocks of this machine and of the issuer.", "Its time of issue (iat) lies ahead, %s: some servers refuse it.", distance(t.IssuedAt, now))
	}
}

// known leaves out a time that is not set, or not in seconds.
func known(t time.Time) *time.Time {
	if t.IsZero() || t.Unix() >= milliseconds {
		return nil
	}
	return &t
}

// use is what a token is for.
type use string

const (
	useAccess  use = "access"
	useID      use = "id"
	useRefresh use = "refresh"
	useLogout  use = "logout"
)

// uses are the words by which issuers say what a token is for, in the header's typ (RFC 9068 section 2.1, OpenID Connect
// Back-Channel Logout) or in a claim: Cognito (token_use), Keycloak (typ), Simple JWT (token_type), Flask-JWT-Extended (type).
var uses = map[string]use{
	"at+jwt": useAccess, "access": useAccess, "access_token": useAccess, "bearer": useAccess,
	"id": useID, "id_token": useID,
	"refresh": useRefresh, "refresh_token": useRefresh, "offline": useRefresh, "rt+jwt": useRefresh,
	"logout": useLogout, "logout+jwt": useLogout,
}

// useOf tells access, ID and refresh tokens apart, and what in the token says it.
func useOf(t *credential.Token) (use, string) {
	if u := uses[strings.TrimPrefix(strings.ToLower(t.Type), "application/")]; u != "" {
		return u, "typ in its header"
	}
	for _, claim := range []string{"token_use", "token_type", "typ", "type", "tokenType"} {
		if u := uses[strings.ToLower(t.Text(claim))]; u != "" {
			return u, claim
		}
	}
	// Claims that OpenID Connect Core (sections 2 and 3.3.2.11) defines for ID tokens alone.
	for _, claim := range []string{"at_hash", "c_hash", "nonce"} {
		if _, ok := t.Claims[claim]; ok {
			return useID, claim
		}
	}
	if len(t.Scopes()) > 0 && !slices.Contains(t.Audience, t.Text("azp")) {
		return useAccess, "its scope"
	}
	return "", ""
}
