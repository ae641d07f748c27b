package replay

import (
	"encoding/base64"
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/challenge"
	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/secret"
)

const (
	noCookies = "the request carried no cookies"
	noKeys    = "the request carried no credentials but cookies"
	isBare    = "a CORS preflight carries no credentials" // Fetch standard, "CORS-preflight fetch"
)

// keepKeys leaves out the cookies, and nothing else.
func (p *plan) keepKeys() string {
	switch {
	case len(p.cookies) == 0:
		return noCookies
	case !p.carriesKeys():
		return noKeys
	}
	p.cookies = nil
	return ""
}

// keepCookies leaves out all credentials but the cookies.
func (p *plan) keepCookies() string {
	switch {
	case len(p.cookies) == 0:
		return noCookies
	case !p.carriesKeys():
		return noKeys
	}
	p.dropKeys()
	return ""
}

// withoutCookie leaves out one cookie. Of several with the name it is the one that stands first in the Cookie header:
// that of the longest path, then the oldest (RFC 6265bis section 5.8.3).
func withoutCookie(d design) ([]asked, string) {
	at := d.plan.firstSent(d.x, d.parameter)
	if at < 0 {
		return nil, "the request carried no cookie of that name"
	}
	d.plan.cookies = slices.Delete(d.plan.cookies, at, at+1)
	return []asked{{plan: d.plan}}, ""
}

// firstSent finds the cookie of a name that goes first. The header that was seen tells; where none was, the rules do,
// and browsers list their cookies oldest first.
func (p *plan) firstSent(x *inspector.Exchange, name string) int {
	if header, seen := x.Request.Header("cookie").Get(); seen {
		sent := cookie.ParseHeader(header.Reveal())
		at := slices.IndexFunc(sent, func(s cookie.Sent) bool { return s.Name == name })
		if at < 0 {
			return -1
		}
		return slices.IndexFunc(p.cookies, func(c cookie.Cookie) bool {
			return c.Name == name && c.Value.Reveal() == sent[at].Value
		})
	}
	first := -1
	for i, verdict := range cookie.JudgeAll(p.cookies, p.cookieRequest(x)) {
		if verdict.Sent && p.cookies[i].Name == name && (first < 0 || len(p.cookies[i].Path) > len(p.cookies[first].Path)) {
			first = i
		}
	}
	return first
}

// madeUp is what garbage credentials say of themselves.
const madeUp = "why401-nonsense"

// notMadeUp are the schemes for which no credential is made up: they are steps of a handshake, or proofs that the
// server first gives out a number for.
var notMadeUp = map[string]bool{
	"negotiate": true, "ntlm": true, "kerberos": true, "dpop": true, "digest": true, "hoba": true, "mutual": true,
	"privatetoken": true, "vapid": true,
}

// sendGarbage sends a made-up credential of the scheme that was sent, else of one that is asked for, and no other.
func (p *plan) sendGarbage() string {
	if p.kind == inspector.KindPreflight {
		return isBare
	}
	scheme, own := p.schemes.sent, false
	if scheme == "" {
		at := slices.IndexFunc(p.schemes.asked, func(s string) bool { return isMadeUp(s) })
		switch {
		case at >= 0:
			scheme = p.schemes.asked[at]
		case len(p.schemes.asked) == 0:
			scheme = "Bearer"
		default:
			scheme = p.schemes.asked[0]
		}
	}
	if !isMadeUp(scheme) {
		return "no credential of the scheme " + scheme + " can be made up"
	}
	value := scheme + " " + madeUp
	if strings.EqualFold(scheme, "basic") {
		value = scheme + " " + base64.StdEncoding.EncodeToString([]byte("why401-nobody:"+madeUp))
	}
	for _, h := range p.own {
		own = own || strings.EqualFold(h.Name, "authorization")
	}
	p.dropCredentials()
	p.authorize(secret.Text(value), own)
	return ""
}

func isMadeUp(scheme string) bool {
	scheme = strings.ToLower(scheme)
	return !notMadeUp[scheme] && !strings.HasPrefix(scheme, "scram-")
}

// schemes are the authentication schemes of an exchange, as they were written.
type schemes struct {
	sent  string
	asked []string
}

func schemesOf(x *inspector.Exchange) schemes {
	var s schemes
	value := strings.TrimSpace(x.Request.Header("authorization").Or("").Reveal())
	if scheme, _, both := strings.Cut(value, " "); both && isToken(scheme) {
		s.sent = scheme // A header without one may be all secret.
	}
	for _, c := range challenge.Parse(x.Response.Values("www-authenticate")...) {
		if isToken(c.Scheme) {
			s.asked = append(s.asked, c.Scheme)
		}
	}
	return s
}

// isToken tells whether a text has the form of a scheme's name, and the length of one.
func isToken(s string) bool {
	const longest = 24
	return s != "" && len(s) <= longest && !strings.ContainsFunc(s, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && r != '-' && r != '_'
	})
}

// authorize gives the request an Authorization header: one that its page's code sets, and that a preflight asks for, or
// one that is added on the way.
func (p *plan) authorize(value secret.Text, own bool) {
	drop := func(h inspector.Header) bool { return strings.EqualFold(h.Name, "authorization") }
	p.own, p.forced = slices.DeleteFunc(p.own, drop), slices.DeleteFunc(p.forced, drop)
	header := inspector.Header{Name: "Authorization", Value: value}
	if own {
		p.own = append(p.own, header)
		return
	}
	p.forced = append(p.forced, header)
}

// otherIdentity puts the second user's credentials in the place of all of the first's.
func otherIdentity(d design) ([]asked, string) {
	if len(d.other) == 0 {
		return nil, "no second user was named"
	}
	p := d.plan
	if p.kind == inspector.KindPreflight {
		return nil, isBare
	}
	if reason := d.other.Withheld(); reason != "" {
		return nil, "not replayed as the second user: " + reason
	}
	p.dropCredentials()
	for _, h := range d.other {
		name := strings.ToLower(h.Name)
		same := func(o inspector.Header) bool { return strings.EqualFold(o.Name, name) }
		p.own, p.forced = slices.DeleteFunc(p.own, same), slices.DeleteFunc(p.forced, same)
		switch {
		case name == "cookie":
			p.cookies = append(p.cookies, p.held(cookie.ParseHeader(h.Value.Reveal()), p.cookies)...)
			p.differ("the second user's cookies were held as this host's: of their attributes nothing is known")
		case p.kind.ByCode() && !madeByBrowser(name):
			p.own = append(p.own, h)
		default:
			p.forced = append(p.forced, h)
		}
	}
	return []asked{{plan: p}}, ""
}
