package cookie

import "strings"

// namedLikeSession tells whether a cookie's name says that it carries a session.
func namedLikeSession(name string) bool {
	name = strings.ToLower(withoutPrefix(name))
	for _, part := range []string{"sess", "auth", "token", "login", "jwt", "sso", "remember", "identity"} {
		if strings.Contains(name, part) {
			return true
		}
	}
	stem, ok := strings.CutSuffix(name, "sid")
	return ok && (stem == "" || strings.HasSuffix(stem, ".") || strings.HasSuffix(stem, "_") || strings.HasSuffix(stem, "-"))
}

// looksLikeToken tells whether a value has the form of a JWT: segments in base64url, the first a JSON object.
func looksLikeToken(value string) bool {
	return strings.HasPrefix(value, "eyJ") && strings.Count(value, ".") >= 2
}

// randomLength is the shortest value that counts as random: 64 bits in hexadecimal.
const randomLength = 16

// looksRandom tells whether a value may come from a random generator: long, of letters and digits well mixed. Words,
// dates and numbers are not.
func looksRandom(value string) bool {
	if len(value) < randomLength {
		return false
	}
	letters, digits, others := 0, 0, 0
	for i := range len(value) {
		switch c := value[i] | 0x20; {
		case 'a' <= c && c <= 'z':
			letters++
		case '0' <= value[i] && value[i] <= '9':
			digits++
		default:
			others++
		}
	}
	return letters*5 >= len(value) && digits*16 >= len(value) && others*6 <= len(value)
}
