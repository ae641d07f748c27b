package har

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/credential"
	"github.com/why401/why401/inspector/secret"
)

// The limits of what is kept while reading; together they bound the memory, whatever the size of the file.
const (
	keptBytes     = 8 << 20 // of exchanges that wait for what comes later
	keptRedirects = 64      // targets of redirects that no request has followed yet
	keptHops      = 20      // of one chain; browsers give up at 20 (Fetch standard, HTTP-redirect fetch)
	keptEarlier   = 32      // of one site
	keptFollowing = 4       // of one page after a 401, and for so many 401s
	keptGiven     = 16      // tokens that answers gave out
	keptScripts   = 256
	keptSites     = 256
	keptPages     = 1024
	keptName      = 64 // bytes of a header's name; what is longer is no key's
)

// trail is what has been read so far and may matter to a 401 that comes later.
type trail struct {
	each    func(*inspector.Exchange) error
	summary Summary

	pages     map[string]string // page id to URL
	framed    map[string]string // URL of a document in a frame to that of the page around it
	redirects map[string][]inspector.Hop
	order     []string // of redirects, oldest first
	history   map[string][]inspector.Earlier
	tokens    []inspector.Given
	arrived   map[string]time.Time // when the code came that runs by itself: documents, and scripts in their markup
	jar       *jar
	size      sizes
	claims    claims

	waiting []waiting
	bytes   int
}

// waiting is an exchange that is not handed on yet.
type waiting struct {
	exchange   *inspector.Exchange
	page, site string
	bytes      int
}

func newTrail(each func(*inspector.Exchange) error) *trail {
	return &trail{
		each:      each,
		pages:     map[string]string{},
		framed:    map[string]string{},
		redirects: map[string][]inspector.Hop{},
		history:   map[string][]inspector.Earlier{},
		arrived:   map[string]time.Time{},
		jar:       newJar(),
	}
}

// addPage takes an entry of the log's pages; Chromium writes the page's URL as its title.
func (t *trail) addPage(id, title string) {
	if u, err := url.Parse(title); err == nil && u.Host != "" && len(t.pages) < keptPages {
		t.pages[id] = title
	}
}

// addDocument remembers where a document was shown: by itself, or in a frame of another page.
func (t *trail) addDocument(e *entry, kind inspector.Kind) {
	if kind == inspector.KindNavigation {
		delete(t.framed, e.request.url)
		return
	}
	if around := t.around(e); kind == inspector.KindFrame && around != "" && len(t.framed) < keptPages {
		t.framed[e.request.url] = around
	}
}

// around is the page that stands around whatever made a request, or "". Chromium names no page for requests from a frame
// that has a process of its own, as those of other sites have; there the frame's document tells, by the Referer.
func (t *trail) around(e *entry) string {
	if e.page != "" {
		return t.pages[e.page]
	}
	referer, _ := header(e.request.headers, "referer")
	if around := t.framed[referer]; around != "" {
		return around
	}
	return t.framed[e.initiator.script.url]
}

// authenticated are the schemes of addresses that are asked for by HTTP; a WebSocket's is opened so (RFC 6455 section 4.1).
var authenticated = []string{"http", "https", "ws", "wss"}

