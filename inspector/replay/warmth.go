package replay

import (
	"context"
	"os"
	"os/exec"
	"runtime"

	"github.com/why401/why401/browsers"
)

// warmth is a browser that was started, or is about to be.
type warmth struct {
	// ready is closed when the browser runs or has failed to start.
	ready   chan struct{}
	browser *warmBrowser
	err     error
}

// warm returns the running browser, and starts one if there is none or the last one crashed. When ctx ends before it
// runs, it goes on starting for the next run. The caller has the turn.
func (r *Replayer) warm(ctx context.Context) (*warmBrowser, error) {
	if r.warmth != nil && r.warmth.over() {
		_ = r.stop() // What a crash leaves is removed at the next start, if it cannot be now.
	}
	if r.warmth == nil {
		r.warmth = &warmth{ready: make(chan struct{})}
		go func(w *warmth) {
			defer close(w.ready)
			r.swept.Wait()
			w.browser, w.err = r.start()
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

// over tells whether a browser failed to start or has ended since.
func (w *warmth) over() bool {
	select {
	case <-w.ready:
		return w.err != nil || !w.browser.alive()
	default:
		return false
	}
}

// start finds the browser's program and runs it. Close ends the start.
func (r *Replayer) start() (*warmBrowser, error) {
	program := browsers.Program{Path: r.options.Browser}
	if program.Path == "" {
		found, err := browsers.ForReplay(os.Getenv, exec.LookPath)
		if err != nil {
			return nil, notFound(err)
		}
		program = found
	}
	base, err := r.base()
	if err != nil {
		return nil, err
	}
	b, err := launch(r.closing, program.Path, r.options.Args, base)
	if err != nil {
		return nil, &StartError{
			Program: program.Path, Err: err, Remedy: "name another browser in " + browsers.EnvBrowser,
		}
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
