package causes

import (
	"net/url"
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/credential"
)

func changedByExtension() []inspector.Rule {
	return []inspector.Rule{
		{Needs: []inspector.Need{inspector.NeedAuthorization}, Judge: judgePromised},
		{Judge: judgeMarkedPreflight},
		{Judge: judgeSetHeaders},
		{Judge: judgeToolMarks},
		{OfExperiments: true, Judge: judgeReplayed},
	}
}

// judgePromised: the preflight lists the headers that the page's code has set. One that is missing from the request
// itself was taken away in between, within the browser or right behind it.
func judgePromised(f *inspector.Facts) []inspector.Finding {
	const cause = "changed-by-extension"
	hop, ok := f.Exchange.Preflight.Get()
	if !ok || f.Authorization.IsPresent() || hop.Status == 401 {
		return nil
	}
	if first, _ := firstRequest(f.Exchange); first.Header("authorization").IsPresent() {
		return nil // It did leave the browser, and a redirect lost it.
	}
	promised := hop.Request.Header("access-control-request-headers").Or("").Reveal()
	for name := range strings.SplitSeq(promised, ",") {
		if strings.EqualFold(strings.TrimSpace(name), "authorization") {
			return one(observed(cause, inspector.Proof, "preflight",
				"The preflight announces an Authorization header, and the request went out without it: something took it away in between."))
		}
	}
	return nil
}

// judgeMarkedPreflight: no browser puts a credential on a preflight (Fetch standard, "CORS-preflight fetch"). What did is what
// sets the header on every request that passes, and so the one on the call itself need not be the page's either.
func judgeMarkedPreflight(f *inspector.Facts) []inspector.Finding {
	hop, ok := f.Exchange.Preflight.Get()
	value, sent := hop.Request.Header("authorization").Get()
	if !ok || !sent {
		return nil
	}
	findings := one(observed("changed-by-extension", inspector.Strong, "preflight",
		"The preflight itself carries an Authorization header, which no browser sends there: something adds it to every request."))
	if own, ok := f.RequestHeader("authorization"); ok && own == value.Reveal() {
		for _, cause := range causesOfCredential {
			findings = append(findings, observed(cause, inspector.Doubts, "preflight", "The preflight carries the same header: the page may not have set it."))
		}
	}
	return findings
}

// inSetHeaders is where the headers that the page has set are seen.
const inSetHeaders = "initiator.setHeaders"

// causesOfCredential say that what was sent is wrong. They mislead where it is not what the page wanted to send.
var causesOfCredential = []string{
	"token-expired", "token-revoked", "clock-skew", "token-not-yet-valid", "token-malformed", "token-wrong-type",
	"token-wrong-audience", "token-wrong-issuer", "token-signature-invalid", "authorization-placeholder",
	"authorization-malformed", "authorization-wrong-scheme", "wrong-credentials", "api-key-invalid",
}

// judgeSetHeaders compares the credentials that the page's code has set on its call with those that left the browser.
// What it has set is its own claim; but unlike a server's words, it is of something that it has done itself.
//
// What the browser changes by itself is no finding: a redirect to another origin drops Authorization (Fetch standard,
// "HTTP-redirect fetch"), so the first hop is what counts; a preflight never carries it; mode no-cors keeps it off
// (request-no-cors guard).
func judgeSetHeaders(f *inspector.Facts) []inspector.Finding {
	x := f.Exchange
	request, ok := firstRequest(x)
	if !ok || !x.Kind.ByCode() || !x.Initiator.SetHeaders.Known() || x.Initiator.Mode.Or("") == "no-cors" {
		return nil
	}
	set := inspector.Message{Headers: x.Initiator.SetHeaders.Or(nil)}
	by := "another extension"
	if x.ViaServiceWorker.Or(false) {
		by = "the page's service worker, or another extension"
	}
	for _, name := range credentialHeaders(set) {
		wanted := joined(set, name)
		if wanted == "" || !isASCII(wanted) || !request.Header(name).Known() {
			continue
		}
		switch sent := joined(request, name); {
		case !request.Header(name).IsPresent():
			return changed(causesOfAbsence, "request.headers."+name, "The page's code has set the header %s, and the request left the browser without it: %s took it away.", name, by)
		case sent != wanted && isASCII(sent):
			return changed(causesOfCredential, "request.headers."+name, "The header %s that left the browser is not the one that the page's code has set: %s replaced it.", name, by)
		}
	}
	return judgeAdded(f, set, request)
}

