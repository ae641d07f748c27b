package causes

// causesOfAbsence say that something which the server wants was not sent. A preflight that is refused, or a request
// that works without any credential, rules out all of them.
var causesOfAbsence = []string{
	"not-signed-in", "authorization-missing", "password-protected", "windows-auth-failed", "api-key-missing",
	"csrf-token-missing", "credentials-not-included", "cookie-blocked-samesite", "cookie-blocked-secure",
	"cookie-blocked-third-party", "cookie-out-of-scope", "cookie-rejected", "cookie-expired",
	"authorization-dropped-by-redirect", "element-cannot-authenticate",
}
