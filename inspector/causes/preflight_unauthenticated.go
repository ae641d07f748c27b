package causes

import (
	"github.com/why401/why401/inspector"
)

func preflightUnauthenticated() []inspector.Rule {
	return []inspector.Rule{{Judge: judgePreflight}, said("preflight-unauthenticated")}
}

// judgePreflight: a CORS preflight never carries credentials (Fetch standard, "CORS-preflight fetch"), so that a 401
// to it has this one cause. What could be missing from other requests cannot be missed here.
func judgePreflight(f *inspector.Facts) []inspector.Finding {
	const cause = "preflight-unauthenticated"
	x := f.Exchange
	if hop, ok := x.Preflight.Get(); ok && hop.Status == 401 {
		return one(observed(cause, inspector.Proof, "preflight", "The CORS preflight before this request was answered 401."))
	}
	asks := x.Request.Header("access-control-request-method").IsPresent()
	if x.Kind != inspector.KindPreflight && (x.Method != "OPTIONS" || !asks) {
		return nil
	}
	findings := one(observed(cause, inspector.Proof, "method",
		"The request that was answered 401 is the CORS preflight (OPTIONS), to which browsers never add credentials."))
	for _, other := range causesOfAbsence {
		findings = append(findings, observed(other, inspector.Excludes, "method", "A preflight never carries credentials, whatever the page does."))
	}
	return findings
}
