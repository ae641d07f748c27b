package causes

import (
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/credential"
	"github.com/why401/why401/inspector/products"
)

func authorizationMissing() []inspector.Rule {
	return []inspector.Rule{
		{Needs: []inspector.Need{inspector.NeedAuthorization}, Judge: judgeAuthorizationMissing},
		{
			Needs: []inspector.Need{inspector.NeedAuthorization, inspector.NeedResponseBody},
			Judge: judgeHeaderDemanded,
		},
		said("authorization-missing"),
	}
}

// causesOfCookies say that a cookie which would have been enough was not sent.
var causesOfCookies = []string{
	"credentials-not-included", "cookie-blocked-samesite", "cookie-blocked-secure", "cookie-blocked-third-party",
	"cookie-out-of-scope", "cookie-rejected", "cookie-expired",
}

// judgeHeaderDemanded: a server that misses the Authorization header by name, and speaks of no session, would not have
// been content with a cookie.
func judgeHeaderDemanded(f *inspector.Facts) []inspector.Finding {
	if f.Authorization.IsPresent() || !demandsHeader(f) || takenFromCookie(f) {
		return nil
	}
	findings := make([]inspector.Finding, 0, len(causesOfCookies))
	for _, cause := range causesOfCookies {
		findings = append(findings, claimed(cause, inspector.Doubts, "response.body",
			"The server says that it looks for an Authorization header, which no cookie replaces."))
	}
	return findings
}

// takenFromCookie tells whether the server takes its token from a cookie as well: this request was seen to work with cookies
// and nothing else, or the cookie that stayed behind holds the very token that an answer gave out. Libraries that verify
// tokens look in both places where they are told to, and have words for the header only.
func takenFromCookie(f *inspector.Facts) bool {
	if e, ok := f.WorkedBefore(); ok && !e.Bare && e.Credential == "" {
		return true
	}
	_, ok := tokenStayedBehind(f)
	return ok
}

// tokenStayedBehind returns the name of a cookie that was not sent and holds a token that an answer gave out.
func tokenStayedBehind(f *inspector.Facts) (name string, ok bool) {
	for _, s := range f.SessionsWithheld() {
		if s.Verdict == nil {
			continue
		}
		if _, given := f.GivenOut(s.Verdict.Cookie.Value.Reveal()); given {
			return s.Name, true
		}
	}
	return "", false
}

// demandsHeader tells whether the server says that the header is missing, in words that name it.
func demandsHeader(f *inspector.Facts) bool {
	named := false
	for _, s := range f.Answered.Said {
		switch {
		case strings.Contains(s.Words, "cookie"), s.Means == "not-signed-in", s.Means == "session-expired":
			return false
		case s.Means == "authorization-missing" && !s.Vague:
			named = named || mentions(s.Words, "header", "authorization", "bearer")
		}
	}
	return named
}

func mentions(s string, words ...string) bool {
	return slices.ContainsFunc(words, func(word string) bool { return strings.Contains(s, word) })
}

func judgeAuthorizationMissing(f *inspector.Facts) []inspector.Finding {
	const cause = "authorization-missing"
	if c, ok := f.Authorization.Get(); ok {
		return one(observed(cause, inspector.Excludes, inAuthorization, "An Authorization header was sent: "+c.Redacted+"."))
	}
	if c, ok := missedByName(f); ok {
		return one(observed(cause, inspector.Doubts, c.Where, "The header that the answer names, %s, was sent.", headerOf(c)))
	}
	findings := unmetChallenge(f)
	e, ok := f.OthersAuthorized()
	if ok {
		weight := inspector.Strong
		if !f.Exchange.Kind.ByCode() {
			weight = inspector.Hint // What is no call by code had no way to carry one.
		}
		findings = append(findings, observed(cause, weight, inHistory,
			"Another call to this host carried an Authorization header and worked: %s.", e.URL))
	}
	if e, ok := f.OthersKeyed(); ok && !carriedKey(e) && f.Exchange.Kind.ByCode() && showsNobody(f) {
		findings = append(findings, observed(cause, inspector.Likely, inHistory,
			"Another call to this host carried a header %s and worked: %s.", e.Header, e.URL))
	}
	if _, after := f.OthersAuthorizedAfter(); (ok || after || elements[f.Exchange.Kind] != "") && !f.Exchange.Kind.ByCode() && len(judgeElement(f)) > 0 {
		findings = append(findings, observed(cause, inspector.Weakens, "kind", "No code made this request that could have set the header."))
	}
	if c, ok := tokenInBody(f); ok && len(findings) > 0 {
		findings = append(findings, observed(cause, inspector.Doubts, c.Where,
			"The request carries a token in its body: %s. A challenge alone does not tell whether that was read.", c.Redacted))
	}
	if c, ok := tokenInOwnHeader(f); ok && len(findings) > 0 && len(c.Problems) == 0 && speaksOfToken(f) && !says(f, cause) {
		findings = append(findings, observed(cause, inspector.Doubts, c.Where,
			"The request carries a token in a header of its own, and the server finds fault with a token: %s.", c.Redacted))
	}
	if name, ok := tokenStayedBehind(f); ok && len(findings) > 0 {
		findings = append(findings, observed(cause, inspector.Weakens, inCookies,
			"The cookie %s, which stayed behind, holds the token that the page was given: the server may look for it there.", name))
	}
	if c, ok := inMisnamedHeader(f); ok {
		findings = append(findings, observed(cause, inspector.Likely, c.Where,
			"The credential stands in a header named %s. Servers read it from Authorization (RFC 9110 section 11.6.2): %s.",
			headerOf(c), c.Redacted))
	}
	if e, ok := f.SignInFollows(); ok && signInFollows(f) {
		findings = append(findings, observed(cause, inspector.Doubts, inFollowing,
			"The page went on to its sign-in (%s): there was nothing yet that the call could have carried.", e.URL))
	}
	if e, ok := f.WorkedBefore(); ok && !e.Authorized() && len(findings) > 0 {
		before := duration(f.Now.Sub(e.Time))
		if e.Credential != "" && !carriedKey(e) && showsNobody(f) {
			findings = append(findings, observed(cause, inspector.Likely, inHistory,
				"The same request worked %s before with a header %s, and this one carries none.", before, e.Header))
		} else {
			findings = append(findings, observed(cause, inspector.Doubts, inHistory,
				"The same request worked %s before without such a header.", before))
		}
	}
	if len(findings) > 0 || len(f.Challenges) > 0 || !f.Exchange.Kind.ByCode() {
		return findings
	}
	if nothingSent(f) {
		return bareCall(f)
	}
	return sessionForToken(f)
}

