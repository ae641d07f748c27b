package causes

import (
	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
)

func cookieBlockedSecure() []inspector.Rule {
	return []inspector.Rule{
		blockedByBrowser("cookie-blocked-secure", "SecureOnly"),
		{Needs: []inspector.Need{inspector.NeedCookies}, Judge: judgeSecure},
	}
}

// judgeSecure: a Secure cookie goes over https only (RFC 6265bis section 4.1.2.5).
func judgeSecure(f *inspector.Facts) []inspector.Finding {
	const cause = "cookie-blocked-secure"
	if f.URL.Scheme == "https" || f.URL.Scheme == "wss" {
		return one(observed(cause, inspector.Excludes, "url", "The request went over https."))
	}
	var findings []inspector.Finding
	for _, s := range withheldFor(f, cookie.ReasonSecure) {
		findings = append(findings, observed(cause, weightOfWithheld(f), inCookies,
			"The browser holds a session cookie, %s, that is Secure, and the request went over plain http.", s.Name))
	}
	return findings
}
