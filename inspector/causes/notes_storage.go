package causes

import (
	"fmt"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/secret"
)

// noteTokenInWebStorage: whatever script runs in the page, an injected one too, can read web storage and carry the
// token away (OWASP HTML5 Security Cheat Sheet, "Local Storage").
func noteTokenInWebStorage(f *inspector.Facts) string {
	const advice = "where every script of the page can read it. Keep it in memory, or let a server keep it behind an HttpOnly cookie."
	for _, stored := range f.Exchange.StoredTokens.Or(nil) {
		switch where := fmt.Sprintf("%s (%s)", stored.Storage, shownKey(stored.Key)); {
		case stored.Sent:
			return "The token that was sent is kept in " + where + ", " + advice
		case !f.Authorization.IsPresent():
			return "The call carried no token, but a JWT is kept in " + where + ", " + advice
		}
	}
	return ""
}

// longestKeyPart is the longest part of a key that is shown whatever it looks like.
const longestKeyPart = 16

// shownKey masks the parts of a key that may themselves be credentials or name a person. Libraries join their own
// name, a client and a user in it.
func shownKey(key secret.Text) string {
	isSeparator := func(r rune) bool { return strings.ContainsRune(".:/|-_ ~,;=&?#()[]{}\"'", r) }
	var b strings.Builder
	part := 0
	text := key.Reveal()
	write := func(part string) {
		if strings.Contains(part, "@") || strings.HasPrefix(part, "eyJ") || len(part) > longestKeyPart && secret.LooksRandom(part) {
			part = "…"
		}
		b.WriteString(part)
	}
	for i, r := range text {
		if isSeparator(r) {
			write(text[part:i])
			b.WriteRune(r)
			part = i + len(string(r))
		}
	}
	write(text[part:])
	return b.String()
}
