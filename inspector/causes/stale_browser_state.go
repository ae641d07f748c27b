package causes

import (
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/credential"
)

func staleBrowserState() []inspector.Rule {
	return []inspector.Rule{
		{Needs: []inspector.Need{inspector.NeedExperiments}, Judge: judgeCleanProfile},
		{OfExperiments: true, Judge: judgeWithout},
		{OfExperiments: true, Judge: judgeParts},
		{Judge: judgeLeftovers},
		{Needs: []inspector.Need{inspector.NeedHistory, inspector.NeedCookieHeader}, Judge: judgeOpenWithout},
		said("stale-browser-state"),
	}
}

// judgeCleanProfile: the unchanged request works where nothing else that the browser keeps goes along.
func judgeCleanProfile(f *inspector.Facts) []inspector.Finding {
	const cause = "stale-browser-state"
	c := controlOf(f)
	if !c.works() {
		return nil
	}
	findings := against(inspector.Doubts, causesOfRefusal, "In a clean profile the same request was answered %d, with the same credentials.", c.status)
	if len(judgeReplayed(f)) > 0 || len(judgeKept(f)) > 0 {
		return findings // There is a better reason why the two differ.
	}
	weight := inspector.Likely
	if nothingSent(f) && f.Exchange.Source == inspector.SourceCDP {
		weight = inspector.Hint // Nothing was kept that could be sent.
	}
	return append(findings, tested(cause, weight, "In a clean profile the same request was answered %d, with the same credentials.", c.status))
}

// judgeWithout reads the request without any credential. Where that works, what the browser kept is to blame; and every
// cause is ruled out that says that something is missing.
func judgeWithout(f *inspector.Facts) []inspector.Finding {
	const cause = "stale-browser-state"
	bare, weight, ok := works(f, inspector.NoCredentials)
	if !ok {
		return judgeRefusedWithout(f)
	}
	text := "In a clean profile the request was answered 401 with what this browser sent, and %d without."
	if weight < inspector.Proof {
		text = "In a clean profile, without any credential, the request was answered %d."
	}
	blamed := cause
	if isChanged(f) && f.Authorization.IsPresent() && len(f.SentCookies) == 0 {
		blamed = "changed-by-extension"
	}
	findings := one(tested(blamed, weight, text, bare.Status))
	findings = append(findings, against(inspector.Excludes, causesOfAbsence, "The request works without any credential (%d).", bare.Status)...)
	findings = append(findings, against(inspector.Excludes, []string{"authorization-dropped-by-server"},
		"The request works without any credential (%d): the server does see the one that is sent.", bare.Status)...)
	findings = append(findings, against(inspector.Weakens, causesOfRefusal,
		"The request works without any credential (%d), so that the refused one only stands in the way.", bare.Status)...)
	return append(findings, against(inspector.Doubts, []string{"gateway-denied", "cms-plugin-blocked"},
		"The request works without any credential (%d): nobody is kept out for good.", bare.Status)...)
}

func judgeRefusedWithout(f *inspector.Facts) []inspector.Finding {
	const cause = "stale-browser-state"
	if _, refused := refusedToo(f, inspector.NoCredentials); !refused {
		return nil
	}
	for _, part := range []string{inspector.OnlyAuthorization, inspector.OnlyCookies, inspector.WithoutCookie} {
		if _, _, ok := works(f, part); ok {
			return nil // One credential stands in the way of another.
		}
	}
	weight := inspector.Excludes
	if carriers(f) > 1 {
		weight = inspector.Doubts // One may stand in the way of another.
	}
	return one(tested(cause, weight, "A clean profile without any credential was refused as well."))
}

// carriers counts what the request carried that could say who asks: its cookies, and credentials outside of them.
func carriers(f *inspector.Facts) int {
	n := len(f.SentCookies)
	for _, c := range f.Credentials {
		if !strings.HasPrefix(c.Where, "request.cookies.") {
			n++
		}
	}
	return n
}

