package causes

import (
	"github.com/why401/why401/inspector"
)

func clientCertificateRequired() []inspector.Rule {
	return []inspector.Rule{{Judge: judgeClientCertificate}, said("client-certificate-required")}
}

// judgeClientCertificate: the TLS handshake is out of sight of every source, so that only the server can say that it
// wanted a certificate. Challenge schemes for it exist, though none is registered.
func judgeClientCertificate(f *inspector.Facts) []inspector.Finding {
	const cause = "client-certificate-required"
	for _, c := range f.Challenges {
		if isCertificateScheme(c.Scheme) {
			return one(observed(cause, inspector.Strong, inChallenge, "The server asks for a certificate of the client (%s).", c.Scheme))
		}
	}
	if f.URL.Scheme == "http" {
		return one(observed(cause, inspector.Excludes, "url", "The request went over plain http, where there are no certificates."))
	}
	return nil
}
