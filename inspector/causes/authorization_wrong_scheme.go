package causes

import (
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/challenge"
	"github.com/why401/why401/inspector/credential"
	"github.com/why401/why401/inspector/products"
)

func authorizationWrongScheme() []inspector.Rule {
	return []inspector.Rule{
		{Needs: []inspector.Need{inspector.NeedAuthorization}, Judge: judgeScheme},
		said("authorization-wrong-scheme"),
	}
}

// judgeScheme holds the scheme that was sent against those that the server asks for.
func judgeScheme(f *inspector.Facts) []inspector.Finding {
	const cause = "authorization-wrong-scheme"
	c, ok := f.Authorization.Get()
	if !ok {
		return one(observed(cause, inspector.Excludes, inAuthorization, "No Authorization header was sent."))
	}
	if c.Scheme == "" || c.Is(credential.NoScheme) {
		return nil // Without a scheme it is no wrong one.
	}
	if e, ok := f.CredentialWorked(c.Fingerprint); ok {
		return one(observed(cause, inspector.Excludes, inHistory,
			"The very same header worked %s before, at %s.", duration(f.Now.Sub(e.Time)), e.URL))
	}
	if f.Asks(c.Scheme) {
		return schemeAsked(f, c)
	}
	if findings := judgeSameToken(f, c); len(findings) > 0 {
		return findings
	}
	var asked []string
	for _, challenge := range f.Challenges {
		if challenge.Scheme != "" && !sameFamily(challenge.Scheme, c.Scheme) {
			asked = append(asked, challenge.Scheme)
		}
	}
	if c.Token != nil && strings.EqualFold(c.Scheme, "bearer") && isBound(c.Token) {
		return one(observed(cause, inspector.Strong, inAuthorization,
			"The token is bound to a key (cnf), and was sent as a plain Bearer token (RFC 9449 section 7.2)."))
	}
	if len(asked) > 0 && refusesClient(f, c) {
		return one(observed(cause, inspector.Hint, inChallenge,
			"The server asks for %s and the request carries %s, but what it refuses is the client that showed itself by it (invalid_client).",
			strings.Join(asked, " or "), c.SchemeName()))
	}
	if len(asked) > 0 && (says(f, readsOfToken...) || refusesOnlySignature(f) || takesTokensToo(f, c, asked)) {
		return one(observed(cause, inspector.Hint, inChallenge,
			"The server asks for %s and the request carries %s, but the server's words are about the token that it found there.",
			strings.Join(asked, " or "), c.SchemeName()))
	}
	if len(asked) > 0 && (says(f, "api-key-invalid") && isKey(c) || c.Kind == credential.KindBasic && ownWordsFor(f, "wrong-credentials")) {
		return one(observed(cause, inspector.Hint, inChallenge,
			"The server asks for %s and the request carries %s, but the server's words are about what it found there.",
			strings.Join(asked, " or "), c.SchemeName()))
	}
	if len(asked) > 0 && strings.EqualFold(c.Scheme, "bearer") && bearerByOtherName(f) {
		return one(observed(cause, inspector.Hint, inChallenge,
			"The server asks for %s, which is no registered scheme, in the form of a challenge for bearer tokens (error, RFC 6750 section 3): it may well take Bearer.",
			strings.Join(asked, " or ")))
	}
	if len(asked) > 0 {
		return one(observed(cause, inspector.Strong, inChallenge,
			"The server asks for %s, and the request carries %s.", strings.Join(asked, " or "), c.SchemeName()))
	}
	scheme, shown := namedScheme(f)
	if shown && strings.EqualFold(scheme, c.Scheme) {
		return one(observed(cause, inspector.Excludes, "response.body", "The answer shows the header as it wants it, under the scheme that was sent, %s.", scheme))
	}
	if shown && len(c.Problems) == 0 && !says(f, readsOfToken...) {
		return one(observed(cause, inspector.Strong, "response.body",
			"The answer shows the header as it wants it, under %s, and the request carries %s.", scheme, c.SchemeName()))
	}
	if wantsBearer(f) && c.Kind == credential.KindBasic && len(c.Problems) == 0 {
		return one(observed(cause, inspector.Strong, "response.body",
			"The answer asks for a bearer token in words, and the request carries %s.", c.SchemeName()))
	}
	// Token libraries look for "Bearer" and take whatever else there is for nothing at all, so that the server may say
	// that the header is missing or wrongly formed where only the word before the credential is another.
	// Asked for a bearer token by name (RFC 6750 section 2.1), even vague words fit a credential under another scheme.
	complains := says(f, "authorization-missing", "authorization-malformed") || hints(f, cause) || speaksOfToken(f)
	if complains && !strings.EqualFold(c.Scheme, "bearer") && len(c.Problems) == 0 && !namesScheme(f, c.Scheme) && (!mayBeToken(c) || !says(f, readsOfToken...)) {
		return one(observed(cause, inspector.Likely, inAuthorization,
			"A well-formed credential was sent under %s, and the server finds no credential of the kind that it looks for.", c.SchemeName()))
	}
	if len(c.Problems) == 0 && hints(f, "authorization-malformed") && !strings.Contains(f.Body, strings.ToLower(c.Scheme)) && !says(f, readsOfToken...) {
		return one(observed(cause, inspector.Possible, inAuthorization,
			"The server finds fault with the form of a header that is in good form for %s: it may want another scheme.", c.SchemeName()))
	}
	if given, works, ok := passwordForToken(f, c); ok {
		weight, more := inspector.Possible, ""
		if works {
			weight, more = inspector.Likely, " A call to this host with another credential worked."
		}
		return one(observed(cause, weight, inGiven,
			"The page was given a token (%s) for its calls, and this one carries a user name and password; the server asks for none.%s", given.Name, more))
	}
	return nil
}

