package credential

import (
	"strings"

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

// secretClaims are parts of claim names under which a text is masked whatever its form.
var secretClaims = []string{"password", "passwd", "secret", "access_token", "refresh_token", "id_token", "api_key", "apikey", "private_key"}

// privateKeyMembers are the members of a JWK that make it a private key (RFC 7518 section 6).
var privateKeyMembers = map[string]bool{"d": true, "k": true, "p": true, "q": true, "dp": true, "dq": true, "qi": true}

func redactText(name, value string) (any, bool) {
	if value == "" {
		return nil, false
	}
	lower := strings.ToLower(name)
	if containsAny(lower, secretClaims...) || privateKeyMembers[name] && len(value) >= 16 || holdsCredential(value) {
		return secret.Text(value).String(), true
	}
	if strings.Contains(value, "://") && strings.ContainsAny(value, "?@") {
		return secret.URL(value).String(), true
	}
	return nil, false
}

// holdsCredential tells whether a text is a token or key, also behind a scheme, or has a JWT in it.
func holdsCredential(value string) bool {
	if at := strings.Index(value, "eyJ"); at >= 0 && len(value)-at >= 20 {
		return true
	}
	word, rest, _ := cutSpace(value)
	if _, known := schemeFamily(word); known && len(rest) >= 16 && secret.LooksRandom(rest) {
		return true
	}
	return keyOf(value) != nil
}
