package browser

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/heapprofiler"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"

	"github.com/why401/why401/host"
)

// Background is the extension's service worker. Looking into it keeps it from being stopped, until Close.
func (b *Browser) Background() (*Page, error) {
	worker, err := b.find(func(t *target.Info) bool {
		return t.Type == "service_worker" && strings.HasPrefix(t.URL, host.ChromiumOrigin)
	})
	if err != nil {
		return nil, err
	}
	if worker == nil {
		return nil, errors.New("the extension's background is not running")
	}
	p := &Page{}
	p.ctx, p.Close = chromedp.NewContext(b.ctx, chromedp.WithTargetID(worker.TargetID), chromedp.WithDetachOnCancel())
	if err := chromedp.Do(p.ctx); err != nil {
		return nil, fmt.Errorf("looking into the extension's background: %w", err)
	}
	return p, nil
}

// Heap is how many bytes the page's or worker's objects take, once those that nobody needs are gone.
func (p *Page) Heap(ctx context.Context) (int, error) {
	ctx, cancel := within(p.ctx, ctx)
	defer cancel()
	if _, err := chromedp.Call(ctx, heapprofiler.CollectGarbage, cdp.Empty{}); err != nil {
		return 0, fmt.Errorf("collecting garbage: %w", err)
	}
	usage, err := chromedp.Call(ctx, runtime.GetHeapUsage, cdp.Empty{})
	if err != nil {
		return 0, fmt.Errorf("measuring the heap: %w", err)
	}
	return int(usage.UsedSize), nil
}
