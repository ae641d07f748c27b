package replay

import (
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/secret"
)

// Order says which experiments a run makes, and what the person has agreed to.
type Order struct {
	// Experiments are IDs in the order wanted. Empty leaves the choice to Plan.
	Experiments []string
	// Plan names what is worth making next, by what the exchange shows so far; see [inspector.Inspector.Plan]. It is
	// asked again after each outcome, and the run ends when it names nothing more.
	Plan func(*inspector.Exchange) []string
	// Confirmed is set where the person has confirmed that this very request may be repeated although its method may
	// change something (all but GET, HEAD and OPTIONS). Whatever else safety forbids stays refused.
	Confirmed bool
	// Other are the credentials of a second user, for OtherIdentity.
	Other Identity
}

// Identity is a set of credentials, as the headers Authorization, Cookie and others that carry them.
type Identity []inspector.Header

// Withheld says why a second user's credentials cannot be sent, or returns "": a proof, an answer to a nonce and a step of
// a handshake are each for one request only. A password is sent: whoever names a second user wants to see it tried, a
// page guarded by Basic takes nothing else, and it goes out once, which locks no account.
func (i Identity) Withheld() string {
	for _, h := range i {
		reason := ""
		switch strings.ToLower(h.Name) {
		case "authorization":
			if !isBasic(h.Value) {
				reason = inspector.WithheldValue(h.Value)
			}
		case "dpop":
			reason = inspector.WithheldValue("DPoP")
		}
		if reason != "" {
			return reason
		}
	}
	return ""
}

func isBasic(authorization secret.Text) bool {
	scheme, _, _ := strings.Cut(strings.TrimSpace(authorization.Reveal()), " ")
	return strings.EqualFold(scheme, "basic")
}
