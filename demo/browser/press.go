package browser

import (
	"context"
	"fmt"

	"github.com/chromedp/chromedp"
)

// locate finds the middle of what a selector names, once the page is ready for it: scripts that wait for the press have
// run when the page has loaded, and an element that is still being laid out has no size.
const locate = `((selector) => {
  const element = document.querySelector(selector);
  if (document.readyState !== 'complete' || !element || element.disabled) return null;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  return box.width && box.height ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
})(%q)`

// press moves the mouse onto an element of a page or frame and presses it, as a person does.
func press(own, limit context.Context, selector string) error {
	ctx, cancel := within(own, limit)
	defer cancel()
	type point struct{ X, Y float64 }
	at, err := await(ctx, selector, func() (*point, error) {
		return chromedp.Run(ctx, chromedp.Evaluate[*point](fmt.Sprintf(locate, selector)))
	})
	if err != nil {
		return err
	}
	if err := chromedp.Do(ctx, chromedp.MouseClickXY(at.X, at.Y)); err != nil {
		return fmt.Errorf("pressing %s: %w", selector, err)
	}
	return nil
}
