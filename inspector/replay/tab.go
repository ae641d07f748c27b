package replay

import (
	"context"
	"fmt"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// tab is a blank page in a browser context of its own: no cookie, no cache, nothing of another experiment. From its
// first moment every request in it is stopped until a trial decides.
type tab struct {
	*chromedp.Target
	// events are those that a trial reads, in the order in which the browser sent them.
	events chan any
	// ended is closed when the tab or its browser is gone.
	ended <-chan struct{}
	close context.CancelFunc
}

const (
	// tabDeadline is how long a tab may take to open.
	tabDeadline = 15 * time.Second
	// eventsMost is far more than a trial's few requests give rise to.
	eventsMost = 4096
)

// newTab opens a tab in the browser of ctx, and waits until it is guarded.
func newTab(ctx context.Context) (*tab, error) {
	t := &tab{events: make(chan any, eventsMost)}
	ctx, t.close = chromedp.NewContext(ctx, chromedp.WithNewBrowserContext(), chromedp.WithListener(t.listen))
	// The page lives as long as the context of its first command, so that a deadline can only end both.
	late := time.AfterFunc(tabDeadline, t.close)
	defer late.Stop()
	err := chromedp.Do(ctx)
	if err == nil {
		c := chromedp.FromContext(ctx)
		t.Target, t.ended = c.Target, ctx.Done()
		err = guard(ctx, c)
	}
	if err != nil {
		t.close()
		return nil, fmt.Errorf("opening a page: %w", err)
	}
	return t, nil
}

// guard sets the rules of a tab. What a page could do is mostly out of reach already, since no foreign page ever runs.
func guard(ctx context.Context, c *chromedp.Context) error {
	yes := true
	both := []*fetch.RequestPattern{
		{URLPattern: "*", RequestStage: fetch.RequestStageRequest},
		{URLPattern: "*", RequestStage: fetch.RequestStageResponse},
	}
	// Authentication is handled so that no dialog opens, and nothing is taken from the system's own sign-in.
	if _, err := cdp.Call(ctx, c.Target, fetch.Enable, fetch.EnableParams{
		Patterns: both, HandleAuthRequests: &yes,
	}); err != nil {
		return err
	}
	if _, err := cdp.Call(ctx, c.Target, network.SetBypassServiceWorker, network.SetBypassServiceWorkerParams{
		Bypass: true,
	}); err != nil {
		return err
	}
	_, err := cdp.Call(ctx, c.Browser, browser.SetDownloadBehavior, browser.SetDownloadBehaviorParams{
		Behavior: browser.SetDownloadBehaviorBehaviorDeny, BrowserContextID: c.BrowserContextID,
	})
	return err
}

// listen runs in the loop that reads the browser's messages, so that it must not wait. A full channel ends the tab
// rather than lose an event unnoticed.
func (t *tab) listen(event any) {
	switch event.(type) {
	case *fetch.EventRequestPaused, *fetch.EventAuthRequired,
		*network.EventRequestWillBeSent, *network.EventRequestWillBeSentExtraInfo,
		*network.EventResponseReceivedExtraInfo, *network.EventLoadingFailed,
		*runtime.EventConsoleAPICalled:
		select {
		case t.events <- event:
		default:
			go t.close()
		}
	}
}
