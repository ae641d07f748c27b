package causes

import (
	"net/url"
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
)

func csrfTokenInvalid() []inspector.Rule {
	return []inspector.Rule{
		{Judge: judgeCSRFRefused},
		{Needs: []inspector.Need{inspector.NeedCookieHeader}, Judge: judgeCSRFCopy},
		said("csrf-token-invalid"),
	}
}

// judgeCSRFRefused looks for an anti-forgery token that was sent and that the server complains of.
func judgeCSRFRefused(f *inspector.Facts) []inspector.Finding {
	const cause = "csrf-token-invalid"
	where, sent := csrfSent(f)
	if !sent {
		if csrfHidden(f) {
			return nil // It may have been in a body that was not seen.
		}
		return one(observed(cause, inspector.Excludes, "request.headers", "No anti-forgery token was sent that could be wrong."))
	}
	var findings []inspector.Finding
	if says(f, cause, "csrf-token-missing") || len(f.SessionsSent()) > 0 && hints(f, cause, "csrf-token-missing") {
		findings = append(findings, observed(cause, inspector.Strong, where,
			"An anti-forgery token was sent, and the server complains of it: it is stale, or of another session."))
	} else if changesState(f) && len(f.SessionsSent()) > 0 && speaksOfToken(f) && !slices.ContainsFunc(f.Credentials, mayBeToken) {
		findings = append(findings, observed(cause, inspector.Likely, where,
			"The server finds fault with a token, and the anti-forgery token is the only one that was sent."))
	} else if finding, ok := judgeOldCSRF(f, where); ok {
		findings = append(findings, finding)
	} else if changesState(f) && len(f.SessionsSent()) > 0 {
		findings = append(findings, observed(cause, inspector.Hint, where, "An anti-forgery token was sent along with the session."))
	}
	if len(findings) > 0 {
		if e, ok := f.SignedIn(); ok {
			findings = append(findings, observed(cause, inspector.Context, inHistory,
				"The last sign-in was seen %s before; a token from before it belongs to another session.", duration(f.Now.Sub(e.Time))))
		}
	}
	return findings
}

// judgeOldCSRF knows the anti-forgery token that was sent from the answer that gave it out. Such tokens belong to one session,
// and frameworks begin a new one at each sign-in (OWASP, Cross-Site Request Forgery Prevention, "Synchronizer Token Pattern").
func judgeOldCSRF(f *inspector.Facts, where string) (finding inspector.Finding, ok bool) {
	if !changesState(f) || len(f.SessionsSent()) == 0 {
		return finding, false
	}
	_, given, ok := givenForChange(f)
	if name, inHeader := strings.CutPrefix(where, "request.headers."); inHeader {
		value, _ := f.RequestHeader(name)
		given, ok = f.GivenOut(value)
	}
	if !ok {
		return finding, false
	}
	in, signedIn := f.SignedIn()
	newer, ok := f.GivenLast(given.Name)
	renewed := ok && signedIn && newer.Fingerprint != given.Fingerprint && !newer.Time.Before(in.Time)
	if !signedIn || !in.Time.After(given.Time) || len(in.SetCookies) == 0 && !renewed {
		return finding, false // The session may be the same.
	}
	weight, more := inspector.Possible, ""
	if renewed {
		weight, more = inspector.Likely, " A newer one was given out since, which was not sent."
	}
	return observed("csrf-token-invalid", weight, where,
		"The anti-forgery token was given out %s before, and somebody signed in since: it may belong to the session of before.%s",
		duration(f.Now.Sub(given.Time)), more), true
}

// judgeCSRFCopy holds X-XSRF-TOKEN against the cookie XSRF-TOKEN. Angular and axios copy the one from the other, and
// servers that compare them take a request in which they differ for a forged one (OWASP, Cross-Site Request Forgery
// Prevention, "Double-Submit Cookie"). A masked token is longer than the cookie's, and says nothing by differing.
func judgeCSRFCopy(f *inspector.Facts) []inspector.Finding {
	const where = "request.headers.x-xsrf-token"
	sent, ok := f.RequestHeader("x-xsrf-token")
	if !ok || len(f.SessionsSent()) == 0 {
		return nil
	}
	differs := false
	for _, c := range f.SentCookies {
		if c.Name != "XSRF-TOKEN" {
			continue
		}
		value, err := url.PathUnescape(c.Value)
		if err != nil {
			value = c.Value
		}
		if sent == value || sent == c.Value || len(sent) != len(value) {
			return nil
		}
		differs = true
	}
	if !differs {
		return nil
	}
	return one(observed("csrf-token-invalid", inspector.Strong, where,
		"The anti-forgery token in X-XSRF-TOKEN is not the one of the cookie XSRF-TOKEN, of which it should be a copy."))
}
