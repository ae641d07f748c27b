package causes

import (
	"github.com/why401/why401/inspector"
)

// unknown's rules find no cause. What they say stands beside the answer that nothing tells why, so that the reader has
// something to go by.
func unknown() []inspector.Rule {
	return []inspector.Rule{{Judge: judgeSurroundings}}
}

// judgeSurroundings says what else of the site worked, and what could not be seen.
func judgeSurroundings(f *inspector.Facts) []inspector.Finding {
	var findings []inspector.Finding
	judged := speaksOfElse(f) || speaksOfToken(f) || len(f.Credentials) > 0 // Then the address was found.
	if e, ok := f.WorkedBefore(); ok {
		findings = append(findings, observed(inspector.Unknown, inspector.Context, inHistory,
			"The same request worked "+duration(f.Now.Sub(e.Time))+" before."))
	} else if e, ok := f.Earlier(func(e *inspector.Earlier) bool { return e.OK() && e.Kind == inspector.KindNavigation && f.SameHost(e) }); ok && !judged {
		findings = append(findings, observed(inspector.Unknown, inspector.Context, inHistory,
			"Another page of this host opens (%s); it is only this address that is refused. Look for a typing error in it.", e.URL))
	}
	if f.Exchange.Request.Header("cookie").IsAbsent() && f.Authorization.IsAbsent() {
		findings = append(findings, observed(inspector.Unknown, inspector.Context, "request.headers",
			"The request carried no cookie and no Authorization header."))
	}
	if body, ok := f.Exchange.Response.Body.Get(); ok && body.Text == "" {
		findings = append(findings, observed(inspector.Unknown, inspector.Context, "response.body", "The answer is empty."))
	}
	return findings
}
