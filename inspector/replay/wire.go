package replay

import (
	"context"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/fetch"
	cdpio "github.com/chromedp/cdproto/io"
	"github.com/chromedp/cdproto/network"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/secret"
)

// bodyDeadline is how long a body may take to come. What has come by then is kept; a stream of events never ends.
const bodyDeadline = 2 * time.Second

// wire is what the browser tells of one request and its redirects. The i-th response that was stopped, the i-th
// headers that were really sent and the i-th that were really received belong together.
type wire struct {
	stopped  []*fetch.EventRequestPaused
	sent     []*network.EventRequestWillBeSentExtraInfo
	received []*network.EventResponseReceivedExtraInfo
	body     inspector.Seen[inspector.Body]
}

func (t *trial) wire(id network.RequestID) *wire {
	w := t.wires[id]
	if w == nil {
		w = &wire{}
		t.wires[id] = w
	}
	return w
}

// note keeps what the network service tells of a request.
func (t *trial) note(event any) {
	switch e := event.(type) {
	case *network.EventRequestWillBeSentExtraInfo:
		w := t.wire(e.RequestID)
		w.sent = append(w.sent, e)
	case *network.EventResponseReceivedExtraInfo:
		w := t.wire(e.RequestID)
		w.received = append(w.received, e)
	}
}

// networked are the stopped responses that came from the network: not the redirects that the browser makes up itself,
// as for HSTS, of which the network service tells nothing.
func (w *wire) networked() []*fetch.EventRequestPaused {
	return slices.DeleteFunc(slices.Clone(w.stopped), func(e *fetch.EventRequestPaused) bool {
		return pausedHeader(e, "non-authoritative-reason") != ""
	})
}

// complete tells whether the network service has told of every hop.
func (w *wire) complete() bool {
	n := len(w.networked())
	return len(w.sent) >= n && len(w.received) >= n
}

// hops are all requests and responses, in order.
func (w *wire) hops() []inspector.Hop {
	var hops []inspector.Hop
	for i, e := range w.networked() {
		hop := inspector.Hop{
			URL: secret.URL(e.Request.URL), Method: e.Request.Method, Status: int(e.ResponseStatusCode),
			Request:  inspector.Message{Headers: headers(e.Request.Headers), Hidden: []string{"cookie", "authorization"}},
			Response: inspector.Message{Hidden: []string{"set-cookie"}},
		}
		for _, h := range e.ResponseHeaders {
			hop.Response.Headers = append(hop.Response.Headers, inspector.Header{Name: h.Name, Value: secret.Text(h.Value)})
		}
		if i < len(w.sent) {
			hop.Request = inspector.Message{Headers: headers(w.sent[i].Headers)}
		}
		if i < len(w.received) {
			hop.Response = inspector.Message{Headers: headers(w.received[i].Headers)}
			hop.Status = int(w.received[i].StatusCode)
		}
		hops = append(hops, hop)
	}
	return hops
}

// blocked are the cookies that the browser held and did not send with the last hop, with its reasons.
func (w *wire) blocked() inspector.Seen[[]inspector.BlockedCookie] {
	if len(w.sent) == 0 {
		return inspector.Seen[[]inspector.BlockedCookie]{}
	}
	blocked := []inspector.BlockedCookie{}
	for _, associated := range w.sent[len(w.sent)-1].AssociatedCookies {
		if len(associated.BlockedReasons) == 0 || associated.Cookie == nil {
			continue
		}
		entry := inspector.BlockedCookie{Cookie: fromBrowser(associated.Cookie)}
		for _, reason := range associated.BlockedReasons {
			entry.Reasons = append(entry.Reasons, string(reason))
		}
		blocked = append(blocked, entry)
	}
	return inspector.Present(blocked)
}

// headers lists the protocol's headers by name. It joins fields of one name with line breaks.
func headers(raw network.Headers) []inspector.Header {
	list := []inspector.Header{}
	for _, name := range slices.Sorted(maps.Keys(raw)) {
		text, _ := raw[name].(string)
		for value := range strings.SplitSeq(text, "\n") {
			list = append(list, inspector.Header{Name: name, Value: secret.Text(value)})
		}
	}
	return list
}

func pausedHeader(e *fetch.EventRequestPaused, name string) string {
	for _, h := range e.ResponseHeaders {
		if strings.EqualFold(h.Name, name) {
			return h.Value
		}
	}
	return ""
}

// readBody reads the beginning of a stopped response's content, which then cannot be passed on any more.
func (t *trial) readBody(ctx context.Context, e *fetch.EventRequestPaused) inspector.Seen[inspector.Body] {
	ctx, cancel := context.WithTimeout(ctx, bodyDeadline)
	defer cancel()
	taken, err := cdp.Call(ctx, t.tab, fetch.TakeResponseBodyAsStream,
		fetch.TakeResponseBodyAsStreamParams{RequestID: e.RequestID})
	if err != nil {
		return inspector.Seen[inspector.Body]{}
	}
	var content []byte
	ended := false
	for !ended && len(content) < inspector.BodyLimit {
		chunk, err := cdp.Call(ctx, t.tab, cdpio.Read, cdpio.ReadParams{
			Handle: taken.Stream, Size: int64(inspector.BodyLimit - len(content)),
		})
		if err != nil {
			break
		}
		content = append(content, chunk.Data...)
		ended = chunk.EOF
	}
	if ended && len(content) == 0 {
		return inspector.Absent[inspector.Body]()
	}
	content = content[:min(len(content), inspector.BodyLimit)]
	return inspector.Present(inspector.Body{
		Text: secret.Text(strings.ToValidUTF8(string(content), "\uFFFD")), Truncated: !ended,
	})
}
