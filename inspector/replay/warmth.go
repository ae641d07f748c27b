package replay

import (
	"context"
	"errors"
	"os"
	"runtime"

	"github.com/why401/why401/browsers"
	"github.com/why401/why401/inspector"
)

// warmth is a browser that was started, or is about to be.
type warmth struct {
	// kind is the kind that was wished for.
	kind inspector.ReplayBrowser
	// ready is closed when the browser runs or has failed to start.
	ready   chan struct{}
	browser *warmBrowser
	err     error
}

// warm returns the running browser, whichever it is.
func (r *Replayer) warm(ctx context.Context) (*warmBrowser, error) {
	return r.warmKind(ctx, inspector.ShellBrowser)
}

// warmKind returns the running browser, and starts one if there is none, the last one crashed, or it is the headless
// shell where the full browser is wished for. The full one serves for everything. When ctx ends before the browser
// runs, it goes on starting for the next run. The caller has the turn.
func (r *Replayer) warmKind(ctx context.Context, kind inspector.ReplayBrowser) (*warmBrowser, error) {
	if r.warmth != nil && (r.warmth.over() || kind == inspector.FullBrowser && r.canBeFuller(r.warmth)) {
		_ = r.stop() // What a crash leaves is removed at the next start, if it cannot be now.
	}
	if r.warmth == nil {
		r.warmth = &warmth{kind: kind, ready: make(chan struct{})}
		go func(w *warmth) {
			defer close(w.ready)
			r.swept.Wait()
			w.browser, w.err = r.start(kind)
		}(r.warmth)
	}
	select {
	case <-ctx.Done():
		return nil, r.ended(ctx)
	case <-r.warmth.ready:
		if r.closing.Err() != nil {
			return nil, ErrClosed // Which may have ended the start.
		}
		return r.warmth.browser, r.warmth.err
	}
}

// canBeFuller tells whether the full browser is there and would be another one than that which runs.
func (r *Replayer) canBeFuller(w *warmth) bool {
	if w.kind == inspector.FullBrowser || r.options.BrowserURL != "" {
		return false
	}
	w.kind = inspector.FullBrowser // Asked once; what runs is either replaced or the fullest there is.
	runs, _ := r.program(inspector.ShellBrowser)
	full, err := r.program(inspector.FullBrowser)
	return err == nil && full.Path != runs.Path
}

// over tells whether a browser failed to start or has ended since.
func (w *warmth) over() bool {
	select {
	case <-w.ready:
		return w.err != nil || !w.browser.alive()
	default:
		return false
	}
}

// start finds the browser's program and runs it, or attaches to the one that runs elsewhere. Close ends the start.
func (r *Replayer) start(kind inspector.ReplayBrowser) (*warmBrowser, error) {
	if r.options.BrowserURL != "" {
		return r.attach()
	}
	program, err := r.program(kind)
	if err != nil {
		return nil, notFound(err)
	}
	base, err := r.base()
	if err != nil {
		return nil, err
	}
	b, err := launch(r.closing, program, r.options.Args, base)
	if err != nil {
		remedy := "name another browser in " + browsers.EnvBrowser
		if errors.Is(err, errArgument) {
			remedy = "write each line of " + EnvArgs + " in that form, or unset it"
		}
		return nil, &StartError{Program: program.Path, Err: err, Remedy: remedy}
	}
	if r.options.Notice != nil && os.Getuid() == 0 {
		r.noticed.Do(func() {
			r.options.Notice("the browser for replays runs without its sandbox, because you are root; " +
				"start why401 as another user to have it")
		})
	}
	b.about.Name, b.about.OS = program.Browser.ID, string(browsers.System(runtime.GOOS))
	return b, nil
}

// stop ends the browser, if there is one. The caller has the turn.
func (r *Replayer) stop() error {
	w := r.warmth
	if w == nil {
		return nil
	}
	r.warmth = nil
	<-w.ready
	if w.browser == nil {
		return nil
	}
	return w.browser.stop()
}
