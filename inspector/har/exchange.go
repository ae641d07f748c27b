package har

import (
	"encoding/base64"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/secret"
)

// exchange makes an Exchange of an entry that was answered 401, with what is known of the site so far.
func (t *trail) exchange(e *entry, u *url.URL, kind inspector.Kind) *inspector.Exchange {
	x := &inspector.Exchange{
		Source:            inspector.SourceHAR,
		URL:               secret.URL(e.request.url),
		Method:            strings.ToUpper(e.request.method),
		Status:            e.response.status,
		Time:              responseTime(e),
		Kind:              kind,
		Request:           requestMessage(e),
		Response:          message(e.response.headers, e.response.masked),
		Initiator:         t.initiator(e, kind),
		Attempts:          attempts(e, kind),
		FromCache:         inspector.Present(e.fromCache != ""),
		FromServiceWorker: inspector.Present(fromServiceWorker(&e.response)),
		CookiesPartial:    true,
	}
	x.Response.Body = body(&e.response)
	if chain := t.redirects[e.request.url]; len(chain) > 0 {
		x.Redirects = inspector.Present(chain)
	} else {
		x.Redirects = inspector.Absent[[]inspector.Hop]()
	}
	if known := t.history[cookie.Site(u.Hostname())]; len(known) > 0 {
		x.History = inspector.Present(append([]inspector.Earlier(nil), known...))
	}
	if len(t.tokens) > 0 {
		x.Given = inspector.Present(slices.Clone(t.tokens))
	}
	x.Cookies, x.RefusedCookies = t.jar.of(u)
	return x
}

func requestMessage(e *entry) inspector.Message {
	m := message(e.request.headers, e.request.masked)
	if e.request.body != "" {
		m.Body = shorten(e.request.body)
	}
	// Some writers (Firefox, Charles) list cookies apart and leave the header out.
	if _, ok := header(e.request.headers, "cookie"); !ok && len(e.request.cookies) > 0 {
		pairs := make([]string, len(e.request.cookies))
		for i, c := range e.request.cookies {
			pairs[i] = c.Name + "=" + c.Value
		}
		m.Headers = append(m.Headers, inspector.Header{Name: "Cookie", Value: secret.Text(strings.Join(pairs, "; "))})
	}
	return m
}

// message takes headers in. Requests have at least Host (RFC 9110 section 7.2), and answers hardly none: where a file lists not
// one, they were not recorded.
func message(fields []field, masked []string) inspector.Message {
	m := inspector.Message{Headers: headers(fields), Hidden: masked}
	if len(m.Headers) == 0 {
		m.Hidden = []string{"*"}
	}
	return m
}

// headers leaves out HTTP/2's pseudo-headers, which some writers list.
func headers(fields []field) []inspector.Header {
	list := make([]inspector.Header, 0, len(fields))
	for _, f := range fields {
		if !strings.HasPrefix(f.Name, ":") {
			list = append(list, inspector.Header{Name: f.Name, Value: secret.Text(f.Value)})
		}
	}
	return list
}

// body is the response's content where the file has it. For a 401 document without a body Chromium writes its own error
// page there, with size 0; these are not the server's words.
func body(r *response) inspector.Seen[inspector.Body] {
	if !r.content.seen {
		return inspector.Seen[inspector.Body]{}
	}
	if r.hadNoContent() {
		return inspector.Absent[inspector.Body]()
	}
	text := r.content.text
	if strings.EqualFold(r.content.encoding, "base64") {
		decoded, err := base64.StdEncoding.DecodeString(text)
		if err != nil && len(decoded) == 0 {
			return inspector.Seen[inspector.Body]{}
		}
		text = string(decoded)
	}
	if text == "" {
		if r.content.size > 0 || r.failure != "" {
			// There was a body and the export has lost it, or the page was not let read it, and so neither the browser's
			// tools (a CORS failure is net::ERR_FAILED).
			return inspector.Seen[inspector.Body]{}
		}
		return inspector.Absent[inspector.Body]()
	}
	return shorten(text)
}

func shorten(text string) inspector.Seen[inspector.Body] {
	b := inspector.Body{Text: secret.Text(text)}
	if len(text) > inspector.BodyLimit {
		end := inspector.BodyLimit
		for end > 0 && !utf8.RuneStart(text[end]) {
			end--
		}
		b = inspector.Body{Text: secret.Text(text[:end]), Truncated: true}
	}
	return inspector.Present(b)
}

// hop keeps of an entry what a redirect or preflight tells.
func hop(e *entry) inspector.Hop {
	return inspector.Hop{
		URL: secret.URL(e.request.url), Method: strings.ToUpper(e.request.method), Status: e.response.status,
		Request: requestMessage(e), Response: message(e.response.headers, e.response.masked),
	}
}

