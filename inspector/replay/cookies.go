package replay

import (
	"fmt"
	"math"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/secret"
)

// planCookies plans what the browser is to hold: what it held when the request was made. The jar that the source saw
// is of a moment later, so the Cookie header corrects it: the answer may have replaced or removed a cookie.
func (p *plan) planCookies(x *inspector.Exchange) {
	jar := slices.Clone(x.Cookies.Or(nil))
	header, sent := x.Request.Header("cookie").Get()
	switch {
	case sent:
		jar = p.reconcile(jar, cookie.ParseHeader(header.Reveal()), setNames(x.Response))
	case x.Request.Header("cookie").IsAbsent():
		jar = without(jar, setNames(x.Response))
	}
	p.cookies = slices.DeleteFunc(jar, func(c cookie.Cookie) bool {
		return !c.Expires.IsZero() && !c.Expires.After(time.Now())
	})
	p.blocksThirdParty = p.sawThirdPartyBlocked(x)
}

// reconcile makes the jar send what the header says was sent: each cookie of the header takes the place of the one
// of its name and value in the jar, else of one of its name; what is left was removed since.
func (p *plan) reconcile(jar []cookie.Cookie, sent []cookie.Sent, setSince []string) []cookie.Cookie {
	matched := make([]bool, len(jar))
	match := func(same func(c cookie.Cookie) bool) int {
		for i, c := range jar {
			if !matched[i] && same(c) {
				matched[i] = true
				return i
			}
		}
		return -1
	}
	rest := slices.DeleteFunc(slices.Clone(sent), func(s cookie.Sent) bool {
		return match(func(c cookie.Cookie) bool { return c.Name == s.Name && c.Value.Reveal() == s.Value }) >= 0
	})
	rest = slices.DeleteFunc(rest, func(s cookie.Sent) bool {
		at := match(func(c cookie.Cookie) bool { return c.Name == s.Name })
		if at >= 0 {
			jar[at].Value = secret.Text(s.Value)
		}
		return at >= 0
	})
	held := p.held(rest, jar)
	if len(held) > 0 {
		p.differ(attributesNotSeen)
	}
	for i, c := range jar {
		// What the answer set was not there before, unless it was sent.
		if matched[i] || !slices.Contains(setSince, c.Name) {
			held = append(held, c)
		}
	}
	return held
}

// attributesNotSeen is the difference where cookies are held by name and value alone.
const attributesNotSeen = "the attributes of some cookies that were sent were not seen; " +
	"the replay holds them as this host's"

// held are cookies of which only name and value were seen, as they may have been. Of several with one name those that
// stood first in the header get the longer path, or else are set first (RFC 6265bis section 5.8.3).
func (p *plan) held(sent []cookie.Sent, jar []cookie.Cookie) []cookie.Cookie {
	type place struct {
		path     string
		hostOnly bool
	}
	count := map[string]int{}
	for _, s := range sent {
		count[s.Name]++
	}
	var held []cookie.Cookie
	for _, s := range sent {
		places := []place{{"/", true}, {"/", false}}
		if path := p.url.EscapedPath(); len(path) > 1 && count[s.Name] > 1 {
			places = slices.Insert(places, 0, place{path, true})
		}
		c := cookie.Cookie{
			Name: s.Name, Value: secret.Text(s.Value), Domain: p.url.Hostname(),
			Secure: p.url.Scheme == "https", SameSite: anySite(p.url),
		}
		taken := func(o cookie.Cookie) bool {
			return o.Name == c.Name && o.Path == c.Path && o.HostOnly == c.HostOnly && strings.EqualFold(o.Domain, c.Domain)
		}
		for _, at := range places {
			c.Path, c.HostOnly = at.path, at.hostOnly
			if !slices.ContainsFunc(jar, taken) && !slices.ContainsFunc(held, taken) {
				break
			}
		}
		held = append(held, c)
	}
	return held
}

// anySite is the SameSite value that lets a cookie through wherever the browser allows it: None needs Secure.
func anySite(u *url.URL) string {
	if u.Scheme == "https" {
		return "none"
	}
	return ""
}

func without(jar []cookie.Cookie, names []string) []cookie.Cookie {
	return slices.DeleteFunc(jar, func(c cookie.Cookie) bool { return slices.Contains(names, c.Name) })
}

