package inspector

import (
	"net/url"
	"slices"
	"strings"

	"github.com/why401/why401/inspector/secret"
)

// withheldSchemes are authentication schemes whose credentials must not be sent again, with why. A Basic header that
// page code sets may hold what a person typed into the page's own form, so that it is treated like the browser's.
var withheldSchemes = map[string]string{
	"basic":        TypedPassword,
	"digest":       TypedPassword,
	"dpop":         "the request carries a DPoP proof, which is good for one request only", // RFC 9449 section 11.1
	"negotiate":    handshake,
	"ntlm":         handshake,
	"kerberos":     handshake,
	"privatetoken": "the request carries a token that is spent by being used", // RFC 9577 section 2.2
}

// TypedPassword is why a password is not sent again.
const TypedPassword = "the request carries a password that a person may have typed; repeating it could lock the account"

const (
	handshake = "the request carries a step of a Windows sign-in, which belongs to its own connection" // RFC 4559 section 6
	notSeen   = "the source does not show which credentials the request carried, so they cannot be repeated"
)

// Withheld says why the request's own credentials must not or cannot be sent again, or returns "".
func Withheld(x *Exchange) string {
	u, err := url.Parse(x.URL.Reveal())
	if err == nil && slices.ContainsFunc(ParamNames(u.RawQuery), NamesPassword) {
		return TypedPassword
	}
	if x.Kind == KindPreflight {
		return "" // "A CORS-preflight request never includes credentials" (Fetch standard), but for its address.
	}
	if err == nil && u.User != nil || slices.ContainsFunc(x.Request.Headers, func(h Header) bool { return NamesPassword(h.Name) }) {
		return TypedPassword
	}
	authorization := x.Request.Header("authorization")
	if reason := WithheldValue(authorization.Or("")); reason != "" {
		return reason
	}
	if x.Request.Header("dpop").IsPresent() {
		return withheldSchemes["dpop"]
	}
	if !authorization.Known() || !x.Request.Header("cookie").Known() && !x.Cookies.Known() {
		return notSeen
	}
	if x.Source == SourceWebRequest && len(x.Attempts.Or(nil)) > 1 && authorization.IsAbsent() {
		// The browser asked again on this very request, so it had sent a password, which webRequest does not show.
		return TypedPassword
	}
	return ""
}

// WithheldCookies says why the request's cookies cannot be sent again by themselves, or returns "".
func WithheldCookies(x *Exchange) string {
	if !x.Request.Header("cookie").Known() && !x.Cookies.Known() {
		return notSeen
	}
	return ""
}

// WithheldValue says why an Authorization header must not be sent again, or returns "".
func WithheldValue(authorization secret.Text) string {
	scheme, _, _ := strings.Cut(strings.TrimSpace(authorization.Reveal()), " ")
	scheme = strings.ToLower(scheme)
	if strings.HasPrefix(scheme, "scram-") {
		return TypedPassword
	}
	return withheldSchemes[scheme]
}
