package causes

import (
	"strings"
	"time"

	"github.com/why401/why401/inspector"
)

func csrfTokenMissing() []inspector.Rule {
	return []inspector.Rule{
		{Needs: []inspector.Need{inspector.NeedCookieHeader}, Judge: judgeCSRFMissing},
		said("csrf-token-missing"),
	}
}

// judgeCSRFMissing looks for a session that is good and a request that lacks the token which guards it.
func judgeCSRFMissing(f *inspector.Facts) []inspector.Finding {
	const cause = "csrf-token-missing"
	if where, ok := csrfSent(f); ok {
		return one(observed(cause, inspector.Excludes, where, "An anti-forgery token was sent."))
	}
	hidden := csrfHidden(f)
	if len(f.SessionsSent()) == 0 && !says(f, cause, "csrf-token-invalid") {
		return one(observed(cause, inspector.Excludes, inCookieHeader, "No session cookie was sent that such a token could guard."))
	}
	if says(f, cause, "csrf-token-invalid") {
		if len(f.SentCookies) == 0 && !changesState(f) {
			// Pages explain such tokens, too, as Tomcat's does in which the manager refuses a visitor without a password.
			return one(observed(cause, inspector.Doubts, inCookieHeader,
				"The request only reads, and carries no cookie: there is nothing that an anti-forgery token could guard."))
		}
		weight := inspector.Strong
		if hidden {
			weight = inspector.Possible
		}
		return one(observed(cause, weight, "request.headers",
			"The server complains of the anti-forgery token, and the request carries none that can be seen."))
	}
	if f.ProofPosted() || says(f, statedReasons...) {
		return nil // A sign-in has no session yet, and who states another reason has let the session count.
	}
	if f.CookieSent("wordpress_logged_in_*") && hints(f, "not-signed-in", "token-scope-insufficient", "authorization-missing") {
		// WordPress takes a REST request without a nonce for a guest's, whatever cookies it carries
		// (REST API Handbook, Authentication).
		return one(observed(cause, inspector.Proof, inCookieHeader,
			"WordPress's sign-in cookie was sent without a nonce (X-WP-Nonce), so that WordPress takes the call for a guest's."))
	}
	if !changesState(f) || f.Authorization.IsPresent() {
		return nil // Reading needs no such token, and neither does a request with a header of its own.
	}
	return quietSigns(f, hidden)
}

// quietSigns are those that remain where the server does not speak of a token at all.
func quietSigns(f *inspector.Facts, hidden bool) []inspector.Finding {
	const cause = "csrf-token-missing"
	var findings []inspector.Finding
	for _, pair := range csrfCookies {
		if f.CookieSent(pair.cookie) && !hidden {
			findings = append(findings, observed(cause, inspector.Likely, inCookieHeader,
				"The site gave out an anti-forgery cookie, %s, and the request does not repeat it in a header (%s).", pair.cookie, pair.header))
		}
	}
	if name, ok := guardCookie(f); ok && len(findings) == 0 && !hidden {
		findings = append(findings, observed(cause, inspector.Possible, inCookieHeader,
			"The site gave out the cookie %s, by which it guards changes, and the request carries no anti-forgery token beside it.", name))
	}
	if e, ok := readAMomentAgo(f); ok {
		weight := inspector.Likely
		if hidden || speaksOfElse(f) {
			weight = inspector.Possible
		}
		findings = append(findings, observed(cause, weight, inHistory,
			"Reading worked %s before with the same session, and this request, which changes something, carries no anti-forgery token.",
			duration(f.Now.Sub(e.Time))))
	}
	return findings
}

// guardCookie returns a cookie that belongs to a guard against forgery, by its name: the copy of the token or what it is
// checked against (OWASP, Cross-Site Request Forgery Prevention, "Double-Submit Cookie").
func guardCookie(f *inspector.Facts) (name string, ok bool) {
	for _, c := range f.SentCookies {
		if lower := strings.ToLower(c.Name); strings.Contains(lower, "csrf") || strings.Contains(lower, "xsrf") {
			return c.Name, true
		}
	}
	return "", false
}

// aMoment is how long a session is taken to live on at the least.
const aMoment = 2 * time.Minute

// readAMomentAgo returns a GET by code to the same host that worked a moment before this request, which changes
// something.
func readAMomentAgo(f *inspector.Facts) (*inspector.Earlier, bool) {
	if !changesState(f) {
		return nil, false
	}
	return f.Earlier(func(e *inspector.Earlier) bool {
		return e.OK() && e.Method == "GET" && e.Kind.ByCode() && f.Now.Sub(e.Time) < aMoment && f.SameHost(e)
	})
}
