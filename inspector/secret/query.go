package secret

import (
	"net/url"
	"strings"
)

// harmlessLength is the longest query value that is shown: long enough for a word, a page number or a date, too
// short for any key that is worth its name.
const harmlessLength = 12

// credentialNames are parts of parameter names whose values are never shown, however short (RFC 6750 section 2.3,
// RFC 6749 and the usual names of keys and one-time codes).
var credentialNames = []string{
	"token", "key", "secret", "pass", "pwd", "auth", "sig", "sess", "sid", "code", "state", "nonce", "jwt",
	"cred", "otp", "pin", "ticket", "hash", "assertion", "user", "mail", "login", "bearer", "csrf", "xsrf", "verifier", "phone",
	"saml", "invite",
}

// redactQuery masks values in place, so that order and spelling of the query stay recognisable. Some servers take ";"
// for "&".
func redactQuery(raw string) string {
	var out strings.Builder
	out.Grow(len(raw))
	for raw != "" {
		pair, separator := raw, ""
		if at := strings.IndexAny(raw, "&;"); at >= 0 {
			pair, separator, raw = raw[:at], raw[at:at+1], raw[at+1:]
		} else {
			raw = ""
		}
		out.WriteString(redactPair(pair))
		out.WriteString(separator)
	}
	return out.String()
}

func redactPair(pair string) string {
	name, value, found := strings.Cut(pair, "=")
	if !found && len(pair) > harmlessLength {
		return "redacted" // A bare query may itself be a key.
	}
	plain := name
	if decoded, err := url.QueryUnescape(name); err == nil {
		plain = decoded
	}
	if isToken(plain) {
		name = "redacted" // So may a name.
	}
	switch {
	case !found:
		return name
	case value != "" && (len(value) > harmlessLength || carriesCredential(plain)):
		return name + "=redacted"
	}
	return name + "=" + value
}

func carriesCredential(name string) bool {
	name = strings.ToLower(name)
	if name == "pw" || name == "p" || name == "t" || name == "k" {
		return true
	}
	for _, part := range credentialNames {
		if strings.Contains(name, part) {
			return true
		}
	}
	return false
}
