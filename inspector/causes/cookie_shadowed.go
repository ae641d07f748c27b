package causes

import (
	"slices"

	"github.com/why401/why401/inspector"
)

func cookieShadowed() []inspector.Rule {
	return []inspector.Rule{
		{Needs: []inspector.Need{inspector.NeedCookieHeader}, Judge: judgeTwins},
		{OfExperiments: true, Judge: judgeWithoutTwin},
	}
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
		findings := one(observed(cause, inspector.Strong, inCookieHeader,
			"Two different cookies named %s were sent; the server may read the wrong one.", c.Name))
		if says(f, "session-expired") {
			findings = append(findings, observed("session-expired", inspector.Doubts, inCookieHeader,
				"Of two different cookies named %s one may be of a session that is over, and the other of one that is not.", c.Name))
		}
		return findings
	}
	return nil
}

// isSessionCookie tells whether a cookie that was sent seems to carry the session.
func isSessionCookie(f *inspector.Facts, name string) bool {
	return slices.ContainsFunc(f.SessionsSent(), func(s inspector.Session) bool { return s.Name == name })
}

// isTwin tells whether several cookies of the name went on the request.
func isTwin(f *inspector.Facts, name string) bool {
	return slices.Contains(f.Exchange.Shadowed(), name)
}

// judgeWithoutTwin reads the request without the first of two cookies of one name, which is the one that most servers
// read.
func judgeWithoutTwin(f *inspector.Facts) []inspector.Finding {
	const cause = "cookie-shadowed"
	c := controlOf(f)
	var findings []inspector.Finding
	for _, e := range made(f, inspector.WithoutCookie) {
		switch {
		case !c.counts() || !isTwin(f, e.Parameter()):
			continue
		case e.OK():
			findings = append(findings, tested(cause, c.weight(),
				"Of the cookies named %s, the server reads the first: without it, the request was answered %d.", e.Parameter(), e.Status))
			findings = append(findings, restIsGood(e)...)
		case e.Status == 401:
			findings = append(findings, tested(cause, inspector.Weakens,
				"Without the first of the cookies named %s, the request was refused as well.", e.Parameter()))
		}
	}
	return findings
}
