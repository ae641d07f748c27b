package credential

import (
	"slices"
	"strings"
	"sync"

	"github.com/why401/why401/inspector/secret"
)

// isHeaderName tells of the headers that carry a credential by the documentation of those who use them, and whose names
// do not say so by their ends. In lower case.
func isHeaderName(name string) bool {
	switch name {
	case "dpop", // a proof, RFC 9449
		"x-authorization", "x-auth", "x-jwt", "x-jwt-assertion", "x-session-id", "x-sessionid", "token", "apikey", "jwt",
		"x-goog-iap-jwt-assertion", "cf-access-jwt-assertion", "x-amzn-oidc-data", "x-ms-client-principal", "x-parse-rest-api-key":
		return true
	}
	return IsSlipForAuthorization(name)
}

// IsSlipForAuthorization tells of the names, in lower case, that people write where Authorization belongs. Some services
// made the first one their own.
func IsSlipForAuthorization(name string) bool {
	switch name {
	case "authentication", "authorisation", "authentification", "auth":
		return true
	}
	return false
}

// headerEnds are ends of header names after which a key or token follows.
var headerEnds = []string{"-token", "_token", "-key", "_key", "apikey", "-secret", "-authkey"}

// notCredentials are parts of header names that end like a credential and carry none, or one that only stands beside
// the real one: anti-forgery tokens, paging, tracing; the keys by which caches, stores and queues sort what they hold; and
// the keys of encryption (Amazon S3's x-amz-server-side-encryption-customer-key, the Crypto-Key of RFC 8188's drafts).
var notCredentials = []string{
	"csrf", "xsrf", "forgery", "verification", "idempotency", "trace", "device-token", "device_token", "push", "continuation", "page", "request-token",
	"sync-token", "change-token", "cache", "surrogate", "sec-websocket", "partition", "routing", "sort", "shard", "dedup",
	"group-key", "encryption", "crypto", "public-key", "lock-token",
}

// notTokens are parts of the names of fields that may hold a JWT which shows nobody's right to the call: anti-forgery
// tokens, OAuth's state and request objects (RFC 9101), hints at who signs in, user data.
var notTokens = []string{"csrf", "xsrf", "forgery", "state", "nonce", "hint", "request", "captcha", "challenge", "data"}

// headerEndsByLast are the ends by their last byte.
var headerEndsByLast = sync.OnceValue(func() *[256][]string {
	var all [256][]string
	for _, end := range headerEnds {
		last := end[len(end)-1]
		all[last] = append(all[last], end)
	}
	return &all
})

// IsHeader tells whether a header other than Authorization, in lower case, carries a key or token by its name.
func IsHeader(name string) bool {
	_, carries := headerCarries(name)
	return carries
}

// shortestGiven is how long a value is at the least that is compared with those that answers gave out.
const shortestGiven = 16

// MayBeHeader tells whether a header, its name in lower case, may carry a credential though its name does not say so: one
// that an application made up (RFC 6648 tells of the x- before such names), with a value in one piece.
func MayBeHeader(name, value string) bool {
	return strings.HasPrefix(name, "x-") && len(value) >= shortestGiven && len(value) <= MaxLength &&
		!strings.ContainsAny(value, " ,;=") && !containsAny(name, notCredentials...)
}

// HoldsToken tells whether a header holds a JWT, which says what it is under any name, in lower case, but those of what shows
// nobody's right to the call.
func HoldsToken(name, value string) bool {
	return startsJWT(value) && strings.Count(value, ".") >= 2 && !containsAny(name, notTokens...)
}

func headerCarries(name string) (Kind, bool) {
	if name == "" {
		return "", false
	}
	ends := slices.ContainsFunc(headerEndsByLast()[name[len(name)-1]], func(end string) bool { return strings.HasSuffix(name, end) })
	if !isHeaderName(name) && (!ends || containsAny(name, notCredentials...)) {
		return "", false
	}
	if containsAny(name, "key", "secret") {
		return KindAPIKey, true
	}
	return KindOpaque, true
}

// field is what a query parameter, or a field of a form or JSON body, carries.
type field struct {
	// kind is KindOpaque for a token and KindAPIKey for a key; either may turn out to be of a kind that is known better.
	kind Kind
	// least is the length below which the value is no credential, for names that are used for much else.
	least int
}

// fields are by name, in lower case and without "-" and "_".
var fields = map[string]field{
	"accesstoken":       {KindOpaque, 1}, // RFC 6750 sections 2.2 and 2.3
	"token":             {KindOpaque, 1},
	"authtoken":         {KindOpaque, 1},
	"authorization":     {KindOpaque, 1},
	"bearertoken":       {KindOpaque, 1},
	"jwt":               {KindOpaque, 1},
	"idtoken":           {KindOpaque, 1},
	"refreshtoken":      {KindOpaque, 1}, // RFC 6749 section 6
	"sessiontoken":      {KindOpaque, 1},
	"securitytoken":     {KindOpaque, 1},
	"xamzsecuritytoken": {KindOpaque, 1},
	"assertion":         {KindOpaque, 1}, // RFC 7523
	"clientassertion":   {KindOpaque, 1},
	"subjecttoken":      {KindOpaque, 1}, // RFC 8693
	"apikey":            {KindAPIKey, 1},
	"accesskey":         {KindAPIKey, 1}, // apilayer's APIs
	"consumerkey":       {KindAPIKey, 1}, // WooCommerce's REST API
	"authkey":           {KindAPIKey, 1}, // DeepL
	"userkey":           {KindAPIKey, 1}, // 3scale
	"privatetoken":      {KindAPIKey, 1}, // GitLab
	"apitoken":          {KindAPIKey, 1},
	"appkey":            {KindAPIKey, 8},
	"appid":             {KindAPIKey, 24},
	"subscriptionkey":   {KindAPIKey, 8},
	"key":               {KindAPIKey, 16},
	"auth":              {KindOpaque, 16},
	"sid":               {KindOpaque, 16},
	"sessionid":         {KindOpaque, 16},
	"clientsecret":      {KindPassword, 1}, // RFC 6749 section 2.3.1
	"xamzsignature":     {KindSignature, 1},
	"xgoogsignature":    {KindSignature, 1},
	"signature":         {KindSignature, 16},
	"sig":               {KindSignature, 16},
	"hmac":              {KindSignature, 16},
}

// longestField bounds the names that are looked up.
const longestField = 32

func fieldCarries(name string) (field, bool) {
	if len(name) > longestField {
		return field{}, false
	}
	name = strings.ToLower(name)
	if secret.NamesPassword(name) {
		return field{KindPassword, 1}, true
	}
	f, ok := fields[secret.Joined(name)]
	return f, ok
}
