package credential

import (
	"encoding/base64"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/why401/why401/inspector/secret"
)

// Basic is a decoded user-pass (RFC 7617), without the password.
type Basic struct {
	// User is the user name; where it is itself a key or token, as some APIs ask for, its description.
	User          string
	EmptyPassword bool
	// KeyAsUser is set where a key stands in place of the user name and no password beside it, as many APIs take theirs.
	KeyAsUser bool
	// TrailingNewline is set where the password ends in a line break, as `echo` without -n leaves it.
	TrailingNewline bool
}

func (c *Credential) readBasic(value string) {
	c.Kind, c.Redacted = KindBasic, describe("Basic credentials", value)
	value = c.unescape(value)
	if first, ok := cutList(value); ok {
		c.problem(TwoValues)
		value = first
	}
	decoded, ok := decodeBase64(value)
	if !ok {
		c.problem(NotBase64)
	}
	if decoded == "" {
		if startsJWT(value) {
			c.readToken(value) // A token under the wrong scheme.
		}
		return
	}
	user, password, found := strings.Cut(readable(decoded), ":")
	if !found {
		c.problem(NoColon)
		return
	}
	c.Basic = &Basic{
		User:            maskedUser(user, noPassword(password)),
		EmptyPassword:   password == "",
		KeyAsUser:       noPassword(password) && (keyOf(user) != nil || len(user) >= shortestKeyAsUser && secret.LooksRandom(user)),
		TrailingNewline: strings.HasSuffix(password, "\n"),
	}
	if missingPart(user) || missingPart(password) || user == "username" && password == "password" {
		c.problem(Placeholder)
	}
	if k := keyOf(user); k != nil {
		c.Issuer, c.Environment = k.issuer, k.environment()
	}
}

// shortestKeyAsUser is the shortest user name that counts as a key for looking random.
const shortestKeyAsUser = 16

// maskedUser is a user name, or its description where it is itself a key or token: some APIs take their key for one.
// Where no password stands beside it (alone), it is taken for a key unless it is plainly a name.
func maskedUser(user string, alone bool) string {
	if user == "" {
		return ""
	}
	if keyOf(user) != nil || startsJWT(user) || len(user) >= 20 && secret.LooksRandom(user) || alone && !plainName(user) {
		return "[" + describe("a key or token", user) + "]"
	}
	return user
}

// longestPlainName bounds what is shown of a name for its letters alone.
const longestPlainName = 24

// plainName tells whether a text is plainly the name of a person, maybe with a Windows domain, or an address: no key.
func plainName(s string) bool {
	if strings.Contains(s, "@") {
		return true
	}
	letters := strings.IndexFunc(s, func(r rune) bool { return !strings.ContainsRune(`.-\`, r) && !unicode.IsLetter(r) }) < 0
	return letters && utf8.RuneCountInString(s) <= longestPlainName && !secret.LooksRandom(s)
}

// fillers are what APIs document for the password where their key is the user name, in lower case: Freshdesk and
// Harvest (x), GitHub (x-oauth-basic), Toggl (api_token).
var fillers = []string{"", "x", "xx", "xxx", "_", "-", ".", "x-oauth-basic", "api_token", "api_key", "apikey", "token", "none", "null", "nopass", "unused", "ignored"}

// noPassword tells whether what stands for a password is none, also where `echo` without -n left a line break after it.
func noPassword(password string) bool {
	return slices.Contains(fillers, strings.ToLower(strings.TrimSpace(password)))
}

// decodeBase64 decodes the standard alphabet, as RFC 7617 asks. What is written in the URL-safe alphabet is decoded
// too, but is not good: servers refuse it.
func decodeBase64(value string) (decoded string, good bool) {
	trimmed := strings.TrimRight(value, "=")
	if trimmed == "" {
		return "", false
	}
	if plain, err := base64.RawStdEncoding.DecodeString(trimmed); err == nil {
		return string(plain), true
	}
	if plain, err := base64.RawURLEncoding.DecodeString(trimmed); err == nil {
		return string(plain), false
	}
	return "", false
}

// readable reads bytes that are not UTF-8 as ISO-8859-1 (RFC 7617 section 2.1 leaves the choice to the server).
func readable(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	runes := make([]rune, len(s))
	for i := range len(s) {
		runes[i] = rune(s[i])
	}
	return string(runes)
}
