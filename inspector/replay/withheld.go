package replay

import (
	"net/url"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/secret"
)

// withheldSchemes are authentication schemes whose credentials must not be sent again, with why. A Basic header that
// page code sets may hold what a person typed into the page's own form, so that it is treated like the browser's.
var withheldSchemes = map[string]string{
	"basic":        typedPassword,
	"digest":       typedPassword,
	"dpop":         "the request carries a DPoP proof, which is good for one request only", // RFC 9449 section 11.1
	"negotiate":    handshake,
	"ntlm":         handshake,
	"kerberos":     handshake,
	"privatetoken": "the request carries a token that is spent by being used", // RFC 9577 section 2.2
}

const (
	typedPassword = "the request carries a password that a person may have typed; repeating it could lock the account"
	handshake     = "the request carries a step of a Windows sign-in, which belongs to its own connection" // RFC 4559 section 6
	notSeen       = "the source does not show which credentials the request carried, so they cannot be repeated"
)

// withheld says why the request's own credentials must not or cannot be sent again, or returns "".
func withheld(x *inspector.Exchange) string {
	u, err := url.Parse(x.URL.Reveal())
	if err == nil && queryHasPassword(u) {
		return typedPassword
	}
	if x.Kind == inspector.KindPreflight {
		return "" // "A CORS-preflight request never includes credentials" (Fetch standard), but for its address.
	}
	if err == nil && u.User != nil || headerHasPassword(x.Request.Headers) {
		return typedPassword
	}
	authorization := x.Request.Header("authorization")
	if reason := withheldValue(authorization.Or("")); reason != "" {
		return reason
	}
	if x.Request.Header("dpop").IsPresent() {
		return withheldSchemes["dpop"]
	}
	if !authorization.Known() || !x.Request.Header("cookie").Known() && !x.Cookies.Known() {
		return notSeen
	}
	if x.Source == inspector.SourceWebRequest && len(x.Attempts.Or(nil)) > 1 && authorization.IsAbsent() {
		// The browser asked again on this very request, so it had sent a password, which webRequest does not show.
		return typedPassword
	}
	return ""
}

// withheldCookies says why the request's cookies cannot be sent again by themselves, or returns "".
func withheldCookies(x *inspector.Exchange) string {
	if !x.Request.Header("cookie").Known() && !x.Cookies.Known() {
		return notSeen
	}
	return ""
}

// withheldValue says why an Authorization header must not be sent again, or returns "".
func withheldValue(authorization secret.Text) string {
	scheme, _, _ := strings.Cut(strings.TrimSpace(authorization.Reveal()), " ")
	scheme = strings.ToLower(scheme)
	if strings.HasPrefix(scheme, "scram-") {
		return typedPassword
	}
	return withheldSchemes[scheme]
}
