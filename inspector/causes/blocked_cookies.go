package causes

import (
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
)

// blockedByBrowser is the rule that takes the browser's own word for why a cookie stayed behind (CDP
// Network.CookieBlockedReason). A reason counts where it contains one of the words.
func blockedByBrowser(cause string, words ...string) inspector.Rule {
	return inspector.Rule{Judge: func(f *inspector.Facts) []inspector.Finding {
		var findings []inspector.Finding
		for _, b := range f.Exchange.BlockedCookies.Or(nil) {
			at := slices.IndexFunc(b.Reasons, func(reason string) bool {
				return slices.ContainsFunc(words, func(word string) bool { return strings.Contains(reason, word) })
			})
			if at < 0 {
				continue
			}
			weight := inspector.Hint
			if likelihood, _ := cookie.CarriesSession(b.Cookie); likelihood >= inspector.LeastSession {
				weight = inspector.Proof
			}
			if len(f.SessionsSent()) > 0 {
				weight = inspector.Hint // Another session cookie did go along.
			}
			findings = append(findings, observed(cause, weight, "blockedCookies",
				"The browser kept the cookie %s off this request: %s.", b.Cookie.Name, b.Reasons[at]))
		}
		return findings
	}}
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

// weightOfWithheld: where the Cookie header was not seen, that a cookie stayed behind is a conclusion from rules.
func weightOfWithheld(f *inspector.Facts) inspector.Weight {
	if f.Exchange.Request.Header("cookie").Known() {
		return inspector.Strong
	}
	return inspector.Likely
}