// namedScheme is the scheme of the header that an answer shows to those who call it wrongly: "Authorization: Token <key>".
func namedScheme(f *inspector.Facts) (scheme string, ok bool) {
	_, after, shown := strings.Cut(f.Body, "authorization: ")
	if !shown {
		return "", false
	}
	scheme, _, spaced := strings.Cut(after, " ")
	isLetter := func(r rune) bool { return r >= 'a' && r <= 'z' }
	return scheme, spaced && scheme != "" && strings.TrimFunc(scheme, isLetter) == ""
}

// ownWordsFor tells whether a product claims a cause in words of its own. Common ones may be what it says to everybody.
func ownWordsFor(f *inspector.Facts, cause string) bool {
	return slices.ContainsFunc(f.Answered.Said, func(s products.Said) bool {
		return s.Means == cause && !s.Vague && s.Product != nil && s.Product.Layer != ""
	})
}

// isKey tells whether a credential may be a key: APIs take theirs under Bearer, too.
func isKey(c *credential.Credential) bool {
	return len(c.Problems) == 0 && (c.Kind == credential.KindAPIKey || c.Kind == credential.KindOpaque || c.Basic != nil && c.Basic.KeyAsUser)
}

// namesScheme tells whether the answer's words name the scheme that was sent, and not Bearer: then it is no other that is wanted.
// Schemes that nobody registered are called by common nouns: a token that is missing is no scheme named Token.
func namesScheme(f *inspector.Facts, scheme string) bool {
	named := func(word string) bool {
		return slices.Contains(strings.FieldsFunc(f.Body, func(r rune) bool { return r < 'a' || r > 'z' }), word)
	}
	return isRegistered(scheme) && named(strings.ToLower(scheme)) && !named("bearer")
}

// wantsBearer tells whether the answer finds fault with the scheme and names Bearer (RFC 6750).
func wantsBearer(f *inspector.Facts) bool {
	return slices.ContainsFunc(f.Answered.Said, func(s products.Said) bool {
		return s.Means == "authorization-wrong-scheme" && mentions(s.Words, "bearer")
	})
}

// judgeSameToken: servers choose by the scheme what they read (RFC 9110 section 11.4). Where the very token is good under
// another, it is the scheme that is refused.
func judgeSameToken(f *inspector.Facts, c *credential.Credential) []inspector.Finding {
	if len(c.Problems) > 0 || says(f, readsOfToken...) {
		return nil // It is broken, or was read.
	}
	e, scheme, ok := f.WorkedUnder()
	if !ok {
		return nil
	}
	return one(observed("authorization-wrong-scheme", inspector.Strong, inHistory,
		"The same token worked %s before %s, and is refused under %s: %s.", duration(f.Now.Sub(e.Time)), underScheme(scheme), c.SchemeName(), e.URL))
}

// underScheme words how a token was sent.
func underScheme(scheme string) string {
	if scheme == "" {
		return "without any scheme"
	}
	return "under " + scheme
}

