package inspector

import (
	"slices"
	"strings"
	"unicode"

	"github.com/why401/why401/inspector/credential"
)

// NamesPassword tells whether a name says that it carries a password: X-Auth-Password, newPassword2, but not spin or
// passwordless.
func NamesPassword(name string) bool {
	return slices.ContainsFunc(Words(name), func(word string) bool {
		word = strings.TrimRight(word, "0123456789")
		return word == "pin" || credential.NamesPassword(word)
	})
}

// Words splits a name at everything but letters and digits, and before capitals.
func Words(name string) []string {
	var all []string
	var word strings.Builder
	end := func() {
		if word.Len() > 0 {
			all = append(all, word.String())
			word.Reset()
		}
	}
	lower := false
	for _, r := range name {
		switch {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			end()
			continue
		case unicode.IsUpper(r) && lower:
			end()
		}
		lower = unicode.IsLower(r)
		word.WriteRune(unicode.ToLower(r))
	}
	end()
	return all
}
