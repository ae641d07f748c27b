package credential

import (
	"net/url"
	"strconv"
	"strings"
	"time"
)

// Signature is what a signed request says openly of its signature. The signature itself is left out.
type Signature struct {
	// Date, Region and Service are the scope of an AWS signature, version 4: the date as 20260131.
	Date, Region, Service string
	// SignedHeaders are the names of the headers that the signature covers, where it says so.
	SignedHeaders []string
	// Signed and Expires are the times of a signed URL, zero where it does not say them.
	Signed, Expires time.Time
}

func (c *Credential) readSignature(scheme, value string) {
	p := pairs(value)
	if _, signed := p["oauth_signature"]; strings.EqualFold(scheme, "oauth") && !signed {
		c.readToken(tokenParam(value)) // OAuth <token>, an old way to write Bearer.
		return
	}
	c.Kind, c.Redacted = KindSignature, describe("request signature", value)
	c.Signature = &Signature{}
	c.Signature.scope(p["credential"])
	switch {
	case p["signedheaders"] != "":
		c.Signature.SignedHeaders = strings.Split(strings.ToLower(p["signedheaders"]), ";")
	case p["headers"] != "": // draft-cavage-http-signatures
		c.Signature.SignedHeaders = strings.Fields(strings.ToLower(p["headers"]))
	}
	if strings.HasPrefix(strings.ToLower(scheme), "aws4-") {
		c.require(func(name string) bool { return p[name] != "" }, "credential", "signedheaders", "signature")
	}
}

// require notes a problem where a parameter is missing that the scheme cannot do without.
func (c *Credential) require(has func(name string) bool, names ...string) {
	for _, name := range names {
		if !has(name) {
			c.problem(MissingParam)
		}
	}
}

// maxPairs is how many parameters of a signature are read.
const maxPairs = 64

// pairs reads name=value parameters, separated by commas, which the schemes of signatures use in their own ways: AWS
// writes semicolons into a value without quotation marks. Names are in lower case.
func pairs(value string) map[string]string {
	found := map[string]string{}
	for part := range strings.SplitSeq(value, ",") {
		name, v, ok := strings.Cut(strings.TrimSpace(part), "=")
		if ok && len(found) < maxPairs {
			found[strings.ToLower(strings.TrimSpace(name))] = strings.Trim(strings.TrimSpace(v), `"`)
		}
	}
	return found
}

// scope reads key/date/region/service/aws4_request.
func (s *Signature) scope(credential string) {
	parts := strings.SplitN(credential, "/", 6)
	if len(parts) == 5 {
		s.Date, s.Region, s.Service = parts[1], parts[2], parts[3]
	}
}

// signedURL reads the times and scope of a signed URL: AWS (and Google Storage, which writes the same under its own
// name) and Azure's shared access signatures.
func signedURL(query url.Values) *Signature {
	s := &Signature{}
	for _, vendor := range []string{"X-Amz-", "X-Goog-"} {
		s.scope(query.Get(vendor + "Credential"))
		if names := query.Get(vendor + "SignedHeaders"); names != "" {
			s.SignedHeaders = strings.Split(strings.ToLower(names), ";")
		}
		signed, err := time.Parse("20060102T150405Z", query.Get(vendor+"Date"))
		if err != nil {
			continue
		}
		s.Signed = signed
		if seconds, err := strconv.Atoi(query.Get(vendor + "Expires")); err == nil && seconds >= 0 {
			s.Expires = signed.Add(time.Duration(min(seconds, maxSignedSeconds)) * time.Second)
		}
		return s
	}
	if expires, err := time.Parse(time.RFC3339, query.Get("se")); err == nil {
		s.Expires = expires
	}
	return s
}

// maxSignedSeconds is a year; AWS itself allows a week.
const maxSignedSeconds = 366 * 24 * 60 * 60