// sessionForToken weighs a call that carries a session cookie, where the page was given a token for its calls: frameworks
// give a session to everybody, and who signs in for a token has no other use for it. A session that opened anything since
// is another matter.
func sessionForToken(f *inspector.Facts) []inspector.Finding {
	given, ok := f.GivenForCalls()
	if !ok || len(f.Credentials) > 0 || len(f.SessionsSent()) == 0 || f.ProofPosted() {
		return nil
	}
	if _, opened := f.Earlier(func(e *inspector.Earlier) bool {
		return e.OK() && !e.Bare && e.Credential == "" && e.Time.After(given.Time) && f.SameHost(e)
	}); opened {
		return nil
	}
	before := duration(f.Now.Sub(given.Time))
	found := func(weight inspector.Weight) inspector.Finding {
		return observed("authorization-missing", weight, inGiven,
			"The page was given a token (%s) %s before, and the call carries only a session cookie, which has opened nothing since.",
			given.Name, before)
	}
	if f.Now.Sub(given.Time) >= aMoment {
		return one(found(inspector.Possible))
	}
	return []inspector.Finding{
		found(inspector.Likely),
		observed("session-expired", inspector.Weakens, inGiven, "The session is hardly older than the token that was given %s before.", before),
	}
}

// tokenInBody finds a token where requests that renew or revoke one carry it (RFC 6749 section 6, RFC 7009).
func tokenInBody(f *inspector.Facts) (*credential.Credential, bool) {
	for _, c := range f.Tokens() {
		if strings.HasPrefix(c.Where, "request.body") {
			return c, true
		}
	}
	return nil, false
}

// tokenPosted finds a token, of whatever kind, in the body of such a request.
func tokenPosted(f *inspector.Facts) (*credential.Credential, bool) {
	for _, c := range f.Credentials {
		if strings.HasPrefix(c.Where, "request.body.") && mayBeToken(c) {
			return c, true
		}
	}
	return nil, false
}

// tokenInOwnHeader finds a token in a header that is neither Authorization nor Cookie: X-Auth-Token and its like. A proof
// is none.
func tokenInOwnHeader(f *inspector.Facts) (*credential.Credential, bool) {
	for _, c := range f.Credentials {
		token := c.Kind == credential.KindOpaque || c.Kind == credential.KindJWT || c.Kind == credential.KindJWE
		if token && strings.HasPrefix(c.Where, "request.headers.") && c.Where != inAuthorization && !isProof(c) {
			return c, true
		}
	}
	return nil, false
}

// tokenShown returns the credential by which the call shows who asks: that of the Authorization header, or else a token in
// a header of its own.
func tokenShown(f *inspector.Facts) (*credential.Credential, bool) {
	if c, ok := f.Authorization.Get(); ok {
		return c, true
	}
	return tokenInOwnHeader(f)
}

