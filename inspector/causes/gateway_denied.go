package causes

import (
	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/products"
)

func gatewayDenied() []inspector.Rule {
	return []inspector.Rule{
		{Judge: judgeGateway},
		{Judge: judgeServersPage},
		{OfExperiments: true, Judge: judgeWhatever},
		{OfExperiments: true, Judge: judgeReach},
		{OfExperiments: true, Judge: judgeIdentity},
		said("gateway-denied"),
	}
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
	server, where := pageWithoutChallenge(f)
	if server == nil {
		return nil
	}
	return one(observed("gateway-denied", inspector.Possible, where,
		"%s wrote this page itself and asks for no password: a rule, or a sign-in service that it asks first, refused before the application was reached.", server.Name))
}

// pageWithoutChallenge returns the web server that answered with its own page for 401 and sent no challenge.
func pageWithoutChallenge(f *inspector.Facts) (server *products.Product, where string) {
	if !f.Exchange.Response.Header("www-authenticate").IsAbsent() {
		return nil, ""
	}
	for _, s := range f.Answered.Said {
		if s.Product != nil && s.Product.Layer == products.LayerWebServer && s.Means == "password-protected" {
			return s.Product, s.Where
		}
	}
	return nil, ""
}

// judgeWhatever: something that is not the application gives the same answer whatever it is sent.
func judgeWhatever(f *inspector.Facts) []inspector.Finding {
	const cause = "gateway-denied"
	c := controlOf(f)
	without := answerTo(f, inspector.NoCredentials)
	if !c.refused() || without == "" || without != c.likeness || nothingSent(f) {
		return nil
	}
	sent := "with credentials and without"
	switch nonsense := answerTo(f, inspector.GarbageAuthorization); nonsense {
	case "":
	case without:
		sent = "with credentials, without, and with made-up ones"
	default:
		return nil // Somebody reads the header.
	}
	if p, ok := answeredBefore(f); ok && len(judgeGateway(f)) > 0 {
		return one(tested(cause, inspector.Strong, "%s, which stands in front of the application, gives the same answer %s.", p.Name, sent))
	}
	if len(judgeServersPage(f)) > 0 {
		return one(tested(cause, inspector.Likely, "The web server gives the same page of its own %s.", sent))
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
