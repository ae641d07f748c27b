package causes

import (
	"github.com/why401/why401/inspector"
)

func staleBrowserState() []inspector.Rule {
	return []inspector.Rule{
		{Needs: []inspector.Need{inspector.NeedExperiments}, Judge: judgeCleanProfile},
		{Judge: judgeLeftovers},
		{Needs: []inspector.Need{inspector.NeedHistory, inspector.NeedCookieHeader}, Judge: judgeOpenWithout},
		said("stale-browser-state"),
	}
}

// judgeCleanProfile reads the replays. The same request that works without what the browser kept proves that what it
// kept is to blame; and it rules out every cause that says that something is missing.
func judgeCleanProfile(f *inspector.Facts) []inspector.Finding {
	const cause = "stale-browser-state"
	same, triedSame := f.Experiment(inspector.AsIs)
	bare, triedBare := f.Experiment(inspector.NoCredentials)
	var findings []inspector.Finding
	switch {
	case triedBare && ok(bare) && triedSame && same.Status == 401:
		findings = append(findings, tested(cause, inspector.Proof,
			"In a clean profile the request was answered 401 with what this browser sent, and %d without.", bare.Status))
	case triedBare && ok(bare):
		findings = append(findings, tested(cause, inspector.Strong,
			"In a clean profile, without any credential, the request was answered %d.", bare.Status))
	case triedSame && ok(same):
		findings = append(findings, tested(cause, inspector.Likely,
			"In a clean profile the same request was answered %d, with the same credentials.", same.Status))
	case triedBare && bare.Status == 401:
		findings = append(findings, tested(cause, inspector.Excludes, "A clean profile without any credential was refused as well."))
	}
	if triedBare && ok(bare) {
		for _, missing := range causesOfAbsence {
			findings = append(findings, tested(missing, inspector.Excludes, "The request works without any credential (%d).", bare.Status))
		}
		for _, refused := range []string{"token-expired", "session-expired", "wrong-credentials", "token-malformed"} {
			findings = append(findings, tested(refused, inspector.Weakens,
				"The request works without any credential (%d), so that the refused one only stands in the way.", bare.Status))
		}
	}
	return findings
}

// ok tells whether an experiment was answered with success. A redirect is none: most lead to a sign-in page.
func ok(e inspector.Experiment) bool { return e.Status >= 200 && e.Status < 300 }

// judgeLeftovers looks for an expired token in a cookie beside a good one in the header: some servers read the cookie
// first.
func judgeLeftovers(f *inspector.Facts) []inspector.Finding {
	const cause = "stale-browser-state"
	header, found := f.Authorization.Get()
	if !found || header.Token == nil || header.Token.Expires.IsZero() || !f.Now.Before(header.Token.Expires) {
		return nil // The header's own token is at fault, or says nothing.
	}
	for _, c := range bearerTokens(f) {
		if c.Where != header.Where && !c.Token.Expires.IsZero() && !f.Now.Before(c.Token.Expires) {
			weight := inspector.Likely
			if says(f, "token-expired") {
				weight = inspector.Strong // Of the two, the server can only mean the old one.
			}
			return one(observed(cause, weight, c.Where,
				"Beside the good token in the Authorization header, the browser still sends an old one that expired %s before.",
				duration(f.Now.Sub(c.Token.Expires))))
		}
	}
	return nil
}

// judgeOpenWithout: the page has made the experiment itself. The same request worked without any cookie, and is refused
// with those that the browser has kept.
func judgeOpenWithout(f *inspector.Facts) []inspector.Finding {
	const cause = "stale-browser-state"
	e, ok := f.WorkedBefore()
	if !ok || !e.Bare || len(f.SentCookies) == 0 || len(f.Credentials) > 0 || f.Now.Sub(e.Time) > turnsWindow {
		return nil
	}
	return []inspector.Finding{
		observed(cause, inspector.Strong, inHistory,
			"The same request worked %s before without any cookie; with the cookies that the browser has kept, it is refused.", duration(f.Now.Sub(e.Time))),
		observed("session-expired", inspector.Weakens, inHistory, "The request works without a session."),
	}
}
