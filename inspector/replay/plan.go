package replay

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/chromedp/cdproto/emulation"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/challenge"
	"github.com/why401/why401/inspector/cookie"
)

// plan is a request to make, and all that decides how the browser makes it.
type plan struct {
	url    *url.URL
	method string
	kind   inspector.Kind
	// mode and credentials are those of the Fetch standard.
	mode, credentials string
	// pages are the documents that the request is made from, outermost first; none for an address that was typed.
	pages []string
	// referrerPolicy makes the browser send the Referer that was seen; empty leaves its default.
	referrerPolicy string
	// own are the headers that the page's code sets, forced those that only the DevTools protocol can set. Neither
	// goes to another origin than the URL's.
	own, forced []inspector.Header
	// client is how the browser that was seen names itself, nil where that was not seen.
	client *emulation.SetUserAgentOverrideParams
	body   string
	// cookies are what the browser holds; the browser decides which of them go.
	cookies []cookie.Cookie
	// schemes are those of the exchange, for credentials that are made up.
	schemes schemes
	// freshCache has the browser go past its caches, and tell those on the way to do so.
	freshCache bool
	// signsIn is set for a visit to the sign-in page, whose redirect to another such page shows that it is open.
	signsIn bool
	// blocksThirdParty is set where the browser that was seen keeps third-party cookies back.
	blocksThirdParty bool
	// differences say in words what cannot be repeated.
	differences []string
}

// sentByItself is the difference where the browser answers challenges by itself.
const sentByItself = "the browser may have sent a password or ticket of its own, which the extension cannot see; " +
	"the replay had none"

// newPlan plans to repeat the request as it was seen. The exchange has passed refuse.
func newPlan(x *inspector.Exchange) plan {
	address, err := url.Parse(x.URL.Reveal())
	if err != nil {
		address = &url.URL{}
	}
	address.User, address.Fragment, address.RawFragment = nil, "", ""
	p := plan{url: address, method: strings.ToUpper(x.Method), kind: x.Kind, schemes: schemesOf(x)}
	p.planHeaders(x)
	p.client = client(x)
	p.planInitiator(x)
	p.planModes(x)
	if x.Kind == inspector.KindPreflight {
		p.askPreflight(x.Request)
	} else {
		p.planCookies(x)
		p.body = x.Request.Body.Or(inspector.Body{}).Text.Reveal()
	}
	if hops := x.Redirects.Or(nil); len(hops) > 0 {
		p.differ("the last address was asked directly; the first time, a redirect led to it")
	}
	if x.Source == inspector.SourceWebRequest && x.Request.Header("authorization").IsAbsent() && asksBrowser(x) {
		p.differ(sentByItself)
	}
	if x.FromServiceWorker.Or(false) {
		p.differ("the first answer came from the site's service worker; this one came from the server")
	}
	return p
}

// asksBrowser tells whether the answer asks for one of the schemes that browsers handle themselves.
func asksBrowser(x *inspector.Exchange) bool {
	return slices.ContainsFunc(challenge.Parse(x.Response.Values("www-authenticate")...), func(c challenge.Challenge) bool {
		return c.Is("basic") || c.Is("digest") || c.Is("negotiate") || c.Is("ntlm")
	})
}

func (p *plan) differ(format string, args ...any) {
	p.differences = append(p.differences, fmt.Sprintf(format, args...))
}

// clone lets an experiment edit a plan without touching the others'.
func (p plan) clone() plan {
	address := *p.url
	p.url = &address
	p.pages = slices.Clone(p.pages)
	p.own = slices.Clone(p.own)
	p.forced = slices.Clone(p.forced)
	p.cookies = slices.Clone(p.cookies)
	p.differences = slices.Clone(p.differences)
	return p
}

// origin is the origin of an address.
func origin(u *url.URL) string {
	host := strings.ToLower(u.Host)
	if port := u.Port(); u.Scheme == "http" && port == "80" || u.Scheme == "https" && port == "443" {
		host = strings.TrimSuffix(host, ":"+port)
	}
	return strings.ToLower(u.Scheme) + "://" + host
}

func isHTTP(u *url.URL) bool {
	return (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}

// planModes fills in mode and credentials. What the browser itself said (Sec-Fetch-Mode) goes before what the page's
// code claims.
func (p *plan) planModes(x *inspector.Exchange) {
	claimed := x.Initiator.Mode.Or("")
	p.mode = x.Request.Header("sec-fetch-mode").Or("").Reveal()
	if p.mode == "" {
		p.mode = claimed
	}
	if p.mode == "" || p.mode == "navigate" {
		p.mode = "cors"
		switch p.kind {
		case inspector.KindImage, inspector.KindScript, inspector.KindStyle, inspector.KindMedia:
			p.mode = "no-cors" // Without a crossorigin attribute.
		default:
		}
	}
	if p.mode == "no-cors" {
		// There fetch leaves out what is not safelisted; what was sent all the same was added on the way.
		p.forced, p.own = append(p.forced, p.own...), nil
	}
	p.credentials = x.Initiator.CredentialsMode.Or("")
	if p.credentials != "" || p.kind.ByPerson() {
		return
	}
	switch {
	case p.kind == inspector.KindManifest && !x.Request.Header("cookie").IsPresent():
		p.credentials = "omit" // Without crossorigin="use-credentials" (HTML standard, "fetch the manifest").
	case p.mode == "no-cors":
		p.credentials = "include" // What elements without a crossorigin attribute do.
	case p.crossOrigin() && x.Request.Header("cookie").IsPresent():
		p.credentials = "include"
	default:
		p.credentials = "same-origin"
		if p.crossOrigin() && len(x.Cookies.Or(nil)) > 0 {
			p.differ("it was not seen whether the calling code asked for cookies (its credentials mode); " +
				"the replay did not ask")
		}
	}
}

// crossOrigin tells whether the page that makes the request is of another origin than the URL.
func (p *plan) crossOrigin() bool {
	if len(p.pages) == 0 {
		return false
	}
	page, err := url.Parse(p.pages[len(p.pages)-1])
	return err != nil || origin(page) != origin(p.url)
}

// placeholder stands for the value of a header of which only the name counts.
const placeholder = "why401"

// askPreflight lets the browser ask the same CORS preflight again: by a fetch with the method and the header names
// that it asked for. The request itself is never sent; see trial.
func (p *plan) askPreflight(seen inspector.Message) {
	p.method = seen.Header("access-control-request-method").Or(http.MethodGet).Reveal()
	p.own = nil
	names := seen.Header("access-control-request-headers").Or("").Reveal()
	for name := range strings.SplitSeq(names, ",") {
		if name = strings.TrimSpace(name); name != "" {
			p.own = append(p.own, inspector.Header{Name: name, Value: placeholder})
		}
	}
	p.mode, p.credentials = "cors", "omit"
}

// isSafe tells whether a method changes nothing (RFC 9110 section 9.2.1).
func isSafe(method string) bool {
	switch strings.ToUpper(method) {
	case http.MethodGet, http.MethodHead, http.MethodOptions:
		return true
	}
	return false
}
