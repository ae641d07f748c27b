package causes

import (
	"net/http"
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/credential"
	"github.com/why401/why401/inspector/products"
)

func authorizationDroppedByServer() []inspector.Rule {
	return []inspector.Rule{
		{Needs: []inspector.Need{inspector.NeedAuthorization}, Judge: judgeDropped},
		{Judge: judgeUnderscore},
		{Needs: []inspector.Need{inspector.NeedExperiments}, Judge: judgeSameAnswer},
		said("authorization-dropped-by-server"),
	}
}

// judgeDropped: the header left the browser in good form, and the server speaks as if there were none.
func judgeDropped(f *inspector.Facts) []inspector.Finding {
	const cause = "authorization-dropped-by-server"
	c, ok := f.Authorization.Get()
	if !ok && len(judgeUnderscore(f)) > 0 {
		return nil // Something else was sent that may have been lost.
	}
	if lost, named := missedByName(f); !ok && named {
		return one(observed(cause, inspector.Strong, lost.Where,
			"The answer names the header %s and says that it is missing, and the browser sent it (%s).", headerOf(lost), lost.Redacted))
	}
	if !ok {
		return one(observed(cause, inspector.Excludes, inAuthorization, "No Authorization header was sent that could have been lost."))
	}
	if len(c.Problems) > 0 || c.Kind == credential.KindNone {
		return nil // Its form may be why the server does not see it.
	}
	demanded := demandsHeader(f)
	if e, ok := f.WorkedBefore(); ok && e.Credential == c.Fingerprint && !demanded {
		return one(observed(cause, inspector.Doubts, inHistory,
			"The same request with the same header worked %s before, so that it did arrive.", duration(f.Now.Sub(e.Time))))
	}
	bare, orMalformed := answersBare(f, c), c.Token != nil && saysMissingOrMalformed(f)
	if f.Asks(c.Scheme) && !says(f, "authorization-missing") && !readsPHP(f) && !bare && !orMalformed {
		return nil // The server refuses what it was sent, for all that can be seen.
	}
	var findings []inspector.Finding
	switch {
	case bare:
		weight := inspector.Likely
		if passedOn(f) {
			weight = inspector.Strong // There is somebody on the way who can have taken it.
		}
		findings = append(findings, observed(cause, weight, inAuthorization,
			"The header was sent (%s), and both the server's words and its challenge, which names no error, are those for a request without any.", c.Redacted))
	case says(f, "authorization-missing"):
		weight := inspector.Possible // The server may have looked for another scheme.
		bearer, asks := strings.EqualFold(c.Scheme, "bearer"), f.Asks(c.Scheme)
		if asks && (bearer || demanded) || bearer && bearerByOtherName(f) || namesScheme(f, c.Scheme) {
			weight = inspector.Strong
		}
		findings = append(findings, observed(cause, weight, inAuthorization,
			"The header was sent (%s), and the server answers as if there were none.", c.Redacted))
	case orMalformed && strings.EqualFold(c.Scheme, "bearer"):
		findings = append(findings, observed(cause, inspector.Likely, inAuthorization,
			"The server finds the header missing or malformed, and one in good form was sent (%s).", c.Redacted))
	case hints(f, "authorization-missing", "not-signed-in"):
		weight := inspector.Hint // "Unauthenticated" is what many servers say of bad credentials, too.
		if says(f, "not-signed-in") || passedOn(f) {
			weight = inspector.Possible
		}
		findings = append(findings, observed(cause, weight, inAuthorization,
			"The header was sent (%s), and the server answers as it answers a guest.", c.Redacted))
	case len(f.Challenges) == 0 && !saysAnything(f):
		if e, ok := f.CredentialWorkedAtTwin(c.Fingerprint); ok {
			findings = append(findings, observed(cause, inspector.Possible, inHistory,
				"The very same call with the same header worked %s before at another host, %s: the header may be lost on the way that this one takes.",
				duration(f.Now.Sub(e.Time)), e.URL))
		}
	}
	switch {
	case c.Kind == credential.KindBasic: // The server itself may read it.
	case readsPHP(f):
		findings = append(findings, observed(cause, inspector.Likely, "response.headers.server",
			"Apache runs a PHP or CGI program here, and hands it no Authorization header unless it is told to (CGIPassAuth)."))
	case runsCGI(f.URL.Path) && !saysAnything(f):
		weight := inspector.Possible
		if tookPart(f, "tomcat") != "" {
			weight = inspector.Likely // What envHttpHeaders lists unless it is set leaves it out.
		}
		findings = append(findings, observed(cause, weight, "url",
			"The address is that of a CGI program, and a server should hand such a program no Authorization header (RFC 3875 section 4.1.18)."))
	}
	return findings
}

