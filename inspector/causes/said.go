package causes

import (
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/credential"
	"github.com/why401/why401/inspector/products"
)

// said is the rule that almost every cause has: the server itself claims it, in a wording that the product tables know.
func said(cause string) inspector.Rule {
	return inspector.Rule{Judge: func(f *inspector.Facts) []inspector.Finding {
		var findings []inspector.Finding
		for _, s := range f.Answered.Said {
			if s.Means != cause {
				continue
			}
			weight := inspector.Likely
			if s.Vague {
				weight = inspector.Hint
			}
			findings = append(findings, inspector.Finding{
				Cause: cause, Weight: weight, Basis: inspector.Claimed, Text: quote(s), Source: s.Where,
			})
		}
		if like := f.Answered.Like; like.Means == cause {
			weight := inspector.Possible
			if like.IsSure() && cause != "custom-rule" { // That the words are in no table speaks for a rule of its own already.
				weight = inspector.Likely
			}
			if cause == "not-signed-in" {
				weight = inspector.Hint // Nearly every refusal invites people to sign in,
				if len(f.Challenges) > 0 {
					return findings // and a challenge says better what is wanted.
				}
			}
			findings = append(findings, claimed(cause, weight, f.Answered.LikeIn, "The server's own words are like “%s”.", like.Like()))
		}
		return findings
	}}
}

// says tells whether the server claims one of the causes in words that stand for little else, or are surely like such words.
func says(f *inspector.Facts, causes ...string) bool {
	if like := f.Answered.Like; like.IsSure() && slices.Contains(causes, like.Means) {
		return true
	}
	return slices.ContainsFunc(f.Answered.Said, func(s products.Said) bool {
		return !s.Vague && slices.Contains(causes, s.Means)
	})
}

// statedReasons are causes that a server names only where it knows who asks. Where it does, that a credential was sent
// and refused says little.
var statedReasons = []string{
	"account-locked", "custom-rule", "step-up-required", "token-scope-insufficient", "csrf-token-invalid",
	"csrf-token-missing", "cms-plugin-blocked", "gateway-denied", "request-signature-invalid",
}

// hints tells whether the server claims one of the causes, be it vaguely or in words that are only like those for it.
func hints(f *inspector.Facts, causes ...string) bool {
	return slices.Contains(causes, f.Answered.Like.Means) ||
		slices.ContainsFunc(f.Answered.Said, func(s products.Said) bool { return slices.Contains(causes, s.Means) })
}

// speaksOfToken tells whether the server's words are about a token, whatever they say of it. A right that is missing is
// said of people, too, and so is what the same server says to a guest.
func speaksOfToken(f *inspector.Facts) bool {
	return slices.ContainsFunc(f.Answered.Said, func(s products.Said) bool {
		switch {
		case !strings.HasPrefix(s.Means, "token-"):
			return false
		case mentions(s.Words, "token"):
			return true
		case s.Means == "token-scope-insufficient":
			return mentions(s.Words, "scope")
		}
		return !s.Vague || !standsForBoth(f, s.Means, "not-signed-in") && !standsForBoth(f, s.Means, "session-expired")
	})
}

// speaksOfKey tells whether the server's words name an API key, whatever they say of it.
func speaksOfKey(f *inspector.Facts) bool {
	named := false
	for _, s := range f.Answered.Said {
		switch {
		case strings.HasPrefix(s.Means, "token-") && !s.Vague:
			return false // Its code alone says key; the words are of a token.
		case strings.HasPrefix(s.Means, "api-key-"):
			named = named || mentions(withoutDashes.Replace(s.Words), "api key", "apikey", "api token")
		}
	}
	return named
}

// noToken is the rule that whatever is wrong with tokens supposes that one was sent.
func noToken(cause string) inspector.Rule {
	return inspector.Rule{
		Needs: []inspector.Need{inspector.NeedAuthorization, inspector.NeedCookieHeader},
		Judge: func(f *inspector.Facts) []inspector.Finding {
			switch {
			case slices.ContainsFunc(f.Credentials, mayBeToken):
				return nil
			case len(f.Credentials) > 0:
				return one(observed(cause, inspector.Doubts, "request", "No token was sent, but something else: %s.", f.Credentials[0].Redacted))
			case len(f.SessionsSent()) > 0:
				return one(observed(cause, inspector.Weakens, inCookieHeader, "No token was sent that could be recognised, only a session cookie."))
			}
			return one(observed(cause, inspector.Excludes, "request", "No token was sent."))
		},
	}
}

// mayBeToken tells whether a credential is one that a server could read as a token.
func mayBeToken(c *credential.Credential) bool {
	switch c.Kind {
	case credential.KindBasic, credential.KindDigest, credential.KindNegotiate, credential.KindPassword, credential.KindSignature:
		return false
	default:
		return true
	}
}

// quote words a saying for the evidence. Its words come from the tables, never from the response; where they lead on to
// something that the tables leave open, dots stand for it.
func quote(s products.Said) string {
	words := strings.TrimRight(s.Words, " :,;=(")
	if words != s.Words {
		words += " …"
	}
	if s.Product == nil || s.Product.Layer == "" {
		return "The server says “" + words + "”."
	}
	return "The server says “" + words + "”, a wording of " + s.Product.Name + "."
}
