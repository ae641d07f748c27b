package causes

import (
	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
)

func cookieExpired() []inspector.Rule {
	return []inspector.Rule{
		{Needs: []inspector.Need{inspector.NeedCookies}, Judge: judgeExpiredCookie},
		{
			Needs: []inspector.Need{inspector.NeedHistory, inspector.NeedCookies, inspector.NeedCookieHeader},
			Judge: judgeGoneCookie,
		},
	}
}

// judgeExpiredCookie looks for a session cookie whose own life is over (Max-Age, Expires). A source that records a
// browser from outside still knows of it.
func judgeExpiredCookie(f *inspector.Facts) []inspector.Finding {
	const cause = "cookie-expired"
	if len(f.SessionsSent()) > 0 {
		return one(observed(cause, inspector.Doubts, inCookieHeader, "A session cookie was sent, so that its life was not over."))
	}
	var findings []inspector.Finding
	for _, s := range withheldFor(f, cookie.ReasonExpired) {
		findings = append(findings, observed(cause, inspector.Strong, inCookies,
			"The session cookie %s ended %s before the request, so that the browser no longer sent it.",
			s.Name, duration(f.Now.Sub(s.Verdict.Cookie.Expires))))
	}
	return findings
}

// judgeGoneCookie: a browser forgets an expired cookie. It is missed where the same request worked before, a sign-in
// had set a session, and none is left.
func judgeGoneCookie(f *inspector.Facts) []inspector.Finding {
	const cause = "cookie-expired"
	worked, ok := f.WorkedBefore()
	if !ok || f.Authorization.IsPresent() || len(f.Sessions) > 0 || !f.AllCookiesSeen() {
		return nil
	}
	in, ok := f.SignedIn()
	if !ok || in.Time.After(worked.Time) || !f.SameHost(in) {
		return nil
	}
	if out, ok := f.SignedOut(); ok && out.Time.After(worked.Time) {
		return nil // It was removed on purpose.
	}
	return one(observed(cause, inspector.Likely, inHistory,
		"The same request worked %s before; now the browser holds no session cookie any more.", duration(f.Now.Sub(worked.Time))))
}
