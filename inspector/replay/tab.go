package replay

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/cdproto/target"
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
	close func()
}

const (
	// tabDeadline is how long a tab may take to open.
	tabDeadline = 15 * time.Second
	// eventsMost is far more than a trial's few requests give rise to.
	eventsMost = 4096
)

// newTab opens a tab in the browser of ctx, and waits until it is guarded.
func newTab(ctx context.Context) (*tab, error) { return newTabBy(ctx, openBlank) }

// newTabBy opens a tab with a page that is opened in a way of its own.
func newTabBy(ctx context.Context, open opener) (*tab, error) {
	owner := chromedp.FromContext(ctx).Browser
	yes := true
	private, err := cdp.Call(ctx, owner, target.CreateBrowserContext, target.CreateBrowserContextParams{
		DisposeOnDetach: &yes,
	})
	if err != nil {
		return nil, fmt.Errorf("opening a clean profile: %w", err)
	}
	t := &tab{events: make(chan any, eventsMost)}
	dispose := func() {
		ctx, cancel := context.WithTimeout(ctx, tabDeadline)
		defer cancel()
		_, _ = cdp.Call(ctx, owner, target.DisposeBrowserContext, target.DisposeBrowserContextParams(private)) // It fails where the browser is gone, and the profile with it.
	}
	blank, err := open(ctx, owner, private.BrowserContextID)
	if err != nil {
		dispose()
		return nil, fmt.Errorf("opening a page: %w", err)
	}
	page, leave := chromedp.NewContext(ctx, chromedp.WithTargetID(blank), chromedp.WithListener(t.listen))
	// With the browser context its page closes, which leave would wait for.
	t.close = sync.OnceFunc(func() { dispose(); leave() })
	// The page lives as long as the context of its first command, so that a deadline can only end both.
	late := time.AfterFunc(tabDeadline, t.close)
	defer late.Stop()
	if err = chromedp.Do(page); err == nil {
		t.Target, t.ended = chromedp.FromContext(page).Target, page.Done()
		err = guard(page, t.Target, owner, private.BrowserContextID)
	}
	if err != nil {
		t.close()
		return nil, fmt.Errorf("opening a page: %w", err)
	}
	return t, nil
}

// opener opens a blank page in a browser context.
type opener func(ctx context.Context, owner cdp.Session, private cdp.BrowserContextID) (target.ID, error)

// openBlank opens a page without a window, in half the time that one with a window takes. A browser may refuse that,
// and Chromium does until there was a window once.
func openBlank(ctx context.Context, owner cdp.Session, private cdp.BrowserContextID) (target.ID, error) {
	yes := true
	params := target.CreateTargetParams{URL: "about:blank", BrowserContextID: private, Hidden: &yes}
	blank, err := cdp.Call(ctx, owner, target.CreateTarget, params)
	if err != nil {
		params.Hidden, params.NewWindow = nil, &yes
		blank, err = cdp.Call(ctx, owner, target.CreateTarget, params)
	}
	return blank.TargetID, err
}

// guard sets the rules of a tab. What a page could do is mostly out of reach already, since no foreign page ever runs.
func guard(ctx context.Context, page, owner cdp.Session, private cdp.BrowserContextID) error {
	yes := true
	both := []*fetch.RequestPattern{
		{URLPattern: "*", RequestStage: fetch.RequestStageRequest},
		{URLPattern: "*", RequestStage: fetch.RequestStageResponse},
	}
	// Authentication is handled so that no dialog opens, and nothing is taken from the system's own sign-in.
	if _, err := cdp.Call(ctx, page, fetch.Enable, fetch.EnableParams{
		Patterns: both, HandleAuthRequests: &yes,
	}); err != nil {
		return err
	}
	if _, err := cdp.Call(ctx, page, network.SetBypassServiceWorker, network.SetBypassServiceWorkerParams{
		Bypass: true,
	}); err != nil {
		return err
	}
	_, err := cdp.Call(ctx, owner, browser.SetDownloadBehavior, browser.SetDownloadBehaviorParams{
		Behavior: browser.SetDownloadBehaviorBehaviorDeny, BrowserContextID: private,
	})
	return err
}

// over tells whether the tab or its browser is gone.
func (t *tab) over() bool {
	select {
	case <-t.ended:
		return true
	default:
		return false
	}
}

// listen runs in the loop that reads the browser's messages, so that it must not wait. A full channel ends the tab
// rather than lose an event unnoticed.
func (t *tab) listen(event any) {
	switch event.(type) {
	case *fetch.EventRequestPaused, *fetch.EventAuthRequired,
		*network.EventRequestWillBeSent, *network.EventRequestWillBeSentExtraInfo,
		*network.EventResponseReceivedExtraInfo, *network.EventLoadingFailed,
		*page.EventLoadEventFired, *runtime.EventConsoleAPICalled:
		select {
		case t.events <- event:
		default:
			go t.close()
		}
	}
}