// passwordForToken tells of a call with Basic to a server that asks for nothing in particular, where the page had been
// given a token: such a token goes with the scheme that its type names (RFC 6749 section 7.1), and who takes passwords
// has to ask for Basic (RFC 9110 section 11.6.1). Whether another credential works here says more. Where tokens are
// given out, a client shows its password (RFC 6749 section 2.3.1).
func passwordForToken(f *inspector.Facts, c *credential.Credential) (given inspector.Given, works, ok bool) {
	if c.Kind != credential.KindBasic || len(c.Problems) > 0 || len(f.Challenges) > 0 || f.NamesSignIn() {
		return given, false, false
	}
	given, ok = f.GivenForCalls()
	e, authorized := f.OthersAuthorized()
	return given, authorized && e.Credential != c.Fingerprint, ok
}

// schemeAsked weighs a header whose scheme is the one of the challenge. Challenges are often constants that nobody
// keeps in step with what is read, and a server's complaint of a header without fault contradicts its own.
func schemeAsked(f *inspector.Facts, c *credential.Credential) []inspector.Finding {
	const cause = "authorization-wrong-scheme"
	same := "The server asks for the scheme that was sent, " + c.Scheme + "."
	complains := hints(f, cause, "authorization-malformed") && len(c.Problems) == 0 && !says(f, readsOfToken...)
	switch {
	case complains && !isRegistered(c.Scheme):
		return one(observed(cause, inspector.Likely, inChallenge,
			"The server names %s, which is no registered scheme, and yet finds fault with a header of that scheme and of good form: it may look for Bearer.", c.Scheme))
	case says(f, cause):
		return one(observed(cause, inspector.Weakens, inChallenge, same))
	case complains:
		return one(observed(cause, inspector.Doubts, inChallenge, same))
	}
	return one(observed(cause, inspector.Excludes, inChallenge, same))
}

// bearerByOtherName tells whether all challenges have the parameter error, which RFC 6750 section 3 defines for Bearer, under
// schemes that nobody registered. What sends them verifies bearer tokens, whatever it calls them (hapi-auth-jwt2: Token).
func bearerByOtherName(f *inspector.Facts) bool {
	return !slices.ContainsFunc(f.Challenges, func(c challenge.Challenge) bool {
		_, named := c.Param("error")
		return !named || isRegistered(c.Scheme)
	})
}

// isRegistered tells whether a scheme is one of IANA's registry that servers of the web use (RFC 9110 section 16.4.1).
func isRegistered(scheme string) bool {
	return slices.ContainsFunc([]string{"basic", "bearer", "digest", "dpop", "gnap", "hoba", "mutual", "negotiate", "oauth"}, func(s string) bool {
		return strings.EqualFold(s, scheme)
	})
}

// readsOfToken are what only a server can say that has found the token and read it.
var readsOfToken = []string{
	"token-expired", "token-not-yet-valid", "token-revoked", "token-signature-invalid", "token-wrong-audience",
	"token-wrong-issuer", "token-wrong-type", "token-scope-insufficient",
}

// refusesClient tells whether a server that gives out tokens refuses the client's own name and secret, which it has to
// take by Basic (RFC 6749 sections 2.3.1 and 5.2). Some put a challenge for tokens on that, as on everything.
func refusesClient(f *inspector.Facts, c *credential.Credential) bool {
	if c.Kind != credential.KindBasic || !changesState(f) {
		return false
	}
	return slices.ContainsFunc(f.Answered.Said, func(s products.Said) bool {
		return s.Means == "wrong-credentials" && mentions(s.Words, "client")
	})
}

// takesTokensToo tells whether a server that asks for a password finds fault with the token that was sent, or has a rule
// that it does not meet: who takes passwords only has no words for tokens.
func takesTokensToo(f *inspector.Facts, c *credential.Credential, asked []string) bool {
	forToken := func(scheme string) bool {
		return !slices.ContainsFunc([]string{"basic", "digest", "negotiate", "ntlm"}, func(s string) bool { return strings.EqualFold(s, scheme) })
	}
	return c.Token != nil && (speaksOfToken(f) || says(f, "custom-rule")) && !hints(f, "authorization-missing") && !slices.ContainsFunc(asked, forToken)
}

// isBound tells whether a token is good only with a DPoP proof (RFC 9449 section 6.1).
func isBound(t *credential.Token) bool {
	confirmation, _ := t.Claims["cnf"].(map[string]any)
	_, bound := confirmation["jkt"]
	return bound
}

// sameFamily tells whether a server that asks for one scheme may well take the other: Windows names (RFC 4559).
func sameFamily(asked, sent string) bool {
	windows := func(s string) bool { return strings.EqualFold(s, "negotiate") || strings.EqualFold(s, "ntlm") }
	return windows(asked) && windows(sent)
}
