package causes

import (
	"encoding/base64"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/credential"
)

func requestSignatureInvalid() []inspector.Rule {
	return []inspector.Rule{{Judge: judgeRequestSignature}, said("request-signature-invalid")}
}

// judgeRequestSignature looks for a signed request: AWS Signature Version 4, HMAC schemes and webhooks, HTTP message
// signatures (RFC 9421).
func judgeRequestSignature(f *inspector.Facts) []inspector.Finding {
	const cause = "request-signature-invalid"
	where, ok := signatureSent(f)
	if !ok {
		return nil
	}
	if says(f, "api-key-missing", "authorization-missing") {
		return nil // The server looks for something else.
	}
	weight := inspector.Strong
	switch {
	case len(f.Challenges) > 0 && where != inAuthorization:
		weight = inspector.Possible // The server speaks of the Authorization header instead.
	case says(f, "custom-rule") && !says(f, cause):
		weight = inspector.Hint // The server gives another reason.
	case where == inAuthorization && says(f, "wrong-credentials", "api-key-invalid", "account-locked", "gateway-denied", "token-scope-insufficient") && !says(f, cause):
		weight = inspector.Hint // The server has another reason, such as that it does not know who signed, whom this header names.
	}
	findings := one(observed(cause, weight, where, "The request is signed, and the server refuses it."))
	if signed, ok := signedAt(f, where); ok && !f.Now.IsZero() {
		_, server := clocks(f)
		if age := server.Sub(signed).Abs(); age > aLot {
			findings = append(findings, observed(cause, inspector.Likely, where,
				"The signature was made %s away from the server's time; most servers allow five minutes.", duration(age)))
		}
	}
	return findings
}

// signatureSent tells where the request carries a signature.
func signatureSent(f *inspector.Facts) (where string, ok bool) {
	for _, c := range f.Credentials {
		if c.Kind == credential.KindSignature {
			return c.Where, true
		}
	}
	for _, h := range f.RequestHeaders {
		name := h[0]
		if isSignatureHeader(name) || isHash(h[1]) && (isHashHeader(name) || isOwnHeader(name) && sendsTime(f)) {
			return "request.headers." + name, true
		}
	}
	return signaturePosted(f)
}

// sendsTime tells whether a header carries a time. Whatever it is called: what comes beside one and is as long as a hash
// signs the two.
func sendsTime(f *inspector.Facts) bool {
	return slices.ContainsFunc(f.RequestHeaders, func(h [2]string) bool { return isTimeHeader(h[0]) })
}

// isOwnHeader tells of the names of headers that an application makes up. Those of ids and digests sign nothing.
func isOwnHeader(name string) bool {
	return strings.HasPrefix(name, "x-") && !mentions(name, "id", "trace", "content", "etag", "checksum")
}

// signaturePosted tells of a field that is named as a signature, where the server speaks of one: wallets sign a message
// for the sign-in (ERC-4361), and pages hand on what a payment service has signed. Elsewhere it may be what somebody
// writes below letters.
func signaturePosted(f *inspector.Facts) (where string, ok bool) {
	if !hints(f, "request-signature-invalid") {
		return "", false
	}
	for _, field := range f.Fields.Or(nil) {
		if field == "signature" || strings.HasSuffix(field, "_signature") {
			return "request.body." + field, true
		}
	}
	return "", false
}

// isSignatureHeader tells a signature by its header's name: Signature (RFC 9421), X-Signature, Stripe-Signature, X-Sign,
// X-Shopify-Hmac-SHA256.
func isSignatureHeader(name string) bool {
	if strings.Contains(name, "sign") {
		return strings.Contains(name, "signature") && name != "signature-input" || name == "sign" || strings.HasSuffix(name, "-sign")
	}
	return strings.HasPrefix(name, "x-") && strings.Contains(name, "hmac")
}

// isHashHeader tells of the names of headers that an application makes up for the code that authenticates a request. A
// digest of the content alone (RFC 9530) is none.
func isHashHeader(name string) bool {
	return strings.HasPrefix(name, "x-") && !strings.Contains(name, "content") &&
		(strings.HasSuffix(name, "-hash") || strings.HasSuffix(name, "-mac") || strings.HasSuffix(name, "-digest"))
}

// isHash tells whether a value is as long as what HMAC makes with SHA-1 and SHA-2 (RFC 2104), in hexadecimal or base64.
func isHash(value string) bool {
	switch len(value) {
	case 40, 64, 96, 128:
		_, err := hex.DecodeString(value)
		return err == nil || len(value) == 64 && isBase64(value)
	case 28, 44, 88:
		return isBase64(value)
	}
	return false
}

func isBase64(value string) bool {
	_, err := base64.StdEncoding.DecodeString(value)
	return err == nil
}

// signedAt finds the time that a signature covers: X-Amz-Date, the t= of Stripe's and others' headers, or a timestamp
// header beside it.
func signedAt(f *inspector.Facts, where string) (time.Time, bool) {
	request := f.Exchange.Request
	for _, h := range f.RequestHeaders {
		if isTimeHeader(h[0]) {
			if t, ok := timeOf(h[1]); ok {
				return t, true
			}
		}
	}
	if t, ok := timeOf(f.URL.Query().Get("X-Amz-Date")); ok {
		return t, true
	}
	if name, ok := strings.CutPrefix(where, "request.headers."); ok {
		if _, params, ok := strings.Cut(request.Header(name).Or("").Reveal(), `ts="`); ok {
			seconds, _, _ := strings.Cut(params, `"`) // Hawk, and MAC before it
			return timeOf(seconds)
		}
		for part := range strings.SplitSeq(request.Header(name).Or("").Reveal(), ",") {
			if value, ok := strings.CutPrefix(strings.TrimSpace(part), "t="); ok {
				return timeOf(value)
			}
		}
	}
	return time.Time{}, false
}

// isTimeHeader tells of the headers that carry the time of a signature beside it, by the end of their names: X-Amz-Date,
// X-Slack-Request-Timestamp.
func isTimeHeader(name string) bool {
	return strings.HasPrefix(name, "x-") &&
		(strings.HasSuffix(name, "timestamp") || strings.HasSuffix(name, "-date") || strings.HasSuffix(name, "-time") || strings.HasSuffix(name, "-ts"))
}

// timeOf reads the forms in which signatures carry a time: ISO 8601 in AWS's short form, RFC 3339, or seconds or
// milliseconds since 1970.
func timeOf(value string) (time.Time, bool) {
	for _, layout := range []string{"20060102T150405Z", time.RFC3339, time.RFC1123} {
		if t, err := time.Parse(layout, value); err == nil {
			return t, true
		}
	}
	n, err := strconv.ParseInt(value, 10, 64)
	switch {
	case err != nil || n < 1e9:
		return time.Time{}, false
	case n > 1e12:
		return time.UnixMilli(n), true
	}
	return time.Unix(n, 0), true
}
