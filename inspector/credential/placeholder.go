package credential

import (
	"slices"
	"strings"

	"github.com/why401/why401/inspector/secret"
)

// missing are what languages print for a value that is not there. They are compared without regard to case, as are
// the other tables here.
var missing = []string{
	"undefined", "null", "nil", "none", "nan", "false", "(null)", "<nil>", "<null>", "(nil)", "[object Object]",
	"[object Promise]", "[object Response]", "[object Undefined]", "[object Null]", "[object Headers]", "[object Window]",
}

// standIns are what documentation and examples write where a credential belongs.
var standIns = []string{
	"token", "jwt", "jwt_token", "jwt-token", "jwttoken", "api_key", "apikey", "api-key", "access_token", "access-token",
	"accesstoken", "id_token", "auth_token", "auth-token", "authtoken", "bearer_token", "the_token", "mytoken", "mykey",
	"secret_key", "changeme", "change_me", "change-me", "replaceme", "replace_me", "replace-me", "placeholder", "todo",
	"fixme", "tbd", "example_token", "example-token", "dummy", "dummy_token", "dummy-token", "fake_token", "fake-token",
	"base64_credentials", "base64encodedcredentials", "base64(username:password)", "credentials", "username:password",
	"xxxxx.yyyyy.zzzzz", "header.payload.signature", "aaaaa.bbbbb.ccccc", "eyj...", "eyj…", "string", "key",
}

// brackets enclose a variable that a template, a shell or the reader of a document should have filled in.
var brackets = [][2]string{
	{"{{", "}}"},
	{"${", "}"},
	{"#{", "}"},
	{"<%=", "%>"},
	{"<%", "%>"},
	{"{%", "%}"},
	{"$(", ")"},
	{"<", ">"},
	{"{", "}"},
	{"[", "]"},
	{"%", "%"},
	{"__", "__"},
	{"$", ""},
	{"@", "@"},
}

// codePrefixes begin an expression that was sent as text instead of its value. In lower case.
var codePrefixes = []string{
	"process.env.", "import.meta.env.", "os.environ", "os.getenv", "getenv(", "env(", "localstorage.", "sessionstorage.",
	"await ", "function(", "function (", "() =>", "this.",
}

// longestPlaceholder bounds what is looked at: nobody writes a longer one.
const longestPlaceholder = 128

// placeholder tells whether a value is a placeholder, and notes it as one.
func (c *Credential) placeholder(value string) bool {
	known, is := placeholderOf(value)
	if !is {
		return false
	}
	c.problem(Placeholder)
	c.Kind = KindNone
	c.Redacted = describe("placeholder", value)
	if known != "" {
		c.Redacted = "placeholder " + known
		at := slices.IndexFunc(c.Problems, func(p Problem) bool { return p.ID == Placeholder })
		c.Problems[at].Text = strings.TrimSuffix(problemTexts[Placeholder], ".") + ": " + known + "."
	}
	return true
}

// placeholderOf tells whether a value is a placeholder, and returns the table's entry that it equals, or that it has
// around or before a name, if there is one: these are our own words and safe to show.
func placeholderOf(value string) (known string, is bool) {
	value = strings.Trim(strings.TrimSpace(value), "\"'`")
	if value == "" || len(value) > longestPlaceholder || len(value) >= 16 && secret.LooksRandom(value) {
		return "", false
	}
	for _, table := range [][]string{missing, standIns} {
		if at := slices.IndexFunc(table, func(p string) bool { return strings.EqualFold(p, value) }); at >= 0 {
			return table[at], true
		}
	}
	if form := templateForm(value); form != "" {
		return form, true
	}
	return "", isFiller(value) || isFilledKey(value) || saysYour(value)
}

// missingPart tells whether a user name or password was never filled in. Single words are no sign here: some APIs do
// ask for the user name "token" or "__token__".
func missingPart(value string) bool {
	return strings.EqualFold(value, "undefined") || strings.EqualFold(value, "null") || value == "[object Object]" ||
		!strings.HasPrefix(value, "_") && templateForm(value) != "" || saysYour(value)
}

// templateForm is a value that is a variable in brackets, or code, without the name in it: ${…}, process.env.…. It is
// empty for any other.
func templateForm(value string) string {
	lower := strings.ToLower(value)
	for _, prefix := range codePrefixes {
		if strings.HasPrefix(lower, prefix) {
			return prefix + "…"
		}
	}
	for _, pair := range brackets {
		if len(value) <= len(pair[0])+len(pair[1]) || !strings.HasPrefix(value, pair[0]) || !strings.HasSuffix(value, pair[1]) {
			continue
		}
		inner := strings.TrimSpace(value[len(pair[0]) : len(value)-len(pair[1])])
		if isName(inner) {
			return pair[0] + "…" + pair[1]
		}
	}
	return ""
}

// isName tells whether a text is a name or a few words, and no JSON or token.
func isName(s string) bool {
	for i := range len(s) {
		if c := s[i]; !isAlphanumeric(c) && strings.IndexByte(" _-.':/", c) < 0 {
			return false
		}
	}
	return s != "" && len(s) <= 64
}

func isAlphanumeric(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

// isFiller tells whether a value is one sign repeated: xxxx, ****, ••••.
func isFiller(s string) bool {
	runes := 0
	first := rune(0)
	for _, r := range s {
		if runes == 0 {
			first = r
		}
		if r != first {
			return false
		}
		runes++
	}
	return runes >= 3 && strings.ContainsRune("xX*.-_#0•●·…?", first) || s == "…"
}

// isFilledKey tells whether only the prefix of a service's key is real: ghp_xxxxxxxx.
func isFilledKey(s string) bool {
	for i := range keys {
		if rest, ok := strings.CutPrefix(s, keys[i].prefix); ok && isFiller(rest) {
			return true
		}
	}
	return false
}

// saysYour tells whether a value says whose credential belongs there: YOUR_API_KEY, insert-token-here.
func saysYour(s string) bool {
	if len(s) > 64 {
		return false
	}
	s = separators.Replace(strings.ToLower(s))
	if !isName(s) || !containsAny(s, "token", "key", "secret", "jwt", "password", "credential", "username") {
		return false
	}
	for _, start := range []string{"your", "insert_", "paste_", "enter_", "replace_", "put_", "add_"} {
		if strings.HasPrefix(s, start) {
			return true
		}
	}
	return strings.HasSuffix(s, "_here") || strings.Contains(s, "_your_") ||
		strings.HasPrefix(s, "my_") && !strings.ContainsAny(s, "0123456789")
}

var separators = strings.NewReplacer("-", "_", " ", "_")

func containsAny(s string, parts ...string) bool {
	return slices.ContainsFunc(parts, func(part string) bool { return strings.Contains(s, part) })
}
