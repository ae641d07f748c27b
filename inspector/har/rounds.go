package har

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/http2/hpack"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/challenge"
)

// attempts tells how often the browser's own authentication was asked for a password in the course of one request. The
// export lists only the first, bare request and the last answer. But _transferSize counts every byte that came for the
// request, the answers between them included (Chromium, HttpNetworkTransaction::GetTotalReceivedBytes), so that it is
// as many times as large as one answer as there were rounds.
//
// It is not seen where the header is listed, where Negotiate or NTLM is offered too, whose handshake has rounds of
// its own, or where the size leaves it open.
func attempts(e *entry, kind inspector.Kind) inspector.Seen[[]inspector.Attempt] {
	if _, listed := header(e.request.headers, "authorization"); listed || kind == inspector.KindPreflight || e.fromCache != "" {
		return inspector.Seen[[]inspector.Attempt]{}
	}
	asked, ok := password(e)
	if !ok {
		return inspector.Seen[[]inspector.Attempt]{}
	}
	n := rounds(&e.response)
	if n == 0 {
		return inspector.Seen[[]inspector.Attempt]{}
	}
	asked.Time = responseTime(e)
	return inspector.Present(slices.Repeat([]inspector.Attempt{asked}, n))
}

// password returns the challenge that a browser meets by asking for a password.
func password(e *entry) (asked inspector.Attempt, ok bool) {
	var values []string
	for _, f := range e.response.headers {
		if strings.EqualFold(f.Name, "www-authenticate") {
			values = append(values, f.Value)
		}
	}
	for _, c := range challenge.Parse(values...) {
		switch {
		case c.Is("negotiate"), c.Is("ntlm"):
			return inspector.Attempt{}, false
		case !ok && (c.Is("basic") || c.Is("digest")):
			realm, _ := c.Param("realm")
			asked, ok = inspector.Attempt{Scheme: c.Scheme, Realm: realm}, true
		}
	}
	return asked, ok
}

// roundsMost bounds what is believed of a size; browsers give up long before.
const roundsMost = 100

// rounds is how many answers like this one make up what was transferred, 0 where that cannot be told.
func rounds(r *response) int {
	content, exact := contentLength(r)
	if r.transferred <= 0 || content == 0 && !exact {
		return 0
	}
	if r.headersSize <= 0 {
		if strings.HasPrefix(strings.ToLower(r.httpVersion), "http/1.") {
			return 0 // Somebody left the size out; what the listed headers come to is not what was sent.
		}
		return roundsCompressed(r, content, exact)
	}
	one := r.headersSize + content
	n := (r.transferred + one/8) / one // The answers differ by a nonce or a date at most.
	switch {
	case n > roundsMost || n < 2 && !exact:
		return 0
	case n < 1:
		return 0
	}
	return n
}

// frames is what the frames of one answer add to it in HTTP/2: two heads of nine octets (RFC 9113 section 4.1).
const frames = 18

// roundsCompressed is rounds for HTTP/2 and 3, which compress headers (RFC 7541, RFC 9204), later ones more than the
// first. It tells only whether there was one round or several.
func roundsCompressed(r *response, content int, exact bool) int {
	block := compressed(r.headers)
	switch bodies := 2 * (content + frames); {
	case r.transferred > content+frames+block+block/2 && r.transferred > bodies:
		return 2 // More than one answer takes, even from a server that compresses badly.
	case exact && r.transferred < bodies+block/3:
		return 1 // Too little for two.
	}
	return 0
}

// compressed is how long a block of headers is in HPACK, on a fresh connection.
func compressed(fields []field) int {
	var block bytes.Buffer
	encoder := hpack.NewEncoder(&block)
	for _, f := range fields {
		_ = encoder.WriteField(hpack.HeaderField{Name: strings.ToLower(f.Name), Value: f.Value}) // A Buffer takes everything.
	}
	return block.Len()
}

// contentLength is how long the content was on its way, and whether that is sure: a compressed one without
// Content-Length was shorter than what came out of it, and an empty one may have been lost.
func contentLength(r *response) (length int, exact bool) {
	if value, ok := header(r.headers, "content-length"); ok {
		if n, err := strconv.Atoi(value); err == nil && n >= 0 {
			return n, true
		}
	}
	if r.hadNoContent() {
		return 0, true
	}
	_, compressed := header(r.headers, "content-encoding")
	return int(min(r.content.size, 1<<30)), r.content.size > 0 && !compressed
}
