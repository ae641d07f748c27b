package causes

import (
	"slices"
	"strings"
	"unicode"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/credential"
)

func apiKeyMissing() []inspector.Rule {
	return []inspector.Rule{{Judge: judgeKeyMissing}, {Judge: judgeKeyHeader}, said("api-key-missing")}
}

// judgeKeyMissing looks for a key where the server asks for one.
func judgeKeyMissing(f *inspector.Facts) []inspector.Finding {
	const cause = "api-key-missing"
	if c, ok := keySent(f); ok {
		return one(judgeKeyName(f, c))
	}
	scheme, asks := asksForKey(f)
	either := hints(f, cause, "api-key-invalid") && speaksOfKey(f) && nothingSent(f) // "Missing or malformed", and nothing could be malformed.
	if !asks && !either && !says(f, cause) {
		return keyedBefore(f)
	}
	for _, hidden := range f.Exchange.Request.Hidden {
		if hidden == "*" || isKeyName(hidden) {
			return nil // The header may have been there.
		}
	}
	if _, header := asksForHeader(f); asks && (header || asksBrowser(f)) {
		return one(observed(cause, inspector.Possible, inChallenge, "The server takes a key (%s), among other things.", scheme))
	}
	if c, ok := f.Authorization.Get(); ok && asks && c.Kind == credential.KindOpaque && len(c.Problems) == 0 {
		return one(observed(cause, inspector.Possible, inChallenge,
			"The server asks for a key (%s); what was sent under %s may be it.", scheme, c.SchemeName()))
	}
	if asks {
		return one(observed(cause, inspector.Strong, inChallenge,
			"The server asks for a key (%s), and there is none in the headers or the address.", scheme))
	}
	if either {
		return one(observed(cause, inspector.Strong, "request.headers",
			"The server speaks of an API key, and the request carries nothing that could be one."))
	}
	return one(observed(cause, inspector.Likely, "request.headers", "There is no key in the headers or the address."))
}

// keyedBefore: where the server asks for nothing in particular, what else worked there tells that it wants a key.
func keyedBefore(f *inspector.Facts) []inspector.Finding {
	const cause = "api-key-missing"
	if len(f.Challenges) > 0 || !showsNobody(f) {
		return nil
	}
	if e, ok := f.WorkedBefore(); ok && carriedKey(e) {
		return one(observed(cause, inspector.Strong, inHistory,
			"The same request worked %s before with a header %s, and this one carries none.", duration(f.Now.Sub(e.Time)), e.Header))
	}
	e, ok := f.OthersKeyed()
	if !ok || !carriedKey(e) {
		return nil
	}
	weight := inspector.Likely
	if !f.Exchange.Kind.ByCode() {
		weight = inspector.Possible // What is no call by code had no way to carry one.
	}
	return one(observed(cause, weight, inHistory,
		"Another call to this host carried a header %s and worked: %s.", e.Header, e.URL))
}

// carriedKey tells whether an earlier request carried a key, by the name of its header.
func carriedKey(e *inspector.Earlier) bool { return strings.Contains(e.Header, "key") }

// judgeKeyName: a key that was sent is not missing, unless the server looks for it under another name.
func judgeKeyName(f *inspector.Facts, c *credential.Credential) inspector.Finding {
	const cause = "api-key-missing"
	name := c.Where[strings.LastIndexByte(c.Where, '.')+1:]
	switch {
	case c.Where == inAuthorization && c.Kind == credential.KindOpaque && hints(f, cause):
		return observed(cause, inspector.Possible, c.Where,
			"What may be the key was sent in Authorization: %s. The server may look for it in a header or parameter of its own.", c.Redacted)
	case asksForKeyHeader(f):
		return observed(cause, inspector.Context, c.Where, "A key was sent as %s.", name)
	case !says(f, cause) || c.Where == inAuthorization:
		return observed(cause, inspector.Excludes, c.Where, "A key was sent: %s.", c.Redacted)
	case standsForBoth(f, cause, "api-key-invalid"):
		return observed(cause, inspector.Doubts, c.Where, "A key was sent as %s; what the server does not find may be that key among those it knows.", name)
	case strings.Contains(f.Body, name):
		return observed(cause, inspector.Doubts, c.Where, "A key was sent under the very name that the answer gives, %s.", name)
	}
	return observed(cause, inspector.Possible, c.Where, "A key was sent as %s; the server may look for it under another name.", name)
}

