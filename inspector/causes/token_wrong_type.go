package causes

import (
	"regexp"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/credential"
)

func tokenWrongType() []inspector.Rule {
	return []inspector.Rule{{Judge: judgeTokenType}, noToken("token-wrong-type"), said("token-wrong-type")}
}

// judgeTokenType reads from the token itself what it was made for.
func judgeTokenType(f *inspector.Facts) []inspector.Finding {
	const cause = "token-wrong-type"
	c, ok := f.Authorization.Get()
	if !ok {
		return judgeTypeInOwnHeader(f)
	}
	if given, ok := f.GivenAs(); ok {
		if kind := kindOfName(given.Name); kind != "" && (kind != aRefreshToken || !takesRefreshTokens(f)) {
			return one(observed(cause, inspector.Strong, inGiven,
				"An answer gave this token out as %s %s before, where an access token belongs.", kind, duration(f.Now.Sub(given.Time))))
		}
	}
	if c.Token == nil {
		return judgeOpaqueType(f)
	}
	kind, why := typeOf(c.Token)
	switch renews := takesRefreshTokens(f); {
	case kind == "" || renews && kind == aRefreshToken:
		return nil
	case kind != "access":
		return one(observed(cause, inspector.Strong, c.Where, "It is %s, as %s tells, where an access token belongs.", kind, why))
	case !renews:
		return one(observed(cause, inspector.Excludes, c.Where, "The token says that it is an access token ("+why+")."))
	case says(f, cause):
		return one(observed(cause, inspector.Likely, c.Where, "The token says that it is an access token (%s), where a refresh token may belong.", why))
	}
	return nil
}

// judgeTypeInOwnHeader does so where the token stands in a header of its own. One that is named after an ID token or an
// assertion is the place for what proves who somebody is.
func judgeTypeInOwnHeader(f *inspector.Facts) []inspector.Finding {
	c, ok := tokenInOwnHeader(f)
	if !ok || c.Token == nil || provesIdentity.MatchString(c.Where) || takesRefreshTokens(f) {
		return nil
	}
	kind, why := typeOf(c.Token)
	if kind == "" || kind == "access" {
		return nil
	}
	return one(observed("token-wrong-type", inspector.Likely, c.Where, "It is %s, as %s tells, where an access token may belong.", kind, why))
}

var provesIdentity = regexp.MustCompile(`id-?token|assertion|oidc|identity|refresh`)

const aRefreshToken = "a refresh token"

// takesRefreshTokens tells whether the address is one where tokens are renewed: some servers take the refresh token in
// the header there (Flask-JWT-Extended).
func takesRefreshTokens(f *inspector.Facts) bool {
	path := strings.TrimSuffix(strings.ToLower(f.URL.Path), "/")
	return strings.Contains(path, "refresh") || strings.Contains(path, "renew") || strings.HasSuffix(path, "/token")
}

// kindOfName tells what a token is that is none to call an API with, by the names of RFC 6749 section 5.1 and OpenID
// Connect Core section 3.1.3.3, however they are spelled.
func kindOfName(name string) string {
	switch withoutDashes.Replace(strings.ToLower(name)) {
	case "refreshtoken",
		"erneuerung", "erneuerungstoken", "refresco", "tokenderefresco", "tokenrefresco", "renovacion", "tokenderenovacion",
		"rafraichissement", "jetonrafraichissement", "renouvellement", "rinnovo", "tokendirinnovo", "atualizacao", "renovacao",
		"tokenderenovacao", "vernieuwing":
		return aRefreshToken
	case "idtoken":
		return "an ID token"
	}
	return ""
}

// refreshPrefixes are the beginnings of opaque refresh tokens, where issuers document them: Google, GitHub, Ory.
var refreshPrefixes = []string{"1//", "ghr_", "ory_rt_", "rt_"}

// judgeOpaqueType: what an opaque token is for only its issuer knows, but for some that say it in their first letters.
func judgeOpaqueType(f *inspector.Facts) []inspector.Finding {
	const cause = "token-wrong-type"
	_, value, _ := strings.Cut(f.Exchange.Request.Header("authorization").Or("").Reveal(), " ")
	for _, prefix := range refreshPrefixes {
		if strings.HasPrefix(value, prefix) {
			return one(observed(cause, inspector.Strong, inAuthorization,
				"It begins with %s, as refresh tokens do, where an access token belongs.", prefix))
		}
	}
	return nil
}

// typeOf tells access, ID and refresh tokens apart, by RFC 9068 section 2.1, OpenID Connect Core section 2, and what
// Keycloak (typ), Cognito (token_use), Simple JWT (token_type), Flask-JWT-Extended (type) and programmers (use, kind) write.
func typeOf(t *credential.Token) (kind, why string) {
	if strings.TrimPrefix(strings.ToLower(t.Type), "application/") == "at+jwt" {
		return "access", "typ in its header"
	}
	for _, claim := range []string{"token_use", "token_type", "typ", "type", "tokenType", "use", "kind"} {
		switch strings.ToLower(t.Text(claim)) {
		case "access", "access_token", "bearer":
			return "access", claim
		case "id", "id_token":
			return "an ID token", claim
		case "refresh", "refresh_token", "offline":
			return aRefreshToken, claim
		case "logout":
			return "a logout token", claim
		}
	}
	for _, claim := range []string{"at_hash", "c_hash", "nonce"} {
		if _, ok := t.Claims[claim]; ok {
			return "an ID token", claim
		}
	}
	if len(t.Audience) == 1 && t.Text("azp") == t.Audience[0] && len(t.Scopes()) == 0 {
		return "an ID token", "aud, which names the application itself"
	}
	return "", ""
}
