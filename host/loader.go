package host

import "context"

// loader has a session's tools, from when they are loaded.
type loader struct {
	loaded chan struct{}
	tools  Tools
	err    error
}

// begin starts the loading.
func (l *loader) begin(load func() (Tools, error)) {
	go func() {
		defer close(l.loaded)
		l.tools, l.err = load()
	}()
}

// get waits until the tools are loaded, and no longer than the context lives.
func (l *loader) get(ctx context.Context) (Tools, error) {
	select {
	case <-l.loaded:
		return l.tools, l.err
	case <-ctx.Done():
		return Tools{}, context.Cause(ctx)
	}
}

// close waits for the loading and closes what was loaded.
func (l *loader) close() error {
	<-l.loaded
	if l.tools.Replayer == nil {
		return nil
	}
	return l.tools.Replayer.Close()
}
