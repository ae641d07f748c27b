package credential

import (
	"strconv"
	"strings"

	"github.com/why401/why401/inspector/challenge"
)

// read takes a value apart: scheme, then what follows it. inHeader is false for what was pasted, which needs no scheme.
func (c *Credential) read(raw string, inHeader bool) {
	if len(raw) > MaxLength {
		c.tooLong(raw)
		return
	}
	c.Fingerprint = Fingerprint(raw)
	value := strings.Trim(raw, " \t\r\n")
	broken := value
	if inHeader {
		broken = raw
	}
	if indexOf(broken, '\r', '\n') >= 0 {
		c.problem(LineBreak)
		value = lineBreaks.Replace(value)
	}
	if _, known := schemeFamily(value); !known && c.placeholder(value) {
		return
	}
	value = c.unquote(value)
	if name, rest, ok := strings.Cut(value, ":"); ok && strings.EqualFold(name, "authorization") {
		if inHeader {
			c.problem(BadScheme)
		}
		value = strings.TrimSpace(rest)
	}
	scheme, rest := c.splitScheme(value, inHeader)
	c.Scheme = scheme
	if scheme == "" {
		if inHeader && value != "" && !standsAlone(value) {
			c.problem(NoScheme)
		}
		rest = value
	}
	c.afterScheme(scheme, rest)
}

var lineBreaks = strings.NewReplacer("\r", "", "\n", "")

// splitScheme takes the scheme off a value, also where it is not properly set apart; it is empty where there is none.
func (c *Credential) splitScheme(value string, inHeader bool) (scheme, rest string) {
	word, rest, spaced := cutSpace(value)
	if _, known := schemeFamily(word); known {
		return word, rest
	}
	if at := strings.IndexAny(word, ":="); at > 0 {
		// "key=…" and "token=…" are forms that services document; "Bearer=…" is nobody's.
		f, known := schemeFamily(word[:at])
		if known && (word[at] == ':' || f == familyBasic || strings.EqualFold(word[:at], "bearer")) {
			c.problem(BadScheme)
			return word[:at], strings.TrimSpace(value[at+1:])
		}
	}
	const bearer = "Bearer"
	if len(word) > len(bearer) && strings.EqualFold(word[:len(bearer)], bearer) && startsJWT(word[len(bearer):]) {
		c.problem(BadScheme)
		return word[:len(bearer)], value[len(bearer):]
	}
	if inHeader && spaced && plausibleScheme(word) && (!strings.Contains(rest, " ") || strings.Contains(rest, "=")) {
		return word, rest
	}
	return "", value
}

func cutSpace(s string) (before, after string, found bool) {
	at := indexOf(s, ' ', '\t')
	if at < 0 {
		return s, "", false
	}
	return s[:at], strings.TrimLeft(s[at:], " \t"), true
}

// indexOf returns where the first of some bytes stands, or -1. Tokens are long, and strings.IndexByte is many times as
// fast on them as strings.IndexAny, even if it is called for each byte.
func indexOf(s string, bytes ...byte) int {
	first := -1
	for _, b := range bytes {
		if at := strings.IndexByte(s, b); at >= 0 {
			first, s = at, s[:at]
		}
	}
	return first
}

// afterScheme reads what follows the scheme.
func (c *Credential) afterScheme(scheme, rest string) {
	if c.placeholder(rest) {
		return
	}
	rest = c.unquote(rest)
	family, _ := schemeFamily(scheme)
	for range 3 { // As often as anybody puts a scheme before a scheme.
		word, after, _ := cutSpace(rest)
		again, known := schemeFamily(word)
		if scheme == "" || !known || c.placeholder(rest) {
			break
		}
		c.problem(DoubledScheme)
		family, rest = again, after
	}
	if c.Is(Placeholder) {
		return
	}
	if rest == "" {
		c.problem(EmptyCredential)
		c.Kind, c.Redacted = KindNone, "nothing"
		return
	}
	switch family {
	case familyBasic:
		c.readBasic(rest)
	case familyDigest:
		c.readDigest(rest)
	case familyBlob:
		c.readBlob(rest)
	case familySignature:
		c.readSignature(scheme, rest)
	default:
		c.readToken(tokenParam(rest))
		if family == familyKey && c.Kind == KindOpaque {
			c.Kind, c.Redacted = KindAPIKey, describe("key", rest)
		}
	}
}

// tokenParam takes the token out of parameters, as Rails' token authentication and others write it: token="…".
func tokenParam(value string) string {
	name, _, found := strings.Cut(value, "=")
	if !found {
		return value
	}
	switch strings.ToLower(strings.TrimSpace(name)) {
	case "token", "key", "apikey", "api_key", "api-key", "access_token":
		if parsed := challenge.Parse("x " + value); len(parsed) > 0 && len(parsed[0].Params) > 0 {
			return parsed[0].Params[0].Value
		}
	}
	return value
}

func (c *Credential) tooLong(raw string) {
	word, _, _ := cutSpace(raw[:longestScheme+1])
	if _, known := schemeFamily(word); known {
		c.Scheme = word
	}
	c.problem(TooLong)
	c.Kind, c.Redacted = KindOpaque, "value, "+strconv.Itoa(len(raw))+" bytes"
}

// quotes are the pairs that are found around values that were copied out of code, JSON or a text.
var quotes = []string{`""`, `''`, "``", "“”", "‘’", "„“", "«»"}

// unquote takes quotation marks off a value, whole or only the one at its beginning or end.
func (c *Credential) unquote(value string) string {
	if value == "" || isAlphanumeric(value[0]) && isAlphanumeric(value[len(value)-1]) {
		return value
	}
	for _, pair := range quotes {
		half := len(pair) / 2
		open, end := pair[:half], pair[half:]
		inner := strings.TrimSuffix(strings.TrimPrefix(value, open), end)
		if inner != value && !strings.Contains(inner, open) {
			c.problem(Quoted)
			return strings.TrimSpace(inner)
		}
	}
	return value
}
