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

	"github.com/why401/why401/inspector"
)

// EnvArgs names the environment variable with further arguments for the browser, one in each line, as
// --name or --name=value. The demo uses it to point its host names at this machine.
const EnvArgs = "WHY401_BROWSER_ARGS"

// ArgsFromEnv reads EnvArgs. The function is os.Getenv outside of tests.
func ArgsFromEnv(getenv func(string) string) []string {
	var args []string
	for line := range strings.Lines(getenv(EnvArgs)) {
		if line = strings.TrimSpace(line); line != "" {
			args = append(args, line)
		}
	}
	return args
}

// startDeadline is how long a browser may take to start.
const startDeadline = 30 * time.Second

// flags start the browser without windows, and without anything that it would do of its own accord. The sandbox stays
// on, unless the user is root, whom Chromium refuses otherwise (chromedp adds --no-sandbox then).
var flags = []string{
	"--headless=new",
	"--no-first-run",
	"--no-default-browser-check",
	"--no-startup-window",
	"--disable-background-networking",
	"--disable-breakpad",
	"--disable-component-update",
	"--disable-default-apps",
	"--disable-domain-reliability",
	"--disable-extensions",
	"--disable-gpu",
	"--disable-quic",
	"--disable-search-engine-choice-screen",
	"--disable-sync",
	"--mute-audio",
	"--no-pings",
	"--password-store=basic",
	"--use-mock-keychain",
	// The pages are all our own (see trial), and frames in a process of their own would be out of reach of the page's
	// session: their requests would go out unguarded.
	"--disable-site-isolation-trials",
}

// featuresOff are features that would change the request. A page that stands in for one of the local network came
// from nowhere, and the first browser has let its request through; and addresses are to be asked as they were seen.
var featuresOff = []string{
	"IsolateOrigins", "SitePerProcess", "OriginKeyedProcessesByDefault",
	"LocalNetworkAccessChecks",
	"HttpsUpgrades", "HttpsFirstModeIncognito", "HttpsFirstBalancedModeAutoEnable",
	"Translate", "OptimizationHints", "MediaRouter",
}

// warmBrowser is a running headless browser with a blank tab ready.
type warmBrowser struct {
	// ctx is chromedp's, and ends when the browser does.
	ctx  context.Context
	quit context.CancelFunc
	home home
	// about describes the browser in the exchanges that it shows.
	about inspector.Browser
	next  chan opened
	tabs  sync.WaitGroup
}

type opened struct {
	tab *tab
	err error
}

// launch starts a browser with a profile of its own below base.
func launch(program string, args []string, base string) (*warmBrowser, error) {
	options, err := arguments(args)
	if err != nil {
		return nil, err
	}
	h, err := newHome(base)
	if err != nil {
		return nil, err
	}
	options = append(options,
		chromedp.ExecPath(program), chromedp.UserDataDir(h.profile()), chromedp.Env(h.env()...),
	)
	b := &warmBrowser{home: h, next: make(chan opened, 1)}
	quiet := func(string, ...any) {} // Its messages may quote what goes over the wire.
	allocator, release := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, cancel := chromedp.NewContext(allocator,
		chromedp.WithLogf(quiet), chromedp.WithErrorf(quiet), chromedp.WithDebugf(quiet))
	b.ctx, b.quit = ctx, func() { cancel(); release() }

	// The browser lives as long as the context of its first command, so that a deadline can only end both.
	late := time.AfterFunc(startDeadline, cancel)
	version, err := chromedp.CallBrowser(ctx, browser.GetVersion, cdp.Empty{})
	if !late.Stop() {
		err = fmt.Errorf("it did not answer within %v", startDeadline)
	}
	if err != nil {
		return nil, errors.Join(shorten(err), b.stop())
	}
	_, b.about.Version, _ = strings.Cut(version.Product, "/")
	b.prepare()
	return b, nil
}

// arguments turns our flags and the caller's into chromedp's options. Features to disable are put together, since of
// two such flags the browser heeds the last alone.
func arguments(extra []string) ([]chromedp.ExecAllocatorOption, error) {
	off := slices.Clone(featuresOff)
	var options []chromedp.ExecAllocatorOption
	for _, arg := range slices.Concat(flags, extra) {
		name, value, valued := strings.Cut(strings.TrimPrefix(arg, "--"), "=")
		switch {
		case !strings.HasPrefix(arg, "--") || name == "":
			return nil, fmt.Errorf("the browser's argument %q is not of the form --name or --name=value", arg)
		case name == "disable-features":
			off = append(off, strings.Split(value, ",")...)
		case valued:
			options = append(options, chromedp.Flag(name, value))
		default:
			options = append(options, chromedp.Flag(name, true))
		}
	}
	return append(options, chromedp.Flag("disable-features", strings.Join(off, ","))), nil
}

// shorten cuts the browser's own output, which chromedp quotes in full.
func shorten(err error) error {
	const most = 2000
	if text := err.Error(); len(text) > most {
		return errors.New(text[:most] + "…")
	}
	return err
}

// prepare opens the next tab in the background.
func (b *warmBrowser) prepare() {
	b.tabs.Go(func() {
		t, err := newTab(b.ctx)
		b.next <- opened{t, err}
	})
}

// take returns a fresh tab, and has the next one opened.
func (b *warmBrowser) take(ctx context.Context) (*tab, error) {
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-b.ctx.Done():
		return nil, b.ctx.Err()
	case o := <-b.next:
		b.prepare()
		return o.tab, o.err
	}
}

// discard closes a used tab in the background, and with it its browser context and all that it held.
func (b *warmBrowser) discard(t *tab) { b.tabs.Go(t.close) }

// try carries out a plan in a tab of its own.
func (b *warmBrowser) try(
	ctx context.Context, limit time.Duration, x *inspector.Exchange, p plan, left *int,
) (inspector.Experiment, error) {
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	t, err := b.take(ctx)
	if err != nil {
		return inspector.Experiment{}, err
	}
	defer b.discard(t)
	trial := newTrial(t, p.clone(), left)
	if err := trial.run(ctx); err != nil {
		return inspector.Experiment{}, err
	}
	return trial.outcome(x, b.about), nil
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

// stop ends the browser and removes its home. There is nothing in it worth an orderly end.
func (b *warmBrowser) stop() error {
	b.quit()
	b.tabs.Wait()
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
