package replay

import (
	"net/url"
	"strings"

	"github.com/why401/why401/inspector"
)

// refuse says why a request must not be repeated at all, or returns "". Its texts quote nothing of the request.
func refuse(x *inspector.Exchange, confirmed bool) string {
	u, err := url.Parse(x.URL.Reveal())
	switch {
	case err != nil || !isHTTP(u):
		return "its address is not one of http or https"
	case x.Kind == inspector.KindWebSocket:
		return "a WebSocket's handshake cannot be repeated without opening the connection"
	}
	body := x.Request.Body.Or(inspector.Body{}).Text.Reveal()
	if bodyHasPassword(body) {
		return inspector.TypedPassword // No experiment leaves out a part of the body.
	}
	if harm := inspector.Harm(u, body); harm != "" {
		return harm
	}
	if !isSafe(x.Method) {
		return refuseMethod(x, confirmed)
	}
	return ""
}

// refuseMethod judges a request that may change something (RFC 9110 section 9.2.1).
func refuseMethod(x *inspector.Exchange, confirmed bool) string {
	body, hasBody := x.Request.Body.Get()
	switch {
	case !confirmed:
		return "a request with the method " + strings.ToUpper(x.Method) + " may change something on the server"
	case !x.Kind.ByCode():
		return "only a script's request can be repeated with the method " + strings.ToUpper(x.Method)
	case !x.Request.Body.Known() || hasBody && body.Truncated:
		return "the request's body was not seen as a whole"
	}
	return ""
}
