package inspector

import (
	"slices"
	"strings"

	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/secret"
)

// Session is a cookie that seems to carry a session, as it was sent or as the browser holds it.
type Session struct {
	Name string
	// Sent tells whether it went on the request: by the Cookie header where that was seen, else by the verdict.
	Sent bool
	// Verdict is set where the browser's own record of the cookie was seen.
	Verdict *cookie.Verdict
	// Likelihood that it carries the session, and why that is thought.
	Likelihood float64
	Because    string
}

// A cookie that carries a session with less likelihood than LeastSession is taken for some other cookie; one with
// SureSession or more needs no further sign.
const (
	LeastSession = 0.5
	SureSession  = 0.75
)

// SessionsSent returns the session cookies that went on the request.
func (f *Facts) SessionsSent() []Session { return f.Sessions[:f.sent] }

// SessionsWithheld returns the session cookies that the browser holds for the site and did not send.
func (f *Facts) SessionsWithheld() []Session { return f.Sessions[f.sent:] }

// AllCookiesSeen tells whether the source saw every cookie that the browser holds for the site, so that one that is
// not among them does not exist.
func (f *Facts) AllCookiesSeen() bool {
	return f.Exchange.Cookies.Known() && !f.Exchange.CookiesPartial
}

// CookieSent tells whether a cookie of the name went on the request. A name that ends in * stands for its beginning.
func (f *Facts) CookieSent(name string) bool {
	beginning, isPrefix := strings.CutSuffix(name, "*")
	return slices.ContainsFunc(f.SentCookies, func(c cookie.Sent) bool {
		return strings.EqualFold(c.Name, name) ||
			isPrefix && len(c.Name) >= len(beginning) && strings.EqualFold(c.Name[:len(beginning)], beginning)
	})
}

// deriveSessions finds the session cookies among those held and those sent.
func (f *Facts) deriveSessions() {
	headerSeen := f.Exchange.Request.Header("cookie").Known()
	sent := newSentCookies(f.SentCookies)
	own := ownNames{ofSignIn: f.cookieOfSignIn(), taken: f.cookieTakenAway(), thatOpened: f.cookieThatOpened()}
	for i := range f.Cookies {
		v := &f.Cookies[i]
		went := sent.have(v) || !headerSeen && v.Sent
		likelihood, because := own.carriesSession(*v.Cookie)
		if likelihood < LeastSession {
			if name, named := sent.names[v.Cookie.Name]; named && !name.isSession {
				sent.names[v.Cookie.Name] = sentName{isNone: true, value: v.Cookie.Value.Reveal()}
			}
			continue
		}
		if went {
			sent.names[v.Cookie.Name] = sentName{isSession: true}
		}
		f.Sessions = append(f.Sessions, Session{v.Cookie.Name, went, v, likelihood, because})
	}
	for _, c := range f.SentCookies {
		if name := sent.names[c.Name]; name.isSession || name.isNone && name.value == c.Value {
			continue
		}
		likelihood, because := own.carriesSession(cookie.Cookie{Name: c.Name, Value: secret.Text(c.Value)})
		if likelihood >= LeastSession {
			sent.names[c.Name] = sentName{isSession: true}
			f.Sessions = append(f.Sessions, Session{Name: c.Name, Sent: true, Likelihood: likelihood, Because: because})
		}
	}
	slices.SortStableFunc(f.Sessions, func(a, b Session) int {
		switch {
		case a.Sent == b.Sent:
			return 0
		case a.Sent:
			return -1
		}
		return 1
	})
	f.sent = slices.IndexFunc(f.Sessions, func(s Session) bool { return !s.Sent })
	if f.sent < 0 {
		f.sent = len(f.Sessions)
	}
}

// cookieOfSignIn is the name of the cookie that a sign-in was answered with, where it is a single one whose name says
// nothing else: what a sign-in gives is the session, whatever it is called.
func (f *Facts) cookieOfSignIn() string {
	in, ok := f.SignedIn()
	if !ok || setsSession(in) {
		return "" // There is one that is named so.
	}
	return onlyOne(in.SetCookies)
}

// onlyOne is the one name of a cookie that may be that of a session, or empty where there are several.
func onlyOne(names []string) string {
	only := ""
	for _, name := range names {
		switch {
		case cookie.IsOther(name) || name == only:
		case only != "":
			return ""
		default:
			only = name
		}
	}
	return only
}

// cookieTakenAway is the name of the cookie that was sent and that the refusal removes (RFC 6265 section 3.1): a server
// that refuses somebody takes back what it no longer takes for a session, whatever it is called.
func (f *Facts) cookieTakenAway() string {
	for i := range f.SetCookies {
		set := &f.SetCookies[i]
		if set.Removes && !cookie.IsOther(set.Cookie.Name) && f.CookieSent(set.Cookie.Name) {
			return set.Cookie.Name
		}
	}
	return ""
}

// cookieThatOpened is the name of the one cookie that was sent, where the same request worked before without any other
// credential: if anything, it is this cookie by which the server knew who asked.
func (f *Facts) cookieThatOpened() string {
	e, ok := f.WorkedBefore()
	if !ok || e.Bare || e.Credential != "" || len(f.Credentials) > 0 {
		return ""
	}
	var names []string
	for i := range f.SentCookies {
		names = append(names, f.SentCookies[i].Name)
	}
	return onlyOne(names)
}

// ownNames are names that say nothing by themselves, of cookies that were seen to do what a session does.
type ownNames struct {
	ofSignIn, taken, thatOpened string
}

// carriesSession is [cookie.CarriesSession] with what was seen of the cookie.
func (own *ownNames) carriesSession(c cookie.Cookie) (likelihood float64, because string) {
	likelihood, because = cookie.CarriesSession(c)
	if likelihood >= SureSession || c.Value == "" {
		return likelihood, because
	}
	switch c.Name {
	case own.ofSignIn:
		return SureSession, "the answer to the sign-in gave it"
	case own.taken:
		return SureSession, "the refusal takes it away"
	case own.thatOpened:
		if cookie.MayCarrySession(c) {
			return SureSession, "it is the only cookie, and the same request worked before"
		}
	}
	return likelihood, because
}

// sentCookies are those of a Cookie header, by their names.
type sentCookies struct {
	all   []cookie.Sent
	names map[string]sentName
	whole map[cookie.Sent]bool // names with values; made when it is first wanted
}

// sentName is what the cookies that the browser holds tell of one name.
type sentName struct {
	isSession bool
	// isNone is set where the cookie with this value carries no session; without the flags, as it was sent, it is none
	// any more than with them.
	isNone bool
	value  string
}

func newSentCookies(all []cookie.Sent) sentCookies {
	s := sentCookies{all: all, names: make(map[string]sentName, len(all))}
	for _, c := range all {
		s.names[c.Name] = sentName{}
	}
	return s
}

// have looks a held cookie up. The header has no attributes, so that of several cookies of one name the value tells
// which one went; and where the answer has changed the value since, the verdict does.
func (s *sentCookies) have(v *cookie.Verdict) bool {
	if _, named := s.names[v.Cookie.Name]; !named || v.Sent {
		return named
	}
	if s.whole == nil {
		s.whole = make(map[cookie.Sent]bool, len(s.all))
		for _, c := range s.all {
			s.whole[c] = true
		}
	}
	return s.whole[cookie.Sent{Name: v.Cookie.Name, Value: v.Cookie.Value.Reveal()}]
}
