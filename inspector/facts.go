package inspector

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/why401/why401/inspector/challenge"
	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/credential"
	"github.com/why401/why401/inspector/products"
	"github.com/why401/why401/inspector/secret"
)

// Facts is what several rules need of an exchange, derived once and shared. Rules read it and change nothing.
type Facts struct {
	Exchange *Exchange
	URL      *url.URL
	// origin and place are the URL's, as it is written; place is all of it but the query and the fragment.
	origin, place string
	// Now is the browser's clock at the time of the response.
	Now time.Time
	// RequestHeaders and ResponseHeaders are the headers that were seen, name and value, the names in lower case.
	RequestHeaders, ResponseHeaders [][2]string
	// ServerDate is the response's Date header: the server's clock, a second opinion on every time.
	ServerDate Seen[time.Time]
	// Challenges are the response's WWW-Authenticate challenges, in order.
	Challenges []challenge.Challenge
	// Authorization is the credential in the Authorization header. It is not seen where the source hides the header,
	// and also where the network stack may have added one that the source cannot see; see authorizationSeen. Get returns
	// an empty credential where there is none.
	Authorization Seen[*credential.Credential]
	// Credentials are all credentials that the request carried, wherever they stood, Authorization first.
	Credentials []*credential.Credential
	carried     []credential.Credential  // where they lie
	tokens      []*credential.Credential // those of them that can be read
	// Skew is how far the server's clock is ahead of the browser's. It is not seen where a cache may have kept the
	// Date of an older answer.
	Skew Seen[time.Duration]
	// Cookies are the browser's cookies for the site, each with whether it goes on this request, and if not, why.
	Cookies []cookie.Verdict
	// SentCookies are the names and values in the request's Cookie header, in order.
	SentCookies []cookie.Sent
	// Sessions are the cookies that seem to carry a session: first those sent, then those that the browser only holds.
	Sessions []Session
	sent     int // how many of them were sent
	// SetCookies are what the browser does with the cookies that the response sets.
	SetCookies []cookie.Stored
	// Fields are the names of the fields in the request's query and body, in lower case; not seen where the source
	// does not show the body of a request that has one.
	Fields Seen[[]string]
	// Relation is how the initiator's origin stands to the URL; empty where it was not seen.
	Relation cookie.Relation
	// TopRelation is how the origin of the page in the tab stands to the URL; empty where it was not seen.
	TopRelation cookie.Relation
	// Body is the text of the response's body, shortened and in lower case, for recognising wordings.
	Body string
	// Answered is what product answered, and its wordings that were recognised.
	Answered products.Match

	past                       past
	passwordPosted, codePosted bool
}

// derive works out the facts. It never fails: what cannot be read stays empty.
func derive(x *Exchange) *Facts {
	f := new(Facts)
	f.derive(x)
	return f
}

// derive works out the facts of an exchange, in the room that the headers and credentials of another one took.
func (f *Facts) derive(x *Exchange) {
	request, response := f.RequestHeaders[:0], f.ResponseHeaders[:0]
	*f = Facts{Exchange: x, Now: x.Time, Credentials: f.Credentials[:0], carried: f.carried[:0]}
	f.URL, _ = url.Parse(x.URL.Reveal())
	if f.URL == nil {
		f.URL = &url.URL{}
	}
	f.origin, f.place = f.URL.Scheme+"://"+f.URL.Host, withoutQuery(x.URL.Reveal())
	f.RequestHeaders = headerPairs(request, x.Request.Headers)
	f.ResponseHeaders = headerPairs(response, x.Response.Headers)
	f.deriveClocks()
	f.derivePast()
	f.Challenges = slices.DeleteFunc(challenge.Parse(x.Response.Values("www-authenticate")...), asksNothing)
	f.deriveCredentials()
	f.deriveCookies()
	f.deriveSessions()
	f.deriveFields()
	if body, ok := x.Response.Body.Get(); ok {
		f.Body = strings.ToLower(body.Text.Reveal())
	}
	f.Answered = products.Recognise(products.Response{
		Headers: f.ResponseHeaders,
		Body:    f.Body,
		HTML:    strings.Contains(strings.ToLower(x.Response.Header("content-type").Or("").Reveal()), "html"),
	})
	f.Answered.Like = f.Answered.Like.Among(f.mayMean)
}

