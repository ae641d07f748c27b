package credential_test

import (
	"encoding/json"
	"net/url"
	"strings"
	"testing"

	"github.com/why401/why401/inspector/credential"
	"github.com/why401/why401/inspector/secret"
)

func TestBasicMasksAKeyThatIsTheUserName(t *testing.T) {
	t.Parallel()
	const short = "a1b2c3d4e5f60718" // Shorter than what is random by itself.
	for _, userPass := range []string{
		short + ":", short + ":x", short + ":X", short + ":X-OAuth-Basic", short + ":x-oauth-basic", short + ":api_token", short + ":\n",
		short + ":x\n", "key-" + short + ":", canary + ":" + canary,
	} {
		c := credential.Authorization(secret.Text("Basic " + basic(userPass)))
		if c.Basic == nil || !strings.HasPrefix(c.Basic.User, "[a key or token, ") {
			t.Errorf("%q: read as %+v", userPass, c.Basic)
		}
		shown, err := json.Marshal(c)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(shown), short) || strings.Contains(string(shown), canary) {
			t.Errorf("%q is given away: %s", userPass, shown)
		}
	}
	for _, password := range []string{"", "x"} {
		found := credential.Elsewhere(credential.Request{URL: &url.URL{User: url.UserPassword(short, password)}})
		if len(found) != 1 || strings.Contains(found[0].Basic.User, short) {
			t.Errorf("user information with the password %q: %+v", password, found)
		}
	}
}

func TestBasicShowsAName(t *testing.T) {
	t.Parallel()
	for user, password := range map[string]string{
		"maria": "", "Maria.Muster": "x", "anne-marie": "X-OAuth-Basic", "maria7@example.test": "", "Jürgen": "", "": "",
		"build_bot_7": "a real password", "a1b2c3d4": "a real password", // A password stands beside it: it is no key.
	} {
		c := credential.Authorization(secret.Text("Basic " + basic(user+":"+password)))
		if c.Basic == nil || c.Basic.User != user {
			t.Errorf("%q with the password %q: read as %+v", user, password, c.Basic)
		}
	}
}
