package replay

import (
	"net/url"

	"github.com/why401/why401/inspector"
)

// planInitiator plans the documents that the request is made from: the page of the tab, and the frame in it if the
// request came from one of another origin.
func (p *plan) planInitiator(x *inspector.Exchange) {
	referer, refererSeen := x.Request.Header("referer").Get()
	from, known := initiatorOrigin(x)
	switch {
	case from == "" && p.navigates():
		return // Typed, bookmarked, or from a page that cannot be stood in for: without an initiator.
	case from == "":
		from = origin(p.url)
		if known {
			p.differ("the page that made the request has no origin of its own that could be repeated; " +
				"the replay came from the site itself")
		} else {
			p.differ("it was not seen which page made the request; the replay came from the site itself")
		}
	}
	if top := parseHTTP(x.Initiator.TopOrigin.Or("")); top != nil && !p.navigates() && origin(top) != from {
		p.pages = append(p.pages, origin(top)+"/")
	}
	page := parseHTTP(referer.Reveal())
	if page == nil || origin(page) != from {
		page = &url.URL{Path: "/"}
		page.Scheme, page.Host = splitOrigin(from)
	}
	page.User, page.Fragment, page.RawFragment = nil, "", ""
	p.pages = append(p.pages, page.String())
	switch {
	case !refererSeen && x.Request.Header("referer").Known():
		p.referrerPolicy = "no-referrer"
	case refererSeen && p.crossOrigin() && page.RequestURI() != "/":
		p.referrerPolicy = wholeReferer
	}
}

// wholeReferer is the one policy that gives more than the origin to another origin (Referrer Policy section 3.8).
const wholeReferer = "unsafe-url"

// navigates tells whether the request loads the tab itself.
func (p *plan) navigates() bool {
	return p.kind == inspector.KindNavigation || p.kind == inspector.KindDownload
}

// initiatorOrigin is the origin of the page that made the request, "" where there is none that can be stood in for.
// Known tells whether it was seen at all.
func initiatorOrigin(x *inspector.Exchange) (from string, known bool) {
	if x.Initiator.Origin.Known() {
		if u := parseHTTP(x.Initiator.Origin.Or("")); u != nil {
			return origin(u), true
		}
		return "", true
	}
	for _, name := range []string{"origin", "referer"} {
		if u := parseHTTP(x.Request.Header(name).Or("").Reveal()); u != nil {
			return origin(u), true
		}
	}
	return "", false
}

// parseHTTP reads an http or https address, and returns nil for anything else.
func parseHTTP(address string) *url.URL {
	u, err := url.Parse(address)
	if err != nil || !isHTTP(u) {
		return nil
	}
	return u
}

func splitOrigin(from string) (scheme, host string) {
	u, err := url.Parse(from)
	if err != nil {
		return "", ""
	}
	return u.Scheme, u.Host
}
