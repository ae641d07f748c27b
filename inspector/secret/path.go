package secret

import (
	"net/url"
	"slices"
	"strings"
)

// randomLength is the shortest random text in a path that is taken for a credential: 80 bits in hexadecimal. Hashes in
// file names are mostly shorter.
const randomLength = 20

// codeLength is the shortest text that is taken for a code where the segment before it speaks of one.
const codeLength = 6

// onceWords are whole segments after which a code follows that is spent by being used, in links that sign in or
// confirm; keptWords are those after which one follows that lasts. With hyphens for underscores.
var (
	onceWords = []string{
		"token", "reset", "reset-password", "password-reset", "invite", "invitation", "invitations", "join", "verify",
		"verify-email", "verification", "confirm", "confirm-email", "confirmation", "activate", "activation", "magic",
		"magic-link", "magiclink", "login-link", "unsubscribe", "secret", "otp", "sso", "callback",
	}
	keptWords = []string{"tokens", "share", "shared", "hooks", "webhook", "webhooks", "key", "keys", "s"}
)

// HasOneTimeCode tells whether a path (escaped, as in a URL) holds a code that is spent by being used, such as
// /magic-link/7fk29q. Some links have a user between the word and a long code: /reset/MTc/c5-0f3a….
func HasOneTimeCode(escaped string) bool {
	var word, before string
	for segment := range strings.SplitSeq(escaped, "/") {
		base, _, _ := strings.Cut(segment, ";")
		plain, err := url.PathUnescape(base)
		if err != nil {
			plain = base
		}
		switch {
		case isAmong(onceWords, before) && (isCode(before, plain) || isToken(plain)):
			return true
		case isAmong(onceWords, word) && isToken(plain):
			return true
		}
		word, before = before, plain
	}
	return false
}

// redactPath writes an escaped path, and masks the segments that may be credentials: tokens, long random texts, codes
// behind a telling word, and parameters such as ;jsessionid=.
func redactPath(out *strings.Builder, escaped string) {
	before, slash := "", ""
	for segment := range strings.SplitSeq(escaped, "/") {
		base, params, hasParams := strings.Cut(segment, ";")
		plain, err := url.PathUnescape(base)
		if err != nil {
			plain = base
		}
		if isToken(plain) || isCode(before, plain) {
			base = "redacted"
		}
		before = plain
		out.WriteString(slash)
		out.WriteString(base)
		if hasParams {
			out.WriteByte(';')
			redactQuery(out, params)
		}
		slash = "/"
	}
}

// isToken tells whether a segment has the form of a token or a long random text.
func isToken(s string) bool {
	if len(s) < randomLength {
		return false
	}
	if strings.Contains(s, "eyJ") { // How base64url of a JSON object begins, as in every JWT.
		return true
	}
	return !isUUID(s) && (LooksRandom(s) || longestRun(s) >= 2*randomLength)
}

// isCode tells whether a segment may be the code that the segment before it speaks of. Codes have digits; words such
// as in /token/refresh have none.
func isCode(before, s string) bool {
	if len(s) < codeLength || !strings.ContainsAny(s, "0123456789") {
		return false
	}
	return isAmong(onceWords, before) || isAmong(keptWords, before)
}

// isAmong tells whether a segment is one of the words, however it is written.
func isAmong(words []string, segment string) bool {
	return slices.Contains(words, strings.ReplaceAll(strings.ToLower(segment), "_", "-"))
}

// isUUID tells whether a segment is a UUID: these name things far more often than they open them.
func isUUID(s string) bool {
	if len(s) != 36 {
		return false
	}
	for i := range len(s) {
		if dash := i == 8 || i == 13 || i == 18 || i == 23; dash != (s[i] == '-') {
			return false
		}
	}
	return strings.Trim(strings.ToLower(s), "0123456789abcdef-") == ""
}

// longestRun is the length of the longest run of letters and digits.
func longestRun(s string) int {
	longest, run := 0, 0
	for i := range len(s) {
		if run++; classOf(s[i]) == other {
			run = 0
		}
		longest = max(longest, run)
	}
	return longest
}
