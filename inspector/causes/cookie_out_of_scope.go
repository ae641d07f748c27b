package causes

import (
	"net/url"
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/secret"
)

func cookieOutOfScope() []inspector.Rule {
	return []inspector.Rule{
		{OfExperiments: true, Judge: judgeSpellings},
		blockedByBrowser("cookie-out-of-scope", "NotOnPath", "DomainMismatch"),
		{Needs: []inspector.Need{inspector.NeedCookies}, Judge: judgeScopeOfCookie},
		{Needs: []inspector.Need{inspector.NeedHistory, inspector.NeedCookieHeader}, Judge: judgeOtherHost},
		{Needs: []inspector.Need{inspector.NeedInitiator, inspector.NeedCookieHeader}, Judge: judgeOtherOrigin},
	}
}

// judgeScopeOfCookie looks for a session cookie of the same site whose host or path is another (RFC 6265bis section
// 5.8.3). Sites keep sessions of several applications side by side, so that another host's is a reason only where the
// two are spellings of one, or where the same request worked there.
func judgeScopeOfCookie(f *inspector.Facts) []inspector.Finding {
	const cause = "cookie-out-of-scope"
	var findings []inspector.Finding
	for _, s := range withheldFor(f, cookie.ReasonDomain) {
		weight := inspector.Possible
		switch {
		case sameButWWW(s.Verdict.Cookie.Domain, f.URL.Hostname()):
			weight = inspector.Strong
		case ownPageSignedIn(f, s):
			weight = inspector.Likely
		}
		if e, ok := workedAtTwin(f, s.Verdict.Cookie.Domain); ok {
			findings = append(findings, observed(cause, inspector.Likely, inHistory,
				"The same request worked %s before at %s: one application answers at both hosts.", duration(f.Now.Sub(e.Time)), s.Verdict.Cookie.Domain))
		}
		findings = append(findings, observed(cause, weight, inCookies,
			"The browser holds a session cookie, %s, for %s, which does not go to %s.", s.Name, s.Verdict.Cookie.Domain, f.URL.Hostname()))
	}
	for _, s := range withheldFor(f, cookie.ReasonPath) {
		findings = append(findings, observed(cause, weightOfWithheld(f), inCookies,
			"The browser holds a session cookie, %s, for %s only, which does not go to %s.", s.Name, s.Verdict.Cookie.Path, f.URL.Path))
	}
	return findings
}

// ownPageSignedIn tells whether the page that makes the call had somebody sign in within its own site, who got this cookie,
// and the server that it calls asks to sign in.
func ownPageSignedIn(f *inspector.Facts, s inspector.Session) bool {
	in, ok := f.StillSignedIn()
	if !ok || !slices.Contains(in.SetCookies, s.Name) || !says(f, "not-signed-in") {
		return false
	}
	page, errPage := url.Parse(f.Exchange.Initiator.Origin.Or(""))
	u, err := in.URL.Parse()
	return errPage == nil && err == nil && page.Hostname() != "" && cookie.Site(page.Hostname()) == cookie.Site(u.Hostname())
}

// workedAtTwin returns a success of the same method and path at another host, where a cookie was sent.
func workedAtTwin(f *inspector.Facts, host string) (*inspector.Earlier, bool) {
	return workedAt(f, func(other string) bool { return strings.EqualFold(other, strings.TrimPrefix(host, ".")) })
}

func workedAt(f *inspector.Facts, isTwin func(host string) bool) (*inspector.Earlier, bool) {
	return f.Earlier(func(e *inspector.Earlier) bool {
		if !e.OK() || e.Bare || e.Credential != "" || e.Method != f.Exchange.Method {
			return false
		}
		u, err := e.URL.Parse()
		return err == nil && u.Path == f.URL.Path && isTwin(u.Hostname())
	})
}

// judgeTwin: where nothing was seen of the cookie but that it went, the same request still worked at another host of the
// site. A cookie without Domain goes to no other host than the one that set it (RFC 6265bis section 5.7).
func judgeTwin(f *inspector.Facts) []inspector.Finding {
	if !nothingSent(f) || len(f.SessionsWithheld()) > 0 {
		return nil
	}
	own := f.URL.Hostname()
	e, ok := workedAt(f, func(host string) bool {
		return !strings.EqualFold(host, own) && cookie.Site(host) == cookie.Site(own)
	})
	if !ok {
		return nil
	}
	u, err := e.URL.Parse()
	if err != nil {
		return nil
	}
	before := duration(f.Now.Sub(e.Time))
	return []inspector.Finding{
		observed("cookie-out-of-scope", inspector.Likely, inHistory,
			"The same request worked %s before with a cookie at %s; to %s no cookie goes.", before, u.Hostname(), own),
		observed("not-signed-in", inspector.Doubts, inHistory, "The same request worked %s before with a cookie, at %s.", before, u.Hostname()),
		observed("authorization-missing", inspector.Doubts, inHistory,
			"The same request worked %s before with a cookie and no such header, at %s.", before, u.Hostname()),
	}
}

