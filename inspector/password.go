package inspector

import (
	"strings"
	"unicode"

	"github.com/why401/why401/inspector/secret"
)

// mostWords is how many words the longest name for a password has: mot de passe.
const mostWords = 3

// NamesPassword tells whether a name says that it carries a password: X-Auth-Password, newPassword2, mot_de_passe, but
// not spin or passwordless.
func NamesPassword(name string) bool {
	words := Words(name)
	if endsInPass(words) {
		return true
	}
	for at := range words {
		named := ""
		for _, word := range words[at:min(at+mostWords, len(words))] {
			named += strings.TrimRight(word, "0123456789")
			if named == "pin" || secret.NamesPassword(named) {
				return true
			}
		}
	}
	return false
}

// endsInPass tells whether the words of a name are those of a field for a password that is called a pass: alone, as Drupal
// and Roundcube (_pass) have it, or of somebody who signs in (user_pass, login[pass]). In another name it may be one for
// boarding.
func endsInPass(words []string) bool {
	last := len(words) - 1
	if last < 0 || words[last] != "pass" {
		return false
	}
	if last == 0 {
		return true
	}
	switch words[last-1] {
	case "user", "login", "auth", "account", "admin", "member":
		return true
	}
	return false
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
