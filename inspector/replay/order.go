package replay

import (
	"strings"

	"github.com/why401/why401/inspector"
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

// Withheld says why a second user's credentials must not be sent, or returns "": a password locks an account here as one
// of the first user does, and a proof or a step of a handshake is for one request only.
func (i Identity) Withheld() string {
	for _, h := range i {
		reason := ""
		switch name := strings.ToLower(h.Name); {
		case name == "authorization":
			reason = inspector.WithheldValue(h.Value)
		case name == "dpop":
			reason = inspector.WithheldValue("DPoP")
		case inspector.NamesPassword(name):
			reason = inspector.TypedPassword
		}
		if reason != "" {
			return reason
		}
	}
	return ""
}
