package browser

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"

	"github.com/why401/why401/host"
)

// Where the extension's views lie.
const (
	cardPage  = host.ChromiumOrigin + "extension/view/card.html"
	popupPage = host.ChromiumOrigin + "extension/view/popup.html"
)

// View is the extension's card or popup.
type View struct {
	Page
	// framed is set for a card, whose buttons count only once the browser has seen them uncovered for a moment.
	framed bool
}

// Shown is what a view shows.
type Shown struct {
	State string
	// Cause is the id of the first cause.
	Cause string
	Count int
	Title string
	// Advice is the first step.
	Advice string
	// Text is everything that can be read.
	Text string
	// Response, Answered and Visible are when the 401 came, when its diagnosis did, and when that was painted, in
	// milliseconds since the epoch.
	Response, Answered, Visible float64
}

// UntilAnswered is how long it took from the response to the diagnosis.
func (s Shown) UntilAnswered() time.Duration { return milliseconds(s.Answered - s.Response) }

// UntilVisible is how long it took from the response to the advice on the screen.
func (s Shown) UntilVisible() time.Duration { return milliseconds(s.Visible - s.Response) }

func milliseconds(n float64) time.Duration { return time.Duration(n * float64(time.Millisecond)) }

// Card waits for the card in the tab's page.
func (t *Tab) Card(ctx context.Context) (*View, error) {
	ctx, cancel := within(t.ctx, ctx)
	defer cancel()
	found, err := await(ctx, "the card", t.card)
	if err != nil {
		return nil, err
	}
	v := &View{framed: true}
	// The page outlives our look into its frame.
	v.ctx, v.Close = chromedp.NewContext(t.browser.ctx, chromedp.WithTargetID(found.TargetID), chromedp.WithDetachOnCancel())
	if err := chromedp.Do(v.ctx); err != nil {
		return nil, fmt.Errorf("looking into the card: %w", err)
	}
	return v, nil
}

// NoCard waits until there is no card in the tab's page.
func (t *Tab) NoCard(ctx context.Context) error {
	ctx, cancel := within(t.ctx, ctx)
	defer cancel()
	_, err := await(ctx, "the card's end", func() (*bool, error) {
		card, err := t.card()
		if card != nil || err != nil {
			return nil, err
		}
		return new(bool), nil
	})
	return err
}

// card returns the frame of the card, or nil.
func (t *Tab) card() (*target.Info, error) {
	page := chromedp.FromContext(t.ctx).Target.TargetID
	return t.browser.find(func(frame *target.Info) bool {
		return frame.ParentID == page && strings.HasPrefix(frame.URL, cardPage)
	})
}

// Popup shows what the extension's button would open for the tab, as a page of its own.
func (t *Tab) Popup() (*View, error) {
	v := &View{}
	v.ctx, v.Close = chromedp.NewContext(t.browser.ctx)
	err := chromedp.Do(v.ctx,
		chromedp.EmulateViewport(420, 640),
		chromedp.Navigate(fmt.Sprintf("%s?tab=%d", popupPage, t.ID)))
	if err != nil {
		return nil, fmt.Errorf("opening the popup: %w", err)
	}
	return v, nil
}

// OpenedPopup waits for a popup that the extension opened itself.
func (b *Browser) OpenedPopup(ctx context.Context) (*View, error) {
	ctx, cancel := within(b.ctx, ctx)
	defer cancel()
	found, err := await(ctx, "the popup", func() (*target.Info, error) {
		return b.find(func(t *target.Info) bool { return t.URL == popupPage })
	})
	if err != nil {
		return nil, err
	}
	v := &View{}
	v.ctx, v.Close = chromedp.NewContext(b.ctx, chromedp.WithTargetID(found.TargetID))
	if err := chromedp.Do(v.ctx); err != nil {
		return nil, fmt.Errorf("looking into the popup: %w", err)
	}
	return v, nil
}

// read returns what a view shows, or null while that is not painted. After a replay there is more to wait for: the
// section that tells of it.
const read = `((replayed) => {
  const { state, cause, count, responseAt, answeredAt, visibleAt } = document.documentElement.dataset;
  if (!visibleAt || state === 'asking' || state === 'replaying') return null;
  if (replayed && document.querySelector('#replay')?.hidden) return null;
  const text = (selector) => document.querySelector(selector)?.innerText ?? '';
  return {
    state, cause, count: Number(count),
    title: text('#headline h1'), advice: text('#steps li p'), text: document.body.innerText,
    response: Number(responseAt), answered: Number(answeredAt), visible: Number(visibleAt),
  };
})(%t)`

// Shown waits until the view shows advice, and returns it.
func (v *View) Shown(ctx context.Context) (Shown, error) { return v.shown(ctx, false) }

// Replay presses the button for a replay, and returns what the view shows after it.
func (v *View) Replay(ctx context.Context) (Shown, error) {
	selector := "button[data-action=replay]"
	if v.framed {
		selector += "[data-seen]"
	}
	if err := v.Press(ctx, selector); err != nil {
		return Shown{}, err
	}
	return v.shown(ctx, true)
}

func (v *View) shown(ctx context.Context, replayed bool) (Shown, error) {
	ctx, cancel := within(v.ctx, ctx)
	defer cancel()
	shown, err := await(ctx, "the advice", func() (*Shown, error) {
		return chromedp.Run(ctx, chromedp.Evaluate[*Shown](fmt.Sprintf(read, replayed)))
	})
	if err != nil {
		return Shown{}, err
	}
	return *shown, nil
}

// Badge is the text on the extension's button for the tab.
func (t *Tab) Badge(ctx context.Context) (string, error) {
	ctx, cancel := within(t.browser.console, ctx)
	defer cancel()
	badge, err := chromedp.Run(ctx, chromedp.Evaluate[string](
		fmt.Sprintf("chrome.action.getBadgeText({ tabId: %d })", t.ID), chromedp.EvalAwaitPromise))
	if err != nil {
		return "", fmt.Errorf("reading the badge: %w", err)
	}
	return badge, nil
}

// UntilBadge waits until the extension's button has a text for the tab. It may lag behind the views: 401s that follow
// each other closely are counted on it together.
func (t *Tab) UntilBadge(ctx context.Context, text string) error {
	_, err := await(ctx, fmt.Sprintf("the badge %q", text), func() (*bool, error) {
		badge, err := t.Badge(ctx)
		if err != nil || badge != text {
			return nil, err
		}
		return new(bool), nil
	})
	return err
}
