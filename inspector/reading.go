package inspector

import (
	"slices"
	"strings"

	"github.com/why401/why401/inspector/credential"
)

// mayMean tells whether words that no table knows may mean a cause: what was not sent cannot be what they complain of.
// What a source does not show may have been sent.
func (f *Facts) mayMean(cause string) bool {
	if !f.Authorization.Known() || !f.Exchange.Request.Header("cookie").Known() {
		return true
	}
	hasBody := carriesBody(f.Exchange.Method)
	own := func(h [2]string) bool { return strings.HasPrefix(h[0], "x-") } // Applications make such names up (RFC 6648).
	nothing := len(f.Credentials) == 0 && len(f.SentCookies) == 0 && f.URL.RawQuery == "" && !hasBody && !slices.ContainsFunc(f.RequestHeaders, own)
	token := slices.ContainsFunc(f.Credentials, func(c *credential.Credential) bool { return c.Token != nil })
	switch cause {
	case "token-expired", "token-not-yet-valid", "token-revoked", "token-malformed", "token-wrong-type", "token-wrong-audience",
		"token-wrong-issuer", "session-expired":
		return !nothing
	case "token-signature-invalid":
		return !nothing && (token || !f.isSigned())
	case "request-signature-invalid":
		return !token || f.isSigned()
	case "csrf-token-missing", "csrf-token-invalid":
		return len(f.SentCookies) > 0
	case "api-key-invalid":
		return !nothing && !token
	case "wrong-credentials":
		c, sent := f.Authorization.Get()
		return hasBody || !sent || c.Kind == credential.KindBasic || c.Kind == credential.KindDigest
	}
	return true
}

// isSigned tells whether the request may carry a signature of its own, by the names of its headers: that of a signature, or
// of the time or the nonce that goes with one.
func (f *Facts) isSigned() bool {
	return slices.ContainsFunc(f.Credentials, func(c *credential.Credential) bool { return c.Kind == credential.KindSignature }) ||
		slices.ContainsFunc(f.RequestHeaders, func(h [2]string) bool {
			return !strings.HasPrefix(h[0], "sec-") && containsAny(h[0], "sign", "hmac", "-mac", "hash", "digest", "seal", "time", "nonce")
		})
}