// saysMissingOrMalformed tells whether the server finds no token in the form that it reads, whatever its words leave open: RFC
// 6750 section 3.1 has invalid_request for that, and invalid_token for one that was found.
func saysMissingOrMalformed(f *inspector.Facts) bool {
	if c, ok := f.Challenge("bearer"); ok {
		if code, named := c.Param("error"); named {
			return code == "invalid_request"
		}
	}
	return standsForBoth(f, "authorization-missing", "authorization-malformed")
}

// answersBare tells whether words and challenge are both those for a request without credentials: a product says what it
// says to nobody else than guests, and asks for Bearer without naming an error, which it should name of a token that it
// has read (RFC 6750 section 3.1). Common words like "Unauthenticated" are said of bad credentials, too. Where a product
// has the same words for a scheme that it does not know, its challenge tells that it knows this one.
func answersBare(f *inspector.Facts, c *credential.Credential) bool {
	bearer, asked := f.Challenge("bearer")
	if _, named := bearer.Param("error"); !asked || named {
		return false
	}
	bare := false
	for _, s := range f.Answered.Said {
		switch s.Means {
		case "":
		case "authorization-missing":
			bare = bare || s.Product != nil && s.Product.Layer != ""
		case "not-signed-in":
		case "authorization-wrong-scheme":
			if !strings.EqualFold(c.Scheme, "bearer") {
				return false
			}
		default:
			return false
		}
	}
	return bare
}

// missedByName returns a credential in a header of its own that the server, naming that very header, says is missing. A
// name without a dash is a word like any other: "token is missing" names no header.
// Gateways hand on a fixed list of headers: grpc-gateway, for one, only those of RFC 4229 and Grpc-Metadata-*.
func missedByName(f *inspector.Facts) (*credential.Credential, bool) {
	if !says(f, "authorization-missing", "api-key-missing") {
		return nil, false
	}
	for _, c := range f.Credentials {
		if name := headerOf(c); strings.Contains(name, "-") && strings.Contains(f.Body, name) {
			return c, true
		}
	}
	return nil, false
}

// headerOf is the name of the header that a credential stands in, in lower case, or empty.
func headerOf(c *credential.Credential) string {
	name, _ := strings.CutPrefix(c.Where, "request.headers.")
	if len(name) == len(c.Where) {
		return ""
	}
	return name
}

// passedOn tells whether something stands between the browser and the application that could take a header away: a
// proxy that names itself (RFC 9110 section 7.6.3), a gateway or a CDN.
func passedOn(f *inspector.Facts) bool {
	if f.Exchange.Response.Header("via").IsPresent() {
		return true
	}
	return slices.ContainsFunc(f.Answered.All(), func(p *products.Product) bool {
		return p.Layer == products.LayerGateway || p.Layer == products.LayerCDN
	})
}

// readsPHP tells whether Apache httpd stands before a CGI or FastCGI program, to which it passes no Authorization
// header by itself (core, CGIPassAuth). PHP that runs within Apache does get it; from outside the two look alike.
func readsPHP(f *inspector.Facts) bool {
	server, _ := f.ResponseHeader("server")
	if !strings.Contains(strings.ToLower(server), "apache") {
		return false
	}
	powered, _ := f.ResponseHeader("x-powered-by")
	return strings.HasPrefix(strings.ToLower(powered), "php") || runsPHP(f.URL.Path) || runsCGI(f.URL.Path)
}

func runsPHP(path string) bool {
	path = strings.ToLower(path)
	return strings.HasSuffix(path, ".php") || strings.Contains(path, ".php/")
}

// runsCGI tells by the customs of paths whether a CGI program answers.
func runsCGI(path string) bool {
	path = strings.ToLower(path)
	return strings.Contains(path, "/cgi-bin/") || strings.HasSuffix(path, ".cgi")
}

