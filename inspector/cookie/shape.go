package cookie

import (
	"strings"

	"github.com/why401/why401/inspector/secret"
)

// namedLikeSession tells whether a cookie's name says that it carries a session.
func namedLikeSession(name string) bool {
	name = strings.ToLower(withoutPrefix(name))
	for _, part := range []string{"sess", "auth", "token", "login", "jwt", "sso", "remember", "identity"} {
		if strings.Contains(name, part) {
			return true
		}
	}
	stem, ok := strings.CutSuffix(name, "sid")
	return ok && (stem == "" || strings.HasSuffix(stem, ".") || strings.HasSuffix(stem, "_") || strings.HasSuffix(stem, "-"))
}

// looksLikeToken tells whether a value has the form of a JWT: segments in base64url, the first a JSON object.
func looksLikeToken(value string) bool {
	return strings.HasPrefix(value, "eyJ") && strings.Count(value, ".") >= 2
}

// randomLength is the shortest value that counts as random: 64 bits in hexadecimal.
const randomLength = 16

// looksRandom tells whether a value may come from a random generator or an encoder, or ends with what does after a dot: the
// signature over a plain session (itsdangerous, cookie-signature). Words, dates and numbers do not.
func looksRandom(value string) bool {
	if len(value) < randomLength {
		return false
	}
	end := value[strings.LastIndexByte(value, '.')+1:]
	return secret.LooksRandom(value) || len(end) >= randomLength && secret.LooksRandom(end)
}
