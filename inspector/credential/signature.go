package credential

import "strings"

// Signature is what a signed request says openly of its signature. The signature itself is left out.
type Signature struct {
	// Date, Region and Service are the scope of an AWS signature, version 4: the date as 20260131.
	Date, Region, Service string
	// SignedHeaders are the names of the headers that the signature covers, where it says so.
	SignedHeaders []string
}

func (c *Credential) readSignature(scheme, value string) {
	p := params(value)
	if _, signed := p.Param("oauth_signature"); strings.EqualFold(scheme, "oauth") && !signed {
		c.readToken(tokenParam(value)) // OAuth <token>, an old way to write Bearer.
		return
	}
	c.Kind, c.Redacted = KindSignature, describe("request signature", value)
	c.Signature = &Signature{}
	if scope, ok := p.Param("Credential"); ok {
		c.Signature.scope(scope)
	}
	if names, ok := p.Param("SignedHeaders"); ok && len(names) <= maxSignedHeaders {
		c.Signature.SignedHeaders = strings.Split(strings.ToLower(names), ";")
	} else if names, ok := p.Param("headers"); ok && len(names) <= maxSignedHeaders { // draft-cavage
		c.Signature.SignedHeaders = strings.Fields(strings.ToLower(names))
	}
}

const maxSignedHeaders = 4 << 10

// scope reads key/date/region/service/aws4_request.
func (s *Signature) scope(credential string) {
	parts := strings.Split(credential, "/")
	if len(parts) < 5 {
		return
	}
	parts = parts[len(parts)-5:]
	s.Date, s.Region, s.Service = parts[1], parts[2], parts[3]
}
