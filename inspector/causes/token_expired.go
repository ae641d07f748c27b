package causes

import (
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/credential"
	"github.com/why401/why401/inspector/products"
)

func tokenExpired() []inspector.Rule {
	return []inspector.Rule{
		{Judge: judgeTokenExpiry},
		{Needs: []inspector.Need{inspector.NeedHistory}, Judge: judgeOpaqueExpiry},
		{Judge: judgeGivenLife},
		{Needs: []inspector.Need{inspector.NeedAuthorization}, Judge: judgeRenewed},
		{
			Needs: []inspector.Need{inspector.NeedAuthorization, inspector.NeedCookieHeader, inspector.NeedResponseBody},
			Judge: judgeSessionOfToken,
		},
		noToken("token-expired"),
		said("token-expired"),
	}
}

// judgeTokenExpiry compares each readable token's exp (RFC 7519 section 4.1.4) with the clocks. The server's decides.
func judgeTokenExpiry(f *inspector.Facts) []inspector.Finding {
	const cause = "token-expired"
	var findings []inspector.Finding
	browser, server := clocks(f)
	for _, c := range bearerTokens(f) {
		expires := c.Token.Expires
		if expires.IsZero() || f.Now.IsZero() {
			continue // A token need not carry exp, and without a clock nothing can be said of it.
		}
		ended, endedForServer := !browser.Before(expires), !server.Before(expires)
		switch {
		case ended && endedForServer:
			findings = append(findings, observed(cause, weightOfEnded(f, c), c.Where,
				"The token expired "+duration(browser.Sub(expires))+" before the request."))
		case endedForServer:
			findings = append(findings, observed(cause, inspector.Possible, c.Where,
				"The token has expired by the server's clock, and not by the browser's: the two are %s apart.", duration(f.Skew.Or(0).Abs())))
		case ended:
			findings = append(findings, observed(cause, inspector.Possible, c.Where,
				"The token has expired by the browser's clock, and not by the server's: the two are %s apart.", duration(f.Skew.Or(0).Abs())))
		default:
			findings = append(findings, observed(cause, inspector.Doubts, c.Where,
				"The token was still valid for "+duration(expires.Sub(server))+"."))
		}
	}
	return findings
}

// weightOfEnded: an expired token proves the cause where the server was meant to read that token. One in a cookie
// beside a header may be a left-over that nobody reads.
func weightOfEnded(f *inspector.Facts, c *credential.Credential) inspector.Weight {
	switch {
	case !inCharge(f, c):
		return inspector.Possible
	case c.Where == inAuthorization:
		return inspector.Proof
	case strings.HasPrefix(c.Where, "request.cookies") && !isSessionCookie(f, strings.TrimPrefix(c.Where, "request.cookies.")):
		return inspector.Likely // Some cookies hold tokens of another purpose.
	}
	return inspector.Strong
}

// judgeRenewed: a page that renews its token and then gets through had one whose time was over. A token that tells its
// own end is judged by that.
func judgeRenewed(f *inspector.Facts) []inspector.Finding {
	c, ok := f.Authorization.Get()
	if !ok || len(c.Problems) > 0 || c.Token != nil && !c.Token.Expires.IsZero() {
		return nil
	}
	e, ok := f.Renewed()
	if !ok {
		return nil
	}
	return one(observed("token-expired", inspector.Strong, inFollowing,
		"The page renewed its token right after (%s), and the same request then worked.", e.URL))
}

// judgeOpaqueExpiry: a token that nobody but the server can read, and that worked before, has most likely run out.
func judgeOpaqueExpiry(f *inspector.Facts) []inspector.Finding {
	const cause = "token-expired"
	if found := judgeOwnHeader(f); len(found) > 0 {
		return found
	}
	c, ok := tokenShown(f)
	if !ok {
		return nil
	}
	if c.Kind != credential.KindOpaque && c.Kind != credential.KindJWE {
		return nil
	}
	if _, told := f.GivenWithLife(c); told {
		return nil // The life that it was given tells more.
	}
	e, ok := f.CredentialWorked(c.Fingerprint)
	if !ok {
		return nil
	}
	if end, _, ok := f.Withdrawn(); ok && !end.Time.Before(e.Time) {
		return nil // It was withdrawn before its time.
	}
	weight := inspector.Possible
	switch {
	case workedUnchanged(f, c) && speaksOfToken(f):
		weight = inspector.Likely // The server finds fault with what it took for the same request, however long ago.
	case f.Now.Sub(e.Time) < aMoment:
		weight = inspector.Hint // Tokens live for minutes at the least; that one ends just now is a coincidence.
	}
	if challenge, ok := f.Challenge("bearer"); ok {
		if reason, _ := challenge.Param("error"); reason == "invalid_token" {
			weight = inspector.Likely
		}
	}
	return one(observed(cause, weight, inHistory,
		"The same token worked %s before, and is refused now.", duration(f.Now.Sub(e.Time))))
}

// judgeOwnHeader: the same request got through, with the same token where the history keeps those. What was
// good then and is found fault with now has run out, or was withdrawn.
func judgeOwnHeader(f *inspector.Facts) []inspector.Finding {
	if f.Authorization.IsPresent() {
		return nil
	}
	c, sent := tokenInOwnHeader(f)
	e, worked := f.WorkedBefore()
	if !sent || !worked || c.Token != nil || len(c.Problems) > 0 || e.Credential != "" && e.Credential != c.Fingerprint || !speaksOfToken(f) {
		return nil
	}
	const text = "The same request worked %s before, and the server now finds fault with the token in a header of its own: %s."
	revoked := observed("token-revoked", inspector.Possible, c.Where, text, duration(f.Now.Sub(e.Time)), c.Redacted)
	if end, _, ok := f.Withdrawn(); ok && !end.Time.Before(e.Time) {
		revoked.Weight = inspector.Strong
		return one(revoked)
	}
	return []inspector.Finding{
		observed("token-expired", inspector.Likely, c.Where, text, duration(f.Now.Sub(e.Time)), c.Redacted),
		revoked,
	}
}

// judgeSessionOfToken: where a token and no session cookie was sent, the session that the server speaks of is the one which
// the token stands for. A token that tells its own end and has not reached it was ended by the server.
func judgeSessionOfToken(f *inspector.Facts) []inspector.Finding {
	c, ok := tokenShown(f)
	if !ok {
		c, ok = tokenPosted(f)
	}
	if !ok || !mayBeToken(c) || len(c.Problems) > 0 || len(f.SessionsSent()) > 0 || f.ProofPosted() {
		return nil
	}
	told := c.Token != nil && !c.Token.Expires.IsZero()
	if told && !inTime(f, c.Token) {
		return nil // The token itself tells why.
	}
	at := slices.IndexFunc(f.Answered.Said, func(s products.Said) bool { return s.Means == "session-expired" && !s.Vague })
	if at < 0 || hints(f, "token-expired") {
		return nil
	}
	said := f.Answered.Said[at]
	cause := "token-expired"
	if told || mentions(said.Words, actsOnSessions...) {
		cause = "token-revoked"
	}
	return one(claimed(cause, inspector.Likely, said.Where,
		"The server speaks of a session that is over, and what was sent for one is a token: %s.", c.Redacted))
}

// actsOnSessions are words for what somebody does to a session, other than to let it run out.
var actsOnSessions = []string{
	"revoked", "destroyed", "terminated", "closed", "deleted", "invalidated", "logged out", "signed out", "elsewhere",
	"device", "gerät", "appareil", "dispositivo", "apparaat", "urządzeni", "устройств", "设备", "端末",
}
