package causes

import (
	"time"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/credential"
)

// leeway is how far apart clocks may be before it matters. Servers forgive a minute at the most by habit (RFC 7519
// section 4.1.4 speaks of "no more than a few minutes"), and the Date header has whole seconds only.
const leeway = time.Minute

// clocks are the times that a token is judged at: the browser's, and the server's where that differs.
func clocks(f *inspector.Facts) (browser, server time.Time) {
	return f.Now, f.Now.Add(f.Skew.Or(0))
}

// inCharge tells whether a token is the one that the server was meant to read: the one in the Authorization header,
// or any other where there is none.
func inCharge(f *inspector.Facts, c credential.Credential) bool {
	return c.Where == inAuthorization || !f.Authorization.IsPresent()
}