// fromServiceWorker tells whether a service worker made the answer up itself or took it from its cache; one that only
// passed the request on to the network did not answer.
func fromServiceWorker(r *response) bool {
	return r.source != "" && r.source != "network" || r.throughServiceWorker && r.source == ""
}

// responseTime is the moment when the response had come: startedDateTime is the request's. Without one the server's own word
// for it serves (RFC 9110 section 6.6.1), and without that it is not known: the zero time.
func responseTime(e *entry) time.Time {
	if e.started.IsZero() {
		date, _ := header(e.response.headers, "date")
		at, _ := http.ParseTime(date)
		return at
	}
	return e.started.Add(time.Duration(min(max(0, e.time), longestWait) * float64(time.Millisecond)))
}

// longestWait bounds what is believed of an answer's time, in milliseconds: nobody waits for longer than a day.
const longestWait = 24 * 60 * 60 * 1000

// initiator works out who made the request. Origin and Referer are what the browser itself sent; without them the
// exporting tool's call stack tells.
func (t *trail) initiator(e *entry, kind inspector.Kind) inspector.Initiator {
	var i inspector.Initiator
	if mode, ok := header(e.request.headers, "sec-fetch-mode"); ok {
		i.Mode = inspector.Present(mode)
	}
	top := t.around(e)
	if top != "" {
		i.TopOrigin = inspector.Present(originOf(top))
	}
	script := e.initiator.script
	if script != (frame{}) {
		i.Activated = t.activated(e)
		i.CallSite = inspector.Present(fmt.Sprintf("%s:%d:%d", secret.URL(script.url), script.line+1, script.column+1))
	}
	site, _ := header(e.request.headers, "sec-fetch-site")
	origin, hasOrigin := header(e.request.headers, "origin")
	referer, hasReferer := header(e.request.headers, "referer")
	switch {
	case site == "none":
		i.Origin = inspector.Absent[string]() // Typed, or from a bookmark.
	case hasOrigin && origin != "null":
		i.Origin = inspector.Present(origin)
	case hasReferer && originOf(referer) != "":
		i.Origin = inspector.Present(originOf(referer))
	case kind == inspector.KindNavigation:
		// A navigation without any of these was most likely typed, but a strict referrer policy looks the same.
	case top != "":
		i.Origin = inspector.Present(originOf(top))
	}
	return i
}

// kindOf tells the kind of request: by Chromium's resource type, else by the Fetch metadata that the browser sent, else by
// what it asked for.
func kindOf(e *entry) inspector.Kind {
	_, asksMethod := header(e.request.headers, "access-control-request-method")
	if e.request.method == "OPTIONS" && (asksMethod || e.resourceType == "preflight") {
		return inspector.KindPreflight
	}
	dest, hasDest := header(e.request.headers, "sec-fetch-dest")
	if kind, ok := destinations[dest]; ok && hasDest {
		return kind
	}
	if kind, ok := resourceTypes[e.resourceType]; ok {
		return kind
	}
	accept, _ := header(e.request.headers, "accept")
	requested, _ := header(e.request.headers, "x-requested-with")
	switch {
	case requested != "":
		return inspector.KindFetch
	case strings.HasPrefix(accept, "text/event-stream"):
		return inspector.KindEventSource
	case strings.HasPrefix(accept, "text/html"):
		return inspector.KindNavigation
	case strings.HasPrefix(accept, "image/"):
		return inspector.KindImage
	}
	return inspector.KindFetch
}

// destinations are the values of Sec-Fetch-Dest (Fetch standard, request destination) that tell the kind.
var destinations = map[string]inspector.Kind{
	"document": inspector.KindNavigation,
	"iframe":   inspector.KindFrame, "frame": inspector.KindFrame, "embed": inspector.KindFrame, "object": inspector.KindFrame,
	"image":  inspector.KindImage,
	"script": inspector.KindScript, "worker": inspector.KindScript, "sharedworker": inspector.KindScript,
	"serviceworker": inspector.KindScript,
	"style":         inspector.KindStyle,
	"font":          inspector.KindFont,
	"audio":         inspector.KindMedia, "video": inspector.KindMedia, "track": inspector.KindMedia,
	"manifest": inspector.KindManifest,
}

// resourceTypes are those of Chromium's DevTools.
var resourceTypes = map[string]inspector.Kind{
	"document": inspector.KindNavigation, "stylesheet": inspector.KindStyle, "image": inspector.KindImage,
	"media": inspector.KindMedia, "texttrack": inspector.KindMedia, "font": inspector.KindFont,
	"script": inspector.KindScript, "xhr": inspector.KindFetch, "fetch": inspector.KindFetch,
	"eventsource": inspector.KindEventSource, "websocket": inspector.KindWebSocket,
	"manifest": inspector.KindManifest, "preflight": inspector.KindPreflight,
}
