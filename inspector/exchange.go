package inspector

import (
	"fmt"
	"strings"
	"time"

	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/secret"
)

// Exchange is everything known about one request and its 401. A source (the extension, a HAR reader, a replay) fills
// it dumbly, without judging. What a source cannot see stays "not seen"; see Seen.
type Exchange struct {
	Source SourceName `json:"source"`
	URL    secret.URL `json:"url"`
	Method string     `json:"method"`
	Status int        `json:"status"`
	// Time is the browser's clock when the response came. It is the "now" of every judgement about time.
	Time time.Time `json:"time"`
	Kind Kind      `json:"kind"`

	Request  Message `json:"request"`
	Response Message `json:"response"`
	// Redirects are the hops that led to URL, first to last, without the final request.
	Redirects Seen[[]Hop] `json:"redirects,omitzero"`
	// Preflight is the CORS preflight that the browser sent before this request. Where the preflight itself was
	// answered 401, the exchange is the preflight: Method is OPTIONS and Kind is KindPreflight.
	Preflight Seen[Hop] `json:"preflight,omitzero"`
	Initiator Initiator `json:"initiator,omitzero"`
	// Attempts are the challenges that the browser's own authentication met on this same request, one entry for each
	// time it was asked (webRequest.onAuthRequired). Two or more mean that what was typed was refused.
	Attempts          Seen[[]Attempt] `json:"attempts,omitzero"`
	FromCache         Seen[bool]      `json:"fromCache,omitzero"`
	FromServiceWorker Seen[bool]      `json:"fromServiceWorker,omitzero"`
	// ViaServiceWorker is set where the page's service worker made this request in place of the page's own. It may have
	// changed it on the way.
	ViaServiceWorker Seen[bool] `json:"viaServiceWorker,omitzero"`
	// Cookies are those that the browser holds for the URL's site, sent or not.
	Cookies Seen[[]cookie.Cookie] `json:"cookies,omitzero"`
	// CookiesPartial is set where Cookies holds only those that the source saw being set (a HAR): a cookie that is not
	// among them may exist all the same.
	CookiesPartial bool `json:"cookiesPartial,omitempty"`
	// RefusedCookies are those that a response of the site tried to set and a browser refuses.
	RefusedCookies Seen[[]RefusedCookie] `json:"refusedCookies,omitzero"`
	// BlockedCookies are the browser's own words (CDP) on cookies that it did not send.
	BlockedCookies Seen[[]BlockedCookie] `json:"blockedCookies,omitzero"`
	// StoredTokens are tokens that the page which made a call keeps in web storage, as far as they have to do with it.
	StoredTokens Seen[[]StoredToken] `json:"storedTokens,omitzero"`
	// Given are tokens that earlier answers gave to pages of the recording, oldest first.
	Given Seen[[]Given] `json:"given,omitzero"`
	// History is what was seen of the same site before, oldest first.
	History Seen[[]Earlier] `json:"history,omitzero"`
	// Following is what was seen of the same page right after, where the source knows how the story went on.
	Following Seen[[]Earlier] `json:"following,omitzero"`
	// Repeats is how many further 401s of the same page this exchange stands for.
	Repeats int     `json:"repeats,omitempty"`
	Browser Browser `json:"browser,omitzero"`
	// Experiments are outcomes of replays of this request.
	Experiments []Experiment `json:"experiments,omitempty"`
}

// Format writes an exchange in short, whatever the verb: package fmt would write credentials behind a pointer in full
// where the verb does not fit.
func (x Exchange) Format(state fmt.State, _ rune) {
	_, _ = fmt.Fprintf(state, "%s %s (%d)", x.Method, x.URL, x.Status)
}

// SourceName says who observed an exchange, and so what could be seen.
type SourceName string

