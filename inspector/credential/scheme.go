package credential

import "strings"

// family is how a scheme's credentials are read.
type family int

const (
	familyUnknown   family = iota
	familyToken            // one token or key follows
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
	"apikey":                 familyToken,
	"api-key":                familyToken,
	"key":                    familyToken,
	"ssws":                   familyToken, // Okta
	"sso-key":                familyToken, // GoDaddy
	"geniekey":               familyToken, // Opsgenie
	"bot":                    familyToken, // Discord
	"splunk":                 familyToken,
	"zoho-oauthtoken":        familyToken,
	"klaviyo-api-key":        familyToken,
	"deepl-auth-key":         familyToken,
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

// longestScheme bounds what may be taken for a scheme.
const longestScheme = 32

func schemeFamily(word string) (family, bool) {
	if len(word) > longestScheme {
		return familyUnknown, false
	}
	f, ok := schemes[strings.ToLower(word)]
	return f, ok
}

// plausibleScheme tells whether a word that is no known scheme may be one of an application's own: a short name, not
// a part of a secret that happens to be followed by a space.
func plausibleScheme(word string) bool {
	if len(word) > longestScheme-8 {
		return false
	}
	digits := 0
	for i := range len(word) {
		switch c := word[i]; {
		case '0' <= c && c <= '9':
			digits++
		case 'a' <= c|0x20 && c|0x20 <= 'z', c == '-', c == '_':
		default:
			return false
		}
	}
	return word != "" && digits*3 <= len(word)
}
