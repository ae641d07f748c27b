package causes

import (
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
)

func cookieBlockedSamesite() []inspector.Rule {
	return []inspector.Rule{
		blockedByBrowser("cookie-blocked-samesite", "SameSite"),
		{Needs: []inspector.Need{inspector.NeedCookies}, Judge: judgeSameSite},
		{OfExperiments: true, Judge: judgeFromSite},
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

// from names who made the request, where that was seen. In a page's frame it is the page around it that makes the
// request one of another site (RFC 6265bis section 5.2.1).
func from(f *inspector.Facts) string {
	if top := f.Exchange.Initiator.TopOrigin.Or(""); top != "" && f.Relation != cookie.CrossSite && cookie.Relate(top, f.URL) == cookie.CrossSite {
		return " (a frame in " + top + ")"
	}
	if origin, ok := f.Exchange.Initiator.Origin.Get(); ok && origin != "" {
		return " (" + origin + ")"
	}
	return ""
}

// judgeFromSite reads the request as if it came from the site itself. Where that works, the browser's own reasons for
// what it held back before, from the other site, say which of its rules it was.
func judgeFromSite(f *inspector.Facts) []inspector.Finding {
	const samesite, thirdParty = "cookie-blocked-samesite", "cookie-blocked-third-party"
	if e, weight, ok := works(f, inspector.SameSite); ok {
		findings := against(inspector.Doubts, []string{"not-signed-in", "session-expired", "cookie-expired", "authorization-missing"},
			"As if from the site itself, the request works (%d).", e.Status)
		switch {
		case heldBack(f, "ThirdParty", "UserPreferences"):
			return append(findings, tested(thirdParty, weight,
				"As if from the site itself, the request was answered %d; from the other site, the browser's policy on third-party cookies kept its cookie back.", e.Status))
		case heldBack(f, "SameSite") || len(withheldFor(f, cookie.ReasonSameSite)) > 0:
			return append(findings, tested(samesite, weight,
				"As if from the site itself, the request was answered %d; from the other site, SameSite kept its cookie back.", e.Status))
		case len(firstAnswer(e).SentCookies) > len(f.SentCookies):
			return append(findings,
				tested(samesite, inspector.Likely, "As if from the site itself, with its cookies, the request was answered %d.", e.Status),
				tested(thirdParty, inspector.Possible, "As if from the site itself, with its cookies, the request was answered %d.", e.Status))
		}
		return nil
	}
	if e, refused := refusedToo(f, inspector.SameSite); refused && len(firstAnswer(e).SentCookies) > 0 {
		return against(inspector.Doubts, []string{samesite, thirdParty},
			"As if from the site itself, the cookies went along, and the request was refused as well.")
	}
	return nil
}

// heldBack tells whether the browser held a cookie back from the unchanged request for a reason that contains one of
// the words (CDP Network.CookieBlockedReason).
func heldBack(f *inspector.Facts, words ...string) bool {
	blocked := slices.Clone(f.Exchange.BlockedCookies.Or(nil))
	for _, e := range f.Exchange.Experiments {
		if e.Base() == inspector.Repeat || e.Base() == inspector.AsIs {
			for _, a := range e.Answers {
				blocked = append(blocked, a.BlockedCookies...)
			}
		}
	}
	return slices.ContainsFunc(blocked, func(b inspector.BlockedCookie) bool {
		return slices.ContainsFunc(b.Reasons, func(reason string) bool {
			return slices.ContainsFunc(words, func(word string) bool { return strings.Contains(reason, word) })
		})
	})
}