// judgeAdded looks for an Authorization header that the page's code has not set. The schemes that browsers answer by
// themselves are theirs to add, and a service worker may hold the token for its page.
func judgeAdded(f *inspector.Facts, set, request inspector.Message) []inspector.Finding {
	value, sent := request.Header("authorization").Get()
	if !sent || set.Header("authorization").IsPresent() || f.Exchange.ViaServiceWorker.Or(true) {
		return nil
	}
	if scheme, _, _ := strings.Cut(value.Reveal(), " "); isBrowserScheme(scheme) {
		return nil
	}
	return changed(causesOfCredential, inAuthorization, "The page's code has set no Authorization header, and the request left the browser with one: another extension added it.")
}

// changed finds that something stood between the page and the network, and doubts the causes that blame the page for
// what it has not done.
func changed(misled []string, source, format string, args ...any) []inspector.Finding {
	findings := one(claimed("changed-by-extension", inspector.Strong, source, format, args...))
	for _, cause := range misled {
		findings = append(findings, claimed(cause, inspector.Doubts, inSetHeaders, "What was sent is not what the page's code has set."))
	}
	return findings
}

// firstRequest is the request as it first left the browser, before any redirect.
func firstRequest(x *inspector.Exchange) (inspector.Message, bool) {
	if hops := x.Redirects.Or(nil); len(hops) > 0 {
		return hops[0].Request, true
	}
	return x.Request, x.Redirects.Known()
}

// credentialHeaders are the names of the headers that carry a credential, Authorization first.
func credentialHeaders(m inspector.Message) []string {
	var names []string
	for _, h := range m.Headers {
		name := strings.ToLower(h.Name)
		pairs := [][2]string{{name, h.Value.Reveal()}}
		switch found := credential.Elsewhere(credential.Request{URL: &url.URL{}, Headers: pairs}); {
		case name == "authorization":
			names = slices.Insert(names, 0, name)
		case len(found) > 0:
			names = append(names, name)
		}
	}
	return slices.Compact(names)
}

// joined is a header's value, several of one name as one (Fetch standard, "combine"), without the blanks around it
// that browsers take away ("normalize").
func joined(m inspector.Message, name string) string {
	values := m.Values(name)
	for i := range values {
		values[i] = strings.Trim(values[i], "\t\r\n ")
	}
	return strings.Join(values, ", ")
}

// isASCII tells whether a value reads the same to the page and to the network: beyond ASCII the two may encode it
// differently.
func isASCII(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r > '~' }) < 0
}

// judgeToolMarks looks for headers that tools add which change requests.
func judgeToolMarks(f *inspector.Facts) []inspector.Finding {
	const cause = "changed-by-extension"
	for _, name := range []string{"x-rq-authorization", "x-requestly", "x-modheader", "x-charles", "x-fiddler"} {
		if _, ok := f.RequestHeader(name); ok {
			return one(observed(cause, inspector.Likely, "request.headers."+name, "The request carries a header of a tool that changes requests (%s).", name))
		}
	}
	return nil
}

// isChanged tells whether there are signs that something changed the request on its way out of the browser.
func isChanged(f *inspector.Facts) bool {
	return len(judgeSetHeaders(f))+len(judgePromised(f))+len(judgeToolMarks(f)) > 0 || isStrange(f)
}

// isStrange tells whether a page was asked for with a header that no page and no person can add to a visit: browsers
// answer a few schemes by themselves, and no other.
func isStrange(f *inspector.Facts) bool {
	c, sent := f.Authorization.Get()
	return sent && f.Exchange.Kind.ByPerson() && !isBrowserScheme(c.Scheme) && !f.Exchange.ViaServiceWorker.Or(false)
}

// judgeReplayed: where the unchanged request works in a profile without extensions, what changed it in this browser is
// why it is refused.
func judgeReplayed(f *inspector.Facts) []inspector.Finding {
	c := controlOf(f)
	if !c.works() || !isChanged(f) {
		return nil
	}
	return one(tested("changed-by-extension", inspector.Strong,
		"A clean profile, without extensions, was answered %d; in this browser, something changes the request on its way.", c.status))
}
