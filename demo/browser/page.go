package browser

import (
	"context"
	"fmt"

	"github.com/chromedp/chromedp"
)

// Page is a page or frame that can be looked at and used: a tab's, or one of the extension's.
type Page struct {
	// ctx is chromedp's, which keeps its page in a context.
	ctx context.Context
	// Close closes the page; a frame is only let go of.
	Close context.CancelFunc
}

// locate finds the middle of what a selector names, once the page is ready for it: scripts that wait for the press have
// run when the page has loaded, and an element that is still being laid out has no size.
const locate = `((selector) => {
  const element = document.querySelector(selector);
  if (document.readyState !== 'complete' || !element || element.disabled) return null;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  return box.width && box.height ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
})(%q)`

// Press presses the first element that a CSS selector finds with the mouse, once its page has loaded, and it can be
// seen and stays where it is.
func (p *Page) Press(ctx context.Context, selector string) error {
	ctx, cancel := within(p.ctx, ctx)
	defer cancel()
	type point struct{ X, Y float64 }
	var before *point
	at, err := await(ctx, selector, func() (*point, error) {
		now, err := chromedp.Run(ctx, chromedp.Evaluate[*point](fmt.Sprintf(locate, selector)))
		stays := now != nil && before != nil && *now == *before
		before = now
		if !stays {
			return nil, err
		}
		return now, err
	})
	if err != nil {
		return err
	}
	if err := chromedp.Do(ctx, chromedp.MouseClickXY(at.X, at.Y)); err != nil {
		return fmt.Errorf("pressing %s: %w", selector, err)
	}
	return nil
}

// Evaluate runs JavaScript in the page, and returns the text that it gives or promises.
func (p *Page) Evaluate(ctx context.Context, expression string) (string, error) {
	ctx, cancel := within(p.ctx, ctx)
	defer cancel()
	text, err := chromedp.Run(ctx, chromedp.Evaluate[string](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		return "", fmt.Errorf("evaluating %s: %w", expression, err)
	}
	return text, nil
}

// Until waits until an expression of JavaScript holds in the page.
func (p *Page) Until(ctx context.Context, expression string) error {
	ctx, cancel := within(p.ctx, ctx)
	defer cancel()
	_, err := await(ctx, expression, func() (*bool, error) {
		holds, err := chromedp.Run(ctx, chromedp.Evaluate[bool](expression))
		if err != nil || !holds {
			return nil, err
		}
		return &holds, nil
	})
	return err
}

// Screenshot pictures what the page shows, its frames included.
func (p *Page) Screenshot(ctx context.Context) ([]byte, error) {
	ctx, cancel := within(p.ctx, ctx)
	defer cancel()
	picture, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
	if err != nil {
		return nil, fmt.Errorf("taking a screenshot: %w", err)
	}
	return picture, nil
}
