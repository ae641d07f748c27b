package replay

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"

	"github.com/why401/why401/inspector"
)

// extraGrace is how long a trial waits, after the answer, for what the network service tells of it (the ExtraInfo
// events come by a way of their own, and "there is no guarantee" of their order).
const extraGrace = 500 * time.Millisecond

var errTabGone = errors.New("the page ended")

// trial makes one planned request in one tab.
type trial struct {
	tab  *tab
	plan plan
	way  way
	// left is how many requests the run may still send.
	left  *int
	began time.Time
	took  time.Duration

	// served counts the pages that were given to the browser; pages are their requests.
	served int
	pages  map[network.RequestID]bool
	// main is the planned request, preflight the last CORS preflight for it.
	main, preflight network.RequestID
	// asked is the last hop of main that was let go.
	asked *fetch.EventRequestPaused
	// held runs while an answer is known to have come and is not shown yet.
	held      *time.Timer
	wires     map[network.RequestID]*wire
	attempts  []inspector.Attempt
	navigated chan error

	// final is the request whose last response is the outcome; problem is why there is none.
	final   network.RequestID
	problem string
}

func newTrial(t *tab, p plan, left *int) *trial {
	tr := &trial{
		tab: t, plan: p, way: wayOf(p.kind), left: left, began: time.Now(),
		pages: map[network.RequestID]bool{}, wires: map[network.RequestID]*wire{}, navigated: make(chan error, 1),
	}
	if tr.way.difference != "" {
		tr.plan.differ("%s", tr.way.difference)
	}
	return tr
}

// run carries the plan out. It ends with a final response, with a problem, or with an error.
func (t *trial) run(ctx context.Context) error {
	if err := t.setUp(ctx); err != nil {
		return err
	}
	t.held = time.NewTimer(bodyDeadline)
	defer t.held.Stop()
	first := t.plan.url.String()
	if len(t.plan.pages) > 0 {
		first = t.plan.pages[0]
	}
	go func() {
		// It returns only when the document is there, or its request was stopped.
		result, err := cdp.Call(ctx, t.tab, page.Navigate, page.NavigateParams{URL: first})
		if err == nil && result.ErrorText != "" {
			err = errors.New(result.ErrorText)
		}
		t.navigated <- err
	}()
	for t.final == "" && t.problem == "" {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-t.held.C:
			t.settle()
		case <-t.tab.ended:
			return errTabGone
		case err := <-t.navigated:
			if err != nil && t.main == "" {
				t.problem = netProblem(err.Error())
			}
		case event := <-t.tab.events:
			if err := t.handle(ctx, event); err != nil {
				return err
			}
		}
	}
	if t.took == 0 {
		t.took = time.Since(t.began)
	}
	t.awaitExtra(ctx)
	return nil
}

// setUp makes the tab resemble the browser that was seen: its name, its rules and its cookies.
func (t *trial) setUp(ctx context.Context) error {
	if t.plan.client != nil {
		if _, err := cdp.Call(ctx, t.tab, emulation.SetUserAgentOverride, *t.plan.client); err != nil {
			return fmt.Errorf("naming the browser: %w", err)
		}
	}
	if t.plan.blocksThirdParty {
		if _, err := cdp.Call(ctx, t.tab, network.SetCookieControls, network.SetCookieControlsParams{
			EnableThirdPartyCookieRestriction: true,
		}); err != nil {
			return fmt.Errorf("blocking third-party cookies: %w", err)
		}
	}
	var params []*network.CookieParam
	for _, c := range t.plan.cookies {
		params = append(params, toBrowser(c))
	}
	if len(params) == 0 {
		return nil
	}
	if _, err := cdp.Call(ctx, t.tab, network.SetCookies, network.SetCookiesParams{Cookies: params}); err == nil {
		return nil
	}
	// One bad cookie spoils them all: find it.
	for i, c := range t.plan.cookies {
		_, err := cdp.Call(ctx, t.tab, network.SetCookies, network.SetCookiesParams{Cookies: params[i : i+1]})
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			t.plan.differ("%s", unset(c))
		}
	}
	return nil
}

func (t *trial) handle(ctx context.Context, event any) error {
	switch e := event.(type) {
	case *fetch.EventRequestPaused:
		if e.ResponseStatusCode == 0 && e.ResponseErrorReason == "" {
			return t.request(ctx, e)
		}
		return t.response(ctx, e)
	case *fetch.EventAuthRequired:
		return t.refuseAuth(ctx, e)
	case *network.EventLoadingFailed:
		t.failed(e)
	case *runtime.EventConsoleAPICalled:
		if t.main == "" && t.preflight == "" && e.Type == runtime.ConsoleAPICalledTypeError {
			t.problem = "the browser would not make the request" + consoleError(e)
		}
	case *network.EventResponseReceivedExtraInfo:
		t.note(e)
		t.held.Reset(bodyDeadline)
	default:
		t.note(event)
	}
	return nil
}

// settle makes do with the headers of an answer that the network service told of and the browser holds back: it waits
// for more content to guess the type from, and a stream of events may never bring any.
func (t *trial) settle() {
	w := t.wires[t.main]
	if w == nil || t.asked == nil || len(w.received) <= len(w.networked()) {
		return
	}
	answer := *t.asked
	answer.ResponseStatusCode = w.received[len(w.received)-1].StatusCode
	w.stopped = append(w.stopped, &answer)
	t.final = t.main
}

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
	return t.stop(ctx, e.RequestID, network.ErrorReasonAborted)
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
	if origin(to) != origin(t.plan.url) && t.plan.carriesOwn() {
		return "it leads to another origin, which must not get this one's credentials"
	}
	return refuseAddress(to, "")
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

// failed notes why the planned request got no answer. It may fail before it is ever sent, as mixed content does.
func (t *trial) failed(e *network.EventLoadingFailed) {
	unsent := t.main == "" && t.served == len(t.plan.pages) && !t.pages[e.RequestID] && t.way.makes(e.Type)
	if t.final != "" || t.problem != "" || e.RequestID != t.main && !unsent {
		return
	}
	t.problem = failure(e)
}

// awaitExtra waits for what the network service tells of the final request.
func (t *trial) awaitExtra(ctx context.Context) {
	grace := time.NewTimer(extraGrace)
	defer grace.Stop()
	for t.final != "" && !t.wire(t.final).complete() {
		select {
		case <-ctx.Done():
			return
		case <-grace.C:
			return
		case event := <-t.tab.events:
			t.note(event)
		}
	}
}
