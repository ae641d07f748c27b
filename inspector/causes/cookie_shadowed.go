package causes

import (
	"slices"

	"github.com/why401/why401/inspector"
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
		if first == c.Value || !isSessionCookie(f, c.Name) {
			continue
		}
		return one(observed(cause, inspector.Strong, inCookieHeader,
			"Two different cookies named %s were sent; the server may read the wrong one.", c.Name))
	}
	return nil
}

// isSessionCookie tells whether a cookie that was sent seems to carry the session.
func isSessionCookie(f *inspector.Facts, name string) bool {
	return slices.ContainsFunc(f.SessionsSent(), func(s inspector.Session) bool { return s.Name == name })
}