// clear leaves nothing of an exchange behind but room for the next.
func (f *Facts) clear() {
	clear(f.RequestHeaders)
	clear(f.ResponseHeaders)
	clear(f.Credentials)
	clear(f.carried)
	*f = Facts{RequestHeaders: f.RequestHeaders[:0], ResponseHeaders: f.ResponseHeaders[:0], Credentials: f.Credentials[:0], carried: f.carried[:0]}
}

// address is the request's, for people.
func (f *Facts) address() string {
	if f.URL.Host == "" || len(f.Exchange.URL) > AddressMost {
		return f.Exchange.URL.String() // It may be one that cannot be read, or too long to be shown.
	}
	return secret.Redacted(f.URL)
}

// deriveClocks reads the server's clock. Where the source has no time of its own, the server's stands in for it.
func (f *Facts) deriveClocks() {
	x := f.Exchange
	date, ok := x.Response.Header("date").Get()
	if !ok {
		return
	}
	t, err := http.ParseTime(date.Reveal())
	if err != nil {
		return
	}
	f.ServerDate = Present(t)
	if f.Now.IsZero() {
		f.Now = t
		return
	}
	age := x.Response.Header("age").Or("0").Reveal()
	if !x.FromCache.Or(false) && !x.FromServiceWorker.Or(false) && age == "0" {
		f.Skew = Present(t.Sub(f.Now))
	}
}

// asksNothing tells whether what stands in a challenge's place is no more than words. They are read with those of the body.
func asksNothing(c challenge.Challenge) bool { return c.Scheme == "" && len(c.Params) == 0 }

// Challenge returns the first challenge of a scheme.
func (f *Facts) Challenge(scheme string) (challenge.Challenge, bool) {
	for _, c := range f.Challenges {
		if c.Is(scheme) {
			return c, true
		}
	}
	return challenge.Challenge{}, false
}

// Asks tells whether the response asks for one of the schemes.
func (f *Facts) Asks(schemes ...string) bool {
	for _, scheme := range schemes {
		if _, ok := f.Challenge(scheme); ok {
			return true
		}
	}
	return false
}

// Experiment returns the first outcome of an experiment, by its ID with or without a parameter, if it was made and
// answered.
func (f *Facts) Experiment(id string) (Experiment, bool) {
	for _, e := range f.Exchange.Experiments {
		if (e.ID == id || e.Base() == id) && e.Usable() {
			return e, true
		}
	}
	return Experiment{}, false
}

// Tokens returns the credentials that are readable tokens.
func (f *Facts) Tokens() []*credential.Credential { return f.tokens }

func (f *Facts) deriveCredentials() {
	x := f.Exchange
	header := x.Request.Header("authorization")
	value, sent := header.Get()
	if sent {
		asked := make([]string, 0, len(f.Challenges))
		for _, c := range f.Challenges {
			asked = append(asked, c.Scheme)
		}
		f.carried = append(f.carried, credential.Authorization(value, asked...))
	}
	f.carried = append(f.carried, credential.Elsewhere(credential.Request{
		URL:      f.URL,
		Headers:  f.RequestHeaders,
		Body:     string(x.Request.Body.Or(Body{}).Text),
		Recorded: x.Source == SourceHAR,
		Given:    f.wasGiven(),
	})...)
	for i := range f.carried {
		f.Credentials = append(f.Credentials, &f.carried[i])
	}
	if sent {
		f.Authorization = Present(f.Credentials[0])
	} else {
		f.Authorization = Seen[*credential.Credential]{known: header.IsAbsent() && f.authorizationSeen(), value: new(credential.Credential)}
	}
	f.tokens = f.Credentials
	if slices.ContainsFunc(f.Credentials, cannotBeRead) {
		f.tokens = slices.DeleteFunc(slices.Clone(f.Credentials), cannotBeRead)
	}
}

// wasGiven tells of a value whether an earlier answer gave it out; it is nil where none gave any.
func (f *Facts) wasGiven() func(value string) bool {
	given := f.Exchange.Given.Or(nil)
	if len(given) == 0 {
		return nil
	}
	return func(value string) bool { return WasGiven(given, value) }
}