const (
	// SourceWebRequest is the extension. It does not see an Authorization header that the network stack adds itself
	// (cached Basic or Digest, Negotiate, NTLM).
	SourceWebRequest SourceName = "webrequest"
	// SourceHAR is an exported file.
	SourceHAR SourceName = "har"
	// SourceCDP is the DevTools protocol with its ExtraInfo events: the authority on what was really sent.
	SourceCDP SourceName = "cdp"
)

// Kind is the kind of request, in the words of the Fetch standard's destinations where it has one.
type Kind string

// The kinds that sources report.
const (
	KindNavigation  Kind = "navigation"
	KindFrame       Kind = "frame"
	KindFetch       Kind = "fetch" // fetch or XMLHttpRequest
	KindImage       Kind = "image"
	KindScript      Kind = "script"
	KindStyle       Kind = "style"
	KindFont        Kind = "font"
	KindMedia       Kind = "media"
	KindEventSource Kind = "event-source"
	KindWebSocket   Kind = "web-socket"
	KindDownload    Kind = "download"
	KindManifest    Kind = "manifest"
	KindPreflight   Kind = "preflight"
	KindOther       Kind = "other"
)

// Message is one side of an exchange.
type Message struct {
	Headers []Header `json:"headers"`
	// Hidden names headers, in lower case, that this source cannot see or has stripped: for these, absence in Headers
	// says nothing. "*" hides all.
	Hidden []string   `json:"hidden,omitempty"`
	Body   Seen[Body] `json:"body,omitzero"`
}

// Header is one header field as it was sent.
type Header struct {
	Name  string      `json:"name"`
	Value secret.Text `json:"value"`
}

// is compares names without regard to case (RFC 9110 section 5.1). They are ASCII, so that the length tells most apart.
func (h *Header) is(name string) bool {
	return len(h.Name) == len(name) && strings.EqualFold(h.Name, name)
}

// Body is the beginning of a message's content.
type Body struct {
	Text secret.Text `json:"text"`
	// Truncated is set where Text is not the whole content (BodyLimit).
	Truncated bool `json:"truncated,omitempty"`
}

// BodyLimit is how many bytes of a body a source keeps.
const BodyLimit = 64 << 10

// Header returns the first value of a header field: present, absent, or not seen where the source hides it.
func (m *Message) Header(name string) Seen[secret.Text] {
	for i := range m.Headers {
		if h := &m.Headers[i]; h.is(name) {
			return Present(h.Value)
		}
	}
	for _, hidden := range m.Hidden {
		if hidden == "*" || strings.EqualFold(hidden, name) {
			return Seen[secret.Text]{}
		}
	}
	return Absent[secret.Text]()
}

// Values returns every value of a header field in the order sent.
func (m *Message) Values(name string) []string {
	var values []string
	for i := range m.Headers {
		if h := &m.Headers[i]; h.is(name) {
			values = append(values, h.Value.Reveal())
		}
	}
	return values
}

// Hop is another request that belongs to this one: a redirect before it, or its preflight.
type Hop struct {
	URL      secret.URL `json:"url"`
	Method   string     `json:"method"`
	Status   int        `json:"status"`
	Request  Message    `json:"request"`
	Response Message    `json:"response"`
}

// Initiator is who asked for the request.
type Initiator struct {
	// Origin is the origin of the document or worker that made the request; absent for what the person typed.
	Origin Seen[string] `json:"origin,omitzero"`
	// TopOrigin is the origin of the page in the tab, which decides what is third-party.
	TopOrigin Seen[string] `json:"topOrigin,omitzero"`
	// CredentialsMode is the Fetch credentials mode: omit, same-origin or include. What page code says of it is the
	// page's claim.
	CredentialsMode Seen[string] `json:"credentialsMode,omitzero"`
	// Mode is the Fetch request mode: navigate, cors, no-cors or same-origin.
	Mode Seen[string] `json:"mode,omitzero"`
	// CallSite is where the page's code made the call, as file:line:column.
	CallSite Seen[string] `json:"callSite,omitzero"`
	// Activated tells whether a person had clicked or typed in the page before the request (sticky activation, HTML standard
	// section 6.4.1).
	Activated Seen[bool] `json:"activated,omitzero"`
	// SetHeaders are the headers that the page's code set on its call, names in lower case and values as the browser
	// joins them. It is the page's claim; what left the browser is in the request.
	SetHeaders Seen[[]Header] `json:"setHeaders,omitzero"`
}