// add takes one entry in.
func (t *trail) add(e *entry) error {
	t.summary.Entries++
	if e.handshakeRefused {
		e.response.status, e.response.content.seen = http.StatusUnauthorized, false
	}
	if e.response.status == 0 {
		t.summary.Unanswered++
	}
	e.dropMasks()
	if len(e.request.masked) > 0 || len(e.response.masked) > 0 {
		t.summary.Masked = true
	}
	t.size.look(e)
	u, err := url.Parse(e.request.url)
	if err != nil || !slices.Contains(authenticated, u.Scheme) {
		return nil // data:, blob: and extension addresses are answered without HTTP authentication.
	}
	kind := kindOf(e)
	if kind == inspector.KindNavigation && t.pages[e.page] == "" && len(t.pages) < keptPages {
		t.pages[e.page] = e.request.url // Firefox and Charles write no URL into pages.
	}
	t.addDocument(e, kind)
	t.addScript(e, kind)
	defer t.remember(e, u, kind)
	if kind == inspector.KindPreflight && e.response.status != 401 {
		t.attachPreflight(e)
		return nil
	}
	if e.response.status != 401 {
		return nil
	}
	t.summary.Unauthorized++
	x := t.exchange(e, u, kind)
	bytes := footprint(x)
	t.waiting = append(t.waiting, waiting{x, e.page, cookie.Site(u.Hostname()), bytes})
	t.bytes += bytes
	for t.bytes > keptBytes && len(t.waiting) > 1 {
		if err := t.release(); err != nil {
			return err
		}
	}
	return nil
}

// flush hands on what still waits.
func (t *trail) flush() error {
	t.summary.Sanitized = t.size.sanitized(t.summary.Creator) && !t.summary.Masked
	for len(t.waiting) > 0 {
		if err := t.release(); err != nil {
			return err
		}
	}
	return nil
}

// release hands the oldest waiting exchange on, completed by what is known now.
func (t *trail) release() error {
	w := t.waiting[0]
	t.waiting = t.waiting[1:]
	t.bytes -= w.bytes
	x := w.exchange
	if top := t.pages[w.page]; top != "" && !x.Initiator.TopOrigin.Known() {
		x.Initiator.TopOrigin = inspector.Present(originOf(top))
	}
	if t.size.sanitized(t.summary.Creator) {
		hide(x)
	}
	return t.each(x)
}

// hide marks what a sanitized export has left out, so that nobody concludes from its absence.
func hide(x *inspector.Exchange) {
	hideHeaders(&x.Request, &x.Response)
	if len(x.Attempts.Or(nil)) < 2 {
		x.Attempts = inspector.Seen[[]inspector.Attempt]{} // A password that was entered before went along unasked.
	}
	x.Cookies = inspector.Seen[[]cookie.Cookie]{}
	x.RefusedCookies = inspector.Seen[[]inspector.RefusedCookie]{}
	for _, seen := range [][]inspector.Earlier{x.History.Or(nil), x.Following.Or(nil)} {
		for i := range seen {
			seen[i].Bare = false // What it carried may have been left out.
		}
	}
	if hops, ok := x.Redirects.Get(); ok {
		for i := range hops {
			hideHeaders(&hops[i].Request, &hops[i].Response)
		}
	}
}

// hideHeaders does so for messages, but for those of which nothing was seen anyway.
func hideHeaders(messages ...*inspector.Message) {
	for _, m := range messages {
		if len(m.Headers) > 0 {
			m.Hidden = guarded
		}
	}
}

// remember keeps of an entry what a later 401 may need: a redirect, the cookies that it set, that it worked.
func (t *trail) remember(e *entry, u *url.URL, kind inspector.Kind) {
	if location := redirectTarget(e, u); location != "" {
		chain := append(slices.Clone(t.redirects[e.request.url]), hop(e))
		if _, known := t.redirects[location]; !known {
			t.order = append(t.order, location)
		}
		t.redirects[location] = chain[max(0, len(chain)-keptHops):]
		if len(t.order) > keptRedirects {
			delete(t.redirects, t.order[0])
			t.order = t.order[1:]
		}
	}
	t.given(e)
	set, removed := t.jar.store(e, u)
	if kind == inspector.KindPreflight || e.response.status == 0 {
		return
	}
	site := cookie.Site(u.Hostname())
	known := t.history[site]
	if known == nil && len(t.history) >= keptSites {
		return
	}
	if len(known) >= keptEarlier {
		known = append(known[:0], known[1:]...)
	}
	earlier := inspector.Earlier{
		URL: secret.URL(e.request.url), Method: e.request.method, Status: e.response.status,
		Time: responseTime(e), Kind: kind, SetCookies: set, RemovedCookies: removed,
	}
	if value, authorized := header(e.request.headers, "authorization"); authorized {
		earlier.Credential = credential.Fingerprint(value)
		if earlier.OK() {
			earlier.Issuer, earlier.Audience = t.claims.of(value, earlier.Credential)
		}
	} else if key, ok := t.ownHeader(e.request.headers); ok {
		earlier.Credential, earlier.Header = credential.Fingerprint(key.Value), strings.ToLower(key.Name)
	}
	_, cookies := header(e.request.headers, "cookie")
	earlier.Bare = len(e.request.headers) > 0 && earlier.Credential == "" && !cookies && len(e.request.cookies) == 0 && len(e.request.masked) == 0
	earlier.Proof = e.request.method == "POST" && inspector.PostsPassword(e.request.body)
	t.history[site] = append(known, earlier)
	t.follow(earlier, e.page, site)
}

