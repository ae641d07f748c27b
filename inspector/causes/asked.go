package causes

import (
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
)

// browserSchemes are the authentication schemes that browsers answer themselves, by a prompt or unasked
// (Fetch standard, "HTTP-network-or-cache fetch"; RFC 7617, 7616, 4559).
var browserSchemes = []string{"basic", "digest", "negotiate", "ntlm", "kerberos"}

// isBrowserScheme tells whether a browser itself answers challenges of a scheme.
func isBrowserScheme(scheme string) bool {
	return slices.ContainsFunc(browserSchemes, func(s string) bool { return strings.EqualFold(s, scheme) })
}

// isKeyScheme tells whether a challenge asks for an API key. No such scheme is registered; the ones in use (Key,
// ApiKey, API-Key, AzureApiManagementKey) all say so in their name.
func isKeyScheme(scheme string) bool {
	const end = "key"
	return len(scheme) >= len(end) && strings.EqualFold(scheme[len(scheme)-len(end):], end)
}

// isCertificateScheme tells whether a challenge asks for a TLS client certificate. No such scheme is registered, either.
func isCertificateScheme(scheme string) bool {
	lower := strings.ToLower(scheme)
	return strings.Contains(lower, "certificate") || strings.Contains(lower, "mutual")
}

// sessionSchemes are challenges with which servers ask for a session cookie or a sign-in form, not for the
// Authorization header. None is registered; Cookie was drafted (draft-broyer-http-cookie-auth), RedirectJSON is how
// Yesod tells scripts where people sign in, and SSO how LemonLDAP::NG does.
var sessionSchemes = []string{"cookie", "session", "form", "formbased", "redirectjson", "sso"}

func isSessionScheme(scheme string) bool {
	return slices.ContainsFunc(sessionSchemes, func(s string) bool { return strings.EqualFold(s, scheme) })
}

// asksForHeader returns the scheme of the first challenge that only calling code can meet, by setting the
// Authorization header: Bearer, DPoP, Token and their like.
func asksForHeader(f *inspector.Facts) (scheme string, ok bool) {
	for _, c := range f.Challenges {
		scheme := c.Scheme
		if scheme != "" && !isBrowserScheme(scheme) && !isKeyScheme(scheme) && !isCertificateScheme(scheme) && !isSessionScheme(scheme) {
			return scheme, true
		}
	}
	return "", false
}

// asksForSession tells whether a challenge asks for a session.
func asksForSession(f *inspector.Facts) bool { return f.Asks(sessionSchemes...) }

// asksForKey returns the scheme of a challenge that asks for an API key.
func asksForKey(f *inspector.Facts) (scheme string, ok bool) {
	for _, c := range f.Challenges {
		if isKeyScheme(c.Scheme) {
			return c.Scheme, true
		}
	}
	return "", false
}

// asksForPassword returns the scheme of a challenge that browsers meet by asking for a user name and password.
func asksForPassword(f *inspector.Facts) (scheme string, ok bool) {
	for _, c := range f.Challenges {
		if c.Is("basic") || c.Is("digest") {
			return c.Scheme, true
		}
	}
	return "", false
}

// asksBrowser tells whether any challenge is one that browsers answer themselves.
func asksBrowser(f *inspector.Facts) bool { return f.Asks(browserSchemes...) }

// nothingSent tells whether the request carried nothing that could show who asks: no credential, no session cookie, no
// signature.
func nothingSent(f *inspector.Facts) bool {
	if len(f.Credentials) > 0 || len(f.SessionsSent()) > 0 || f.ProofPosted() {
		return false
	}
	_, signed := signatureSent(f)
	_, key := keySent(f)
	return !key && !signed
}

// showsNobody tells whether the request carried nothing that could show who asks but a session that every visitor has.
func showsNobody(f *inspector.Facts) bool {
	if nothingSent(f) {
		return true
	}
	_, guest := guestSession(f)
	return guest && len(f.Credentials) == 0
}

// attempts counts how often the browser's own authentication was asked by the server (not by a proxy) for one of
// the schemes, and whether that was seen at all.
func attempts(f *inspector.Facts, schemes ...string) (n int, seen bool) {
	all, _ := f.Exchange.Attempts.Get()
	for _, a := range all {
		if !a.Proxy && slices.ContainsFunc(schemes, func(s string) bool { return strings.EqualFold(s, a.Scheme) }) {
			n++
		}
	}
	return n, f.Exchange.Attempts.Known()
}

// takesNoCookies tells whether the answer shows that the API has no use for cookies from this caller: it lets another
// origin read the answer, and not with credentials (Fetch standard, Access-Control-Allow-Credentials).
func takesNoCookies(f *inspector.Facts) bool {
	if f.Relation == cookie.SameOrigin || f.Relation == "" || !f.Exchange.Kind.ByCode() {
		return false
	}
	response := f.Exchange.Response
	return response.Header("access-control-allow-origin").IsPresent() &&
		response.Header("access-control-allow-credentials").IsAbsent()
}

// changesState tells whether the method is one that anti-forgery tokens guard (RFC 9110 section 9.2.1).
func changesState(f *inspector.Facts) bool {
	switch f.Exchange.Method {
	case "GET", "HEAD", "OPTIONS", "TRACE":
		return false
	}
	return true
}
