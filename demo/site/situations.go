package site

import "slices"

// Situations returns the table, in the order of the index.
func Situations() []Situation { return slices.Clone(situations) }

// The buttons and links that lead through the stories; each page has them under these ids.
const (
	signIn   = "#sign-in" // signs in, and leads to what a signed-in user sees
	later    = "#later"   // lets time pass on the server
	embedded = "#embed"   // leads to the page that embeds this one
	send     = "#send"    // sends the page's request
	cover    = "#cover"   // shows a picture
)

var situations = []Situation{
	{
		ID: "not-signed-in", Title: "A page for members",
		Line:  "You open a members’ page, and this browser was never signed in there.",
		Start: "https://club.test/members", Shown: Card, Cause: "not-signed-in",
	},
	{
		ID: "session-expired", Title: "Back after lunch",
		Line:  "You sign in to your mail and come back 45 minutes later; the server ends sessions after 30.",
		Start: "https://mail.test/", Press: []string{signIn, later}, Shown: Card, Cause: "session-expired",
	},
	{
		ID: "wrong-credentials", Title: "A mistyped password",
		Line:  "A sign-in form sends a user name and a wrong password to its API.",
		Start: "https://bank.test/", Press: []string{send}, Shown: Popup, Cause: "wrong-credentials",
	},
	{
		ID: "password-protected", Title: "The web server’s own lock",
		Line:  "The browser asks for a password (Basic), and you dismiss the prompt.",
		Start: "https://staging.test/", Prompt: PromptCancel, Shown: Card, Cause: "password-protected",
	},
	{
		ID: "basic-wrong-password", Title: "A wrong password in the browser’s prompt",
		Line:  "You answer the prompt with a wrong password, and dismiss it when it comes again.",
		Start: "https://files.test/", Prompt: PromptWrong, Shown: Card, Cause: "wrong-credentials",
	},
	{
		ID: "authorization-missing", Title: "No Authorization header",
		Line:  "The page’s code calls an API that wants a Bearer token, and sends none.",
		Start: "https://app.shop.test/authorization-missing", Press: []string{send}, Shown: Popup,
		Cause: "authorization-missing",
	},
	{
		ID: "authorization-malformed", Title: "Bearer, twice",
		Line:  "The code puts “Bearer” before a value that begins with it already.",
		Start: "https://app.shop.test/authorization-malformed", Press: []string{send}, Shown: Popup,
		Cause: "authorization-malformed",
	},
	{
		ID: "authorization-wrong-scheme", Title: "The wrong scheme",
		Line:  "The code sends Basic credentials to an API that takes Bearer tokens.",
		Start: "https://app.shop.test/authorization-wrong-scheme", Press: []string{send}, Shown: Popup,
		Cause: "authorization-wrong-scheme",
	},
	{
		ID: "authorization-placeholder", Title: "Bearer undefined",
		Line:  "The token was never loaded, and JavaScript writes “undefined” in its place.",
		Start: "https://app.shop.test/authorization-placeholder", Press: []string{send}, Shown: Popup,
		Cause: "authorization-placeholder",
	},
	{
		ID: "token-expired", Title: "An expired token",
		Line:  "The access token ended two hours ago, and nobody renewed it.",
		Start: "https://app.shop.test/token-expired", Press: []string{send}, Shown: Popup, Cause: "token-expired",
	},
	{
		ID: "token-not-yet-valid", Title: "A token from the future",
		Line:  "The token becomes valid tomorrow.",
		Start: "https://app.shop.test/token-not-yet-valid", Press: []string{send}, Shown: Popup,
		Cause: "token-not-yet-valid",
	},
	{
		ID: "token-malformed", Title: "Half a token",
		Line:  "The token was cut when it was copied, and is no JWT any more.",
		Start: "https://app.shop.test/token-malformed", Press: []string{send}, Shown: Popup, Cause: "token-malformed",
	},
	{
		ID: "token-wrong-audience", Title: "A token for somebody else",
		Line:  "A good token of the same issuer, made for another API.",
		Start: "https://app.shop.test/token-wrong-audience", Press: []string{send}, Shown: Popup,
		Cause: "token-wrong-audience",
	},
	{
		ID: "api-key-missing", Title: "No API key",
		Line:  "A weather service wants a key with each call, and gets none.",
		Start: "https://app.travel.test/api-key-missing", Press: []string{send}, Shown: Popup, Cause: "api-key-missing",
	},
	{
		ID: "api-key-invalid", Title: "A revoked API key",
		Line:  "The key that is sent was withdrawn.",
		Start: "https://app.travel.test/api-key-invalid", Press: []string{send}, Shown: Popup, Cause: "api-key-invalid",
	},
	{
		ID: "csrf-token-missing", Title: "No anti-forgery token",
		Line:  "The session is good, but the post lacks the token that proves it came from the forum’s own page.",
		Start: "https://forum.test/", Press: []string{signIn, send}, Shown: Popup, Cause: "csrf-token-missing",
	},
	{
		ID: "cookie-blocked-samesite", Title: "Signed in, but not in the frame",
		Line:  "A partner’s page embeds a video; SameSite=Lax keeps the session cookie off the frame.",
		Start: "https://video.test/", Press: []string{signIn, embedded}, Shown: Popup, Cause: "cookie-blocked-samesite",
	},
	{
		ID: "credentials-not-included", Title: "A fetch without cookies",
		Line:  "The code calls another origin of the same site and forgets credentials: 'include'.",
		Start: "https://app.photos.test/", Press: []string{signIn, send}, Shown: Popup, Cause: "credentials-not-included",
	},
	{
		ID: "preflight-unauthenticated", Title: "A guarded preflight",
		Line:  "The API asks the CORS preflight to sign in, which a preflight never can.",
		Start: "https://app.maps.test/preflight-unauthenticated", Press: []string{send}, Shown: Popup,
		Cause: "preflight-unauthenticated",
	},
	{
		ID: "windows-auth-failed", Title: "Windows sign-in",
		Line:  "An intranet asks for Negotiate (Kerberos), and this browser has no ticket.",
		Start: "https://intranet.test/", Shown: Card, Cause: "windows-auth-failed",
	},
	{
		ID: "stale-browser-state", Title: "A cookie from yesterday",
		Line:  "A public page turns away whoever brings an old session cookie; a replay in a clean profile proves it.",
		Start: "https://news.test/", Press: []string{signIn, later}, Shown: Card, Cause: "stale-browser-state", Replay: true,
	},
	{
		ID: "empty-page", Title: "A 401 without a word",
		Line:  "The server sends no text at all, and the browser shows its own error page.",
		Start: "https://printer.test/status", Shown: Popup, Cause: "not-signed-in",
	},
	{
		ID: "burst", Title: "A dashboard falls apart",
		Line:  "The session ends, and forty tiles of one page are refused at once: one advice, not forty.",
		Start: "https://board.test/", Press: []string{signIn, later}, Shown: Popup, Cause: "session-expired", Count: tiles,
	},
	{
		ID: "element", Title: "An image behind the API",
		Line:  "Scripts send the API its token, and an <img> beside them cannot.",
		Start: "https://docs.test/element", Press: []string{send, cover}, Shown: Popup,
		Cause: "element-cannot-authenticate",
	},
}
