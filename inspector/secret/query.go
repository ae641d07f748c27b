package secret

import (
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"
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

var credentialParts = sync.OnceValue(func() *parts { return partsOf(slices.Values(credentialNames)) })

// redactQuery writes a query and masks values in place, so that its order and spelling stay recognisable. Some servers
// take ";" for "&".
func redactQuery(out *strings.Builder, raw string) {
	query := raw
	for raw != "" {
		pair, separator := raw, ""
		if at := endOfPair(raw); at < len(raw) {
			pair, separator, raw = raw[:at], raw[at:at+1], raw[at+1:]
		} else {
			raw = ""
		}
		redactPair(out, query, pair)
		out.WriteString(separator)
	}
}

// endOfPair is where the first name and value end.
func endOfPair(raw string) int {
	at := 0
	for at < len(raw) && raw[at] != '&' && raw[at] != ';' {
		at++
	}
	return at
}

func redactPair(out *strings.Builder, query, pair string) {
	name, value, found := strings.Cut(pair, "=")
	if !found && len(pair) > harmlessLength {
		out.WriteString("redacted") // A bare query may itself be a key.
		return
	}
	plain := name
	if decoded, err := url.QueryUnescape(name); err == nil {
		plain = decoded
	}
	if isToken(plain) {
		name = "redacted" // So may a name.
	}
	if value != "" && (carriesCredential(plain) && !isStateOfThing(query, name, value) || len(value) > harmlessLength && !isPlain(plain, value)) {
		value = "redacted"
	}
	out.WriteString(name)
	if found {
		out.WriteByte('=')
		out.WriteString(value)
	}
}

func carriesCredential(name string) bool {
	lower := strings.ToLower(name)
	if lower == "pw" || lower == "p" || lower == "t" || lower == "k" {
		return true
	}
	return credentialParts().within(lower) && !isOrdinary(name) || SpeaksOfPassword(lower)
}

const (
	// wordsLength is the longest value of several words that is shown.
	wordsLength = 64
	// clockLength is the length of a time in milliseconds since 1970, from 2001 until 2286.
	clockLength = 13
)

// clockNames are parameters that keep a cache from answering, with the time.
var clockNames = map[string]bool{"_": true, "ts": true, "time": true, "timestamp": true, "cb": true, "nocache": true}

// isPlain tells whether a longer value is plainly none that opens a door: a time, or a few short words of letters
// (SHOW+DATABASES, name,email). Hyphens are no space here: pass phrases and the secret links of some services are made
// of words with hyphens.
func isPlain(name, value string) bool {
	plain, err := url.QueryUnescape(value)
	if err != nil || len(plain) > wordsLength {
		return false
	}
	if _, err := time.Parse(time.RFC3339, plain); err == nil {
		return true
	}
	if clockNames[strings.ToLower(name)] && len(plain) == clockLength && isMadeOf(plain, '0', '9') {
		return true
	}
	words := strings.FieldsFunc(plain, func(r rune) bool { return strings.ContainsRune(" ,._:", r) })
	return !slices.ContainsFunc(words, func(word string) bool {
		return len(word) > harmlessLength || !isMadeOf(strings.ToLower(word), 'a', 'z')
	})
}

func isMadeOf(s string, from, to rune) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r < from || r > to }) < 0
}