// judgeParts reads the request with a part of its credentials. Where one works without the other, the other stands in
// its way.
func judgeParts(f *inspector.Facts) []inspector.Finding {
	var findings []inspector.Finding
	if e, weight, ok := works(f, inspector.OnlyAuthorization); ok {
		findings = append(findings, tested("stale-browser-state", weight,
			"With the Authorization header alone, the request was answered %d: the cookies that this browser keeps stand in its way.", e.Status))
		findings = append(findings, against(inspector.Doubts, causesOfRefusal,
			"The request works with its Authorization header alone (%d).", e.Status)...)
		findings = append(findings, against(inspector.Excludes, append([]string{"authorization-dropped-by-server"}, causesOfAbsence...),
			"The request works with its Authorization header alone (%d): it carries all that the server wants.", e.Status)...)
	}
	findings = append(findings, judgeHeaderInTheWay(f)...)
	for _, e := range made(f, inspector.WithoutCookie) {
		if c := controlOf(f); !e.OK() || !c.counts() || isTwin(f, e.Parameter()) {
			continue
		}
		findings = append(findings, tested("stale-browser-state", controlOf(f).weight(),
			"Without the cookie %s alone, the request was answered %d: its value in this browser is stale.", e.Parameter(), e.Status))
		findings = append(findings, restIsGood(e)...)
	}
	return findings
}

// restIsGood: what is left of the credentials without one cookie is enough.
func restIsGood(e inspector.Experiment) []inspector.Finding {
	return append(against(inspector.Doubts, causesOfRefusal, "The request works without the cookie %s alone (%d).", e.Parameter(), e.Status),
		against(inspector.Excludes, causesOfAbsence, "The request works without the cookie %s alone (%d): nothing is missing.", e.Parameter(), e.Status)...)
}

// judgeHeaderInTheWay: the cookies are good, and the Authorization header beside them is not. Who put it there, the page,
// the browser or something between them, says whose fault it is.
func judgeHeaderInTheWay(f *inspector.Facts) []inspector.Finding {
	e, weight, ok := works(f, inspector.OnlyCookies)
	if !ok {
		return nil
	}
	blamed, who := "stale-browser-state", ""
	c, _ := f.Authorization.Get()
	switch {
	case isChanged(f):
		blamed, who = "changed-by-extension", ", which something in this browser seems to have added or changed,"
	case !isBrowserScheme(c.Scheme):
		weight = inspector.Likely // The page's own code may send it.
	}
	words := "With its cookies alone, the request was answered %d: the credential%s beside them stands in the way."
	if f.Authorization.IsPresent() {
		words = "With its cookies alone, the request was answered %d: the Authorization header%s beside them stands in the way."
	}
	findings := one(tested(blamed, weight, words, e.Status, who))
	cookiesAreGood := append([]string{"session-expired", "authorization-dropped-by-server", "csrf-token-missing", "csrf-token-invalid"}, causesOfAbsence...)
	findings = append(findings, against(inspector.Excludes, cookiesAreGood, "The request works with its cookies alone (%d).", e.Status)...)
	if blamed == "changed-by-extension" {
		findings = append(findings, against(inspector.Doubts, causesOfCredential, "The request works with its cookies alone (%d), and its page may not have set the header so.", e.Status)...)
	}
	return findings
}

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
// with those that the browser has kept. That they were good in between changes nothing: who has none is still let in.
func judgeOpenWithout(f *inspector.Facts) []inspector.Finding {
	const cause = "stale-browser-state"
	if len(f.SentCookies) == 0 || changesState(f) {
		return nil // What is sent with a change differs from time to time.
	}
	if slices.ContainsFunc(f.Credentials, func(c *credential.Credential) bool { return !isCookieInTime(f, c) }) {
		return nil // Another credential went along, or one of them tells itself why it is refused.
	}
	workedBare := func(e *inspector.Earlier) bool {
		return e.OK() && e.Bare && e.Method == f.Exchange.Method && f.SamePlace(e) && f.Now.Sub(e.Time).Abs() <= turnsWindow
	}
	when, source := "before", inHistory
	e, ok := f.Earlier(workedBare)
	if !ok {
		when, source = "after", inFollowing
		for after := range f.After() {
			if workedBare(after) {
				e, ok = after, true
				break
			}
		}
	}
	if !ok {
		return nil
	}
	return []inspector.Finding{
		observed(cause, inspector.Strong, source,
			"The same request worked %s %s without any cookie; with the cookies that the browser has kept, it is refused.", duration(f.Now.Sub(e.Time).Abs()), when),
		observed("session-expired", inspector.Weakens, source, "The request works without a session."),
	}
}

// isCookieInTime tells whether a credential is a token in a cookie whose time is not over, as far as it tells.
func isCookieInTime(f *inspector.Facts, c *credential.Credential) bool {
	return strings.HasPrefix(c.Where, "request.cookies.") && len(c.Problems) == 0 && (c.Token == nil || inTime(f, c.Token))
}
