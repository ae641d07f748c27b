package causes

import (
	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/products"
)

func gatewayDenied() []inspector.Rule {
	return []inspector.Rule{{Judge: judgeGateway}, {Judge: judgeServersPage}, said("gateway-denied")}
}

// judgeGateway: what stands in front of the application answered, and names no reason that concerns the credential.
func judgeGateway(f *inspector.Facts) []inspector.Finding {
	const cause = "gateway-denied"
	p, ok := answeredBefore(f)
	if !ok || len(f.Challenges) > 0 {
		return nil
	}
	for _, s := range f.Answered.Said {
		if s.Means != "" && s.Means != cause {
			return nil // It says what it misses.
		}
	}
	weight := inspector.Possible
	if len(f.Credentials) > 0 || len(f.SessionsSent()) > 0 {
		weight = inspector.Likely
	}
	return one(observed(cause, weight, "response", "%s answered, which stands in front of the application.", p.Name))
}

// judgeServersPage: the web server wrote the page itself and asks for nothing. Its own passwords come with a challenge
// (nginx auth_basic and auth_jwt, Apache mod_auth_*); without one, it refuses on the word of something else, such as
// nginx's auth_request, or by a rule of its configuration.
func judgeServersPage(f *inspector.Facts) []inspector.Finding {
	if !f.Exchange.Response.Header("www-authenticate").IsAbsent() {
		return nil
	}
	for _, s := range f.Answered.Said {
		if s.Product != nil && s.Product.Layer == products.LayerWebServer && s.Means == "password-protected" {
			return one(observed("gateway-denied", inspector.Possible, s.Where,
				"%s wrote this page itself and asks for no password: a rule, or a sign-in service that it asks first, refused before the application was reached.", s.Product.Name))
		}
	}
	return nil
}

// answeredBefore tells whether something in front of the application answered: a gateway or a CDN.
func answeredBefore(f *inspector.Facts) (*products.Product, bool) {
	p := f.Answered.Product
	if p == nil || p.Layer != products.LayerGateway && p.Layer != products.LayerCDN {
		return nil, false
	}
	return p, true
}
