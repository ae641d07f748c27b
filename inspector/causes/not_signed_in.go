package causes

import (
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/products"
)

func notSignedIn() []inspector.Rule {
	return []inspector.Rule{
		{
			Needs: []inspector.Need{inspector.NeedAuthorization, inspector.NeedCookieHeader},
			Judge: judgeNotSignedIn,
		},
		said("not-signed-in"),
	}
}

// judgeNotSignedIn looks for a browser that has nothing to show. What was sent, or could have been, speaks against it.
func judgeNotSignedIn(f *inspector.Facts) []inspector.Finding {
	const cause = "not-signed-in"
	if c, ok := f.Authorization.Get(); ok && len(c.Problems) == 0 {
		return one(observed(cause, inspector.Excludes, inAuthorization, "A credential was sent: "+c.Redacted+"."))
	}
	if f.ProofPosted() {
		return one(observed(cause, inspector.Excludes, "request.body", "The request is itself a sign-in: it sends a %s.", proofPosted(f)))
	}
	if e, ok := guestSession(f); ok && !asksBrowser(f) {
		return one(observed(cause, inspector.Likely, inHistory,
			"The session that was sent may be a guest's: %s gave it %s before, and no sign-in was seen since.", giver(e), duration(f.Now.Sub(e.Time))))
	}
	if e, ok := guestSinceSignOut(f); ok && !asksBrowser(f) {
		return one(observed(cause, inspector.Likely, inHistory,
			"A sign-out %s before gave the browser a new session, which is a guest's; no sign-in was seen since.", duration(f.Now.Sub(e.Time))))
	}
	if out, ok := f.SignedOut(); ok && nothingSent(f) && len(f.SessionsWithheld()) == 0 && !asksBrowser(f) {
		if findings := signedOutSince(f, out); len(findings) > 0 {
			return findings
		}
	}
	findings := signsOfSignIn(f)
	if len(findings) > 0 {
		return findings
	}
	if !nothingSent(f) {
		return nil // Some other credential went along; whether it stands for a person is not known.
	}
	if asksBrowser(f) {
		return nil // The server asks the browser itself; there is no sign-in of the page's own.
	}
	return one(observed(cause, weightOfNothing(f), inCookieHeader, "%s", wordsOfNothing(f)))
}

// signedOutSince: nothing is sent because the browser was signed out, and nobody has signed in again.
func signedOutSince(f *inspector.Facts, out *inspector.Earlier) []inspector.Finding {
	if signedInAfter(f, out) {
		return nil
	}
	if e, ok := f.OthersAuthorized(); ok && e.Time.After(out.Time) {
		return nil // Somebody is signed in, and this call alone shows nothing of it.
	}
	weight := inspector.Likely
	if len(out.RemovedCookies) > 0 {
		weight = inspector.Strong
	}
	return one(observed("not-signed-in", weight, inHistory,
		"A sign-out was seen %s before, and nothing is sent since.", duration(f.Now.Sub(out.Time))))
}

// signsOfSignIn tell that somebody had signed in, so that it is something else which went wrong.
func signsOfSignIn(f *inspector.Facts) []inspector.Finding {
	const cause = "not-signed-in"
	var findings []inspector.Finding
	for _, s := range f.SessionsSent() {
		findings = append(findings, observed(cause, inspector.Doubts, inCookieHeader,
			"The browser sent a session cookie, %s (%s).", s.Name, s.Because))
	}
	for _, s := range f.SessionsWithheld() {
		findings = append(findings, observed(cause, inspector.Doubts, inCookies,
			"The browser holds a session cookie for the site, %s, and did not send it.", s.Name))
	}
	if e, ok := f.StillSignedIn(); ok {
		findings = append(findings, observed(cause, inspector.Doubts, inHistory,
			"A sign-in that seems to have worked was seen %s before.", duration(f.Now.Sub(e.Time))))
	}
	if g, ok := f.GivenForCalls(); ok && f.Exchange.Kind.ByCode() {
		findings = append(findings, observed(cause, inspector.Doubts, inGiven,
			"An answer gave the page a token (%s) %s before.", g.Name, duration(f.Now.Sub(g.Time))))
	}
	if e, ok := f.OthersAuthorized(); ok {
		findings = append(findings, observed(cause, inspector.Doubts, inHistory,
			"Another call to this host carried a credential and worked: %s.", e.URL))
	} else if e, ok := f.OthersKeyed(); ok {
		findings = append(findings, observed(cause, inspector.Doubts, inHistory,
			"Another call to this host carried a header %s and worked: %s.", e.Header, e.URL))
	} else if e, ok := f.OthersAuthorizedAfter(); ok && elements[f.Exchange.Kind] != "" {
		findings = append(findings, observed(cause, inspector.Doubts, inFollowing,
			"A moment later a call to this host carried a credential and worked: %s.", e.URL))
	}
	return findings
}

