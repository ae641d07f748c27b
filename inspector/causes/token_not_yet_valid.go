package causes

import (
	"time"

	"github.com/why401/why401/inspector"
)

func tokenNotYetValid() []inspector.Rule {
	return []inspector.Rule{{Judge: judgeTokenStart}, noToken("token-not-yet-valid"), said("token-not-yet-valid")}
}

// judgeTokenStart compares nbf (RFC 7519 section 4.1.5) and iat (4.1.6) with the clocks. Many libraries refuse an iat in
// the future, too.
func judgeTokenStart(f *inspector.Facts) []inspector.Finding {
	const cause = "token-not-yet-valid"
	var findings []inspector.Finding
	if f.Now.IsZero() {
		return nil // Without a clock nothing can be said.
	}
	browser, server := clocks(f)
	for _, c := range bearerTokens(f) {
		begins, issued := c.Token.NotBefore, c.Token.IssuedAt
		switch {
		case begins.IsZero() && issued.IsZero():
			continue // The token does not say when it begins.
		case givenAhead(f, c) > 0:
			findings = append(findings, observed(cause, inspector.Possible, c.Where,
				"The token seems to begin %s after the request, by a clock that is ahead (iat).", duration(issued.Sub(server))))
		case begins.After(browser) && begins.After(server):
			findings = append(findings, observed(cause, weightOfStart(f, begins, issued), c.Where,
				"The token is valid only from %s after the request on (nbf).", duration(begins.Sub(server))))
		case begins.After(server) || issued.After(server.Add(leeway)) && !issued.After(browser):
			findings = append(findings, observed(cause, inspector.Possible, c.Where,
				"By the server's clock, which is %s behind, the token is not valid yet.", duration(f.Skew.Or(0).Abs())))
		case issued.After(browser.Add(time.Second)) && issued.After(server.Add(time.Second)):
			findings = append(findings, observed(cause, inspector.Likely, c.Where,
				"The token says that it was issued %s after the request (iat).", duration(issued.Sub(server))))
		default:
			findings = append(findings, observed(cause, inspector.Doubts, c.Where, "The token's time had begun."))
		}
	}
	return findings
}

// weightOfStart: where the token was also issued in the future, the issuer's clock may be at fault instead of its plan.
func weightOfStart(f *inspector.Facts, begins, issued time.Time) inspector.Weight {
	switch {
	case !issued.IsZero() && issued.After(f.Now.Add(time.Second)):
		return inspector.Likely
	case begins.Sub(f.Now) < 2*time.Second:
		return inspector.Possible // Rounded times of two machines differ by so much.
	}
	return inspector.Proof
}
