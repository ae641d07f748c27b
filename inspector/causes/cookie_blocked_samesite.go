package causes

import (
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
)

func cookieBlockedSamesite() []inspector.Rule {
	return []inspector.Rule{
		{Judge: judgeBlockedByBrowser},
		{Needs: []inspector.Need{inspector.NeedCookies}, Judge: judgeSameSite},
		said("cookie-blocked-samesite"),
	}
}

// judgeBlockedByBrowser takes the browser's own word (CDP Network.CookieBlockedReason): SameSiteStrict, SameSiteLax,
// SameSiteUnspecifiedTreatedAsLax, SameSiteNoneInsecure, and the Schemeful ones.
func judgeBlockedByBrowser(f *inspector.Facts) []inspector.Finding {
	const cause = "cookie-blocked-samesite"
	var findings []inspector.Finding
	for _, b := range f.Exchange.BlockedCookies.Or(nil) {
		for _, reason := range b.Reasons {
			if !strings.Contains(reason, "SameSite") {
				continue
			}
			weight := inspector.Hint
			if likelihood, _ := cookie.CarriesSession(b.Cookie); likelihood >= leastSession {
				weight = inspector.Proof
			}
			findings = append(findings, observed(cause, weight, "blockedCookies",
				"The browser kept the cookie %s off this request: %s.", b.Cookie.Name, reason))
		}
	}
	return findings
}

// leastSession is the likelihood from which a cookie that did not go is thought to be the missing session.
const leastSession = 0.5

// judgeSameSite holds the browser's cookies against the SameSite rules (RFC 6265bis section 5.6.7).
func judgeSameSite(f *inspector.Facts) []inspector.Finding {
	const cause = "cookie-blocked-samesite"
	if len(f.SessionsSent()) > 0 {
		return one(observed(cause, inspector.Doubts, inCookieHeader, "A session cookie did go along."))
	}
	var findings []inspector.Finding
	for _, s := range f.SessionsWithheld() {
		if s.Verdict == nil || s.Verdict.Reason != cookie.ReasonSameSite {
			continue
		}
		weight := inspector.Strong
		if !f.Exchange.Request.Header("cookie").Known() {
			weight = inspector.Likely
		}
		findings = append(findings, observed(cause, weight, inCookies,
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
