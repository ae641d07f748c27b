package causes

import (
	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
)

// judgeStayedHome: recordings often begin after the sign-in, so that no answer in them sets the session cookie. That there
// is one shows in the same request before, which worked with cookies and without an Authorization header; this one carries
// none. Who asks now, and from where, tells what kept it at home.
func judgeStayedHome(f *inspector.Facts) []inspector.Finding {
	e, ok := workedWithCookies(f)
	if !ok {
		return nil
	}
	const text = "The same request worked %s before with cookies, which are not known to have been removed; this one carries none."
	before := duration(f.Now.Sub(e.Time))
	found := func(cause string, weight inspector.Weight, more string) inspector.Finding {
		return observed(cause, weight, inHistory, text+more, before)
	}
	findings := one(found("not-signed-in", inspector.Doubts, ""))
	byCode := choosesMode(f)
	switch {
	case byCode && f.Relation == cookie.SameSite:
		findings = append(findings, found("credentials-not-included", inspector.Likely,
			" A call to another origin takes cookies along only if it asks to."))
	case f.Relation == cookie.CrossSite:
		weight := inspector.Likely
		if byCode {
			weight = inspector.Possible
			findings = append(findings, found("credentials-not-included", inspector.Possible,
				" A call to another origin takes cookies along only if it asks to."))
		}
		findings = append(findings, found("cookie-blocked-samesite", weight,
			" It comes from another site, where cookies go along only with SameSite=None."))
		if f.Exchange.Kind != inspector.KindNavigation {
			findings = append(findings, found("cookie-blocked-third-party", inspector.Hint,
				" It comes from another site, where browsers may keep all cookies off."))
		}
	}
	return findings
}

// workedWithCookies returns the latest success of this request that carried cookies and no Authorization header, where this
// one carries nothing and nothing was seen to take the cookies away since.
func workedWithCookies(f *inspector.Facts) (*inspector.Earlier, bool) {
	if f.AllCookiesSeen() || len(f.SentCookies) > 0 || f.Authorization.IsPresent() || len(f.Credentials) > 0 || len(f.SessionsWithheld()) > 0 {
		return nil, false // What the browser holds tells more, or something else was sent.
	}
	e, ok := f.WorkedBefore()
	if !ok || e.Bare || e.Credential != "" || len(e.SetCookies) > 0 {
		return nil, false
	}
	_, removed := f.Earlier(func(after *inspector.Earlier) bool {
		return len(after.RemovedCookies) > 0 && !after.Time.Before(e.Time) && f.SameHost(after)
	})
	if out, signedOut := f.SignedOut(); removed || signedOut && !out.Time.Before(e.Time) {
		return nil, false
	}
	return e, true
}