// judgeOtherHost: the sign-in was seen at another spelling of the same host.
func judgeOtherHost(f *inspector.Facts) []inspector.Finding {
	const cause = "cookie-out-of-scope"
	e, ok := f.StillSignedIn()
	if !ok {
		return judgeTwin(f)
	}
	if !nothingSent(f) {
		return nil
	}
	u, err := e.URL.Parse()
	if err != nil || !otherSpelling(u.Hostname(), f.URL.Hostname()) {
		return nil
	}
	return one(observed(cause, inspector.Strong, inHistory,
		"The sign-in was at %s, and the request goes to %s: for cookies these are two hosts.", u.Hostname(), f.URL.Hostname()))
}

// judgeOtherOrigin: the page itself lives at another spelling of the host that it calls.
func judgeOtherOrigin(f *inspector.Facts) []inspector.Finding {
	const cause = "cookie-out-of-scope"
	if len(f.Challenges) > 0 || !nothingSent(f) {
		return nil
	}
	u, err := url.Parse(f.Exchange.Initiator.Origin.Or(""))
	if err != nil || !otherSpelling(u.Hostname(), f.URL.Hostname()) {
		return nil
	}
	return one(observed(cause, inspector.Likely, "initiator.origin",
		"The page is at %s and calls %s: a sign-in at the one is not sent to the other.", u.Hostname(), f.URL.Hostname()))
}

// otherSpelling tells whether two host names lead to one place and are two to cookies.
func otherSpelling(a, b string) bool {
	return !strings.EqualFold(a, b) && (isThisMachine(a) && isThisMachine(b) || sameButWWW(a, b))
}

func sameButWWW(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	return a != b && strings.TrimPrefix(a, "www.") == strings.TrimPrefix(b, "www.")
}

func isThisMachine(host string) bool {
	address, ok := cookie.Address(strings.Trim(host, "[]"))
	return strings.EqualFold(host, "localhost") || ok && address.IsLoopback()
}

// judgeSpellings reads the answers to other spellings of the address. Where one works, what was sent there and not here
// says why.
func judgeSpellings(f *inspector.Facts) []inspector.Finding {
	e, tried := f.Experiment(inspector.CanonicalHost)
	c := controlOf(f)
	if !tried || !c.counts() {
		return nil
	}
	refused := 0
	for _, a := range e.Answered() {
		u, err := a.URL.Parse()
		switch {
		case a.Status == 401:
			refused++
			continue
		case err != nil || !a.OK():
			continue
		}
		_, dropped := f.Exchange.DroppedAuthorization()
		findings := against(inspector.Doubts, []string{"not-signed-in", "session-expired", "cookie-expired"}, "Under %s the request works.", originOf(u))
		switch more := len(a.SentCookies) > len(f.SentCookies); {
		case a.SentAuthorization && dropped:
			return append(findings, tested("authorization-dropped-by-redirect", c.weight(),
				"Asked directly at %s, with its Authorization header, the request was answered %d.", originOf(u), a.Status))
		case more && u.Scheme != f.URL.Scheme:
			return append(findings, tested("cookie-blocked-secure", c.weight(),
				"Over %s the browser sends its cookies along, and the request was answered %d.", u.Scheme, a.Status))
		case more:
			return append(findings, tested("cookie-out-of-scope", c.weight(),
				"To %s the browser sends its cookies along, and the request was answered %d.", withoutQuery(a.URL), a.Status))
		}
		return nil // Nothing more was sent: the address is open there.
	}
	if refused > 0 && refused == len(e.Answers) {
		return against(inspector.Weakens, []string{"cookie-out-of-scope", "cookie-blocked-secure"},
			"The request is refused under the other spellings of its address as well.")
	}
	return nil
}

// withoutQuery is an address for people.
func withoutQuery(address secret.URL) string {
	u, err := address.Parse()
	if err != nil {
		return "another spelling of the address"
	}
	return originOf(u) + u.EscapedPath()
}
