// Package causes is the catalogue: for every reason why a request is answered 401, one name with three things side by
// side. token_expired.go holds the rules that find it, token_expired.md what people are told, testdata/token_expired/
// cases for and against it. To add a cause, add the three and its line in catalogue.go; the package's tests say what
// is missing. A note has its rule and line in notes.go, its text in notes, and its cases among those of the causes.
package causes

import (
	"embed"

	"github.com/why401/why401/inspector"
)

//go:embed *.md notes/*.md
var texts embed.FS

// Catalogue returns all causes, notes and questions, with their texts. The error names the text file and line that
// cannot be read.
func Catalogue() (inspector.Catalogue, error) {
	catalogue := inspector.Catalogue{
		Questions: questions(),
		Outcomes:  outcomes(),
		Trials:    trials(),
	}
	for _, entry := range entries() {
		text, err := readText(texts, fileName(entry.id)+".md")
		if err != nil {
			return inspector.Catalogue{}, err
		}
		cause := inspector.Cause{ID: entry.id, Text: text}
		for _, rule := range entry.rules {
			rule.ID = entry.id
			cause.Rules = append(cause.Rules, rule)
		}
		catalogue.Causes = append(catalogue.Causes, cause)
	}
	for _, note := range notes() {
		text, err := readText(texts, "notes/"+fileName(note.ID)+".md")
		if err != nil {
			return inspector.Catalogue{}, err
		}
		note.Text = text
		catalogue.Notes = append(catalogue.Notes, note)
	}
	return catalogue, nil
}

// entry is one line of the catalogue.
type entry struct {
	id    string
	rules []inspector.Rule
}

// entries lists the causes in the order in which equally likely ones are reported: what people can mend themselves
// first.
func entries() []entry {
	return []entry{
		// Sign-in and browser state.
		{"not-signed-in", notSignedIn()},
		{"session-expired", sessionExpired()},
		{"wrong-credentials", wrongCredentials()},
		{"account-locked", accountLocked()},
		{"password-protected", passwordProtected()},
		{"stale-browser-state", staleBrowserState()},
		{"cached-response", cachedResponse()},
		{"windows-auth-failed", windowsAuthFailed()},
		{"client-certificate-required", clientCertificateRequired()},
		// Tokens.
		{"token-expired", tokenExpired()},
		{"token-revoked", tokenRevoked()},
		{"clock-skew", clockSkew()},
		{"token-not-yet-valid", tokenNotYetValid()},
		{"token-malformed", tokenMalformed()},
		{"token-wrong-type", tokenWrongType()},
		{"token-wrong-audience", tokenWrongAudience()},
		{"token-wrong-issuer", tokenWrongIssuer()},
		{"token-signature-invalid", tokenSignatureInvalid()},
		{"token-scope-insufficient", tokenScopeInsufficient()},
		{"dpop-proof-invalid", dpopProofInvalid()},
		{"step-up-required", stepUpRequired()},
		// The Authorization header.
		{"authorization-placeholder", authorizationPlaceholder()},
		{"authorization-malformed", authorizationMalformed()},
		{"authorization-wrong-scheme", authorizationWrongScheme()},
		{"authorization-dropped-by-redirect", authorizationDroppedByRedirect()},
		{"authorization-dropped-by-server", authorizationDroppedByServer()},
		{"element-cannot-authenticate", elementCannotAuthenticate()},
		{"authorization-missing", authorizationMissing()},
		{"preflight-unauthenticated", preflightUnauthenticated()},
		// Keys and signatures.
		{"api-key-missing", apiKeyMissing()},
		{"api-key-invalid", apiKeyInvalid()},
		{"request-signature-invalid", requestSignatureInvalid()},
		// Cookies, and the tokens that guard them.
		{"cookie-blocked-samesite", cookieBlockedSamesite()},
		{"cookie-blocked-third-party", cookieBlockedThirdParty()},
		{"cookie-blocked-secure", cookieBlockedSecure()},
		{"cookie-out-of-scope", cookieOutOfScope()},
		{"cookie-rejected", cookieRejected()},
		{"cookie-expired", cookieExpired()},
		{"cookie-shadowed", cookieShadowed()},
		{"credentials-not-included", credentialsNotIncluded()},
		{"csrf-token-missing", csrfTokenMissing()},
		{"csrf-token-invalid", csrfTokenInvalid()},
		// In front of the application, and within it.
		{"gateway-denied", gatewayDenied()},
		{"cms-plugin-blocked", cmsPluginBlocked()},
		{"digest-nonce-stale", digestNonceStale()},
		{"digest-unsupported", digestUnsupported()},
		{"changed-by-extension", changedByExtension()},
		{"server-inconsistent", serverInconsistent()},
		{"normal-step", normalStep()},
		{"custom-rule", customRule()},
		{inspector.Unknown, unknown()},
	}
}
