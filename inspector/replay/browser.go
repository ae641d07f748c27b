package replay

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"

	"github.com/why401/why401/browsers"
	"github.com/why401/why401/inspector"
)

// startDeadline is how long a browser may take to start.
const startDeadline = 30 * time.Second

// warmBrowser is a running headless browser with blank tabs ready.
type warmBrowser struct {
	// ctx is chromedp's, and ends when the browser does.
	ctx  context.Context
	quit context.CancelFunc
	home home
	kind inspector.ReplayBrowser
	// remote is set for a browser that runs elsewhere and is not ours to end.
	remote bool
	// about describes the browser in the exchanges that it shows.
	about inspector.Browser
	// spares are there once the browser runs.
	spares *spares
}

// launch starts a browser with a profile of its own below base. The end of ctx ends the start, and not a browser that
// runs.
//
// It ends with this process, however that ends: its commands come through a pipe, at whose end it leaves, and on Linux
// the kernel kills it with its parent (PR_SET_PDEATHSIG, which chromedp asks for and Debian's script for Chromium passes
// on). What is left all the same, the next start ends and removes (see sweep).
func launch(ctx context.Context, program browsers.Program, args []string, base string) (*warmBrowser, error) {
	kind := kindOf(program)
	options, err := arguments(slices.Concat(flagsOf[kind], args))
	if err != nil {
		return nil, err
	}
	h, err := newHome(base)
	if err != nil {
		return nil, err
	}
	options = append(options,
		chromedp.ExecPath(program.Path), chromedp.UserDataDir(h.profile()), chromedp.Env(h.env()...),
	)
	b := &warmBrowser{home: h, kind: kind}
	allocator, release := chromedp.NewExecAllocator(context.Background(), options...)
	_, err = b.begin(ctx, allocator, release)
	return b, err
}

// begin makes the connection to the browser, and has the first tab opened.
func (b *warmBrowser) begin(
	ctx, allocator context.Context, release context.CancelFunc,
) (browser.GetVersionResult, error) {
	quiet := func(string, ...any) {} // Its messages may quote what goes over the wire.
	starting, abort := context.WithCancel(allocator)
	running, cancel := chromedp.NewContext(starting,
		chromedp.WithLogf(quiet), chromedp.WithErrorf(quiet), chromedp.WithDebugf(quiet))
	// Where a start was ended, a second call of chromedp's cancel waits for ever: for one only it has the word that no
	// browser came (Context.allocated).
	b.ctx, b.quit = running, sync.OnceFunc(func() { cancel(); abort(); release() })

	// The browser lives as long as the context of its first command, so that a deadline can only end both.
	late := time.AfterFunc(startDeadline, abort)
	unwanted := context.AfterFunc(ctx, abort)
	version, err := chromedp.CallBrowser(running, browser.GetVersion, cdp.Empty{})
	if !late.Stop() {
		err = fmt.Errorf("it did not answer within %v", startDeadline)
	}
	if !unwanted() {
		err = ctx.Err()
	}
	if err != nil {
		return version, errors.Join(shorten(err), b.stop())
	}
	_, b.about.Version, _ = strings.Cut(version.Product, "/")
	b.spares = newSpares(func() (*tab, error) { return newTab(b.ctx) })
	return version, nil
}

// shorten cuts the browser's own output, which chromedp quotes in full after a colon, if there is any.
func shorten(err error) error {
	const most = 2000
	text := strings.TrimRight(err.Error(), " :\n")
	switch {
	case len(text) > most:
		return errors.New(text[:most] + "…")
	case text != err.Error():
		return errors.New(text)
	}
	return err
}

// take returns a fresh tab.
func (b *warmBrowser) take(ctx context.Context) (*tab, error) { return b.spares.take(ctx, b.ctx) }

// discard has a used tab closed.
func (b *warmBrowser) discard(t *tab) { b.spares.discard(t) }

// try carries out a plan in a tab of its own.
func (b *warmBrowser) try(
	ctx context.Context, limit time.Duration, x *inspector.Exchange, p plan, left *int,
) (inspector.Experiment, error) {
	if b.remote && len(p.pages) > 1 {
		return inspector.Experiment{Problem: framesElsewhere}, nil
	}
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	t, err := b.take(ctx)
	if err != nil {
		return inspector.Experiment{}, err
	}
	defer b.discard(t)
	trial := newTrial(t, p.clone(), left)
	b.differ(&trial.plan)
	if err := trial.run(ctx); err != nil {
		return inspector.Experiment{}, err
	}
	outcome := trial.outcome(x, b.about)
	outcome.Browser = b.kind
	return outcome, nil
}

func (b *warmBrowser) alive() bool { return b.ctx.Err() == nil }

// gone tells, after an error, whether the browser has ended. That shows first as failing calls.
func (b *warmBrowser) gone() bool {
	const noticed = time.Second
	select {
	case <-b.ctx.Done():
		return true
	case <-chromedp.FromContext(b.ctx).Browser.LostConnection:
		<-b.ctx.Done()
		return true
	case <-time.After(noticed):
		return false
	}
}

// stop ends the browser and removes its home. There is nothing in it worth an orderly end. One that runs elsewhere loses
// our browser contexts with the connection, and nothing else.
func (b *warmBrowser) stop() error {
	b.quit()
	if b.spares != nil {
		b.spares.end()
	}
	if b.remote {
		return nil
	}
	return b.home.remove()
}

// base is the directory of all homes.
func (r *Replayer) base() (string, error) {
	if r.options.Dir != "" {
		return filepath.Abs(r.options.Dir)
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("looking for a directory for profiles: %w", err)
	}
	return filepath.Join(cache, "why401", "replay"), nil
}