// setNames are the names of the cookies that a response sets or removes.
func setNames(m inspector.Message) []string {
	var names []string
	for _, field := range m.Values("set-cookie") {
		for line := range strings.SplitSeq(field, "\n") {
			name, _, _ := strings.Cut(line, "=")
			names = append(names, strings.TrimSpace(name))
		}
	}
	return names
}

// sawThirdPartyBlocked tells whether the browser that was seen keeps third-party cookies back: it says so, or it held
// one that nothing else kept off the request, and did not send it.
func (p *plan) sawThirdPartyBlocked(x *inspector.Exchange) bool {
	for _, b := range x.BlockedCookies.Or(nil) {
		if slices.ContainsFunc(b.Reasons, func(reason string) bool {
			return reason == string(network.CookieBlockedReasonUserPreferences) ||
				strings.HasPrefix(reason, "ThirdParty")
		}) {
			return true
		}
	}
	header := x.Request.Header("cookie")
	if p.navigates() || !header.Known() || len(p.pages) == 0 {
		return false
	}
	sent, request := cookie.ParseHeader(header.Or("").Reveal()), p.cookieRequest(x)
	if cookie.Relate(p.pages[0], p.url) != cookie.CrossSite {
		return false
	}
	return slices.ContainsFunc(p.cookies, func(c cookie.Cookie) bool {
		return c.PartitionKey == "" && cookie.Judge(c, request).Sent &&
			!slices.ContainsFunc(sent, func(s cookie.Sent) bool { return s.Name == c.Name })
	})
}

// cookieRequest is what decides which cookies go.
func (p *plan) cookieRequest(x *inspector.Exchange) cookie.Request {
	request := cookie.Request{
		URL: p.url, Method: p.method, TopNavigation: p.navigates(), CredentialsMode: p.credentials, Now: x.Time,
		Relation: cookie.SameSite,
	}
	if n := len(p.pages); n > 0 {
		request.Relation, request.TopOrigin = cookie.Relate(p.pages[n-1], p.url), p.pages[0]
	}
	return request
}

// toBrowser writes a cookie as the DevTools protocol takes it.
func toBrowser(c cookie.Cookie) *network.CookieParam {
	scheme := "http"
	if c.Secure {
		scheme = "https"
	}
	host := strings.TrimPrefix(c.Domain, ".")
	param := &network.CookieParam{
		Name: c.Name, Value: c.Value.Reveal(), URL: scheme + "://" + hostForURL(host) + "/", Path: c.Path,
		Secure: c.Secure, HTTPOnly: c.HTTPOnly, SameSite: sameSiteNames[strings.ToLower(c.SameSite)],
	}
	if !c.HostOnly {
		param.Domain = "." + host
	}
	if !c.Expires.IsZero() {
		param.Expires = cdp.TimeSinceEpoch(c.Expires.Unix())
	}
	if c.PartitionKey != "" {
		top, err := url.Parse(c.PartitionKey)
		param.PartitionKey = &network.CookiePartitionKey{
			TopLevelSite:         c.PartitionKey,
			HasCrossSiteAncestor: err != nil || cookie.Site(top.Hostname()) != cookie.Site(host),
		}
	}
	return param
}

var sameSiteNames = map[string]network.CookieSameSite{
	"strict": network.CookieSameSiteStrict, "lax": network.CookieSameSiteLax, "none": network.CookieSameSiteNone,
}

// hostForURL puts the brackets round an IPv6 address.
func hostForURL(host string) string {
	if strings.Contains(host, ":") && !strings.HasPrefix(host, "[") {
		return "[" + host + "]"
	}
	return host
}

// fromBrowser reads a cookie as the DevTools protocol gives it.
func fromBrowser(c *network.Cookie) cookie.Cookie {
	host, isDomain := strings.CutPrefix(c.Domain, ".")
	read := cookie.Cookie{
		Name: c.Name, Value: secret.Text(c.Value), Domain: host, HostOnly: !isDomain, Path: c.Path,
		Secure: c.Secure, HTTPOnly: c.HTTPOnly, SameSite: strings.ToLower(string(c.SameSite)),
	}
	if !c.Session && c.Expires > 0 && c.Expires < math.MaxInt64/float64(time.Second) {
		read.Expires = time.UnixMilli(int64(c.Expires * 1000)).UTC()
	}
	if c.PartitionKey != nil {
		read.PartitionKey = c.PartitionKey.TopLevelSite
	}
	return read
}

// unset words a cookie that the browser does not take.
func unset(c cookie.Cookie) string {
	return fmt.Sprintf("the browser did not take the cookie %q as it was seen", c.Name)
}
