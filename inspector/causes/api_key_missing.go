package causes

import (
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/credential"
)

func apiKeyMissing() []inspector.Rule {
	return []inspector.Rule{{Judge: judgeKeyMissing}, said("api-key-missing")}
}

// judgeKeyMissing looks for a key where the server asks for one.
func judgeKeyMissing(f *inspector.Facts) []inspector.Finding {
	const cause = "api-key-missing"
	if c, ok := keySent(f); ok {
		return one(judgeKeyName(f, c))
	}
	scheme, asks := asksForKey(f)
	if !asks && !says(f, cause) {
		return nil // Nothing tells that the API wants a key.
	}
	for _, hidden := range f.Exchange.Request.Hidden {
		if hidden == "*" || isKeyName(hidden) {
			return nil // The header may have been there.
		}
	}
	if _, header := asksForHeader(f); asks && (header || asksBrowser(f)) {
		return one(observed(cause, inspector.Possible, inChallenge, "The server takes a key (%s), among other things.", scheme))
	}
	if asks {
		return one(observed(cause, inspector.Strong, inChallenge,
			"The server asks for a key (%s), and there is none in the headers or the address.", scheme))
	}
	return one(observed(cause, inspector.Likely, "request.headers", "There is no key in the headers or the address."))
}

// judgeKeyName: a key that was sent is not missing, unless the server looks for it under another name.
func judgeKeyName(f *inspector.Facts, c credential.Credential) inspector.Finding {
	const cause = "api-key-missing"
	name := c.Where[strings.LastIndexByte(c.Where, '.')+1:]
	switch {
	case !says(f, cause) || c.Where == inAuthorization:
		return observed(cause, inspector.Excludes, c.Where, "A key was sent: %s.", c.Redacted)
	case strings.Contains(f.Body, name):
		return observed(cause, inspector.Doubts, c.Where, "A key was sent under the very name that the answer gives, %s.", name)
	}
	return observed(cause, inspector.Possible, c.Where, "A key was sent as %s; the server may look for it under another name.", name)
}

// keySent returns the API key that the request carries outside the Authorization header or in it.
func keySent(f *inspector.Facts) (credential.Credential, bool) {
	for _, c := range f.Credentials {
		if c.Kind == credential.KindAPIKey || isKeyName(c.Where) || isKeyScheme(c.Scheme) && c.Kind == credential.KindOpaque {
			return c, true
		}
	}
	if slices.Contains(f.Fields.Or(nil), "key") && len(f.Credentials) == 0 {
		return credential.Credential{Where: "request.query.key", Redacted: "a parameter named key"}, true
	}
	return credential.Credential{}, false
}

var withoutDashes = strings.NewReplacer("-", "", "_", "")

// isKeyName tells whether a header or a path into the exchange is named after an API key.
func isKeyName(name string) bool {
	name = withoutDashes.Replace(strings.ToLower(name))
	return strings.Contains(name, "apikey") || strings.Contains(name, "subscriptionkey")
}