// inMisnamedHeader finds a credential with its scheme before it in a header whose name is a slip for Authorization, where
// the server finds no fault with a token.
func inMisnamedHeader(f *inspector.Facts) (*credential.Credential, bool) {
	c, ok := tokenInOwnHeader(f)
	if !ok || c.Scheme == "" || speaksOfToken(f) && !hints(f, "authorization-missing") {
		return nil, false
	}
	_, worked := f.WorkedBefore()
	return c, credential.IsSlipForAuthorization(headerOf(c)) && !worked
}

// unmetChallenge looks for a challenge that only the Authorization header meets.
func unmetChallenge(f *inspector.Facts) []inspector.Finding {
	const cause = "authorization-missing"
	kind := f.Exchange.Kind
	if scheme, ok := asksForHeader(f); ok {
		weight := inspector.Likely
		switch {
		case kind.ByCode():
			weight = inspector.Strong
		case kind.ByElement():
			weight = inspector.Hint // No element could; element-cannot-authenticate says so.
		}
		_, own := tokenInOwnHeader(f)
		_, key := keySent(f)
		if (own || key || f.ProofPosted()) && !isRegistered(scheme) {
			weight = inspector.Hint // The call shows who it is, and a scheme that nobody registered need not mean this header.
		} else if f.ProofPosted() {
			weight = inspector.Possible // It is a sign-in, which comes before any token; only its client may have to show itself.
		}
		findings := one(observed(cause, weight, inChallenge,
			"The server asks for %s, and the request has no Authorization header.", scheme))
		// RFC 6750 section 3.1: without any authentication information, the challenge names no error.
		c, _ := f.Challenge("bearer")
		if _, named := c.Param("error"); len(c.Params) > 0 && !named {
			findings = append(findings, observed(cause, inspector.Possible, inChallenge,
				"The challenge names no error, as the standard wants it where nothing was sent."))
		}
		return findings
	}
	scheme, ok := asksForPassword(f)
	if !ok || !kind.ByCode() {
		return nil
	}
	weight := inspector.Likely
	_, key := keySent(f)
	_, password := passwordInQuery(f)
	if key || password {
		weight = inspector.Hint // The call shows who it is in another way, and Basic is for people.
	} else if _, key := asksForKey(f); key {
		weight = inspector.Strong // It takes several things, all of them in this header.
	} else if len(f.SessionsSent()) > 0 && everSignedIn(f) {
		weight = inspector.Possible // The page goes by its session; the challenge is for other callers.
	}
	return one(observed(cause, weight, inChallenge, "The server asks for %s, and the call has no Authorization header.", scheme))
}

// bareCall weighs a call by code that carries nothing, to a server that asks for nothing in particular.
func bareCall(f *inspector.Facts) []inspector.Finding {
	const cause = "authorization-missing"
	given, wasGiven := f.GivenForCalls()
	switch {
	case speaksOfToken(f):
		return one(observed(cause, inspector.Strong, inAuthorization,
			"The server speaks of a token, and the call carries none: neither an Authorization header nor a cookie."))
	case findsFaultWithHeader(f):
		return one(observed(cause, inspector.Strong, inAuthorization,
			"The server finds fault with the Authorization header, and the call carries none: nor does it carry a cookie."))
	case wasGiven:
		weight := inspector.Likely
		because, _ := neededNoCookie(f)
		if in, ok := f.StillSignedIn(); ok && f.Keeps(in) && because == "" {
			weight = inspector.Possible // The sign-in gave a cookie as well, which may be what counts here.
		}
		return one(observed(cause, weight, inGiven,
			"The page was given a token (%s) %s before, and the call carries none.", given.Name, duration(f.Now.Sub(given.Time))))
	case takesNoCookies(f):
		return one(observed(cause, inspector.Likely, inAuthorization,
			"The call carries no Authorization header, and the API has no use for cookies: it does not allow credentials across origins."))
	case keepsSignInElsewhere(f):
		return one(observed(cause, inspector.Hint, inAuthorization,
			"The call carries no Authorization header, but the sign-in that was seen gave a cookie, and no token that could stand in one."))
	}
	return one(observed(cause, inspector.Possible, inAuthorization,
		"The call carries neither an Authorization header nor a session cookie."))
}

// findsFaultWithHeader tells whether the server's words name the header, or its scheme, as what is wrong.
func findsFaultWithHeader(f *inspector.Facts) bool {
	return slices.ContainsFunc(f.Answered.Said, func(s products.Said) bool {
		switch s.Means {
		case "authorization-malformed", "authorization-wrong-scheme":
			return mentions(s.Words, "header", "authorization", "bearer", "scheme")
		}
		return false
	})
}

// keepsSignInElsewhere tells whether the browser still holds the session cookie of a sign-in that was seen, which does not
// go to the page's own host. Calls to other origins are often made with tokens that come from elsewhere.
func keepsSignInElsewhere(f *inspector.Facts) bool {
	if f.Relation != cookie.SameOrigin || len(f.SessionsWithheld()) == 0 {
		return false
	}
	in, ok := f.StillSignedIn()
	return ok && f.Keeps(in)
}