// StoredToken says of a token in a page's web storage where it is. The token itself is not part of an exchange.
type StoredToken struct {
	// Storage is localStorage or sessionStorage.
	Storage string `json:"storage"`
	// Key is the name that it is kept under. Libraries write names of users and clients into theirs.
	Key secret.Text `json:"key"`
	// Sent is set where it is the token that the request carried; else it was recognised by the form of a JWT.
	Sent bool `json:"sent,omitempty"`
}

// Attempt is one challenge that the browser's own authentication met.
type Attempt struct {
	Scheme string    `json:"scheme"`
	Realm  string    `json:"realm,omitempty"`
	Proxy  bool      `json:"proxy,omitempty"`
	Time   time.Time `json:"time"`
}

// BlockedCookie is a cookie that the browser held and did not send, with its own reasons
// (CDP Network.CookieBlockedReason, for example SameSiteLax).
type BlockedCookie struct {
	Cookie  cookie.Cookie `json:"cookie"`
	Reasons []string      `json:"reasons"`
}

// RefusedCookie is a cookie that a response tried to set in vain.
type RefusedCookie struct {
	Cookie cookie.Cookie `json:"cookie"`
	// Reason is the verdict of package cookie, or the browser's own (CDP Network.SetCookieBlockedReason).
	Reason string     `json:"reason"`
	URL    secret.URL `json:"url"`
	Time   time.Time  `json:"time"`
}

// Earlier is one thing seen of the same site before.
type Earlier struct {
	URL    secret.URL `json:"url"`
	Method string     `json:"method"`
	Status int        `json:"status"`
	Time   time.Time  `json:"time"`
	Kind   Kind       `json:"kind"`
	// Credential is a fingerprint of the Authorization header that was sent, or else of a key or token in a header of its
	// own (first 16 hex digits of its SHA-256): enough to tell "the same one worked", useless to anyone else. Empty if none
	// was sent. The extension looks at Authorization alone.
	Credential string `json:"credential,omitempty"`
	// Header is the name, in lower case, of the header that Credential stood in, where that was not Authorization.
	Header string `json:"header,omitempty"`
	// Issuer and Audience are the claims of the token that was sent, where it could be read.
	Issuer   string   `json:"issuer,omitempty"`
	Audience []string `json:"audience,omitempty"`
	// Bare is set where the request was seen to carry neither a cookie nor a credential in a header.
	Bare bool `json:"bare,omitempty"`
	// Proof is set where the request's body was seen to have a field for a password. The extension does not look.
	Proof bool `json:"proof,omitempty"`
	// SetCookies are the names of cookies that the response set.
	SetCookies []string `json:"setCookies,omitempty"`
	// RemovedCookies are the names of cookies that the response removed: it set them with an end in the past.
	RemovedCookies []string `json:"removedCookies,omitempty"`
}

// Given is a token that an earlier answer gave out, without the token.
type Given struct {
	// Name is the JSON member that held it: access_token, refreshToken.
	Name string `json:"name"`
	// Fingerprint is that of the token itself (first 16 hex digits of its SHA-256).
	Fingerprint string    `json:"fingerprint"`
	Time        time.Time `json:"time"`
	// Expires is when its life ends, where the answer says so of an access token (expires_in of RFC 6749 section 5.1, expires_at).
	Expires time.Time `json:"expires,omitzero"`
}

// Browser is what the evidence came from.
type Browser struct {
	// Name is an id of the browsers table: chrome, chromium, edge, brave, firefox and so on.
	Name    string `json:"name,omitempty"`
	Version string `json:"version,omitempty"`
	// OS is linux, macos or windows.
	OS string `json:"os,omitempty"`
}
