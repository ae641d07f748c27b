package causes

import (
	"net/http"
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/credential"
)

func sessionExpired() []inspector.Rule {
	return []inspector.Rule{
		{Needs: []inspector.Need{inspector.NeedCookieHeader}, Judge: judgeSessionExpired},
		said("session-expired"),
	}
}

// judgeSessionExpired looks for a session cookie that was sent and refused.
func judgeSessionExpired(f *inspector.Facts) []inspector.Finding {
	const cause = "session-expired"
	sent := f.SessionsSent()
	if len(sent) == 0 {
		if c, ok := sessionInHeader(f); ok {
			return headerSessionRefused(f, c)
		}
		return one(observed(cause, inspector.Doubts, inCookieHeader, "No session cookie was sent that could have ended."))
	}
	if _, ok := f.Authorization.Get(); ok {
		return one(observed(cause, inspector.Hint, inCookieHeader,
			"A session cookie was sent ("+sent[0].Name+"), beside an Authorization header."))
	}
	if f.ProofPosted() {
		return one(observed(cause, inspector.Doubts, "request.body", "The request is itself a sign-in: it sends a %s.", proofPosted(f)))
	}
	best := sent[0]
	for _, s := range sent {
		if s.Likelihood > best.Likelihood {
			best = s
		}
	}
	weight := inspector.Possible
	if best.Likelihood >= inspector.SureSession && !holdsToken(f, best.Name) {
		weight = inspector.Likely
	}
	if _, ok := asksForHeader(f); ok {
		weight = inspector.Hint // The server asks for a header, so that it may not look at cookies at all.
	} else if _, ok := asksForPassword(f); ok && !everSignedIn(f) {
		weight = min(weight, inspector.Possible) // It names something else (RFC 9110 section 11.6.1), and no cookie was seen to open this door.
	} else if says(f, statedReasons...) {
		weight = inspector.Hint // The server knows the session and has another reason.
	} else if weight == inspector.Likely && (speaksOfElse(f) || namesDeed(f)) {
		weight = inspector.Possible // It may have another reason.
	}
	findings := one(observed(cause, weight, inCookieHeader, "A session cookie was sent and refused: %s (%s).", best.Name, best.Because))
	findings = append(findings, answerToSession(f, best.Name)...)
	return append(findings, sessionHistory(f)...)
}

// sessionInHeader finds a session that travels in a header named after it, such as X-Session-Id.
func sessionInHeader(f *inspector.Facts) (*credential.Credential, bool) {
	c, ok := tokenInOwnHeader(f)
	return c, ok && f.Authorization.IsAbsent() && strings.Contains(c.Where, "session") && c.Token == nil && len(c.Problems) == 0
}

// headerSessionRefused judges it as a cookie is judged.
func headerSessionRefused(f *inspector.Facts, c *credential.Credential) []inspector.Finding {
	const cause = "session-expired"
	weight := inspector.Possible
	if says(f, statedReasons...) || hints(f, "token-scope-insufficient") {
		weight = inspector.Hint
	}
	findings := one(observed(cause, weight, c.Where, "A session was sent in a header of its own, and refused."))
	if e, ok := f.WorkedBefore(); ok && e.Credential == c.Fingerprint {
		weight = inspector.Likely
		if speaksOfElse(f) {
			weight = inspector.Possible
		}
		findings = append(findings, observed(cause, weight, inHistory, "The same request worked with it %s before.", duration(f.Now.Sub(e.Time))))
	}
	return findings
}

// everSignedIn tells whether a sign-in was seen, or this request was seen to work with what was sent.
func everSignedIn(f *inspector.Facts) bool {
	if _, ok := f.SignedIn(); ok {
		return true
	}
	e, ok := f.WorkedBefore()
	return ok && !e.Bare
}

// answerToSession is what the answer does with the session cookie: a server that knows a session keeps it.
func answerToSession(f *inspector.Facts, name string) []inspector.Finding {
	const cause, source = "session-expired", "response.headers.set-cookie"
	for _, set := range f.SetCookies {
		switch {
		case set.Cookie.Name != name:
			continue
		case set.Removes || set.Cookie.Value == "":
			return one(observed(cause, inspector.Likely, source, "The answer removes the cookie %s.", name))
		case slices.Contains(f.SentCookies, cookie.Sent{Name: name, Value: set.Cookie.Value.Reveal()}):
			if renewsAtEach(f, name) || says(f, cause) {
				return nil // As it does for everybody, whatever it knows; or it says itself that it knows the session no more.
			}
			return one(observed(cause, inspector.Doubts, source, "The answer renews the cookie %s with the same value: the server still knows the session.", name))
		}
		if renewsAtEach(f, name) {
			return nil
		}
		weight := inspector.Likely
		if says(f, statedReasons...) {
			weight = inspector.Hint // Who states another reason knows who asks, and may put the session's end off each time.
		}
		return one(observed(cause, weight, source,
			"The answer replaces the cookie %s by a new one: the server no longer knew the old session.", name))
	}
	return nil
}

// renewsAtEach tells whether an answer that let a request in replaced the cookie as well. A session that lies in the
// cookie itself, sealed, looks new at each answer (Rails' CookieStore, Rack::Session::Cookie), and so does one whose end
// is put off each time.
func renewsAtEach(f *inspector.Facts, name string) bool {
	_, renews := f.Earlier(func(e *inspector.Earlier) bool {
		return e.OK() && e.Method == "GET" && !e.Bare && f.SameHost(e) && slices.Contains(e.SetCookies, name)
	})
	return renews
}

