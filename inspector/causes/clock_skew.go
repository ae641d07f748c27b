package causes

import (
	"time"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/credential"
)

func clockSkew() []inspector.Rule {
	return []inspector.Rule{{Judge: judgeClocks}, said("clock-skew")}
}

// judgeClocks looks for tokens that are in order by one clock and not by another.
func judgeClocks(f *inspector.Facts) []inspector.Finding {
	const cause = "clock-skew"
	if f.Now.IsZero() {
		return nil // Without a clock there is nothing to compare.
	}
	var findings []inspector.Finding
	browser, server := clocks(f)
	skew := f.Skew.Or(0)
	for _, c := range bearerTokens(f) {
		begins := c.Token.NotBefore
		if begins.IsZero() {
			begins = c.Token.IssuedAt
		}
		expires := c.Token.Expires
		switch {
		case !expires.IsZero() && browser.Before(expires) && !server.Before(expires) && skew > leeway:
			findings = append(findings, observed(cause, inspector.Proof, c.Where,
				"The token is valid by the browser's clock, and has expired by the server's, which is %s ahead.", duration(skew)))
		case !begins.IsZero() && !begins.After(browser.Add(leeway)) && begins.After(server) && skew < -leeway:
			findings = append(findings, observed(cause, inspector.Proof, c.Where,
				"The token is valid by the browser's clock, and not yet by the server's, which is %s behind.", duration(-skew)))
		case givenAhead(f, c) > 0:
			findings = append(findings, observed(cause, inspector.Proof, c.Where,
				"The token says that it was issued (iat) %s after the answer that gave it out: the clock of whoever issued it is ahead.",
				duration(givenAhead(f, c))))
		case issuedAhead(c.Token.IssuedAt, browser) && issuedAhead(c.Token.IssuedAt, server):
			findings = append(findings, observed(cause, inspector.Likely, c.Where,
				"The token says that it was issued %s after the request (iat): the clock of whoever issued it is ahead.",
				duration(c.Token.IssuedAt.Sub(browser))))
		}
	}
	if len(findings) == 0 {
		findings = judgeUnseenClock(f)
	}
	if len(findings) > 0 || skew.Abs() <= aLot {
		return findings
	}
	if where, ok := signatureSent(f); ok {
		if signed, ok := signedAt(f, where); ok && browser.Sub(signed).Abs() < aLot && server.Sub(signed).Abs() > aLot {
			return one(observed(cause, inspector.Strong, where,
				"The signature's time is right by the browser's clock, and %s off by the server's.", duration(server.Sub(signed).Abs())))
		}
	}
	if f.Asks("negotiate") || hints(f, "request-signature-invalid", cause, "dpop-proof-invalid") {
		findings = append(findings, observed(cause, inspector.Likely, "response.headers.date",
			"The server's clock and the browser's are %s apart; what is signed with the time is refused beyond five minutes.", duration(skew.Abs())))
	}
	return findings
}

// judgeUnseenClock: the server says that a token is over, or not valid yet, which by every clock that was seen it is not.
// The Date header need not be the clock that judged: a proxy in front writes one where the application sends none (RFC
// 9110 section 6.6.1).
func judgeUnseenClock(f *inspector.Facts) []inspector.Finding {
	const cause = "clock-skew"
	over, early := says(f, "token-expired"), says(f, "token-not-yet-valid")
	c, sent := f.Authorization.Get()
	if over == early || !sent || c.Token == nil || len(c.Problems) > 0 || !inCharge(f, c) || !inTime(f, c.Token) {
		return nil
	}
	if _, worked := f.CredentialWorked(c.Fingerprint); worked {
		return nil // A clock does not go wrong from one call to the next; the server has some other end in mind.
	}
	begins, expires := c.Token.NotBefore, c.Token.Expires
	if begins.Before(c.Token.IssuedAt) {
		begins = c.Token.IssuedAt
	}
	weight := inspector.Possible
	if !begins.IsZero() && f.Now.Sub(begins) < aLot {
		weight = inspector.Likely // Too young for an end that the server sets by itself.
	}
	switch left, age := expires.Sub(f.Now), f.Now.Sub(begins); {
	case over && !expires.IsZero() && left > leeway && left < farthestZone:
		return one(observed(cause, weight, c.Where,
			"The server says that the token is over, which by its exp comes only in %s: the clock, or the time zone, of what judged it is ahead.", duration(left)))
	case early && !begins.IsZero() && age < farthestZone:
		return one(observed(cause, weight, c.Where,
			"The server says that the token is not valid yet, which it has been for %s: the clock, or the time zone, of what judged it is behind.", duration(max(age, 0))))
	}
	return nil
}

// farthestZone is what a local time that is taken for UTC may be off at the most; a clock that is off by more has other
// causes of its own.
const farthestZone = 14 * time.Hour

// aLot is how far apart the clocks may be for what is signed with the time: Kerberos (RFC 4120 section 3.2.3), AWS and
// most webhooks allow five minutes.
const aLot = 5 * time.Minute

// givenAhead is how far ahead the clock of a token's issuer is by the answer that gave the token out, or 0: nobody gives a
// token before it is issued.
func givenAhead(f *inspector.Facts, c *credential.Credential) time.Duration {
	if c.Where != inAuthorization || c.Token.IssuedAt.IsZero() {
		return 0
	}
	given, ok := f.GivenAs()
	if ahead := c.Token.IssuedAt.Sub(given.Time); ok && ahead > leeway {
		return ahead
	}
	return 0
}

// issuedAhead tells whether a token was issued in the future, by so little that it can be a clock's fault.
func issuedAhead(issued, now time.Time) bool {
	ahead := issued.Sub(now)
	return !issued.IsZero() && ahead > time.Second && ahead < 48*time.Hour
}
