package causes

import (
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
)

func cookieBlockedSamesite() []inspector.Rule {
	return []inspector.Rule{
		blockedByBrowser("cookie-blocked-samesite", "SameSite"),
		{Needs: []inspector.Need{inspector.NeedCookies}, Judge: judgeSameSite},
		said("cookie-blocked-samesite"),
	}
}

// judgeSameSite holds the browser's cookies against the SameSite rules (RFC 6265bis section 5.6.7).
func judgeSameSite(f *inspector.Facts) []inspector.Finding {
	const cause = "cookie-blocked-samesite"
	if len(f.SessionsSent()) > 0 {
		return one(observed(cause, inspector.Doubts, inCookieHeader, "A session cookie did go along."))
	}
	var findings []inspector.Finding
	for _, s := range withheldFor(f, cookie.ReasonSameSite) {
		findings = append(findings, observed(cause, weightOfWithheld(f), inCookies,
			"The browser holds a session cookie, %s, that is %s, and the request comes from another site%s.",
			s.Name, wordsOfSameSite(s.Verdict), from(f)))
	}
	return findings
}

func wordsOfSameSite(v *cookie.Verdict) string {
	switch strings.ToLower(v.Cookie.SameSite) {
	case "strict":
		return "SameSite=Strict"
	case "lax":
		return "SameSite=Lax"
	}
	return "without SameSite, which browsers take for Lax"
}

// from names who made the request, where that was seen.
func from(f *inspector.Facts) string {
	if origin, ok := f.Exchange.Initiator.Origin.Get(); ok && origin != "" {
		return " (" + origin + ")"
	}
	return ""
}
