package causes

import (
	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
)

func credentialsNotIncluded() []inspector.Rule {
	return []inspector.Rule{
		{
			Needs: []inspector.Need{inspector.NeedCookieHeader, inspector.NeedCookies},
			Judge: judgeCredentialsMode,
		},
		{Needs: []inspector.Need{inspector.NeedCookieHeader, inspector.NeedHistory}, Judge: judgeLeftOut},
		{Needs: []inspector.Need{inspector.NeedCookieHeader, inspector.NeedHistory}, Judge: judgeStayedHome},
		{Needs: []inspector.Need{inspector.NeedCookieHeader, inspector.NeedCookies}, Judge: judgeNeededNoCookie},
		{OfExperiments: true, Judge: judgeIncluded},
	}
}

// judgeCredentialsMode looks for a call that left out a session cookie which the browser would have sent (Fetch
// standard, credentials mode; XMLHttpRequest's withCredentials).
func judgeCredentialsMode(f *inspector.Facts) []inspector.Finding {
	const cause = "credentials-not-included"
	x := f.Exchange
	if !choosesMode(f) {
		return nil
	}
	if len(f.SessionsSent()) > 0 {
		return one(observed(cause, inspector.Excludes, inCookieHeader, "A session cookie was sent."))
	}
	mode, known := x.Initiator.CredentialsMode.Get()
	var findings []inspector.Finding
	for _, s := range f.SessionsWithheld() {
		switch {
		case s.Verdict == nil:
			continue
		case s.Verdict.Reason == cookie.ReasonCredentials:
			findings = append(findings, observed(cause, weightOfWithheld(f), "initiator.credentialsMode",
				"The call was made with credentials: \"%s\", which leaves out the session cookie %s.", mode, s.Name))
		case s.Verdict.Sent && known && mode == "include":
			continue // Something else kept it off.
		case s.Verdict.Sent && f.Relation == cookie.SameOrigin:
			findings = append(findings, observed(cause, inspector.Likely, inCookies,
				"The browser holds the session cookie %s and would send it to its own origin; only a call with credentials: \"omit\" leaves it out.", s.Name))
		case s.Verdict.Sent && f.Relation == cookie.CrossSite:
			findings = append(findings, observed(cause, inspector.Possible, inCookies,
				"The browser holds the session cookie %s, which may travel between sites; a call to another origin%s takes it along only if it asks to.", s.Name, from(f)))
		case s.Verdict.Sent:
			findings = append(findings, observed(cause, weightOfWithheld(f), inCookies,
				"The browser holds the session cookie %s and may send it here; a call to another origin%s takes it along only if it asks to.", s.Name, from(f)))
		}
	}
	if known && mode == "include" && len(findings) == 0 {
		return one(observed(cause, inspector.Doubts, "initiator.credentialsMode", "The call did ask to include credentials."))
	}
	return findings
}

// choosesMode tells whether the page chose the credentials mode: code does, and an element with the attribute crossorigin,
// which makes its request one of CORS (HTML standard, CORS settings attributes). A manifest's is a case of its own.
func choosesMode(f *inspector.Facts) bool {
	kind := f.Exchange.Kind
	return kind.ByCode() || kind == inspector.KindEventSource ||
		kind.ByElement() && kind != inspector.KindManifest && f.Exchange.Request.Header("sec-fetch-mode").Or("").Reveal() == "cors"
}

// judgeLeftOut serves sources that do not show the browser's cookies: a sign-in on the same host was seen to set a
// session, and this call to another origin carries no cookie at all.
func judgeLeftOut(f *inspector.Facts) []inspector.Finding {
	const cause = "credentials-not-included"
	e, signedIn := f.StillSignedIn()
	switch {
	case f.AllCookiesSeen() || !choosesMode(f) || len(f.SentCookies) > 0 || !signedIn || f.Authorization.IsPresent():
		return nil
	case !f.SameHost(e) || !f.Keeps(e):
		return nil // Nothing shows that this host has a session cookie to send, or has it still.
	case f.Relation == cookie.SameOrigin || f.Relation == "":
		return nil // Within an origin cookies go unasked.
	}
	weight := inspector.Possible
	if f.Relation == cookie.SameSite {
		weight = inspector.Likely // No SameSite rule stands in the way.
	}
	return one(observed(cause, weight, inHistory,
		"A sign-in at this host set cookies %s before, and this call from another origin carries none.", duration(f.Now.Sub(e.Time))))
}

// judgeIncluded reads the page's call in the credentials mode include.
func judgeIncluded(f *inspector.Facts) []inspector.Finding {
	const cause = "credentials-not-included"
	if e, weight, ok := works(f, inspector.CredentialsInclude); ok {
		return append(
			one(tested(cause, weight, "The same call with credentials: \"include\" was answered %d.", e.Status)),
			against(inspector.Doubts, []string{"not-signed-in", "session-expired", "authorization-missing", "cookie-expired"},
				"The same call works with the cookies that the browser holds (%d).", e.Status)...)
	}
	if e, refused := refusedToo(f, inspector.CredentialsInclude); refused && len(firstAnswer(e).SentCookies) > 0 {
		return one(tested(cause, inspector.Doubts, "With credentials: \"include\" the cookies went along, and the call was refused as well."))
	}
	return nil
}
