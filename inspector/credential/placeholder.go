package credential

import (
	"slices"
	"strings"
)

// placeholders are values that stand where a credential was never filled in: what languages print for a missing
// value, and what documentation writes. They are compared without regard to case.
var placeholders = []string{
	"undefined", "null", "nil", "none", "nan", "false", "(null)", "<nil>", "<null>",
	"[object Object]", "[object Promise]", "[object Response]", "[object Undefined]", "[object Null]", "[object Headers]",
	"token", "jwt", "jwt_token", "api_key", "apikey", "api-key", "access_token", "access-token", "accesstoken", "id_token",
	"auth_token", "bearer_token", "the_token", "my_token", "mytoken", "my-token", "my_api_key", "my-api-key", "secret_key",
	"changeme", "change_me", "change-me", "replaceme", "replace_me", "replace-me", "placeholder", "todo", "fixme", "tbd",
	"example_token", "example-token", "dummy", "dummy_token", "base64_credentials", "credentials", "base64encodedcredentials",
	"username:password", "user:password", "your_username:your_password",
}

// brackets enclose a variable that a template, shell or document should have filled in.
var brackets = [][2]string{
	{"{{", "}}"}, {"${", "}"}, {"#{", "}"}, {"<%", "%>"}, {"$(", ")"}, {"{%", "%}"}, {"<", ">"}, {"{", "}"}, {"[", "]"}, {"%", "%"}, {"__", "__"},
}

// codePrefixes begin an expression that was sent as text instead of its value.
var codePrefixes = []string{"process.env.", "import.meta.env.", "os.environ", "os.getenv", "localstorage.", "sessionstorage.", "getenv("}

// placeholder tells whether a value is a placeholder, and notes it as one.
func (c *Credential) placeholder(value string) bool {
	known, is := isPlaceholder(value)
	if !is {
		return false
	}
	c.problem(Placeholder)
	c.Kind = KindNone
	c.Redacted = describe("placeholder", value)
	if known != "" {
		c.Redacted = "placeholder " + known
	}
	return true
}

// longestPlaceholder bounds what is looked at: a longer one is nobody's.
const longestPlaceholder = 128

// isPlaceholder returns the entry of the table that a value equals, if it does: our own words, safe to show.
func isPlaceholder(value string) (known string, is bool) {
	value = strings.TrimSpace(value)
	if value == "" || len(value) > longestPlaceholder {
		return "", false
	}
	value = strings.ToLower(strings.Trim(value, "\"'`"))
	at := slices.IndexFunc(placeholders, func(p string) bool { return strings.EqualFold(p, value) })
	if at >= 0 {
		return placeholders[at], true
	}
	for _, pair := range brackets {
		inner, ok := strings.CutPrefix(value, pair[0])
		if inner, end := strings.CutSuffix(inner, pair[1]); ok && end && isName(inner) {
			return "", true
		}
	}
	if name, ok := strings.CutPrefix(value, "$"); ok && isName(name) { // A shell variable in single quotes.
		return "", true
	}
	if slices.ContainsFunc(codePrefixes, func(p string) bool { return strings.HasPrefix(value, p) }) {
		return "", true
	}
	return "", isFiller(value) || saysYour(value)
}

// isName tells whether a bracketed text is a name or a few words, and no JSON or token.
func isName(s string) bool {
	s = strings.TrimSpace(s)
	for i := range len(s) {
		if c := s[i]; c != ' ' && c != '_' && c != '-' && c != '.' && c != '\'' && (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return s != "" && len(s) <= 64
}

// isFiller tells whether a value is one sign repeated: xxxx, ****, ....
func isFiller(s string) bool {
	return len(s) >= 3 && strings.Trim(s, s[:1]) == "" && strings.Contains("x*.-_#0", s[:1]) || s == "…"
}

// saysYour tells whether a value says whose credential belongs there: YOUR_API_KEY, insert-token-here.
func saysYour(s string) bool {
	s = strings.NewReplacer("-", "_", " ", "_").Replace(s)
	if !isName(s) {
		return false
	}
	named := false
	for _, what := range []string{"token", "key", "secret", "jwt", "password", "credential", "username"} {
		named = named || strings.Contains(s, what)
	}
	if !named {
		return false
	}
	return strings.HasPrefix(s, "your") || strings.HasPrefix(s, "my_") && !strings.ContainsAny(s, "0123456789") || strings.HasPrefix(s, "insert_") ||
		strings.HasPrefix(s, "paste_") || strings.HasPrefix(s, "enter_") || strings.HasPrefix(s, "replace_") ||
		strings.HasPrefix(s, "<your") || strings.HasSuffix(s, "_here") || strings.Contains(s, "_your_")
}
