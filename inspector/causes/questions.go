package causes

import (
	"github.com/why401/why401/inspector"
)

// questions are what would tell two causes apart, where the exchange itself cannot.
func questions() []inspector.Question {
	return []inspector.Question{
		{
			Between: []string{"not-signed-in", "authorization-missing"},
			Text:    "Are you signed in at this site? If not, sign in. If you are, the page's code left out the header.",
		},
		{
			Between: []string{"not-signed-in", "session-expired"},
			Text:    "Had you signed in here before, with this browser? Then the session has ended; if not, it never began.",
		},
		{
			Between:    []string{"session-expired", "stale-browser-state"},
			Text:       "Does the request work without the cookies that this browser kept?",
			Experiment: noCredentials,
		},
		{
			Between:    []string{"token-expired", "stale-browser-state"},
			Text:       "Does the request work without the credentials that this browser kept?",
			Experiment: noCredentials,
		},
		{
			Between: []string{"session-expired", "csrf-token-missing"},
			Text:    "Reload the page. If it asks you to sign in, the session has ended; if it still knows you, the anti-forgery token is missing.",
		},
		{
			Between: []string{"wrong-credentials", "password-protected"},
			Text:    "Did you enter a password? Then it was refused; if you closed the prompt, none was sent.",
		},
		{
			Between: []string{"wrong-credentials", "account-locked"},
			Text:    "Wait a quarter of an hour and try once more. If the same password works then, the account was locked.",
		},
		{
			Between: []string{"wrong-credentials", "csrf-token-missing"},
			Text:    "Reload the sign-in page and try once more: a fresh page brings a fresh anti-forgery token, a wrong password stays wrong.",
		},
		{
			Between: []string{"authorization-missing", "password-protected"},
			Text:    "Open the address in a tab of its own. If the browser asks for a password there, the web server guards it.",
		},
		{
			Between: []string{"windows-auth-failed", "password-protected"},
			Text:    "Is this computer in the company's network and domain? If not, a password is the only way in.",
		},
		{
			Between: []string{"authorization-missing", "api-key-missing"},
			Text:    "Look up in the API's documentation what it wants: a token in the Authorization header, or a key under another name.",
		},
		{
			Between: []string{"api-key-invalid", "authorization-missing"},
			Text:    "Look up in the API's documentation whether it takes the key where it was sent, or wants the Authorization header.",
		},
		{
			Between: []string{"credentials-not-included", "not-signed-in"},
			Text:    "Open the address in a tab of its own. If it answers there, you are signed in, and the call left out the cookie.",
		},
		{
			Between: []string{"credentials-not-included", "cookie-blocked-samesite"},
			Text:    "Look in DevTools, under Network, Cookies, \"show filtered out request cookies\": it names the reason for each cookie.",
		},
		{
			Between: []string{"token-wrong-audience", "token-expired"},
			Text:    "Sign in again. If a fresh token is refused as well, it is made for another application.",
		},
		{
			Between: []string{"authorization-malformed", "token-malformed"},
			Text:    "Compare what was sent with the token as it was received: is it the token that is damaged, or what stands around it?",
		},
	}
}
