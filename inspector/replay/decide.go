package replay

import (
	"context"
	"fmt"
	"net/url"
	"strings"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/network"

	"github.com/why401/why401/inspector"
)

// request decides on a request that the browser is about to send: the pages are made up here, the planned request and
// what follows from it go out, and nothing else does.
func (t *trial) request(ctx context.Context, e *fetch.EventRequestPaused) error {
	pagesLeft := t.served < len(t.plan.pages)
	switch {
	case pagesLeft && e.ResourceType == network.ResourceTypeDocument:
		return t.servePage(ctx, e)
	case e.NetworkID == t.main && t.main != "":
		return t.let(ctx, e)
	case isPreflight(e.Request):
		t.preflight = e.NetworkID
		return t.let(ctx, e)
	case t.main == "" && !pagesLeft && t.way.makes(e.ResourceType):
		t.main = e.NetworkID
		if t.plan.kind != inspector.KindPreflight {
			return t.let(ctx, e)
		}
		t.problem = "the browser asked for no CORS preflight this time"
	}
	return t.stop(ctx, e.RequestID, network.ErrorReasonBlockedByClient)
}

// isPreflight tells a CORS preflight by the one header that no page can set.
func isPreflight(r *network.Request) bool {
	for name := range r.Headers {
		if strings.EqualFold(name, "access-control-request-method") {
			return true
		}
	}
	return false
}

func (t *trial) servePage(ctx context.Context, e *fetch.EventRequestPaused) error {
	content, err := t.plan.page(t.served)
	if err != nil {
		return err
	}
	t.served++
	t.pages[e.NetworkID] = true
	_, err = cdp.Call(ctx, t.tab, fetch.FulfillRequest, fetch.FulfillRequestParams{
		RequestID: e.RequestID, ResponseCode: 200, Body: []byte(content),
		ResponseHeaders: []*fetch.HeaderEntry{{Name: "Content-Type", Value: "text/html; charset=utf-8"}},
	})
	if err != nil {
		return fmt.Errorf("giving the browser the page that makes the request: %w", err)
	}
	return nil
}

// let sends a request, with the headers that only the protocol can set.
func (t *trial) let(ctx context.Context, e *fetch.EventRequestPaused) error {
	if *t.left <= 0 {
		t.problem = fmt.Sprintf("the replay had already sent %d requests, which is its limit", RequestsMost)
		return t.stop(ctx, e.RequestID, network.ErrorReasonBlockedByClient)
	}
	*t.left--
	if e.NetworkID == t.main {
		t.asked = e
	}
	params := fetch.ContinueRequestParams{RequestID: e.RequestID}
	if u, err := url.Parse(e.Request.URL); err == nil && origin(u) == origin(t.plan.url) && !isPreflight(e.Request) {
		for _, h := range t.plan.override(e.Request.Headers) {
			params.Headers = append(params.Headers, &fetch.HeaderEntry{Name: h.Name, Value: h.Value.Reveal()})
		}
	}
	if _, err := cdp.Call(ctx, t.tab, fetch.ContinueRequest, params); err != nil {
		return fmt.Errorf("sending the request: %w", err)
	}
	return nil
}

func (t *trial) stop(ctx context.Context, id fetch.RequestID, reason network.ErrorReason) error {
	_, err := cdp.Call(ctx, t.tab, fetch.FailRequest, fetch.FailRequestParams{RequestID: id, ErrorReason: reason})
	if err != nil {
		return fmt.Errorf("stopping a request: %w", err)
	}
	return nil
}

// response decides on a response before the browser sees it: redirects are followed by the browser, if safety has
// nothing against it; a final answer is read here and goes no further.
func (t *trial) response(ctx context.Context, e *fetch.EventRequestPaused) error {
	ours := e.NetworkID == t.main || e.NetworkID == t.preflight
	if !ours || e.ResponseErrorReason != "" {
		return t.pass(ctx, e.RequestID)
	}
	w := t.wire(e.NetworkID)
	w.stopped = append(w.stopped, e)
	switch {
	case e.NetworkID == t.preflight:
		if e.ResponseStatusCode/100 == 2 && t.plan.kind != inspector.KindPreflight {
			return t.pass(ctx, e.RequestID)
		}
	case isRedirect(e) && w.circles(e):
		t.problem = circle
		return t.stop(ctx, e.RequestID, network.ErrorReasonAborted)
	case isRedirect(e):
		if reason := t.refuseRedirect(e); reason == "" {
			return t.pass(ctx, e.RequestID)
		} else {
			t.plan.differ("the redirect was not followed: %s", reason)
		}
	}
	t.took = time.Since(t.began)
	t.final = e.NetworkID
	w.body = t.readBody(ctx, e)
	if t.judgedByCORS(e) {
		return t.letJudge(ctx, e)
	}
	_ = t.stop(ctx, e.RequestID, network.ErrorReasonAborted) // The tab, and the request with it, ends anyway.
	return nil
}

