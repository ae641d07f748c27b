package causes

import (
	"testing"

	"github.com/why401/why401/inspector/secret"
)

func TestKeysOfWebStorageAreShownWithoutSecrets(t *testing.T) {
	t.Parallel()
	for _, test := range [][2]string{
		{"access_token", "access_token"},
		{"@@auth0spajs@@::abc::api", "…::abc::api"},
		{"sb-project-auth-token", "sb-project-auth-token"},
		{"oidc.user:https://id.test:web", "oidc.user:https://id.test:web"},
		{"user:maria@example.test:token", "user:….test:token"},
		{"token:cAnArY0000dqX7vK2mZ9tB4nL0w", "token:…"},
		{"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1In0", "….…"},
		{"", ""},
	} {
		if got := shownKey(secret.Text(test[0])); got != test[1] {
			t.Errorf("%q is shown as %q, want %q", test[0], got, test[1])
		}
	}
}
