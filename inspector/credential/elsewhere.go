package credential

import (
	"net/url"
	"slices"
	"strings"

	"github.com/why401/why401/inspector/cookie"
)

// Request is where else a request may carry credentials. Header names are in lower case.
type Request struct {
	URL     *url.URL
	Headers [][2]string
	Body    string
}

// Elsewhere finds the credentials that a request carries outside the Authorization header: in headers of their own,
// in the query, in cookies, in the body. Cookies count where they hold a token; what other cookies are for is the
// matter of package cookie.
func Elsewhere(r Request) []Credential {
	var found []Credential
	contentType := ""
	for _, h := range r.Headers {
		switch name := h[0]; {
		case name == "content-type":
			contentType = h[1]
		case name == "cookie":
			found = inCookies(found, h[1])
		case headerCarries(name):
			found = append(found, named("request.headers."+name, h[1]))
		}
	}
	found = inURL(found, r.URL)
	return inBody(found, contentType, r.Body)
}

// named reads a credential that stands under a name which says that it is one.
func named(where, value string) Credential {
	c := Credential{Where: where}
	c.read(value, false)
	if c.Kind == KindOpaque && !c.Is(TooLong) && !c.Is(WholeObject) {
		c.Kind, c.Redacted = KindAPIKey, describe("key", strings.TrimSpace(value))
	}
	return c
}

// inCookies finds cookies that hold a token.
func inCookies(found []Credential, header string) []Credential {
	for _, sent := range cookie.ParseHeader(header) {
		value := strings.Trim(sent.Value, `"`)
		if !startsJWT(value) {
			continue
		}
		c := Credential{Where: "request.cookies." + sent.Name}
		c.read(value, false)
		if c.Token != nil && (c.Kind == KindJWT || c.Kind == KindJWE) && c.Token.Algorithm != "" {
			found = append(found, c)
		}
	}
	return found
}

// inURL finds credentials in the query, and user information, which browsers turn into Basic credentials.
func inURL(found []Credential, u *url.URL) []Credential {
	if u == nil {
		return found
	}
	if u.User != nil {
		password, _ := u.User.Password()
		value := u.User.Username() + ":" + password
		found = append(found, Credential{
			Where: "url.userinfo", Kind: KindBasic, Redacted: describe("user information", value),
			Fingerprint: Fingerprint(value),
			Basic:       &Basic{User: maskedUser(u.User.Username()), EmptyPassword: password == ""},
		})
	}
	return inPairs(found, "request.query.", u.RawQuery)
}

// inPairs finds credentials in a query or a form, by their names.
func inPairs(found []Credential, where, pairs string) []Credential {
	for pair := range strings.SplitSeq(pairs, "&") {
		name, value, ok := strings.Cut(pair, "=")
		if !ok || value == "" {
			continue
		}
		if plain, err := url.QueryUnescape(name); err == nil {
			name = plain
		}
		kind, carries := paramCarries(name)
		if !carries {
			continue
		}
		if plain, err := url.QueryUnescape(value); err == nil {
			value = plain
		}
		found = append(found, ofKind(kind, where+name, value))
	}
	return found
}

// ofKind reads a value whose name says what it is.
func ofKind(kind Kind, where, value string) Credential {
	if kind == KindAPIKey || kind == KindOpaque {
		return named(where, value)
	}
	return Credential{Where: where, Kind: kind, Redacted: describe(string(kind), value), Fingerprint: Fingerprint(value)}
}

// headerNames are headers that carry a credential by the documentation of those who use them, and whose names do not
// already say so by their ends.
var headerNames = []string{
	"dpop", "x-authorization", "authentication", "x-jwt-assertion", "x-goog-iap-jwt-assertion", "cf-access-jwt-assertion",
	"x-amzn-oidc-data", "x-auth-key", "x-session-id", "token", "apikey", "api_key", "x-apikey", "x-jwt",
}

// headerEnds are ends of header names that say that a key or token follows.
var headerEnds = []string{"-token", "_token", "-api-key", "_api_key", "-apikey", "api-key", "-secret", "-access-key", "-subscription-key", "-functions-key"}

// notCredentials are parts of header names that end like a credential and carry none.
var notCredentials = []string{"csrf", "xsrf", "forgery", "verification", "idempotency", "trace", "device", "push", "sec-", "continuation", "page"}

func headerCarries(name string) bool {
	if slices.Contains(headerNames, name) {
		return true
	}
	if !slices.ContainsFunc(headerEnds, func(end string) bool { return strings.HasSuffix(name, end) }) {
		return false
	}
	return !slices.ContainsFunc(notCredentials, func(part string) bool { return strings.Contains(name, part) })
}

// paramNames are names of query parameters and form or JSON fields that carry a credential. In lower case.
var paramNames = map[string]Kind{
	"access_token": KindOpaque, "accesstoken": KindOpaque, "token": KindOpaque, "auth_token": KindOpaque,
	"authtoken": KindOpaque, "auth": KindOpaque, "jwt": KindOpaque, "id_token": KindOpaque, "refresh_token": KindOpaque,
	"session_token": KindOpaque, "bearer": KindOpaque, "assertion": KindOpaque, "client_assertion": KindOpaque,
	"api_key": KindAPIKey, "apikey": KindAPIKey, "api-key": KindAPIKey, "key": KindAPIKey, "subscription-key": KindAPIKey,
	"appid": KindAPIKey, "app_key": KindAPIKey, "secret": KindAPIKey, "client_secret": KindPassword,
	"password": KindPassword, "passwd": KindPassword, "pwd": KindPassword,
	"x-amz-signature": KindSignature, "x-goog-signature": KindSignature, "signature": KindSignature, "sig": KindSignature,
}

func paramCarries(name string) (Kind, bool) {
	kind, ok := paramNames[strings.ToLower(name)]
	return kind, ok
}
