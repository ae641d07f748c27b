package credential

import (
	"net/url"
	"strings"

	"github.com/why401/why401/inspector/cookie"
)

// Request is where else a request may carry credentials. Header names are in lower case.
type Request struct {
	URL     *url.URL
	Headers [][2]string
	Body    string
	// Recorded is set where a tool may have put masks in place of what was sent since; see IsMask.
	Recorded bool
	// Given tells whether an earlier answer gave a value out. What a page was given and sends back in a header that it
	// made up is a credential, whatever its name. Nil where no answer gave any.
	Given func(value string) bool
}

// MaxFound is how many credentials of one request are read.
const MaxFound = 64

// Elsewhere finds the credentials that a request carries outside the Authorization header: in headers of their own,
// in the URL, in cookies, in the body. Cookies count where they hold a token; what other cookies are for is the
// matter of package cookie.
func Elsewhere(r Request) []Credential {
	s := search{recorded: r.Recorded}
	contentType := ""
	for _, h := range r.Headers {
		switch name, value := h[0], h[1]; name {
		case "content-type":
			contentType = strings.ToLower(value)
		case "cookie":
			s.cookies(value)
		case "sec-websocket-protocol":
			s.subprotocols(value)
		default:
			if kind, carries := headerCarries(name); carries {
				s.named(kind, "request.headers."+name, value)
			} else if r.Given != nil && MayBeHeader(name, value) && r.Given(value) {
				s.named(KindOpaque, "request.headers."+name, value)
			} else {
				s.unnamed("request.headers.", name, value)
			}
		}
	}
	s.url(r.URL)
	s.body(contentType, r.Body)
	return s.found
}

// search gathers credentials, up to MaxFound.
type search struct {
	recorded bool
	found    []Credential
}

func (s *search) isMask(value string) bool { return s.recorded && IsMask(value) }

func (s *search) add(c Credential) {
	if len(s.found) < MaxFound {
		s.found = append(s.found, c)
	}
}

// named reads a credential that stands under a name which says that it is one: of a kind, if its form says no more.
func (s *search) named(kind Kind, where, value string) {
	c := Credential{Where: where}
	if s.isMask(value) {
		c.Kind, c.Redacted = kind, "a credential that was masked before" // Nothing is known but that there was one.
		s.add(c)
		return
	}
	c.read(value, false)
	if kind == KindAPIKey && c.Kind == KindOpaque && !c.Is(TooLong) && !c.Is(WholeObject) {
		c.Kind, c.Redacted = KindAPIKey, describe("key", strings.TrimSpace(value))
	}
	s.add(c)
}

// tokenIn reads a value that is of interest only if it is a token.
func (s *search) tokenIn(where, value string) {
	value = strings.Trim(value, `"`)
	if !startsJWT(value) {
		return
	}
	c := Credential{Where: where}
	c.read(value, false)
	if c.Token != nil && c.Token.Algorithm != "" {
		s.add(c)
	}
}

// unnamed reads a value under a name that tells nothing: a JWT itself says what it is.
func (s *search) unnamed(where, name, value string) {
	if startsJWT(value) && !containsAny(strings.ToLower(name), notTokens...) {
		s.tokenIn(where+name, value)
	}
}

func (s *search) cookies(header string) {
	if !strings.Contains(header, "ey") && !strings.Contains(header, "ew") {
		return // No JWT begins otherwise.
	}
	for _, sent := range cookie.ParseHeader(header) {
		if value := strings.Trim(sent.Value, `"`); startsJWT(value) {
			s.tokenIn("request.cookies."+sent.Name, value)
		}
	}
}

// subprotocols looks for a token among a WebSocket's subprotocols: page code can set no header there, and so some
// servers take it this way.
func (s *search) subprotocols(header string) {
	for value := range strings.SplitSeq(header[:min(len(header), MaxLength)], ",") {
		s.tokenIn("request.headers.sec-websocket-protocol", strings.TrimSpace(value))
	}
}

// url finds credentials in the query, and user information, which browsers turn into Basic credentials.
func (s *search) url(u *url.URL) {
	if u == nil {
		return
	}
	if u.User != nil {
		password, _ := u.User.Password()
		value := u.User.Username() + ":" + password
		s.add(Credential{
			Where: "url.userinfo", Kind: KindBasic, Redacted: describe("user information", value),
			Basic: &Basic{User: maskedUser(u.User.Username(), noPassword(password)), EmptyPassword: password == ""},
		})
	}
	from := len(s.found)
	s.pairs("request.query.", u.RawQuery)
	s.initials(u.RawQuery)
	for i := from; i < len(s.found); i++ {
		if s.found[i].Kind == KindSignature {
			s.found[i].Signature = signedURL(u.Query())
		}
	}
}

// pairs finds credentials in a query or a form, by their names.
func (s *search) pairs(where, text string) {
	if len(text) > MaxLength {
		return
	}
	for pair := range strings.SplitSeq(text, "&") {
		name, value, _ := strings.Cut(pair, "=")
		name = unescapeForm(name)
		kind, carries := fieldCarries(name)
		switch {
		case carries && value != "":
			s.field(kind, where+name, unescapeForm(value))
		case !carries:
			s.unnamed(where, name, unescapeForm(value))
		}
	}
}

// initials finds the parameters u and p beside each other, which are a user's name and password to InfluxDB 1 and to
// Subsonic and its kin.
func (s *search) initials(query string) {
	user, password := false, ""
	if len(query) > MaxLength {
		return
	}
	for pair := range strings.SplitSeq(query, "&") {
		if value, ok := strings.CutPrefix(pair, "p="); ok {
			password = unescapeForm(value)
		}
		user = user || strings.HasPrefix(pair, "u=") && len(pair) > len("u=")
	}
	if user && password != "" {
		s.field(field{KindPassword, 1}, "request.query.p", password)
	}
}

// field reads a value whose name says what it is.
func (s *search) field(f field, where, value string) {
	if len(value) < f.least {
		return // A word under a name that is used for much else.
	}
	if f.kind == KindAPIKey || f.kind == KindOpaque {
		s.named(f.kind, where, value)
		return
	}
	c := Credential{Where: where, Kind: f.kind, Redacted: describe(string(f.kind), value)}
	if f.kind == KindPassword && missingPart(value) && !s.isMask(value) {
		c.problem(Placeholder)
	}
	s.add(c)
}

func unescapeForm(s string) string {
	if plain, err := url.QueryUnescape(s); err == nil {
		return plain
	}
	return s
}
