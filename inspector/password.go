package inspector

import (
	"slices"
	"strings"
	"unicode"
)

// passwordWords are words in the names of headers, parameters and fields that say that the value is what a person
// types to sign in.
var passwordWords = map[string]bool{"password": true, "passwd": true, "pwd": true, "passcode": true, "pin": true}

// NamesPassword tells whether a name says that it carries a password: X-Auth-Password, newPassword2, but not spin or
// passwordless.
func NamesPassword(name string) bool {
	return slices.ContainsFunc(Words(name), func(word string) bool {
		return passwordWords[strings.TrimRight(word, "0123456789")]
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
