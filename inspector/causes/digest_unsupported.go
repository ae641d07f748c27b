package causes

import (
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/challenge"
)

func digestUnsupported() []inspector.Rule {
	return []inspector.Rule{{Judge: judgeDigestOffer}}
}

// What browsers take of Digest (RFC 7616): Chromium and Firefox know MD5 and SHA-256 with their -sess variants, and
// the quality of protection auth.
var digestAlgorithms = []string{"", "md5", "md5-sess", "sha-256", "sha-256-sess"}

// judgeDigestOffer looks for Digest challenges none of which a browser can answer.
func judgeDigestOffer(f *inspector.Facts) []inspector.Finding {
	const cause = "digest-unsupported"
	offered := ""
	for _, c := range f.Challenges {
		if c.Is("basic") {
			return nil // There is another way in.
		}
		if !c.Is("digest") {
			continue
		}
		problem := unsupported(c)
		if problem == "" {
			return nil // This one can be answered.
		}
		offered = problem
	}
	if offered == "" || f.Authorization.IsPresent() {
		return nil
	}
	weight := inspector.Strong
	if n, seen := attempts(f, "digest"); seen && n == 0 {
		weight = inspector.Proof
	}
	findings := one(observed(cause, weight, inChallenge, "The server offers Digest with %s only, which no common browser knows: it never asks for the password.", offered))
	return append(findings, observed("password-protected", inspector.Doubts, inChallenge, "The browser cannot even ask for the password."))
}

// unsupported says what of a Digest challenge browsers do not take, or "".
func unsupported(c challenge.Challenge) string {
	if algorithm, _ := c.Param("algorithm"); !slices.Contains(digestAlgorithms, strings.ToLower(algorithm)) {
		return "the algorithm " + algorithm
	}
	qop, given := c.Param("qop")
	if !given || qop == "" {
		return ""
	}
	for option := range strings.SplitSeq(qop, ",") {
		if strings.EqualFold(strings.TrimSpace(option), "auth") {
			return ""
		}
	}
	return "the quality of protection " + qop
}
