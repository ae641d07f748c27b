package inspector

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/why401/why401/inspector/secret"
)

// What repeating a request would do, in words that follow "not repeated:".
const (
	HarmTokenCall = "it is a call to a token endpoint; repeating one can revoke every token of the sign-in" // RFC 9700 section 4.14.2
	HarmSignOut   = "it signs out"
	HarmSpendCode = "its address carries a one-time code"
	HarmSpend     = "its address carries something that works only once"
)

// Harm says what harm a request to an address would do, whoever sends it, or returns "". Body is the request's.
func Harm(u *url.URL, body string) string {
	plain, _, _ := strings.Cut(lastSegment(u.Path), ".") // As in /logout.php, /signout.do and /token.oauth2.
	if harm, found := harmfulEndpoints[plain]; found {
		return harm
	}
	names := ParamNames(u.RawQuery)
	names = append(names, ParamNames(body)...)
	for i, name := range names {
		names[i] = strings.ToLower(name)
	}
	has := func(name string) bool { return slices.Contains(names, name) }
	switch {
	case has("grant_type") || has("refresh_token"):
		return HarmTokenCall
	case strings.Contains(body, `"grant_type"`) || strings.Contains(body, `"refresh_token"`):
		return HarmTokenCall
	case has("code") && (has("state") || has("session_state") || has("iss") || takesCode().MatchString(u.Path)):
		return HarmSpendCode // RFC 6749 section 4.1.2
	case secret.HasOneTimeCode(u.EscapedPath()):
		return HarmSpendCode
	case slices.ContainsFunc(names, func(name string) bool { return oneTimeParams[name] || secret.NamesOneTimeCode(name) }):
		return HarmSpend
	}
	return ""
}

// takesCode matches the paths to which an authorization server sends its codes. Clients that use PKCE (RFC 7636) may
// leave out the state (RFC 9700 section 2.1), so that the path alone tells.
var takesCode = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(
		`(?i)callback|(^|[/._-])(oauth|oidc|openid|authori[sz]|((auth|cb|sso|sign[_-]?in|log[_-]?(in|on))\d*([/._-]|$)))`)
})

// harmfulEndpoints are the last parts of paths at which a repetition does harm, in lower case and without hyphens,
// underscores and an extension: the token endpoints of the usual servers, refresh calls, and signing out.
var harmfulEndpoints = map[string]string{
	"token": HarmTokenCall, "accesstoken": HarmTokenCall, "authtoken": HarmTokenCall,
	"oauthtoken": HarmTokenCall, "refresh": HarmTokenCall, "refreshtoken": HarmTokenCall, "refreshtokens": HarmTokenCall,
	"tokenrefresh": HarmTokenCall, "refreshsession": HarmTokenCall, "renew": HarmTokenCall, "renewtoken": HarmTokenCall,
	"revoke": HarmTokenCall, "revoketoken": HarmTokenCall, "revocation": HarmTokenCall, "introspect": HarmTokenCall,
	"logout": HarmSignOut, "signout": HarmSignOut, "logoff": HarmSignOut, "signoff": HarmSignOut, "endsession": HarmSignOut,
}

// oneTimeParams are parameters whose values are spent by being used, beside one-time codes: tickets (CAS), SAML messages,
// and the links that are sent by mail. In lower case.
var oneTimeParams = map[string]bool{
	"magic_link": true, "magic_token": true, "login_token": true, "reset_password_token": true, "reset_token": true,
	"confirmation_token": true, "invitation_token": true, "ticket": true, "samlresponse": true, "samlrequest": true,
	"samlart": true,
}

func lastSegment(path string) string {
	path = strings.ToLower(strings.TrimRight(path, "/"))
	segment := path[strings.LastIndex(path, "/")+1:]
	segment, _, _ = strings.Cut(segment, ";")
	return withoutHyphens(segment)
}

// withoutHyphens makes one of the spellings of a word in an address: sign-in, sign_in, signin.
func withoutHyphens(word string) string {
	return strings.ReplaceAll(strings.ReplaceAll(word, "-", ""), "_", "")
}

// ParamNames are the names in a query or a form.
func ParamNames(query string) []string {
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
