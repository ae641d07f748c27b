package causes

import (
	"time"

	"github.com/why401/why401/inspector"
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
		case issuedAhead(c.Token.IssuedAt, browser) && issuedAhead(c.Token.IssuedAt, server):
			findings = append(findings, observed(cause, inspector.Likely, c.Where,
				"The token says that it was issued %s after the request (iat): the clock of whoever issued it is ahead.",
				duration(c.Token.IssuedAt.Sub(browser))))
		}
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

// aLot is how far apart the clocks may be for what is signed with the time: Kerberos (RFC 4120 section 3.2.3), AWS and
// most webhooks allow five minutes.
const aLot = 5 * time.Minute

// issuedAhead tells whether a token was issued in the future, by so little that it can be a clock's fault.
func issuedAhead(issued, now time.Time) bool {
	ahead := issued.Sub(now)
	return !issued.IsZero() && ahead > time.Second && ahead < 48*time.Hour
}
