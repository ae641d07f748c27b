package secret

import (
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"strings"
)

// URL is an address that may carry credentials: user information, or a token or key in its query or fragment.
type URL string

// Reveal returns the address as it was seen.
func (u URL) Reveal() string { return string(u) }

// Parse reads the address; the error never quotes it.
func (u URL) Parse() (*url.URL, error) {
	parsed, err := url.Parse(string(u))
	if err != nil {
		return nil, fmt.Errorf("reading the address %s: it is not a URL", u)
	}
	return parsed, nil
}

// String gives the address without user information and fragment, with the values of all query parameters masked
// but those that are plainly harmless (short words, numbers, flags under names that carry no credential).
func (u URL) String() string {
	parsed, err := url.Parse(string(u))
	if err != nil {
		return "[an address that cannot be read]"
	}
	if parsed.User != nil {
		parsed.User = url.User("redacted")
	}
	parsed.Fragment, parsed.RawFragment = "", ""
	if parsed.RawQuery != "" {
		parsed.RawQuery = redactQuery(parsed.RawQuery)
	}
	return parsed.String()
}

// Format keeps every verb of package fmt from the credentials.
func (u URL) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, u.String()) }

// MarshalText keeps encoders from the credentials.
func (u URL) MarshalText() ([]byte, error) { return []byte(u.String()), nil }

// MarshalJSON keeps encoders from the credentials.
func (u URL) MarshalJSON() ([]byte, error) { return json.Marshal(u.String()) }

// UnmarshalText takes the address as it is.
func (u *URL) UnmarshalText(b []byte) error {
	*u = URL(b)
	return nil
}

// harmlessLength is the longest query value that is shown: long enough for a word, a page number or a date, too
// short for any key that is worth its name.
const harmlessLength = 12

// credentialNames are parts of parameter names whose values are never shown, however short (RFC 6750 section 2.3,
// RFC 6749 and the usual names of keys and one-time codes).
var credentialNames = []string{
	"token", "key", "secret", "pass", "pwd", "auth", "sig", "session", "sid", "code", "state", "nonce", "jwt",
	"credential", "otp", "pin", "ticket", "hash", "assertion", "user", "email", "login",
}

// redactQuery masks values in place, so that order and spelling of the query stay recognisable.
func redactQuery(raw string) string {
	pairs := strings.Split(raw, "&")
	for i, pair := range pairs {
		name, value, found := strings.Cut(pair, "=")
		if !found && len(pair) > harmlessLength {
			pairs[i] = "redacted" // A bare query may itself be a key.
			continue
		}
		if value != "" && (len(value) > harmlessLength || carriesCredential(name)) {
			pairs[i] = name + "=redacted"
		}
	}
	return strings.Join(pairs, "&")
}

func carriesCredential(name string) bool {
	if decoded, err := url.QueryUnescape(name); err == nil {
		name = decoded
	}
	name = strings.ToLower(name)
	for _, part := range credentialNames {
		if strings.Contains(name, part) {
			return true
		}
	}
	return false
}
