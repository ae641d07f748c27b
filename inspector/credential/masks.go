package credential

import "strings"

// maskWords are what tools that clean recordings and logs write in place of a credential: "[Authorization redacted]",
// "<filtered>", "REMOVED". In lower case.
var maskWords = []string{
	"redacted", "masked", "filtered", "sanitized", "sanitised", "scrubbed", "removed", "omitted", "hidden", "censored",
	"stripped",
}

// IsMask tells whether a value, with or without a scheme before it, is what a cleaning tool has left of a credential. Code
// that was copied from a cleaned log sends the same, so that only who knows of the source can tell which it is.
func IsMask(value string) bool {
	value = strings.ToLower(strings.TrimSpace(value))
	if len(value) > longestPlaceholder || strings.ContainsRune(value, '=') { // Of a pair, the name is known.
		return false
	}
	if scheme, rest, found := strings.Cut(value, " "); found && isWord(scheme) {
		value = strings.TrimSpace(rest)
	}
	inner := strings.Trim(value, "[]<>(){}*_-")
	if inner == "" {
		return len(value) > 2 && strings.Trim(value, "*") == ""
	}
	bracketed := len(inner) < len(value)
	for _, word := range maskWords {
		if inner == word || bracketed && (strings.HasSuffix(inner, " "+word) || strings.HasPrefix(inner, word+" ")) {
			return true
		}
	}
	return false
}

func isWord(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '-' })
}
