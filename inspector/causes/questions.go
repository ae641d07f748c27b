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
			Between:    []string{"wrong-credentials", "account-locked"},
			Text:       "Does another user get in? If so, wait a quarter of an hour and try once more: if the same password works then, the account was locked.",
			Experiment: inspector.OtherIdentity,
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
			Between:    []string{"credentials-not-included", "not-signed-in"},
			Text:       "Does the call work when it asks for cookies? If so, you are signed in, and its code left out the cookie.",
			Experiment: inspector.CredentialsInclude,
		},
		{
			Between:    []string{"credentials-not-included", "cookie-blocked-samesite"},
			Text:       "Look in DevTools, under Network, Cookies, \"show filtered out request cookies\": it names the reason for each cookie.",
			Experiment: inspector.CredentialsInclude,
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
			Text:       "Does the server answer a made-up credential any differently than none? If not, nothing reads what is sent.",
			Experiment: inspector.GarbageAuthorization,
		},
		{
			Between:    []string{"authorization-dropped-by-server", "authorization-wrong-scheme"},
			Text:       "Does the server answer a made-up credential any differently than none? If not, nothing reads what is sent.",
			Experiment: inspector.GarbageAuthorization,
		},
		{
			Between:    []string{"authorization-dropped-by-server", "token-revoked"},
			Text:       "Does the server answer a made-up credential any differently than none? If not, nothing reads what is sent.",
			Experiment: inspector.GarbageAuthorization,
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
			Between:    []string{"not-signed-in", "gateway-denied"},
			Text:       "Is the sign-in page open? Then sign in. If even that is refused, something in front of the site keeps people out: ask whoever runs it for the way in.",
			Experiment: inspector.LoginPage,
		},
		{
			Between:    []string{"session-expired", "cookie-shadowed"},
			Text:       "Does the request work without the first of the two cookies? Then the server reads the wrong one. If not, sign in again.",
			Experiment: inspector.WithoutCookie,
		},
		{
			Between:    []string{"session-expired", "server-inconsistent"},
			Text:       "Repeat the request some times. If it works now and then, the servers disagree.",
			Experiment: inspector.Repeat,
		},
		{
			Between:    []string{"token-signature-invalid", "server-inconsistent"},
			Text:       "Repeat the request some times. If it works now and then, the servers disagree.",
			Experiment: inspector.Repeat,
		},
		{
			Between:    []string{"session-expired", "cached-response"},
			Text:       "Reload past the cache. If the page opens, the answer was an old one.",
			Experiment: inspector.FreshCache,
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
			Between:    []string{"credentials-not-included", "cookie-blocked-third-party"},
			Text:       "Look at the call: does it ask to include credentials? If it does, the browser blocks the cookie.",
			Experiment: inspector.CredentialsInclude,
		},
		{
			Between:    []string{"cookie-blocked-samesite", "cookie-blocked-third-party"},
			Text:       "Both may be true: allow third-party cookies for this page once. If it still fails, SameSite keeps the cookie back.",
			Experiment: inspector.SameSite,
		},
		{
			Between: []string{"authorization-missing", "element-cannot-authenticate"},
			Text:    "Was the request made by code that could set a header, or by an element of the page?",
		},
		{
			Between:    []string{"session-expired", "gateway-denied"},
			Text:       "Is the sign-in page open? Then sign in again. If even that is refused, something in front of the site keeps people out.",
			Experiment: inspector.LoginPage,
		},
		{
			Between:    []string{"wrong-credentials", "gateway-denied"},
			Text:       "Is the home page refused as well? Then something in front of the whole site keeps people out.",
			Experiment: inspector.HomePage,
		},
		{
			Between:    []string{"authorization-dropped-by-server", "gateway-denied"},
			Text:       "Is the home page refused as well? Then something in front of the whole site keeps people out.",
			Experiment: inspector.HomePage,
		},
		{
			Between:    []string{"password-protected", "gateway-denied"},
			Text:       "Is the home page refused as well? Then it is the whole site that is closed.",
			Experiment: inspector.HomePage,
		},
		{
			Between:    []string{"session-expired", "account-locked"},
			Text:       "Does another user get in? If not, it is not your account.",
			Experiment: inspector.OtherIdentity,
		},
		{
			Between:    []string{"token-revoked", "account-locked"},
			Text:       "Does another user get in? If so, sign in again: if that fails, the account is locked.",
			Experiment: inspector.OtherIdentity,
		},
		{
			Between:    []string{"token-revoked", "token-wrong-audience"},
			Text:       "Does another user get in? If not, the API does not take tokens of this kind.",
			Experiment: inspector.OtherIdentity,
		},
		{
			Between:    []string{"token-revoked", "stale-browser-state"},
			Text:       "Does the request work without the credentials that this browser kept?",
			Experiment: inspector.NoCredentials,
		},
		{
			Between:    []string{"token-expired", "changed-by-extension"},
			Text:       "Does the request work with its cookies alone? Then whatever added the header stands in the way.",
			Experiment: inspector.OnlyCookies,
		},
		{
			Between:    []string{"stale-browser-state", "server-inconsistent"},
			Text:       "Does the identical request work now and then? Then it is the server.",
			Experiment: inspector.Repeat,
		},
		{
			Between:    []string{"stale-browser-state", "cookie-shadowed"},
			Text:       "Does the request work without the first of the two cookies? Then the server reads the wrong one.",
			Experiment: inspector.WithoutCookie,
		},
		{
			Between:    []string{"stale-browser-state", "cached-response"},
			Text:       "Does the request work past the caches? Then the answer was an old one.",
			Experiment: inspector.FreshCache,
		},
		{
			Between:    []string{"authorization-missing", "authorization-dropped-by-redirect"},
			Text:       "Does the redirect's target answer with the header that was dropped?",
			Experiment: inspector.FollowRedirectWithAuthorization,
		},
		{
			Between:    []string{"not-signed-in", "cookie-out-of-scope"},
			Text:       "Does the page open under another spelling of its address, with or without www?",
			Experiment: inspector.CanonicalHost,
		},
		{
			Between:    []string{"not-signed-in", "cookie-blocked-secure"},
			Text:       "Does the page open over https?",
			Experiment: inspector.CanonicalHost,
		},
		{
			Between:    []string{"authorization-missing", "preflight-unauthenticated"},
			Text:       "Is the browser's question before the call (OPTIONS) refused? Then nothing that the call sends can help.",
			Experiment: inspector.Preflight,
		},
	}
}
