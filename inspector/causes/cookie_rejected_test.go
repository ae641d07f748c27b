package causes

import (
	"strings"
	"testing"

	"github.com/why401/why401/inspector/cookie"
)

// TestRefusalsHaveWords: every reason of package cookie is worded, and by its own words.
func TestRefusalsHaveWords(t *testing.T) {
	t.Parallel()
	words := map[string]cookie.Refusal{}
	for _, reason := range []cookie.Refusal{
		cookie.RefusedCredentials, cookie.RefusedSyntax, cookie.RefusedTooLarge, cookie.RefusedDomain, cookie.RefusedPublicSuffix,
		cookie.RefusedSecure, cookie.RefusedOverwriteSecure, cookie.RefusedSameSite, cookie.RefusedNoneInsecure,
		cookie.RefusedPrefix, cookie.RefusedPartitioned,
	} {
		said := wordsOfRefusal(string(reason))
		if strings.HasPrefix(said, "its reason is") {
			t.Errorf("%s has no words", reason)
		}
		if other, taken := words[said]; taken {
			t.Errorf("%s and %s are both worded %q", reason, other, said)
		}
		words[said] = reason
	}
}