// weightOfNothing is how much it means that nothing was sent: most for a page that a person opened, least for a call
// whose server asks for a header that code must set.
func weightOfNothing(f *inspector.Facts) inspector.Weight {
	kind := f.Exchange.Kind
	_, header := asksForHeader(f)
	_, key := asksForKey(f)
	_, probing := probesSignIn(f)
	_, on := goesOn(f)
	asksCode := header || key || says(f, "authorization-missing", "api-key-missing") || speaksOfToken(f) || speaksOfKey(f)
	switch {
	case asksForSession(f) && !saysElse(f):
		return inspector.Strong // The challenge itself names what is missing.
	case saysElse(f) || len(f.Challenges) > 0 && !header && !key:
		return inspector.Hint // The server wants something else.
	case signInFollows(f):
		return inspector.Likely // The page itself takes the answer for that.
	case asksCode && kind.ByPerson():
		return inspector.Possible
	case asksCode, kind == inspector.KindManifest:
		return inspector.Hint
	case probing && (on || untouched(f)):
		return inspector.Possible // True, and nothing that anybody needs to mend.
	case takesNoCookies(f):
		return inspector.Hint // Signing in would not help this call.
	case isBlank(f) && kind.ByPerson():
		// A site that wants people to sign in shows them where; nowhere else than on its front page, if nowhere at all.
		if strings.Trim(f.URL.Path, "/") == "" {
			return inspector.Hint
		}
		return inspector.Possible
	case f.Relation == cookie.CrossSite:
		return inspector.Possible // Cookies may have been kept off; the caller may use none.
	case f.AllCookiesSeen() && kind.ByPerson():
		return inspector.Strong
	}
	return inspector.Likely
}

// signInFollows tells whether the page's code goes on to its sign-in. Then there was nothing that the call could have
// carried, whatever the server asks for.
func signInFollows(f *inspector.Facts) bool {
	_, ok := f.SignInFollows()
	return ok && f.Exchange.Kind.ByCode() && nothingSent(f)
}

// isBlank tells whether the answer has neither content nor a challenge.
func isBlank(f *inspector.Facts) bool {
	body := f.Exchange.Response.Body
	return body.Known() && strings.TrimSpace(body.Or(inspector.Body{}).Text.Reveal()) == "" && len(f.Challenges) == 0
}

// saysElse tells whether the server plainly names a reason that signing in would not mend.
func saysElse(f *inspector.Facts) bool {
	if f.Answered.Like.Means == "wrong-credentials" && changesState(f) {
		return true // What was sent is what is wrong.
	}
	return slices.ContainsFunc(f.Answered.Said, func(s products.Said) bool {
		switch s.Means {
		case "", "not-signed-in", "session-expired", "cookie-expired", "authorization-missing", "api-key-missing":
			return false
		}
		return !s.Vague && !strings.HasPrefix(s.Means, "token-")
	})
}

func wordsOfNothing(f *inspector.Facts) string {
	if f.AllCookiesSeen() {
		return "The browser holds no session cookie for the site, and sent no credential of any kind."
	}
	return "The request carries no session cookie and no credential of any kind."
}
