package terminal

import (
	"context"
	"crypto"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/MicahParks/jwkset"
	"github.com/golang-jwt/jwt/v5"

	"github.com/why401/why401/inspector/credential"
	"github.com/why401/why401/inspector/secret"
)

// verify checks the signature with the keys that stand in a file or at an address.
func (v *verdict) verify(ctx context.Context, value secret.Text, place string) {
	v.keys = true
	token := compact(value.Reveal())
	if v.Kind != credential.KindJWT || token == "" {
		v.unverified(problem, "", "The signature could not be checked: this is no whole JWT.")
		return
	}
	content, err := readKeys(ctx, place)
	if err != nil {
		v.unverified(problem, "", "The signature could not be checked: %s.", err)
		return
	}
	keys, err := parseKeys(content)
	if err != nil {
		v.unverified(problem, "", "The signature could not be checked: what --jwks names holds %s.", err)
		return
	}
	v.check(token, keys)
	if strings.Contains(place, "://") {
		v.published(keys)
	}
}

// published warns of keys at an address that must not be there: who can fetch them can make tokens (RFC 7517 section 9.2).
func (v *verdict) published(keys []jwkset.JWK) {
	secrets := slices.DeleteFunc(slices.Clone(keys), func(key jwkset.JWK) bool {
		m := key.Marshal()
		return m.D == "" && m.K == ""
	})
	if len(secrets) > 0 {
		v.find(warning, "Replace them at once, and publish public keys only.",
			"The set that was fetched shows secret or private keys, with which anybody can make valid tokens: %s.", names(secrets))
	}
}

func (v *verdict) unverified(l level, remedy, format string, args ...any) {
	v.find(l, remedy, format, args...)
	last := len(v.Findings) - 1
	v.Findings = slices.Insert(v.Findings[:last], 0, v.Findings[last]) // What was asked for is answered first.
}

// algorithms are those that are verified: all of golang-jwt's that carry a signature.
var algorithms = []string{
	"HS256", "HS384", "HS512", "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA",
}

// check tries the keys that the token may be signed with. Times, audience and issuer have been judged already.
func (v *verdict) check(token string, keys []jwkset.JWK) {
	algorithm, _ := v.Header["alg"].(string)
	kid, _ := v.Header["kid"].(string)
	if strings.EqualFold(algorithm, "none") {
		return // There is none to check, and that it is so is a problem by itself.
	}
	if !slices.Contains(algorithms, algorithm) {
		v.unverified(problem, "", "The signature could not be checked: %q is none of %s.", algorithm, strings.Join(algorithms, ", "))
		return
	}
	fitting := fitting(keys, kid, algorithm)
	if len(fitting) == 0 {
		v.Signature = signatureInvalid
		v.unverified(problem, "Look whether it comes from another issuer or environment, or whether the keys have changed since.",
			"No key of the set fits: the token is signed with %s, and the set has %s.", signedWith(algorithm, kid), names(keys))
		return
	}
	parser := jwt.NewParser(jwt.WithValidMethods(algorithms), jwt.WithoutClaimsValidation())
	_, err := parser.Parse(token, func(*jwt.Token) (any, error) { return jwt.VerificationKeySet{Keys: fitting}, nil })
	switch {
	case err == nil:
		v.Signature = signatureValid
		v.unverified(note, "", "The signature is right.")
	case errors.Is(err, jwt.ErrTokenSignatureInvalid):
		v.Signature = signatureInvalid
		v.unverified(problem, "Look whether something changed it on its way, or whether it comes from another issuer or environment.",
			"The signature does not fit: the token says that it is signed with %s.", signedWith(algorithm, kid))
	default: // The parser's words may quote the token.
		v.unverified(problem, "", "The signature could not be checked: the token is malformed.")
	}
}

// fitting are the public keys that a token names, or all where it names none (RFC 7515 section 4.1.4), without those that
// are for another algorithm or for encryption (RFC 7517 section 4).
func fitting(keys []jwkset.JWK, kid, algorithm string) []jwt.VerificationKey {
	var fit []jwt.VerificationKey
	for _, key := range keys {
		m := key.Marshal()
		switch {
		case kid != "" && m.KID != "" && m.KID != kid,
			m.ALG != "" && m.ALG.String() != algorithm,
			m.USE != "" && m.USE != jwkset.UseSig:
			continue
		}
		public := key.Key()
		if pair, ok := public.(interface{ Public() crypto.PublicKey }); ok {
			public = pair.Public()
		}
		fit = append(fit, public)
	}
	return fit
}

func signedWith(algorithm, kid string) string {
	if kid == "" {
		return algorithm + " and names no key"
	}
	return fmt.Sprintf("%s and key %q", algorithm, kid)
}

func names(keys []jwkset.JWK) string {
	var all []string
	for _, key := range keys[:min(len(keys), 10)] {
		all = append(all, fmt.Sprintf("%q", key.Marshal().KID))
	}
	if len(keys) > 10 {
		all = append(all, "others")
	}
	return "the keys " + strings.Join(all, ", ")
}

// parseKeys reads a JWK Set. Keys of unknown kinds are left out, as RFC 7517 section 5 asks. Its errors quote nothing,
// because a file may hold private keys.
func parseKeys(content []byte) ([]jwkset.JWK, error) {
	var set struct {
		Keys []json.RawMessage `json:"keys"`
		// JWKSURI is set where the content is a discovery document (OpenID Connect Discovery, section 3).
		JWKSURI string `json:"jwks_uri"`
	}
	if err := json.Unmarshal(content, &set); err != nil {
		return nil, errors.New("no JWK Set: it is not JSON as RFC 7517 section 5 describes")
	}
	if set.JWKSURI != "" && len(set.Keys) == 0 {
		return nil, fmt.Errorf("a discovery document; the keys are at %s", secret.URL(set.JWKSURI).String())
	}
	if len(set.Keys) > mostKeys {
		return nil, fmt.Errorf("%d keys, more than %d", len(set.Keys), mostKeys)
	}
	var keys []jwkset.JWK
	for _, raw := range set.Keys {
		var links struct {
			X5U string `json:"x5u"`
		}
		if json.Unmarshal(raw, &links) != nil || links.X5U != "" {
			continue // Nothing is fetched from where a key says.
		}
		key, err := jwkset.NewJWKFromRawJSON(raw, jwkset.JWKMarshalOptions{Private: true}, jwkset.JWKValidateOptions{})
		if err == nil {
			keys = append(keys, key)
		}
	}
	if len(keys) == 0 {
		return nil, errors.New("no key that could be read")
	}
	return keys, nil
}

// mostKeys is far more than any issuer has at a time.
const mostKeys = 200

var (
	signedToken = regexp.MustCompile(`(?:eyJ|eyI|eyAi|ewog|ew0K)[A-Za-z0-9_-]*\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]*`)
	breaks      = strings.NewReplacer("\r", "", "\n", "", `\r`, "", `\n`, "")
)

// compact finds the JWT itself in what was pasted, or returns "".
func compact(pasted string) string {
	if len(pasted) > credential.MaxLength {
		return ""
	}
	return signedToken.FindString(breaks.Replace(pasted))
}
