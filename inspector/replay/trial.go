package replay

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/chromedp/cdproto"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
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
	navigated chan navigation

	// final is the request whose last response is the outcome; problem is why there is none.
	final   network.RequestID
	problem string
	// cors is the browser's own word on a failed CORS check.
	cors string
	// judging is set until the browser has said what its CORS check makes of the answer.
	judging bool
}

func newTrial(t *tab, p plan, left *int) *trial {
	tr := &trial{
		tab: t, plan: p, way: wayOf(p.kind), left: left, began: time.Now(),
		pages: map[network.RequestID]bool{}, wires: map[network.RequestID]*wire{}, navigated: make(chan navigation, 1),
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
		if answer, ok := errors.AsType[*cdproto.Error](err); ok {
			result.ErrorText, err = answer.Message, nil
		}
		t.navigated <- navigation{refused: result.ErrorText, err: err}
	}()
	for t.final == "" && t.problem == "" {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-t.held.C:
			t.settle()
		case <-t.tab.ended:
			return errTabGone
		case n := <-t.navigated:
			switch {
			case t.main != "": // The request tells more.
			case n.err != nil:
				return fmt.Errorf("opening the address: %w", n.err)
			case n.refused != "":
				t.problem = netProblem(n.refused)
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

// navigation is how the command to open the address ended: in the browser's word for why it did not, or in an error of
// the connection, which fails before it shows that the browser is gone.
type navigation struct {
	refused string
	err     error
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
	if t.plan.freshCache {
		if _, err := cdp.Call(ctx, t.tab, network.SetCacheDisabled, network.SetCacheDisabledParams{
			CacheDisabled: true,
		}); err != nil {
			return fmt.Errorf("disabling the cache: %w", err)
		}
	}
	if t.plan.blocksThirdParty && len(t.plan.forced) > 0 {
		// A request with headers of its own loses the rule (Chromium 156), so that what it keeps back must not be there.
		t.plan.cookies = slices.DeleteFunc(t.plan.cookies, func(c cookie.Cookie) bool { return c.PartitionKey == "" })
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

// failed notes why the planned request got no answer. It may fail before it is ever sent, as mixed content does.
func (t *trial) failed(e *network.EventLoadingFailed) {
	if e.CorsErrorStatus != nil && t.cors == "" {
		t.cors = string(e.CorsErrorStatus.CorsError)
	}
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
	for t.final != "" && (!t.wire(t.final).complete() || t.judging) {
		select {
		case <-ctx.Done():
			return
		case <-grace.C:
			return
		case event := <-t.tab.events:
			t.note(event)
			t.heard(event)
		}
	}
}

// heard notes the browser's verdict on the answer that it was given to judge. The page says that it got one.
func (t *trial) heard(event any) {
	switch e := event.(type) {
	case *network.EventLoadingFailed:
		if e.RequestID == t.final {
			t.failed(e)
			t.judging = false
		}
	case *runtime.EventConsoleAPICalled:
		t.judging = t.judging && e.Type != runtime.ConsoleAPICalledTypeLog
	}
}