// judgeUnderscore: nginx, and Apache from 2.4 on for CGI, drop header names with an underscore.
func judgeUnderscore(f *inspector.Facts) []inspector.Finding {
	const cause = "authorization-dropped-by-server"
	for _, c := range f.Credentials {
		name, ok := strings.CutPrefix(c.Where, "request.headers.")
		if !ok || !strings.Contains(name, "_") {
			continue
		}
		weight := inspector.Possible
		if says(f, "api-key-missing", "authorization-missing") {
			weight = inspector.Strong
		}
		if took := tookPart(f, "nginx", "apache"); took != "" {
			if weight == inspector.Possible {
				weight = inspector.Likely
			}
			return one(observed(cause, weight, c.Where, "The header's name, %s, has an underscore; %s drops such headers.", name, took))
		}
		return one(observed(cause, weight, c.Where, "The header's name, %s, has an underscore; many web servers drop such headers.", name))
	}
	return nil
}

// tookPart returns the name of the first of the products, by a part of its id, that took part in the answer.
func tookPart(f *inspector.Facts, ids ...string) string {
	for _, p := range f.Answered.All() {
		for _, id := range ids {
			if strings.Contains(p.ID, id) {
				return p.Name
			}
		}
	}
	return ""
}

// judgeSameAnswer compares the answers to the request with its header, without it and with a made-up one. A server that
// looks at the header rarely says the same to all three, unless it tells nobody why.
func judgeSameAnswer(f *inspector.Facts) []inspector.Finding {
	const cause = "authorization-dropped-by-server"
	c := controlOf(f)
	if !c.counts() || !f.Authorization.IsPresent() {
		return nil
	}
	with, without, nonsense := c.likeness, answerTo(f, inspector.NoCredentials), answerTo(f, inspector.GarbageAuthorization)
	if c.status == 0 {
		with, _ = seenLikeness(f) // The request's own credentials must not be sent again.
	}
	alone := len(f.SentCookies) == 0 // The header is all that the two requests differ in.
	switch {
	case without != "" && nonsense != "" && without != nonsense:
		return []inspector.Finding{
			tested(cause, inspector.Excludes, "The server answers a made-up credential otherwise than none: it does read the header."),
			tested("gateway-denied", inspector.Doubts, "The answer depends on the Authorization header."),
		}
	case with == "" || without == "":
		return nil
	case with != without && alone && c.refused():
		return one(tested(cause, inspector.Excludes, "The server answers otherwise without the credential: it did see it."))
	case with != without:
		return nil
	case nonsense == "":
		weight := inspector.Hint
		if says(f, "authorization-missing") {
			weight = inspector.Strong
		}
		return one(tested(cause, weight, "The server gives the same answer with the credential and without it."))
	}
	return one(tested(cause, weightOfAlike(f),
		"The server gives the same answer with the Authorization header, without it and with a made-up one: it seems that nothing reads it."))
}

// weightOfAlike is how much it says that three answers are alike. Many servers say "Unauthorized" to everyone, whatever
// they were sent.
func weightOfAlike(f *inspector.Facts) inspector.Weight {
	if _, before := answeredBefore(f); before {
		return inspector.Hint // It was not the application that had no use for it.
	}
	if _, past := refusedToo(f, inspector.FreshCache); !past && mayBeCached(f) {
		return inspector.Likely // A cache that gives out somebody's 401 says the same to everybody, too.
	}
	bearer, asked := f.Challenge("bearer")
	_, finds := bearer.Param("error")
	switch {
	case says(f, "authorization-missing", "not-signed-in"):
		return inspector.Proof // It says that there is none.
	case asked && !finds && len(bearer.Params) > 0:
		// RFC 6750 section 3.1: that is the answer to a request without credentials. A challenge without any parameter
		// breaks section 3, so that its server may keep to nothing of this.
		return inspector.Strong
	case readsPHP(f) || hints(f, "authorization-missing", "not-signed-in"):
		return inspector.Strong
	}
	return inspector.Likely
}

// answerTo is the likeness of an experiment's answer, where it says something of who is asking, or empty. A server that
// takes offence at a credential's form (400) has read it.
func answerTo(f *inspector.Facts, id string) string {
	e, tried := f.Experiment(id)
	if !tried || stopped(f, e) || !settles(e.Status) && e.Status != http.StatusBadRequest {
		return ""
	}
	return likenessOf(e)
}
