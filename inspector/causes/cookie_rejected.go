package causes

import (
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
)

func cookieRejected() []inspector.Rule {
	return []inspector.Rule{
		{Judge: judgeRefusedCookie},
	}
}

// judgeRefusedCookie looks for a session cookie that the site tried to set and the browser did not take (RFC 6265bis
// section 5.7).
func judgeRefusedCookie(f *inspector.Facts) []inspector.Finding {
	const cause = "cookie-rejected"
	if len(f.SessionsSent()) > 0 {
		return one(observed(cause, inspector.Doubts, inCookieHeader, "A session cookie was sent, so that the browser had taken it."))
	}
	var findings []inspector.Finding
	for _, r := range f.Exchange.RefusedCookies.Or(nil) {
		likelihood, _ := cookie.CarriesSession(r.Cookie)
		weight := inspector.Proof
		if likelihood < inspector.LeastSession {
			if !aloneFromSignIn(f, r) {
				continue
			}
			weight = inspector.Strong // Nothing but where it comes from says that it is the session.
		}
		findings = append(findings, observed(cause, weight, "refusedCookies",
			"The server tried to set the session cookie %s %s before, and the browser refused it: %s.",
			r.Cookie.Name, duration(f.Now.Sub(r.Time)), wordsOfRefusal(r.Reason)))
	}
	for _, set := range f.SetCookies {
		likelihood, _ := cookie.CarriesSession(set.Cookie)
		if set.Refusal == "" || likelihood < inspector.LeastSession {
			continue
		}
		findings = append(findings, observed(cause, inspector.Likely, "response.headers.set-cookie",
			"This answer, too, tries to set the session cookie %s in vain: %s.", set.Cookie.Name, wordsOfRefusal(string(set.Refusal))))
	}
	return findings
}

// aloneFromSignIn tells whether a refused cookie is all that the answer to the sign-in tried to give: what a sign-in gives is
// the session, whatever it is called, unless it gave a token for the calls.
func aloneFromSignIn(f *inspector.Facts, r inspector.RefusedCookie) bool {
	in, ok := f.SignedIn()
	if !ok || len(in.SetCookies) > 0 || r.URL != in.URL || !r.Time.Equal(in.Time) || r.Cookie.Value == "" || cookie.IsOther(r.Cookie.Name) {
		return false
	}
	_, given := f.GivenForCalls()
	return !given
}

// refusals words the reasons of package cookie and of CDP (Network.SetCookieBlockedReason) by what they contain.
var refusals = []struct{ part, words string }{
	{"samesitenoneinsecure", "it says SameSite=None without Secure"},
	{"same-site-none", "it says SameSite=None without Secure"},
	{"partitioned", "it says Partitioned without Secure"},
	{"public-suffix", "its Domain is one that many owners share"},
	{"prefix", "its name begins with __Host- or __Secure-, and its attributes break the rules for that"},
	{"domain", "its Domain is not one that this host may set cookies for"},
	{"overwrite", "a Secure cookie of the same name is there already"},
	{"secureonly", "it says Secure, and came over plain http"},
	{"secure", "it says Secure, and came over plain http"},
	{"third", "it is a third-party cookie, which this browser blocks"},
	{"userpreferences", "it is a third-party cookie, which this browser blocks"},
	{"credentials", "the call that brought it did not include credentials"},
	{"samesite", "it is not SameSite=None, and came in answer to a request from another site"},
	{"same-site", "it is not SameSite=None, and came in answer to a request from another site"},
	{"size", "it is too large"},
	{"too-large", "it is too large"},
	{"syntax", "it cannot be read"},
	{"malformed", "it cannot be read"},
}

func wordsOfRefusal(reason string) string {
	lower := strings.ToLower(reason)
	for _, r := range refusals {
		if strings.Contains(lower, r.part) {
			return r.words
		}
	}
	return "its reason is " + reason
}
