package inspector

import (
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/why401/why401/inspector/challenge"
	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/credential"
	"github.com/why401/why401/inspector/products"
)

// Facts is what several rules need of an exchange, derived once and shared. Rules read it and change nothing.
type Facts struct {
	Exchange *Exchange
	URL      *url.URL
	// Now is the browser's clock at the time of the response.
	Now time.Time
	// ServerDate is the response's Date header: the server's clock, a second opinion on every time.
	ServerDate Seen[time.Time]
	// Challenges are the response's WWW-Authenticate challenges, in order.
	Challenges []challenge.Challenge
	// Authorization is the credential in the Authorization header. It is not seen where the source hides the header,
	// and also where the network stack may have added one that the source cannot see; see authorizationSeen.
	Authorization Seen[credential.Credential]
	// Credentials are all credentials that the request carried, wherever they stood, Authorization first.
	Credentials []credential.Credential
	// Cookies are the browser's cookies for the site, each with whether it goes on this request, and if not, why.
	Cookies []cookie.Verdict
	// SentCookies are the names and values in the request's Cookie header, in order.
	SentCookies []cookie.Sent
	// Relation is how the initiator's origin stands to the URL.
	Relation cookie.Relation
	// Body is the text of the response's body, shortened and in lower case, for recognising wordings.
	Body string
	// Answered is what product answered, and its wordings that were recognised.
	Answered products.Match
}

// derive works out the facts. It never fails: what cannot be read stays empty.
func derive(x *Exchange) *Facts {
	f := &Facts{Exchange: x, Now: x.Time}
	f.URL, _ = url.Parse(x.URL.Reveal())
	if f.URL == nil {
		f.URL = &url.URL{}
	}
	if date, ok := x.Response.Header("date").Get(); ok {
		if t, err := http.ParseTime(date.Reveal()); err == nil {
			f.ServerDate = Present(t)
		}
	}
	f.Challenges = challenge.Parse(x.Response.Values("www-authenticate")...)
	f.deriveCredentials()
	f.deriveCookies()
	if body, ok := x.Response.Body.Get(); ok {
		f.Body = strings.ToLower(body.Text.Reveal())
	}
	f.Answered = products.Recognise(products.Response{
		Headers: headerPairs(x.Response.Headers),
		Body:    f.Body,
		HTML:    strings.Contains(strings.ToLower(x.Response.Header("content-type").Or("").Reveal()), "html"),
	})
	return f
}

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

// Experiment returns the outcome of an experiment, if it was made and answered.
func (f *Facts) Experiment(id string) (Experiment, bool) {
	for _, e := range f.Exchange.Experiments {
		if e.ID == id && e.Problem == "" && e.Status != 0 {
			return e, true
		}
	}
	return Experiment{}, false
}

// Tokens returns the credentials that are readable tokens.
func (f *Facts) Tokens() []credential.Credential {
	var tokens []credential.Credential
	for _, c := range f.Credentials {
		if c.Token != nil {
			tokens = append(tokens, c)
		}
	}
	return tokens
}

func (f *Facts) deriveCredentials() {
	x := f.Exchange
	header := x.Request.Header("authorization")
	if value, ok := header.Get(); ok {
		c := credential.Authorization(value)
		f.Authorization = Present(c)
		f.Credentials = append(f.Credentials, c)
	} else if header.IsAbsent() && f.authorizationSeen() {
		f.Authorization = Absent[credential.Credential]()
	}
	f.Credentials = append(f.Credentials, credential.Elsewhere(credential.Request{
		URL:     f.URL,
		Headers: headerPairs(x.Request.Headers),
		Body:    string(x.Request.Body.Or(Body{}).Text),
	})...)
}

// authorizationSeen tells whether a missing Authorization header means that none was sent. webRequest does not show
// one that the network stack adds itself, which it does for these schemes only, and only after it was asked.
func (f *Facts) authorizationSeen() bool {
	return f.Exchange.Source != SourceWebRequest || !f.Asks("basic", "digest", "negotiate", "ntlm")
}

func (f *Facts) deriveCookies() {
	x := f.Exchange
	f.Relation = cookie.Relate(x.Initiator.Origin.Or(""), f.URL)
	if header, ok := x.Request.Header("cookie").Get(); ok {
		f.SentCookies = cookie.ParseHeader(header.Reveal())
	}
	for _, c := range x.Cookies.Or(nil) {
		f.Cookies = append(f.Cookies, cookie.Judge(c, cookie.Request{
			URL:             f.URL,
			Method:          x.Method,
			TopNavigation:   x.Kind == KindNavigation,
			Relation:        f.Relation,
			TopOrigin:       x.Initiator.TopOrigin.Or(""),
			CredentialsMode: x.Initiator.CredentialsMode.Or(""),
			Now:             f.Now,
		}))
	}
}

func headerPairs(headers []Header) [][2]string {
	pairs := make([][2]string, len(headers))
	for i, h := range headers {
		pairs[i] = [2]string{strings.ToLower(h.Name), h.Value.Reveal()}
	}
	return pairs
}

// Host is the URL's host as people read it, with a port where it is not the scheme's own.
func (f *Facts) Host() string { return f.URL.Host }
