package replay

import (
	"net/url"
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/credential"
)

// credentialWords are words in the names of headers and query parameters that say that the value is a credential, or
// is bound to one. The net is wider than package credential's, which must be sure before it names a thing: here a
// header too many left out costs nothing.
var credentialWords = map[string]bool{
	"apikey": true, "assertion": true, "auth": true, "authentication": true, "authorization": true, "bearer": true,
	"credential": true, "credentials": true, "csrf": true, "dpop": true, "jwt": true, "key": true, "secret": true,
	"session": true, "sessionid": true, "sid": true, "sig": true, "signature": true, "ticket": true, "token": true, "xsrf": true,
}

// namesCredential tells whether a header's or parameter's name says that it carries a credential: X-Api-Key,
// accessToken, X-Amz-Signature, but not keyword or author.
func namesCredential(name string) bool {
	return inspector.NamesPassword(name) ||
		slices.ContainsFunc(inspector.Words(name), func(word string) bool { return credentialWords[word] })
}

// dropCredentials leaves out everything that says who is asking.
func (p *plan) dropCredentials() {
	p.dropKeys()
	p.cookies = nil
}

// dropKeys leaves out all credentials but the cookies. A preflight's headers never carry any: they name those of the
// request that is to follow.
func (p *plan) dropKeys() {
	carries := p.carriers()
	p.url.RawQuery = keepParams(p.url.RawQuery, func(name string) bool { return !carries("request.query.", name) })
	if p.kind == inspector.KindPreflight {
		return
	}
	drop := func(h inspector.Header) bool { return carries("request.headers.", strings.ToLower(h.Name)) }
	p.own = slices.DeleteFunc(p.own, drop)
	p.forced = slices.DeleteFunc(p.forced, drop)
}

// carriesCredentials tells whether dropCredentials would leave anything out.
func (p plan) carriesCredentials() bool { return len(p.cookies) > 0 || p.carriesKeys() }

// carriesKeys tells whether dropKeys would leave anything out.
func (p plan) carriesKeys() bool {
	bare := p.clone()
	bare.dropKeys()
	return len(bare.own) < len(p.own) || len(bare.forced) < len(p.forced) || bare.url.RawQuery != p.url.RawQuery
}

// carriesOwn tells whether the request has credentials in headers of its own, which browsers hand on to another
// origin when they are redirected there; Authorization alone they leave behind (Fetch standard, "HTTP-redirect
// fetch").
func (p *plan) carriesOwn() bool {
	carries := p.carriers()
	return slices.ContainsFunc(p.own, func(h inspector.Header) bool {
		name := strings.ToLower(h.Name)
		return name != "authorization" && carries("request.headers.", name)
	})
}

// refererCarries tells whether the Referer that other origins get too has a credential in its query.
func (p *plan) refererCarries() bool {
	if len(p.pages) == 0 || p.referrerPolicy != wholeReferer {
		return false
	}
	page := parseHTTP(p.pages[len(p.pages)-1])
	return page != nil && slices.ContainsFunc(inspector.ParamNames(page.RawQuery), namesCredential)
}

// carriers returns what tells whether a header or parameter of the plan carries a credential.
func (p *plan) carriers() func(where, name string) bool {
	request := credential.Request{URL: p.url}
	for _, h := range slices.Concat(p.own, p.forced) {
		request.Headers = append(request.Headers, [2]string{strings.ToLower(h.Name), h.Value.Reveal()})
	}
	found := map[string]bool{}
	for _, c := range credential.Elsewhere(request) {
		found[c.Where] = true
	}
	return func(where, name string) bool { return found[where+name] || namesCredential(name) }
}

// keepParams leaves parameters out of a query, and the others as they were written.
func keepParams(query string, keep func(name string) bool) string {
	var kept []string
	for pair := range strings.SplitSeq(query, "&") {
		name, _, _ := strings.Cut(pair, "=")
		if plain, err := url.QueryUnescape(name); err == nil {
			name = plain
		}
		if keep(name) {
			kept = append(kept, pair)
		}
	}
	return strings.Join(kept, "&")
}
