package challenge

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// schemes are names that are taken for a scheme also where the comma before them is missing: the IANA registry of
// HTTP authentication schemes, and the usual ones outside it.
var schemes = []string{
	"basic", "bearer", "digest", "dpop", "negotiate", "ntlm", "gnap", "hoba", "mutual", "oauth", "privatetoken",
	"scram-sha-1", "scram-sha-256", "vapid", "concealed", "kerberos", "hawk", "aws4-hmac-sha256", "apikey",
	"cloudflare-access",
}

// params are names after which a lone "=" is an empty value: "Basic realm=" would also be a well-formed token68.
var params = []string{
	"realm", "charset", "nonce", "opaque", "algorithm", "qop", "stale", "domain", "error", "error_description",
	"error_uri", "scope", "resource_metadata", "authorization_uri",
}

func isScheme(word string) bool { return containsFold(schemes, word) }

func containsFold(names []string, word string) bool {
	return slices.ContainsFunc(names, func(name string) bool { return strings.EqualFold(name, word) })
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

// endsWord tells whether a byte separates words. Words are wider than the grammar's tokens, so that foreign bytes
// stay together.
func endsWord(c byte) bool {
	return isSpace(c) || c == ',' || c == ';' || c == '=' || c == '"'
}

// isToken is the grammar's token (RFC 9110 section 5.6.2).
func isToken(s string) bool {
	for i := range len(s) {
		c := s[i]
		if !isAlphanumeric(c) && strings.IndexByte("!#$%&'*+-.^_`|~", c) < 0 {
			return false
		}
	}
	return s != ""
}

// isToken68 is the grammar's token68 (RFC 9110 section 11.2) without its closing "=" signs.
func isToken68(s string) bool {
	for i := range len(s) {
		c := s[i]
		if !isAlphanumeric(c) && strings.IndexByte("-._~+/", c) < 0 {
			return false
		}
	}
	return s != ""
}

func isAlphanumeric(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

// readable reads bytes that are not UTF-8 as ISO-8859-1, which is what field values were made of before RFC 9110
// (section 5.5).
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

// unquote resolves the quoted pairs of a quoted-string's content (RFC 9110 section 5.6.4).
func unquote(s string) string {
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) {
			i++
		}
		out = append(out, s[i])
	}
	return string(out)
}
