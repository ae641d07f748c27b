// Package causes is the catalogue: for every reason why a request is answered 401, one name with three things side by
// side. token_expired.go holds the rules that find it, token_expired.md what people are told, testdata/token_expired/
// cases for and against it. To add a cause, add the three and its line in catalogue.go; the package's tests say what
// is missing.
package causes

import (
	"embed"

	"github.com/why401/why401/inspector"
)

//go:embed *.md
var texts embed.FS

// Catalogue returns all causes, notes and questions, with their texts. The error names the text file and line that
// cannot be read.
func Catalogue() (inspector.Catalogue, error) {
	catalogue := inspector.Catalogue{
		Notes:     notes(),
		Questions: questions(),
		Outcomes:  outcomes(),
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
	return catalogue, nil
}

// entry is a line of the catalogue.
type entry struct {
	id    string
	rules []inspector.Rule
}

// entries lists the causes in the order in which equally likely ones are reported: what people can mend themselves
// first.
func entries() []entry {
	return []entry{
		{"not-signed-in", notSignedIn()},
		{"session-expired", sessionExpired()},
		{"wrong-credentials", wrongCredentials()},
		{"password-protected", passwordProtected()},
		{"stale-browser-state", staleBrowserState()},
		{"windows-auth-failed", windowsAuthFailed()},
		{"token-expired", tokenExpired()},
		{"authorization-placeholder", authorizationPlaceholder()},
		{"authorization-malformed", authorizationMalformed()},
		{"authorization-wrong-scheme", authorizationWrongScheme()},
		{"authorization-missing", authorizationMissing()},
		{"preflight-unauthenticated", preflightUnauthenticated()},
		{"token-not-yet-valid", tokenNotYetValid()},
		{"token-malformed", tokenMalformed()},
		{"token-wrong-audience", tokenWrongAudience()},
		{"api-key-missing", apiKeyMissing()},
		{"api-key-invalid", apiKeyInvalid()},
		{"csrf-token-missing", csrfTokenMissing()},
		{"cookie-blocked-samesite", cookieBlockedSamesite()},
		{"credentials-not-included", credentialsNotIncluded()},
		{inspector.Unknown, unknown()},
	}
}

func notes() []inspector.NoteRule { return nil }
