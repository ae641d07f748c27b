package credential

import (
	"slices"
	"strings"
)

// family is how a scheme's credentials are read.
type family int

const (
	familyUnknown   family = iota
	familyToken            // one token follows
	familyKey              // one key follows, under a name that says so
	familyBasic            // RFC 7617
	familyDigest           // RFC 7616
	familyBlob             // RFC 4559
	familySignature        // parameters with a signature over the request
)

// schemes are the names that are taken for a scheme: the IANA registry of HTTP authentication schemes, and those
// that APIs document for themselves.
var schemes = map[string]family{
	"basic":                  familyBasic,
	"digest":                 familyDigest,
	"negotiate":              familyBlob,
	"ntlm":                   familyBlob,
	"kerberos":               familyBlob,
	"bearer":                 familyToken,
	"dpop":                   familyToken, // RFC 9449
	"gnap":                   familyToken,
	"privatetoken":           familyToken,
	"token":                  familyToken, // Django REST framework, GitHub
	"jwt":                    familyToken,
	"apikey":                 familyKey,
	"api-key":                familyKey,
	"key":                    familyKey,
	"ssws":                   familyKey, // Okta
	"sso-key":                familyKey, // GoDaddy
	"geniekey":               familyKey, // Opsgenie
	"bot":                    familyKey, // Discord
	"splunk":                 familyKey,
	"zoho-oauthtoken":        familyToken,
	"klaviyo-api-key":        familyKey,
	"deepl-auth-key":         familyKey,
	"oauth":                  familySignature, // RFC 5849, where it has parameters
	"hawk":                   familySignature,
	"hmac":                   familySignature,
	"hmac-sha256":            familySignature,
	"signature":              familySignature, // draft-cavage-http-signatures
	"aws":                    familySignature, // signature version 2
	"aws4-hmac-sha256":       familySignature,
	"aws4-ecdsa-p256-sha256": familySignature,
	"goog4-rsa-sha256":       familySignature,
	"goog4-hmac-sha256":      familySignature,
	"tc3-hmac-sha256":        familySignature, // Tencent Cloud
	"sharedkey":              familySignature, // Azure Storage
	"sharedkeylite":          familySignature,
	"sharedaccesssignature":  familySignature, // Azure Service Bus
	"vapid":                  familySignature, // RFC 8292
	"eg1-hmac-sha256":        familySignature, // Akamai
	"acs3-hmac-sha256":       familySignature, // Alibaba Cloud
	"sdk-hmac-sha256":        familySignature, // Huawei Cloud
}

// UnknownScheme stands for the word before a value that is no known scheme: it may be the beginning of a secret with a
// space in it, and is not quoted. No scheme has this name (RFC 9110 section 5.6.2).
const UnknownScheme = "?"

// SchemeName is the scheme for texts; empty where there is none.
func (c *Credential) SchemeName() string {
	if c.Scheme == UnknownScheme {
		return "a scheme that why401 does not know"
	}
	return c.Scheme
}

func containsFold(list []string, s string) bool {
	return slices.ContainsFunc(list, func(one string) bool { return strings.EqualFold(one, s) })
}

// longestScheme bounds what may be taken for a scheme.
const longestScheme = 32

func schemeFamily(word string) (family, bool) {
	if len(word) > longestScheme {
		return familyUnknown, false
	}
	f, ok := schemes[strings.ToLower(word)]
	return f, ok
}

// plausibleScheme tells whether a word that is no known scheme may be one of an application's own: a short name of
// letters, maybe with that of a hash function, not a part of a secret that happens to be followed by a space.
func plausibleScheme(word string) bool {
	if len(word) > longestScheme {
		return false
	}
	word = strings.ToLower(word)
	for _, hash := range []string{"sha1", "sha256", "sha384", "sha512", "md5"} {
		word = strings.TrimSuffix(word, hash)
	}
	return word != "" && len(word) <= longestName && strings.Trim(word, "abcdefghijklmnopqrstuvwxyz-_") == ""
}

// longestName bounds the names of applications' own schemes.
const longestName = 20
