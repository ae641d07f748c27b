package causes

import (
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
)

func cookieBlockedSecure() []inspector.Rule {
	return []inspector.Rule{
		blockedByBrowser("cookie-blocked-secure", "SecureOnly"),
		{Needs: []inspector.Need{inspector.NeedCookies}, Judge: judgeSecure},
		{Needs: []inspector.Need{inspector.NeedHistory, inspector.NeedCookieHeader}, Judge: judgeSecureBefore},
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

// judgeSecureBefore serves where the cookie was set before the source looked: the host worked over https, and that its
// session is Secure shows in the new one, which it tries to set over plain http in vain (RFC 6265bis section 5.7).
func judgeSecureBefore(f *inspector.Facts) []inspector.Finding {
	const cause = "cookie-blocked-secure"
	if f.URL.Scheme != "http" || len(f.Sessions) > 0 {
		return nil
	}
	e, ok := f.Earlier(func(e *inspector.Earlier) bool {
		return e.OK() && f.SameHost(e) && strings.HasPrefix(e.URL.Reveal(), "https:")
	})
	if !ok {
		return nil
	}
	for _, set := range f.SetCookies {
		if likelihood, _ := cookie.CarriesSession(set.Cookie); set.Cookie.Secure && likelihood >= inspector.LeastSession {
			return []inspector.Finding{
				observed(cause, inspector.Strong, inHistory,
					"This host was used over https %s before, and its session cookie, %s, is Secure: it does not go over plain http.",
					duration(f.Now.Sub(e.Time)), set.Cookie.Name),
				observed("not-signed-in", inspector.Weakens, inHistory, "Somebody may be signed in over https."),
			}
		}
	}
	return nil
}
