package causes

import (
	"slices"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/credential"
)

// blockedByBrowser is the rule that takes the browser's own word for why a cookie stayed behind (CDP
// Network.CookieBlockedReason). A reason counts where it contains one of the words. Where the source does not show what
// the browser said, that of the replay is taken, of the unchanged request: it held the same cookies.
func blockedByBrowser(cause string, words ...string) inspector.Rule {
	return inspector.Rule{Judge: func(f *inspector.Facts) []inspector.Finding {
		blocked, basis, source, most := f.Exchange.BlockedCookies.Or(nil), inspector.Observed, "blockedCookies", inspector.Proof
		if !f.Exchange.BlockedCookies.Known() && controlOf(f).refused() {
			blocked, basis, source, most = blockedInControl(f), inspector.Tested, inExperiments, inspector.Strong
		}
		var findings []inspector.Finding
		for _, b := range blocked {
			if !slices.ContainsFunc(b.Reasons, func(reason string) bool { return mentions(reason, words...) }) {
				continue
			}
			weight := inspector.Hint
			if likelihood, _ := cookie.CarriesSession(b.Cookie); likelihood >= inspector.LeastSession {
				weight = most
			}
			if len(f.SessionsSent()) > 0 {
				weight = inspector.Hint // Another session cookie did go along.
			}
			findings = append(findings, finding(basis, cause, weight, source,
				"The browser kept the cookie %s off this request: %s.", []any{b.Cookie.Name, b.InWords()}))
		}
		return findings
	}}
}

// blockedInControl are the cookies that the browser held back from the unchanged request when it was made again.
func blockedInControl(f *inspector.Facts) []inspector.BlockedCookie {
	for _, e := range f.Exchange.Experiments {
		if answered := e.Answered(); (e.Base() == inspector.Repeat || e.Base() == inspector.AsIs) && len(answered) > 0 {
			return answered[0].BlockedCookies
		}
	}
	return nil
}

// withheldFor returns the session cookies that the browser holds and did not send for a reason, and nothing where
// another session cookie did go along.
func withheldFor(f *inspector.Facts, reason cookie.Reason) []inspector.Session {
	if len(f.SessionsSent()) > 0 {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(f.SessionsWithheld()), func(s inspector.Session) bool {
		return s.Verdict == nil || s.Verdict.Reason != reason
	})
}

// weightOfWithheld: where the Cookie header was not seen, that a cookie stayed behind is a conclusion from rules, and a
// request with an Authorization header shows in another way who asks.
func weightOfWithheld(f *inspector.Facts) inspector.Weight {
	if f.Exchange.Request.Header("cookie").Known() && !f.Authorization.IsPresent() {
		return inspector.Strong
	}
	return inspector.Likely
}

// judgeNeededNoCookie: middleware gives a session to every caller, also to those who show who they are in the header or
// hold a token to do so. That such a cookie stayed behind explains nothing.
func judgeNeededNoCookie(f *inspector.Facts) []inspector.Finding {
	because, where := neededNoCookie(f)
	if because == "" {
		return nil
	}
	findings := make([]inspector.Finding, 0, len(causesOfCookies))
	for _, cause := range causesOfCookies {
		findings = append(findings, observed(cause, inspector.Doubts, where, "%s", because))
	}
	return findings
}

// neededNoCookie tells why a request whose session cookie stayed behind had no need of it, and where that shows; empty if
// it may have had.
func neededNoCookie(f *inspector.Facts) (because, where string) {
	if len(f.SessionsSent()) > 0 || len(f.SessionsWithheld()) == 0 {
		return "", ""
	}
	c, sent := f.Authorization.Get()
	e, worked := f.WorkedBefore()
	given, wasGiven := f.GivenForCalls()
	key, keyed := f.OthersKeyed()
	_, signedIn := f.SignedIn()
	switch {
	case sent && len(c.Problems) > 0:
		return "", ""
	case sent && worked && e.Authorized():
		return "The same request worked " + duration(f.Now.Sub(e.Time)) + " before with an Authorization header: it is that which counts here.", inHistory
	case !sent && worked && e.Credential != "" && !e.Authorized():
		return "The same request worked " + duration(f.Now.Sub(e.Time)) + " before with a header " + e.Header + ": it is that which counts here.", inHistory
	case sent && mayBeToken(c) && c.Kind != credential.KindNone:
		return "The request shows a token in its Authorization header, and needs no cookie for that.", inAuthorization
	case !sent && wasGiven && givenToStrangers(f):
		return "The server gives such a cookie to whoever asks, and gave the page a token (" + given.Name + ") to show who it is.", inGiven
	case !sent && keyed && !signedIn:
		return "Another call to this host showed who asks in a header " + key.Header + " and worked, and nobody was seen to sign in.", inHistory
	case !sent && givenToStrangers(f) && givenToGuest(f):
		return "The server gives such a cookie to whoever asks, and nobody was seen to sign in.", inHistory
	}
	return "", ""
}

// givenToGuest tells whether the cookies that stayed behind came before anybody signed in, from answers to requests that
// carried nothing.
func givenToGuest(f *inspector.Facts) bool {
	if _, ok := f.SignedIn(); ok {
		return false
	}
	return !slices.ContainsFunc(f.SessionsWithheld(), func(s inspector.Session) bool {
		_, seen := f.Earlier(func(e *inspector.Earlier) bool {
			return e.Method == "GET" && e.Bare && f.SameHost(e) && slices.Contains(e.SetCookies, s.Name)
		})
		return !seen
	})
}

// givenToStrangers tells whether this refusal gave a request without any cookie a new one of each name that stayed behind.
func givenToStrangers(f *inspector.Facts) bool {
	return !slices.ContainsFunc(f.SessionsWithheld(), func(s inspector.Session) bool {
		return !slices.ContainsFunc(f.SetCookies, func(set cookie.Stored) bool { return set.Cookie.Name == s.Name && !set.Removes })
	})
}