// holdsToken tells whether a cookie holds a token that can be read: then the token itself says when it ends.
func holdsToken(f *inspector.Facts, name string) bool {
	for _, c := range f.Tokens() {
		if c.Where == "request.cookies."+name {
			return true
		}
	}
	return false
}

// guestSession returns what set the session cookie that is sent now, where no sign-in followed: a page view, as many
// sites give a session to every visitor, or a refusal of somebody who had shown nothing, which can have signed in nobody.
func guestSession(f *inspector.Facts) (*inspector.Earlier, bool) {
	if _, ok := f.SignedIn(); ok || len(f.SessionsSent()) == 0 {
		return nil, false
	}
	if e, ok := f.WorkedBefore(); ok && !e.Bare && e.Credential == "" {
		return nil, false // The session opened this door before.
	}
	return f.Earlier(func(e *inspector.Earlier) bool {
		return (isView(e) || refusedStranger(e)) && f.SameHost(e) && slices.ContainsFunc(f.SessionsSent(), func(s inspector.Session) bool {
			return slices.Contains(e.SetCookies, s.Name)
		})
	})
}

// isView tells whether a request only looked at something, be it there or not: a missing favicon gets a session as well.
func isView(e *inspector.Earlier) bool {
	return e.Method == "GET" && (e.OK() || e.Status == http.StatusNotFound)
}

// refusedStranger tells whether a request that carried neither a cookie nor an Authorization header was refused.
func refusedStranger(e *inspector.Earlier) bool { return e.Status == http.StatusUnauthorized && e.Bare }

// guestSinceSignOut returns the sign-out that set the session cookie which is sent now, where no sign-in followed.
func guestSinceSignOut(f *inspector.Facts) (*inspector.Earlier, bool) {
	out, ok := f.SignedOut()
	if !ok || signedInAfter(f, out) {
		return nil, false
	}
	return out, slices.ContainsFunc(f.SessionsSent(), func(s inspector.Session) bool { return slices.Contains(out.SetCookies, s.Name) })
}

// signedInAfter tells whether a sign-in was seen after a sign-out.
func signedInAfter(f *inspector.Facts, out *inspector.Earlier) bool {
	in, ok := f.SignedIn()
	return ok && in.Time.After(out.Time)
}

// workedAfter tells whether the same request was still answered with success after something.
func workedAfter(f *inspector.Facts, e *inspector.Earlier) bool {
	worked, ok := f.WorkedBefore()
	return ok && !worked.Bare && worked.Credential == "" && worked.Time.After(e.Time)
}

// sessionHistory is what was seen before of the same session.
func sessionHistory(f *inspector.Facts) []inspector.Finding {
	const cause = "session-expired"
	var findings []inspector.Finding
	if e, what, ok := f.Withdrawn(); ok && !signedInAfter(f, e) && !workedAfter(f, e) {
		if _, guest := guestSinceSignOut(f); guest {
			return nil // It is another session.
		}
		return one(observed(cause, inspector.Likely, inHistory,
			"%s before came %s, and the session of that time is still sent.", duration(f.Now.Sub(e.Time)), what))
	}
	if e, ok := readAMomentAgo(f); ok {
		findings = append(findings, observed(cause, inspector.Doubts, inHistory,
			"Reading from the same place worked %s before, so that the session was good then.", duration(f.Now.Sub(e.Time))))
	} else if e, ok := f.WorkedBefore(); ok && !e.Bare && e.Credential == "" {
		weight := inspector.Likely
		if speaksOfElse(f) {
			weight = inspector.Possible
		}
		findings = append(findings, observed(cause, weight, inHistory,
			"The same request worked %s before.", duration(f.Now.Sub(e.Time))))
	}
	if e, ok := f.SignedIn(); ok {
		weight := inspector.Possible
		if speaksOfElse(f) {
			weight = inspector.Context // It shows that the session was good, and the answer speaks of something else.
		}
		findings = append(findings, observed(cause, weight, inHistory,
			"The last sign-in was seen %s before.", duration(f.Now.Sub(e.Time))))
	} else if e, ok := guestSession(f); ok {
		weight := inspector.Context
		if refusedStranger(e) {
			weight = inspector.Doubts // It began with a refusal, so that there was no sign-in that could have ended.
		}
		findings = append(findings, observed(cause, weight, inHistory,
			"The session may be a guest's: %s gave it %s before, and no sign-in was seen since.", giver(e), duration(f.Now.Sub(e.Time))))
	} else if f.Exchange.History.Known() && len(findings) == 0 && len(f.Exchange.History.Or(nil)) > 0 {
		findings = append(findings, observed(cause, inspector.Weakens, inHistory,
			"No sign-in was seen on this site; many sites give a session to every visitor."))
	}
	return findings
}

// speaksOfElse tells whether the answer gives a reason in words of its own, or in some that no table knows.
func speaksOfElse(f *inspector.Facts) bool {
	return givesOwnReason(f) || f.Answered.Unread && !isLikeAnother(f)
}

// giver words what gave a guest's session.
func giver(e *inspector.Earlier) string {
	if refusedStranger(e) {
		return "a refusal"
	}
	return "a plain page view"
}
