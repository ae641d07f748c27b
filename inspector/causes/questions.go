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
			Experiment: inspector.NoCredentials,
		},
		{
			Between:    []string{"token-expired", "stale-browser-state"},
			Text:       "Does the request work without the credentials that this browser kept?",
			Experiment: inspector.NoCredentials,
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
		{
			Between: []string{"token-expired", "token-revoked"},
			Text:    "Did you sign out, change your password or remove a device? If not, the token has simply run out. Signing in again helps either way.",
		},
		{
			Between: []string{"token-revoked", "token-signature-invalid"},
			Text:    "Sign in again. If a fresh token is refused as well, the server does not trust the key that signs it.",
		},
		{
			Between: []string{"token-expired", "clock-skew"},
			Text:    "Compare the clocks of this device and of the server with a good one: is one of them minutes off?",
		},
		{
			Between: []string{"token-not-yet-valid", "clock-skew"},
			Text:    "Is the token dated ahead on purpose, or is the clock of the machine that issued it fast?",
		},
		{
			Between: []string{"token-wrong-audience", "token-wrong-issuer"},
			Text:    "Look in the API's settings for the issuer and the audience that it expects, and compare both with the token.",
		},
		{
			Between: []string{"wrong-credentials", "token-scope-insufficient"},
			Text:    "Open a page that the same account may see. If it opens, the password is right and only the permission is missing.",
		},
		{
			Between:    []string{"wrong-credentials", "authorization-dropped-by-server"},
			Text:       "Does the server answer any differently without the credential? If not, it does not arrive.",
			Experiment: inspector.NoCredentials,
		},
		{
			Between:    []string{"authorization-dropped-by-server", "authorization-wrong-scheme"},
			Text:       "Does the server answer any differently without the credential? If not, it does not arrive.",
			Experiment: inspector.NoCredentials,
		},
		{
			Between:    []string{"authorization-dropped-by-server", "token-revoked"},
			Text:       "Does the server answer any differently without the token? If not, it does not arrive.",
			Experiment: inspector.NoCredentials,
		},
		{
			Between: []string{"authorization-dropped-by-server", "api-key-missing"},
			Text:    "Ask whoever runs the API under which name the key arrives there, if it does.",
		},
		{
			Between: []string{"api-key-invalid", "token-revoked"},
			Text:    "Look the key up in the console of the service: is it still there, and active?",
		},
		{
			Between: []string{"not-signed-in", "normal-step"},
			Text:    "Does something on the page not work? If all is well, the page only asked whether somebody is signed in.",
		},
		{
			Between: []string{"not-signed-in", "gateway-denied"},
			Text:    "Is this page meant for everyone, or for a company's own people? Ask whoever runs it for the way in.",
		},
		{
			Between: []string{"session-expired", "cookie-shadowed"},
			Text:    "Sign in again. If that does not help, delete this site's cookies first.",
		},
		{
			Between:    []string{"session-expired", "server-inconsistent"},
			Text:       "Repeat the request some times. If it works now and then, the servers disagree.",
			Experiment: inspector.AsIs,
		},
		{
			Between:    []string{"token-signature-invalid", "server-inconsistent"},
			Text:       "Repeat the request some times. If it works now and then, the servers disagree.",
			Experiment: inspector.AsIs,
		},
		{
			Between:    []string{"session-expired", "cached-response"},
			Text:       "Reload past the cache. If the page opens, the answer was an old one.",
			Experiment: inspector.AsIs,
		},
		{
			Between: []string{"session-expired", "custom-rule"},
			Text:    "Read the answer's own words. Do they speak of the sign-in, or of something else?",
		},
		{
			Between: []string{"session-expired", "csrf-token-invalid"},
			Text:    "Reload the page. If it asks you to sign in, the session has ended; if it still knows you, the page was too old.",
		},
		{
			Between: []string{"credentials-not-included", "cookie-blocked-third-party"},
			Text:    "Look at the call: does it ask to include credentials? If it does, the browser blocks the cookie.",
		},
		{
			Between: []string{"cookie-blocked-samesite", "cookie-blocked-third-party"},
			Text:    "Both may be true: allow third-party cookies for this page once. If it still fails, SameSite keeps the cookie back.",
		},
		{
			Between: []string{"authorization-missing", "element-cannot-authenticate"},
			Text:    "Was the request made by code that could set a header, or by an element of the page?",
		},
	}
}