func cannotBeRead(c *credential.Credential) bool { return c.Token == nil }

// authorizationSeen tells whether a missing Authorization header means that none was sent. webRequest does not show
// one that the network stack adds itself, which it does for these schemes only, and only after it was asked. Of what
// a person enters at the browser's prompt, DevTools' export does not show it, either; but where the browser was asked
// once only, nothing was entered.
func (f *Facts) authorizationSeen() bool {
	if !f.Asks("basic", "digest", "negotiate", "ntlm") {
		return true
	}
	switch f.Exchange.Source {
	case SourceWebRequest:
		return false
	case SourceHAR:
		if attempts, ok := f.Exchange.Attempts.Get(); ok {
			return len(attempts) == 1
		}
		return !f.Exchange.Kind.ByPerson()
	default:
		return true
	}
}

func (f *Facts) deriveCookies() {
	x := f.Exchange
	f.Relation = f.relate()
	f.TopRelation = f.relateTop()
	if header, ok := x.Request.Header("cookie").Get(); ok {
		f.SentCookies = cookie.ParseHeader(header.Reveal())
	}
	request := cookie.Request{
		URL:             f.URL,
		Method:          x.Method,
		TopNavigation:   x.Kind == KindNavigation,
		Relation:        f.Relation,
		TopOrigin:       x.Initiator.TopOrigin.Or(""),
		TopRelation:     f.TopRelation,
		CredentialsMode: x.Initiator.CredentialsMode.Or(""),
		Now:             f.Now,
	}
	held := x.Cookies.Or(nil)
	f.Cookies = cookie.JudgeAll(held, request)
	for _, s := range cookie.ParseSetCookie(x.Response.Values("set-cookie")...) {
		f.SetCookies = append(f.SetCookies, cookie.Store(s, request, held...))
	}
}

// relate compares the initiator with the URL. Where the initiator was not seen, the browser's own word for it in
// Sec-Fetch-Site (Fetch Metadata) serves; page code cannot set that header.
func (f *Facts) relate() cookie.Relation {
	if origin := f.Exchange.Initiator.Origin; origin.Known() {
		return cookie.Relate(origin.Or(""), f.URL)
	}
	switch site := f.Exchange.Request.Header("sec-fetch-site").Or("").Reveal(); site {
	case "same-origin", "same-site", "cross-site":
		return cookie.Relation(site)
	case "none":
		return cookie.SameSite
	}
	return ""
}

// relateTop compares the page in the tab with the URL. Most pages make their requests themselves.
func (f *Facts) relateTop() cookie.Relation {
	initiator := &f.Exchange.Initiator
	top, seen := initiator.TopOrigin.Get()
	switch origin, known := initiator.Origin.Get(); {
	case !seen:
		return ""
	case known && origin == top:
		return f.Relation
	}
	return cookie.Relate(top, f.URL)
}

// RequestHeader returns the first value of a header that was seen in the request, by its name in lower case.
func (f *Facts) RequestHeader(name string) (value string, ok bool) {
	return firstOf(f.RequestHeaders, name)
}

// ResponseHeader is RequestHeader for the response.
func (f *Facts) ResponseHeader(name string) (value string, ok bool) {
	return firstOf(f.ResponseHeaders, name)
}

func firstOf(headers [][2]string, name string) (value string, ok bool) {
	for i := range headers {
		if headers[i][0] == name {
			return headers[i][1], true
		}
	}
	return "", false
}

// headerPairs appends the headers as the packages of the engine read them: names in lower case. They are cut from one
// text, since each exchange has dozens of them.
func headerPairs(pairs [][2]string, headers []Header) [][2]string {
	var room [1 << 9]byte // Where the names of most exchanges fit in.
	lower := room[:0]
	for i := range headers {
		lower = append(lower, headers[i].Name...)
	}
	for i, c := range lower {
		if 'A' <= c && c <= 'Z' { // Names are ASCII (RFC 9110 section 5.1).
			lower[i] = c + 'a' - 'A'
		}
	}
	pairs, names := slices.Grow(pairs, len(headers)), string(lower)
	for i := range headers {
		end := len(headers[i].Name)
		pairs = append(pairs, [2]string{names[:end], headers[i].Value.Reveal()})
		names = names[end:]
	}
	return pairs
}
