package causes

import (
	"fmt"

	"github.com/why401/why401/inspector"
)

func tokenExpired() []inspector.Rule {
	return []inspector.Rule{
		{Judge: judgeTokenExpiry},
		said("token-expired"),
	}
}

// judgeTokenExpiry compares each readable token's exp (RFC 7519 section 4.1.4) with the browser's clock.
func judgeTokenExpiry(f *inspector.Facts) []inspector.Finding {
	var findings []inspector.Finding
	for _, c := range f.Tokens() {
		expires := c.Token.Expires
		if expires.IsZero() {
			continue // A token need not carry exp; then only the server knows.
		}
		finding := inspector.Finding{Cause: "token-expired", Basis: inspector.Observed, Source: c.Where}
		if f.Now.Before(expires) {
			finding.Weight = inspector.Doubts
			finding.Text = fmt.Sprintf("The token was still valid for %s.", duration(expires.Sub(f.Now)))
		} else {
			finding.Weight = inspector.Proof
			finding.Text = fmt.Sprintf("The token expired %s before the request.", duration(f.Now.Sub(expires)))
		}
		findings = append(findings, finding)
	}
	return findings
}