// ownHeader returns the first header that carries a key or token: by its name, or because an answer gave its value out.
func (t *trail) ownHeader(headers []field) (field, bool) {
	i := slices.IndexFunc(headers, func(h field) bool {
		if len(h.Name) > keptName || h.Value == "" {
			return false
		}
		name := strings.ToLower(h.Name)
		return credential.IsHeader(name) || credential.HoldsToken(name, h.Value) || credential.MayBeHeader(name, h.Value) && inspector.WasGiven(t.tokens, h.Value)
	})
	if i < 0 {
		return field{}, false
	}
	return headers[i], true
}

// follow tells the latest exchanges of the same page and site, which still wait, what came after them.
func (t *trail) follow(after inspector.Earlier, page, site string) {
	for i := max(0, len(t.waiting)-keptFollowing); i < len(t.waiting); i++ {
		w := &t.waiting[i]
		if w.page != page || w.site != site || w.exchange.URL == after.URL && !after.OK() {
			continue
		}
		following := w.exchange.Following.Or(nil)
		switch {
		case len(following) < keptFollowing:
			w.exchange.Following = inspector.Present(append(following, after))
		case after.Credential != "" && !slices.ContainsFunc(following, authorized):
			following[keptFollowing-1] = after // It tells more than another image.
		}
	}
}

func authorized(e inspector.Earlier) bool { return e.Credential != "" }

// attachPreflight joins a preflight that succeeded to the 401 that it was made for. Chromium writes the preflight's
// entry after its request.
func (t *trail) attachPreflight(e *entry) {
	for i := len(t.waiting) - 1; i >= 0; i-- {
		x := t.waiting[i].exchange
		if x.URL.Reveal() == e.request.url && x.Kind == inspector.KindFetch && !x.Preflight.Known() {
			x.Preflight = inspector.Present(hop(e))
			return
		}
	}
}

// redirectTarget is the absolute URL that a response leads to, or "".
func redirectTarget(e *entry, u *url.URL) string {
	if e.response.status < 300 || e.response.status > 399 {
		return ""
	}
	target := e.response.redirectURL
	if target == "" {
		target, _ = header(e.response.headers, "location")
	}
	if target == "" {
		return ""
	}
	absolute, err := u.Parse(target)
	if err != nil {
		return ""
	}
	absolute.Fragment = ""
	return absolute.String()
}

func footprint(x *inspector.Exchange) int {
	n := len(x.URL) + 512
	for _, m := range []inspector.Message{x.Request, x.Response} {
		for _, h := range m.Headers {
			n += len(h.Name) + len(h.Value)
		}
		n += len(m.Body.Or(inspector.Body{}).Text)
	}
	return n + 256*len(x.History.Or(nil)) + 256*len(x.Cookies.Or(nil))
}

func originOf(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return ""
	}
	return u.Scheme + "://" + strings.ToLower(u.Host)
}
