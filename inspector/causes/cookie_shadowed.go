package causes

import (
	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
)

func cookieShadowed() []inspector.Rule {
	return []inspector.Rule{{Needs: []inspector.Need{inspector.NeedCookieHeader}, Judge: judgeTwins}}
}

// judgeTwins looks for two session cookies of one name in one Cookie header. The one with the longer path comes first,
// then the older one (RFC 6265bis section 5.8.3); which of them a server reads is its own affair.
func judgeTwins(f *inspector.Facts) []inspector.Finding {
	const cause = "cookie-shadowed"
	seen := map[string]string{}
	for _, c := range f.SentCookies {
		first, twice := seen[c.Name]
		if !twice {
			seen[c.Name] = c.Value
			continue
		}
		if first == c.Value || !isSession(f, c) {
			continue
		}
		return one(observed(cause, inspector.Strong, inCookieHeader,
			"Two different cookies named %s were sent; the server may read the wrong one.", c.Name))
	}
	return nil
}

func isSession(f *inspector.Facts, c cookie.Sent) bool {
	for _, s := range f.SessionsSent() {
		if s.Name == c.Name {
			return true
		}
	}
	return false
}
