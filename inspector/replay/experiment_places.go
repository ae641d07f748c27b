package replay

import (
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/secret"
)

// followRedirect asks the last address with the Authorization header that a redirect dropped. Only to the same site
// does a credential go that another origin was given, and only over a way that is no worse.
func followRedirect(d design) ([]asked, string) {
	hop, dropped := d.x.AuthorizedHop()
	if !dropped {
		return nil, "no redirect dropped an Authorization header"
	}
	from, err := hop.URL.Parse()
	value := hop.Request.Header("authorization").Or("")
	switch {
	case err != nil || !isHTTP(from):
		return nil, "the address that was redirected cannot be read"
	case inspector.WithheldValue(value) != "":
		return nil, "not replayed: " + inspector.WithheldValue(value)
	case cookie.Site(from.Hostname()) != cookie.Site(d.plan.url.Hostname()):
		return nil, "the redirect led to another site, which must not get this one's credentials"
	case from.Scheme == "https" && d.plan.url.Scheme != "https":
		return nil, "the redirect led from https to http, where anybody on the way could read the credentials"
	}
	d.plan.authorize(value, false)
	return []asked{{plan: d.plan}}, ""
}

// canonicalHost asks the other spellings of the address.
func canonicalHost(d design) ([]asked, string) {
	if !isSafe(d.plan.method) {
		return nil, "a request that may change something is sent to no other address"
	}
	var all []asked
	for _, spelling := range d.x.Spellings() {
		u, err := spelling.Parse()
		if err != nil {
			continue
		}
		p := d.plan.clone()
		a := asked{label: spelled(p.url, u), carries: origin(u) == origin(p.url)}
		p.moveTo(u)
		a.plan = p
		all = append(all, a)
	}
	if len(all) == 0 {
		return nil, "the address has no other usual spelling"
	}
	return all, ""
}

// spelled says in what a spelling differs.
func spelled(from, to *url.URL) string {
	switch {
	case from.Scheme != to.Scheme:
		return to.Scheme
	case strings.HasPrefix(to.Hostname(), "www.") && from.Hostname() != to.Hostname():
		return "with www"
	case from.Hostname() != to.Hostname():
		return "without www"
	case strings.HasSuffix(to.Path, "/"):
		return "with a trailing slash"
	}
	return "without a trailing slash"
}

// moveTo sends the request to another spelling of its address. A page of the site moves along. To another origin go
// only the cookies that the browser sends there.
func (p *plan) moveTo(u *url.URL) {
	from, to := origin(p.url), origin(u)
	if from == to {
		p.url = u
		return
	}
	if p.carriesKeys() {
		p.dropKeys()
		p.differ("credentials other than cookies were left out: the address is another origin")
	}
	u.RawQuery, p.url = p.url.RawQuery, u
	for i, page := range p.pages {
		if at := parseHTTP(page); at != nil && origin(at) == from {
			at.Scheme, at.Host = u.Scheme, u.Host
			p.pages[i] = at.String()
		}
	}
}

func homePage(d design) ([]asked, string) {
	home, ok := d.x.Home()
	if !ok {
		return nil, "the request went to the home page itself"
	}
	return visits(d, home)
}

func loginPage(d design) ([]asked, string) {
	page, ok := d.x.SignInPage()
	if !ok {
		return nil, "nothing shows where people sign in to this site"
	}
	all, problem := visits(d, page)
	for i := range all {
		all[i].plan.signsIn = true
	}
	return all, problem
}

func siblingPaths(d design) ([]asked, string) {
	siblings := d.x.Siblings()
	if len(siblings) == 0 {
		return nil, "no other page of the site is known"
	}
	return visits(d, siblings...)
}

const cookiesNotSeen = "the cookies of the site were not seen; the page was visited without any"

// visits loads pages as if their addresses were typed, with the cookies that the browser holds. An Authorization
// header goes along only where the request was a visit too and had one: pages' code gives its tokens to its own calls.
func visits(d design, pages ...secret.URL) ([]asked, string) {
	held := d.plan
	if held.kind == inspector.KindPreflight {
		held.planCookies(d.x)
	}
	var all []asked
	for _, page := range pages {
		u, err := page.Parse()
		if err != nil {
			continue
		}
		p := plan{
			url: u, method: http.MethodGet, kind: inspector.KindNavigation, client: held.client,
			cookies: slices.Clone(held.cookies),
		}
		for _, difference := range []string{attributesNotSeen, sentByItself} {
			if slices.Contains(held.differences, difference) {
				p.differ("%s", difference)
			}
		}
		if inspector.WithheldCookies(d.x) != "" {
			p.differ(cookiesNotSeen)
		}
		value, sent := d.x.Request.Header("authorization").Get()
		switch kept := inspector.Withheld(d.x); {
		case !sent || !held.navigates() || origin(u) != origin(held.url):
		case kept != "":
			p.differ("the Authorization header of the request did not go along: %s", kept)
		default:
			p.authorize(value, false)
		}
		a := asked{plan: p}
		if len(pages) > 1 {
			a.label = secret.URL(u.EscapedPath()).String()
		}
		all = append(all, a)
	}
	return all, ""
}