// judgeKeyHeader: the answer names a header for the key, and the request has none of that name.
func judgeKeyHeader(f *inspector.Facts) []inspector.Finding {
	const cause = "api-key-missing"
	if !asksForKeyHeader(f) || says(f, "api-key-invalid") {
		return nil
	}
	return one(observed(cause, inspector.Strong, "request.headers", "The answer names a header for the key, and the request carries none of that name."))
}

// asksForKeyHeader tells whether the answer names a header for a key that the request lacks. Such headers have names of
// their API's own, mostly with the X that RFC 6648 advises against.
func asksForKeyHeader(f *inspector.Facts) bool {
	if !strings.Contains(f.Body, "x-") {
		return false
	}
	for word := range strings.FieldsFuncSeq(f.Body, func(r rune) bool { return r != '-' && (r < 'a' || r > 'z') && (r < '0' || r > '9') }) {
		if strings.HasPrefix(word, "x-") && strings.HasSuffix(word, "key") && f.Exchange.Request.Header(word).IsAbsent() {
			return true
		}
	}
	return false
}

// keySent returns the API key that the request carries outside the Authorization header or in it.
func keySent(f *inspector.Facts) (*credential.Credential, bool) {
	for _, c := range f.Credentials {
		if c.Kind == credential.KindAPIKey || isKeyName(c.Where) || isKeyScheme(c.Scheme) && c.Kind == credential.KindOpaque || c.Basic != nil && c.Basic.KeyAsUser {
			return c, true
		}
		if c.Kind == credential.KindOpaque && (c.Where == inAuthorization || isOwnCredentialHeader(c)) && len(c.Problems) == 0 && speaksOfKey(f) {
			return c, true // The server calls a key what was sent.
		}
	}
	if slices.Contains(f.Fields.Or(nil), "key") && len(f.Credentials) == 0 {
		return &credential.Credential{Where: "request.query.key", Redacted: "a parameter named key"}, true
	}
	if len(f.Credentials) == 0 && hints(f, "api-key-invalid") {
		return keyUnderAnyName(f)
	}
	return nil, false
}

// keyUnderAnyName finds the header that an application made up for its keys, in whatever language: where the server speaks of
// the key that it found, that is the one with a value that nobody types.
func keyUnderAnyName(f *inspector.Facts) (*credential.Credential, bool) {
	for _, h := range f.RequestHeaders {
		if strings.HasPrefix(h[0], "x-") && isKeyLike(h[1]) && !mentions(h[0], notOfKeys...) {
			return &credential.Credential{Where: "request.headers." + h[0], Kind: credential.KindAPIKey, Redacted: "the header " + h[0]}, true
		}
	}
	return nil, false
}

// notOfKeys are parts of the names of headers that carry no key: of frameworks, of what stands in between, of forms.
var notOfKeys = []string{"csrf", "xsrf", "request", "forwarded", "trace", "-id", "version", "real-ip", "time", "locale", "lang", "zone", "platform"}

// leastKey is how long a key is at the least that applications give out.
const leastKey = 8

// isKeyLike tells whether a value is in one piece, and of letters and digits both.
func isKeyLike(value string) bool {
	return len(value) >= leastKey && !strings.ContainsAny(value, " ,;=/") &&
		strings.ContainsAny(value, "0123456789") && strings.IndexFunc(value, unicode.IsLetter) >= 0
}

// isOwnCredentialHeader tells whether a credential stands in a header that an application or a vendor made up for it.
func isOwnCredentialHeader(c *credential.Credential) bool {
	return strings.HasPrefix(c.Where, "request.headers.x-")
}

var withoutDashes = strings.NewReplacer("-", "", "_", "")

// isKeyName tells whether a header or a path into the exchange is named after an API key.
func isKeyName(name string) bool {
	name = strings.ToLower(name)
	if !strings.Contains(name, "key") {
		return false
	}
	name = withoutDashes.Replace(name)
	return strings.Contains(name, "apikey") || strings.Contains(name, "subscriptionkey")
}
