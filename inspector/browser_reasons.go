package inspector

import "strings"

// InWords words why the browser held a cookie back, with its own name for it (CDP Network.CookieBlockedReason).
func (b BlockedCookie) InWords() string {
	words := make([]string, 0, len(b.Reasons))
	for _, reason := range b.Reasons {
		words = append(words, worded(heldBack, reason))
	}
	return strings.Join(words, ", ")
}

// worded puts words for people before a browser's own name for something. Of a name that the table lacks, as newer
// browsers may have some, it is the name alone.
func worded(table map[string]string, name string) string {
	if words, ok := table[name]; ok {
		return words + " (" + name + ")"
	}
	return name
}

// heldBack words the reasons of CDP's Network.CookieBlockedReason.
var heldBack = map[string]string{
	"SecureOnly":                               "it is for HTTPS only",
	"NotOnPath":                                "it is for another path",
	"DomainMismatch":                           "it is for another host",
	"PortMismatch":                             "it is for another port",
	"SchemeMismatch":                           "it was set over the other of HTTP and HTTPS",
	"SameSiteStrict":                           "another site asked, and it is `SameSite=Strict`",
	"SameSiteLax":                              "another site asked, and it is `SameSite=Lax`",
	"SameSiteUnspecifiedTreatedAsLax":          "another site asked, and it names no `SameSite`, which counts as `Lax`",
	"SameSiteNoneInsecure":                     "it is `SameSite=None` without `Secure`",
	"SchemefulSameSiteStrict":                  "the same site asked over HTTP, and it is `SameSite=Strict`",
	"SchemefulSameSiteLax":                     "the same site asked over HTTP, and it is `SameSite=Lax`",
	"SchemefulSameSiteUnspecifiedTreatedAsLax": "the same site asked over HTTP, and it names no `SameSite`, which counts as `Lax`",
	"UserPreferences":                          "the browser's settings block it",
	"ThirdPartyPhaseout":                       "the browser blocks cookies of third parties",
	"NameValuePairExceedsMaxSize":              "it is too large",
	"AnonymousContext":                         "the frame is one without credentials",
}

// failedCORS words what most often fails of CDP's Network.CorsError.
var failedCORS = map[string]string{ //nolint:gosec // names of checks, no credentials
	"MissingAllowOriginHeader":            "the answer has no `Access-Control-Allow-Origin`",
	"MultipleAllowOriginValues":           "`Access-Control-Allow-Origin` names several origins",
	"InvalidAllowOriginValue":             "`Access-Control-Allow-Origin` is no origin",
	"AllowOriginMismatch":                 "`Access-Control-Allow-Origin` names another origin",
	"WildcardOriginNotAllowed":            "`Access-Control-Allow-Origin: *` does not do for a call with credentials",
	"InvalidAllowCredentials":             "`Access-Control-Allow-Credentials: true` is missing",
	"PreflightInvalidStatus":              "the preflight was not answered with success",
	"PreflightDisallowedRedirect":         "the preflight was answered with a redirect",
	"PreflightMissingAllowOriginHeader":   "the preflight's answer has no `Access-Control-Allow-Origin`",
	"PreflightAllowOriginMismatch":        "the preflight's `Access-Control-Allow-Origin` names another origin",
	"PreflightWildcardOriginNotAllowed":   "the preflight's `Access-Control-Allow-Origin: *` does not do for a call with credentials",
	"PreflightInvalidAllowCredentials":    "the preflight's answer lacks `Access-Control-Allow-Credentials: true`",
	"MethodDisallowedByPreflightResponse": "the preflight's answer does not allow the method",
	"HeaderDisallowedByPreflightResponse": "the preflight's answer does not allow a header",
	"RedirectContainsCredentials":         "a redirect's address has a user name in it",
}
