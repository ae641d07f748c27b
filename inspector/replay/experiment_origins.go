package replay

import (
	"net/http"
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/secret"
)

// includeCredentials makes the call as with the credentials mode include.
func (p *plan) includeCredentials() string {
	switch {
	case p.kind.ByPerson():
		return "pages are always asked for with their cookies"
	case p.kind == inspector.KindPreflight:
		return isBare
	case p.credentials == "include":
		return "the call already asks for cookies (credentials mode include)"
	case p.credentials == "same-origin" && !p.crossOrigin():
		return "the call goes to its page's own origin, where its cookies go already"
	}
	p.credentials = "include"
	return ""
}

// fromSite makes the request from a page of the site itself, so that nothing is cross-site.
func (p *plan) fromSite() string {
	own := origin(p.url)
	if p.kind == inspector.KindPreflight {
		return "the site's own pages need no CORS preflight"
	}
	foreign := false
	for _, page := range p.pages {
		at := parseHTTP(page)
		foreign = foreign || at == nil || origin(at) != own
	}
	if !foreign {
		return "the request came from the site itself, or from no page at all"
	}
	p.pages, p.referrerPolicy, p.blocksThirdParty = []string{own + "/"}, "", false
	return ""
}

// preflight asks the CORS preflight alone: as the browser does, then with the credentials of the request that it goes
// before, which no browser sends along.
func preflight(d design) ([]asked, string) {
	alone := d.plan.clone()
	if d.x.Kind != inspector.KindPreflight {
		if !alone.kind.ByCode() || !alone.crossOrigin() {
			return nil, "browsers ask a CORS preflight only for a script's call to another origin"
		}
		alone.standBefore(d.x)
	}
	with := asked{label: "with credentials", plan: d.plan.clone(), carries: true}
	if d.x.Kind == inspector.KindPreflight {
		with.plan.planCookies(d.x)
		with.plan.own = nil
	}
	with.problem = with.plan.askAsOptions(alone)
	return []asked{
		{label: "alone", plan: alone, carries: queryHasPassword(alone.url)}, // Which a preflight does carry.
		with,
	}, ""
}

// standBefore turns the plan of a call into that of its preflight. What the browser asked the first time goes before
// what it would ask by the headers of the call.
func (p *plan) standBefore(x *inspector.Exchange) {
	p.kind, p.cookies, p.body = inspector.KindPreflight, nil, ""
	p.forced = nil
	if seen, ok := x.Preflight.Get(); ok && seen.Request.Header("access-control-request-method").IsPresent() {
		p.askPreflight(seen.Request)
		return
	}
	for i := range p.own {
		if strings.EqualFold(p.own[i].Name, "content-type") {
			continue // Its value decides whether there is a preflight at all, and is no secret.
		}
		p.own[i].Value = placeholder
	}
	p.mode, p.credentials = "cors", "omit"
}

// safelisted are the headers that a preflight does not ask for (Fetch standard, "CORS-safelisted request-header"), in so
// far as their values do not tell.
var safelisted = map[string]bool{"accept": true, "accept-language": true, "content-language": true}

// askAsOptions turns the plan into an OPTIONS request with the headers of a preflight and the request's credentials.
// It is made from the site itself, where browsers add no preflight of their own to it.
func (p *plan) askAsOptions(alone plan) string {
	if !p.carriesCredentials() {
		return "the credentials of the request were not seen, or it has none"
	}
	from := origin(p.url)
	if len(p.pages) > 0 {
		if page := parseHTTP(p.pages[len(p.pages)-1]); page != nil {
			from = origin(page)
		}
	}
	carries := p.carriers()
	var forced []inspector.Header
	for _, h := range append(p.own, p.forced...) {
		if carries("request.headers.", strings.ToLower(h.Name)) {
			forced = append(forced, h)
		}
	}
	var names []string
	for _, h := range alone.own {
		if name := strings.ToLower(h.Name); !safelisted[name] {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	forced = append(forced,
		inspector.Header{Name: "Access-Control-Request-Method", Value: secret.Text(alone.method)},
		inspector.Header{Name: "Origin", Value: secret.Text(from)})
	if len(names) > 0 {
		forced = append(forced, inspector.Header{
			Name: "Access-Control-Request-Headers", Value: secret.Text(strings.Join(names, ",")),
		})
	}
	p.differ("the preflight with credentials was made from the site itself: from elsewhere no browser makes one")
	p.kind, p.method, p.body = inspector.KindFetch, http.MethodOptions, ""
	p.own, p.forced = nil, forced
	p.mode, p.credentials = "cors", "include"
	p.pages, p.referrerPolicy, p.blocksThirdParty = []string{origin(p.url) + "/"}, "", false
	return ""
}
