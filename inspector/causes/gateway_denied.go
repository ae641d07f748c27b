package causes

import (
	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/products"
)

func gatewayDenied() []inspector.Rule {
	return []inspector.Rule{{Judge: judgeGateway}, said("gateway-denied")}
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

// answeredBefore tells whether something in front of the application answered: a gateway or a CDN.
func answeredBefore(f *inspector.Facts) (*products.Product, bool) {
	p := f.Answered.Product
	if p == nil || p.Layer != products.LayerGateway && p.Layer != products.LayerCDN {
		return nil, false
	}
	return p, true
}
