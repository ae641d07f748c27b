package credential

import (
	"encoding/json"
	"slices"
	"strings"
	"unicode"

	"github.com/why401/why401/inspector/secret"
)

// maxDepth is how deep claims may nest; what lies deeper is left out.
const maxDepth = 16

// redact masks what is itself a credential inside the header and the claims: tokens nested in tokens, keys, passwords.
func (t *Token) redact() {
	redactObject(t.Header, 0)
	redactObject(t.Claims, 0)
}

func redactObject(object map[string]any, depth int) {
	for name, value := range object {
		if masked, changed := redactValue(name, value, depth); changed {
			object[name] = masked
		}
	}
}

func redactValue(name string, value any, depth int) (masked any, changed bool) {
	if depth == maxDepth {
		return "[nested too deeply]", true
	}
	if isSecretName(name) {
		return redactWhole(value)
	}
	switch v := value.(type) {
	case string:
		return redactText(name, v)
	case map[string]any:
		redactObject(v, depth+1)
	case []any:
		for i := range v {
			if masked, changed := redactValue(name, v[i], depth+1); changed {
				v[i] = masked
			}
		}
	}
	return nil, false
}

// redactWhole masks a value whatever its form, but for flags such as "password_expired": true.
func redactWhole(value any) (masked any, changed bool) {
	switch v := value.(type) {
	case nil, bool:
		return nil, false
	case string:
		return secret.Text(v).String(), v != ""
	case json.Number:
		return secret.Text(v).String(), true
	default:
		return "[redacted]", true
	}
}

// secretClaims are parts of claim names under which a value is masked whatever its form.
var secretClaims = []string{
	"password", "passwd", "passcode", "secret", "access_token", "refresh_token", "id_token", "api_key", "apikey", "private_key",
}

// secretWords are such parts, too, but only as words of their own: "pin" is in "shipping".
var secretWords = []string{"otp", "totp", "hotp", "pin", "pincode", "otpcode"}

// isPlainName tells of the names that nearly all tokens have (RFC 7515 section 4.1, RFC 7519 section 4.1, RFC 9068 section
// 2.2), and those of many (OpenID Connect Core sections 2 and 5.1, Keycloak).
func isPlainName(name string) bool {
	switch name {
	case "alg", "typ", "kid", "cty", "iss", "sub", "aud", "exp", "nbf", "iat", "jti", "azp", "client_id", "scope", "scp",
		"roles", "auth_time", "email", "name", "nonce", "sid", "tid", "ver", "acr", "amr", "email_verified",
		"preferred_username", "given_name", "family_name", "locale", "groups", "realm_access", "resource_access",
		"session_state", "allowed-origins":
		return true
	}
	return false
}

// isSecretName tells whether a claim's name says that its value is a secret.
func isSecretName(name string) bool {
	if isPlainName(name) {
		return false
	}
	lower := strings.ToLower(name)
	if containsAny(lower, secretClaims...) || secret.NamesPassword(lower) {
		return true
	}
	if !containsAny(lower, secretWords...) {
		return false // As nearly all claims' names: there is no need to take it apart.
	}
	return slices.ContainsFunc(words(name), func(word string) bool { return slices.Contains(secretWords, word) })
}

// words takes a name such as loginPin, login_pin or https://app.example/pin apart, into words in lower case.
func words(name string) []string {
	var apart strings.Builder
	before := ' '
	for _, r := range name {
		if unicode.IsUpper(r) && !unicode.IsUpper(before) {
			apart.WriteByte(' ')
		}
		apart.WriteRune(unicode.ToLower(r))
		before = r
	}
	return strings.FieldsFunc(apart.String(), func(r rune) bool { return !unicode.IsLetter(r) })
}

// isPrivateMember tells of the members of a JWK that make it a private key (RFC 7518 section 6).
func isPrivateMember(name string) bool {
	switch name {
	case "d", "k", "p", "q", "dp", "dq", "qi":
		return true
	}
	return false
}

func redactText(name, value string) (any, bool) {
	if value == "" {
		return nil, false
	}
	if len(value) >= leastCredential && isPrivateMember(name) || holdsCredential(value) {
		return secret.Text(value).String(), true
	}
	if strings.Contains(value, "://") && strings.ContainsAny(value, "?@") {
		return secret.URL(value).String(), true
	}
	return nil, false
}

// leastCredential is the length in bytes below which no text holds a credential.
const leastCredential = 16

// holdsCredential tells whether a text is a token or key, also behind a scheme, or has a JWT in it.
func holdsCredential(value string) bool {
	if len(value) < leastCredential {
		return false
	}
	if at := strings.Index(value, "eyJ"); at >= 0 && len(value)-at >= 20 {
		return true
	}
	if word, rest, _ := cutSpace(value); len(rest) >= leastCredential && secret.LooksRandom(rest) {
		if _, known := schemeFamily(word); known {
			return true
		}
	}
	return keyOf(value) != nil
}
