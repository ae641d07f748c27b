package replay

import (
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/secret"
)

// refuse says why a request must not be repeated at all, or returns "". Its texts quote nothing of the request.
func refuse(x *inspector.Exchange, confirmed bool) string {
	u, err := url.Parse(x.URL.Reveal())
	switch {
	case err != nil || !isHTTP(u):
		return "its address is not one of http or https"
	case x.Kind == inspector.KindWebSocket:
		return "a WebSocket's handshake cannot be repeated without opening the connection"
	}
	switch strings.ToUpper(x.Method) {
	case http.MethodGet, http.MethodHead, http.MethodOptions:
	default:
		if reason := refuseMethod(x, confirmed); reason != "" {
			return reason
		}
	}
	body := x.Request.Body.Or(inspector.Body{}).Text.Reveal()
	if bodyHasPassword(body) {
		return typedPassword // No experiment leaves out a part of the body.
	}
	return refuseAddress(u, body)
}

// refuseMethod judges a request that may change something (RFC 9110 section 9.2.1).
func refuseMethod(x *inspector.Exchange, confirmed bool) string {
	body, hasBody := x.Request.Body.Get()
	switch {
	case !confirmed:
		return "a request with the method " + strings.ToUpper(x.Method) + " may change something on the server"
	case !x.Kind.ByCode():
		return "only a script's request can be repeated with the method " + strings.ToUpper(x.Method)
	case !x.Request.Body.Known() || hasBody && body.Truncated:
		return "the request's body was not seen as a whole"
	}
	return ""
}

// refuseAddress judges what a request to an address would do, whoever sends it. It is asked again for each redirect.
func refuseAddress(u *url.URL, body string) string {
	plain, _, _ := strings.Cut(lastSegment(u.Path), ".") // As in /logout.php, /signout.do and /token.oauth2.
	if reason, found := endpoints[plain]; found {
		return reason
	}
	names := paramNames(u.RawQuery)
	names = append(names, paramNames(body)...)
	for i, name := range names {
		names[i] = strings.ToLower(name)
	}
	has := func(name string) bool { return slices.Contains(names, name) }
	switch {
	case has("grant_type") || has("refresh_token"):
		return isTokenCall
	case strings.Contains(body, `"grant_type"`) || strings.Contains(body, `"refresh_token"`):
		return isTokenCall
	case has("code") && (has("state") || has("session_state") || has("iss") || takesCode().MatchString(u.Path)):
		return isOneTimeCode // RFC 6749 section 4.1.2
	case secret.HasOneTimeCode(u.EscapedPath()):
		return isOneTimeCode
	case slices.ContainsFunc(names, func(name string) bool { return oneTimeParams[name] }):
		return "its address carries something that works only once"
	}
	return ""
}

const (
	isTokenCall = "it is a call to a token endpoint; repeating one can revoke every token of the sign-in" // RFC 9700 section 4.14.2
	isSignOut   = "it signs out"

	isOneTimeCode = "its address carries a one-time code"
)

// takesCode matches the paths to which an authorization server sends its codes. Clients that use PKCE (RFC 7636) may
// leave out the state (RFC 9700 section 2.1), so that the path alone tells.
var takesCode = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(
		`(?i)callback|(^|[/._-])(oauth|oidc|openid|authori[sz]|((auth|cb|sso|sign[_-]?in|log[_-]?(in|on))\d*([/._-]|$)))`)
})

// endpoints are the last parts of paths at which a repetition does harm, in lower case and without hyphens,
// underscores and an extension: the token endpoints of the usual servers, refresh calls, and signing out.
var endpoints = map[string]string{
	"token": isTokenCall, "accesstoken": isTokenCall, "authtoken": isTokenCall,
	"oauthtoken": isTokenCall, "refresh": isTokenCall, "refreshtoken": isTokenCall, "refreshtokens": isTokenCall,
	"tokenrefresh": isTokenCall, "refreshsession": isTokenCall, "renew": isTokenCall, "renewtoken": isTokenCall,
	"revoke": isTokenCall, "revoketoken": isTokenCall, "revocation": isTokenCall, "introspect": isTokenCall,
	"logout": isSignOut, "signout": isSignOut, "logoff": isSignOut, "signoff": isSignOut, "endsession": isSignOut,
}

// oneTimeParams are parameters whose values are spent by being used: passwords for once, tickets (CAS), SAML messages,
// and the links that are sent by mail. In lower case.
var oneTimeParams = map[string]bool{
	"otp": true, "totp": true, "one_time_code": true, "one_time_password": true, "verification_code": true,
	"magic_link": true, "magic_token": true, "login_token": true, "reset_password_token": true, "reset_token": true,
	"confirmation_token": true, "invitation_token": true, "ticket": true, "samlresponse": true, "samlrequest": true,
	"samlart": true,
}

func lastSegment(path string) string {
	path = strings.ToLower(strings.TrimRight(path, "/"))
	segment := path[strings.LastIndex(path, "/")+1:]
	segment, _, _ = strings.Cut(segment, ";")
	return strings.NewReplacer("-", "", "_", "").Replace(segment)
}

// paramNames are the names in a query or a form.
func paramNames(query string) []string {
	var names []string
	for pair := range strings.SplitSeq(query, "&") {
		name, _, _ := strings.Cut(pair, "=")
		if plain, err := url.QueryUnescape(name); err == nil {
			name = plain
		}
		names = append(names, name)
	}
	return names
}