// judgedByCORS tells whether the browser would hold an answer against the CORS protocol before it shows it to the
// page's code.
func (t *trial) judgedByCORS(e *fetch.EventRequestPaused) bool {
	return e.NetworkID == t.main && t.way.script == byCode && t.plan.mode == "cors" && t.plan.crossOrigin()
}

// letJudge gives the browser the answer's headers without its content, to hear what its CORS check says of them
// (Fetch standard, "CORS check"). The code that gets the answer is ours, and does nothing with it.
func (t *trial) letJudge(ctx context.Context, e *fetch.EventRequestPaused) error {
	params := fetch.FulfillRequestParams{
		RequestID: e.RequestID, ResponseCode: e.ResponseStatusCode, Body: []byte(" "), // Without any it does not.
	}
	for _, h := range e.ResponseHeaders {
		if strings.HasPrefix(strings.ToLower(h.Name), "access-control-") {
			params.ResponseHeaders = append(params.ResponseHeaders, h)
		}
	}
	if _, err := cdp.Call(ctx, t.tab, fetch.FulfillRequest, params); err != nil {
		return fmt.Errorf("having the browser judge the answer: %w", err)
	}
	t.judging = true
	return nil
}

func (t *trial) pass(ctx context.Context, id fetch.RequestID) error {
	if _, err := cdp.Call(ctx, t.tab, fetch.ContinueRequest, fetch.ContinueRequestParams{RequestID: id}); err != nil {
		return fmt.Errorf("passing a response on: %w", err)
	}
	return nil
}

func isRedirect(e *fetch.EventRequestPaused) bool {
	switch e.ResponseStatusCode {
	case 301, 302, 303, 307, 308:
		return pausedHeader(e, "location") != ""
	}
	return false
}

// circleTimes is how often a redirect may lead to the address that it is at: sites set a cookie and have the browser ask
// again, perhaps once more at a sign-in service.
const circleTimes = 3

// circles tells whether a redirect comes from an address that has redirected before, too often to come to an end.
func (w *wire) circles(e *fetch.EventRequestPaused) bool {
	times := 0
	for _, before := range w.stopped {
		if before.Request.URL == e.Request.URL && before.Request.Method == e.Request.Method {
			times++
		}
	}
	return times >= circleTimes
}

// refuseRedirect says why a redirect is not followed, or returns "".
func (t *trial) refuseRedirect(e *fetch.EventRequestPaused) string {
	from, err := url.Parse(e.Request.URL)
	if err != nil {
		return "the address that it comes from cannot be read"
	}
	to, err := from.Parse(pausedHeader(e, "location"))
	if err != nil || !isHTTP(to) {
		return "it leads to no address of http or https"
	}
	if origin(to) != origin(t.plan.url) {
		switch {
		case t.plan.carriesOwn() || t.plan.refererCarries():
			return "it leads to another origin, which must not get this one's credentials"
		case t.plan.body != "":
			// 307 and 308 hand it on whatever it holds, and 301 and 302 all but that of a POST (Fetch standard, "HTTP-redirect
			// fetch").
			return "it leads to another origin, which must not get what was sent to this one"
		}
	}
	return inspector.Harm(to, "")
}

// refuseAuth answers a server's challenge as a person does who closes the browser's dialog.
func (t *trial) refuseAuth(ctx context.Context, e *fetch.EventAuthRequired) error {
	if c := e.AuthChallenge; c != nil {
		t.attempts = append(t.attempts, inspector.Attempt{
			Scheme: c.Scheme, Realm: c.Realm, Proxy: c.Source == fetch.AuthChallengeSourceProxy, Time: time.Now().UTC(),
		})
	}
	_, err := cdp.Call(ctx, t.tab, fetch.ContinueWithAuth, fetch.ContinueWithAuthParams{
		RequestID: e.RequestID,
		AuthChallengeResponse: &fetch.AuthChallengeResponse{
			Response: fetch.AuthChallengeResponseResponseCancelAuth,
		},
	})
	if err != nil {
		return fmt.Errorf("declining to authenticate: %w", err)
	}
	return nil
}
