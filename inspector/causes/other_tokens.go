package causes

import (
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/credential"
)

// otherIssuer compares a token with others that worked at the same origin: where all of them come from another issuer,
// that one is trusted here and this one's may not be. An issuer whose token worked is trusted.
func otherIssuer(f *inspector.Facts, c *credential.Credential) (finding inspector.Finding, differs, trusted bool) {
	if c.Where != inAuthorization || c.Token.Issuer == "" {
		return finding, false, false
	}
	f.OtherTokens(func(e *inspector.Earlier) bool {
		switch {
		case e.Issuer == c.Token.Issuer:
			trusted = true
			return false
		case e.Issuer != "" && !differs:
			differs = true
			finding = observed("token-wrong-issuer", weightOfOther(f, c, e), inHistory,
				"The token comes from %s. Another one worked at %s, and that comes from %s.", c.Token.Issuer, e.URL, e.Issuer)
		}
		return true
	})
	return finding, differs, trusted
}

// otherAudience compares likewise whom the tokens were made for.
func otherAudience(f *inspector.Facts, c *credential.Credential) (finding inspector.Finding, ok bool) {
	if c.Where != inAuthorization || len(c.Token.Audience) == 0 {
		return finding, false
	}
	f.OtherTokens(func(e *inspector.Earlier) bool {
		common := func(audience string) bool { return slices.Contains(e.Audience, audience) }
		switch {
		case slices.ContainsFunc(c.Token.Audience, common):
			ok = false
			return false // One that was made for the same has worked.
		case len(e.Audience) > 0 && !ok:
			finding, ok = observed("token-wrong-audience", weightOfOther(f, c, e), inHistory, "The token was made for %s. Another one worked at %s, and that was made for %s.",
				strings.Join(c.Token.Audience, ", "), e.URL, strings.Join(e.Audience, ", ")), true
		}
		return true
	})
	return finding, ok
}

// weightOfOther is how much another token's success means: most at the very address, which takes that one and not this;
// little where the token is out of its time, or the server says itself what is wrong.
func weightOfOther(f *inspector.Facts, c *credential.Credential, e *inspector.Earlier) inspector.Weight {
	switch {
	case saysAnything(f) || !inTime(f, c.Token):
		return inspector.Possible
	case f.SamePlace(e):
		return inspector.Strong
	}
	return inspector.Likely
}
