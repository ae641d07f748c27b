package causes

import (
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/credential"
)

func digestNonceStale() []inspector.Rule {
	return []inspector.Rule{{Judge: judgeNonce}, said("digest-nonce-stale")}
}

// judgeNonce reads stale=true (RFC 7616 section 3.3): the password was right, and only the nonce had aged. A browser
// answers it unasked; code that builds the header itself has to do so, too.
func judgeNonce(f *inspector.Facts) []inspector.Finding {
	const cause = "digest-nonce-stale"
	challenge, ok := f.Challenge("digest")
	if !ok {
		return nil
	}
	if stale, _ := challenge.Param("stale"); !strings.EqualFold(stale, "true") {
		return nil
	}
	c, sent := f.Authorization.Get()
	if sent && c.Kind == credential.KindDigest {
		return one(observed(cause, inspector.Proof, inChallenge,
			"A Digest answer was sent, and the server says stale=true: the password is right, the nonce in it has aged."))
	}
	if sent {
		return nil // No nonce was sent that could have aged. Jetty says stale=true of whatever it cannot check.
	}
	return one(observed(cause, inspector.Strong, inChallenge, "The server says stale=true: an earlier answer's nonce has aged."))
}
