package replay

import (
	"context"
	"sync"
	"time"
)

const (
	// sparesMost is how many blank tabs wait for experiments: what is usual for one run finds a tab each. Each is a
	// process that shares most of its memory with the others.
	sparesMost = 5
	// usedMost is how many used tabs wait for a lull.
	usedMost = 4
	// lull is how long no experiment must have run before tabs are opened and closed for their own sake: each takes
	// as much of the processor as an experiment.
	lull = 100 * time.Millisecond
	// ahead is how long after the last spare was taken the next is opened all the same: by then the request is under
	// way, and what comes next would have to wait.
	ahead = 15 * time.Millisecond
)

// spares are the blank tabs of a browser that wait for experiments, and the used ones that wait to be closed.
type spares struct {
	open  func() (*tab, error)
	ready chan opened
	work  sync.WaitGroup
	tidy  *time.Timer

	mu sync.Mutex
	// opening counts the tabs that are being opened.
	opening int
	used    []*tab
	// busy is set while an experiment has a tab, closed once the browser ends.
	busy, closed bool
}

type opened struct {
	tab *tab
	err error
}

// newSpares has the first tab opened.
func newSpares(open func() (*tab, error)) *spares {
	s := &spares{open: open, ready: make(chan opened, sparesMost)}
	s.tidy = time.AfterFunc(lull, func() { s.start(s.catchUp) })
	s.tidy.Stop()
	s.start(s.openOne)
	return s
}

// start does something in the background, unless the browser ends.
func (s *spares) start(do func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.closed {
		s.work.Go(do)
	}
}

// claim tells whether one more tab is to be opened, so that there are as many as wanted.
func (s *spares) claim(wanted int) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed || len(s.ready)+s.opening >= min(wanted, cap(s.ready)) {
		return false
	}
	s.opening++
	return true
}

// openOne opens a tab if none is ready or on its way.
func (s *spares) openOne() {
	if s.claim(1) {
		s.put()
	}
}

func (s *spares) put() {
	t, err := s.open()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.opening--
	s.ready <- opened{t, err} // There is room: see claim.
}

// catchUp closes the used tabs and opens spares, until an experiment begins.
func (s *spares) catchUp() {
	for {
		s.mu.Lock()
		busy := s.busy
		s.mu.Unlock()
		if busy {
			return
		}
		s.closeUsed()
		if !s.claim(sparesMost) {
			return
		}
		s.put()
	}
}

func (s *spares) closeUsed() {
	s.mu.Lock()
	used := s.used
	s.used = nil
	s.mu.Unlock()
	for _, t := range used {
		t.close()
	}
}

// take returns a fresh tab. The end of gone is that of the browser.
func (s *spares) take(ctx context.Context, gone context.Context) (*tab, error) {
	s.mu.Lock()
	s.busy = true
	s.mu.Unlock()
	s.tidy.Stop()
	for {
		s.start(s.openOne)
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-gone.Done():
			return nil, gone.Err()
		case o := <-s.ready:
			if o.err == nil && o.tab.over() {
				s.start(o.tab.close) // Its process has crashed while it waited.
				continue
			}
			if len(s.ready) == 0 {
				time.AfterFunc(ahead, func() { s.start(s.openOne) })
			}
			return o.tab, o.err
		}
	}
}

// discard has a used tab closed, and with it its browser context and all that it held.
func (s *spares) discard(t *tab) {
	s.mu.Lock()
	s.used = append(s.used, t)
	s.busy = false
	most := len(s.used) >= usedMost
	s.mu.Unlock()
	if most {
		s.start(s.closeUsed)
	}
	s.tidy.Reset(lull)
}

// end waits until nothing is opened or closed any more. The browser has ended, and with it its tabs.
func (s *spares) end() {
	s.mu.Lock()
	s.closed = true
	s.mu.Unlock()
	s.tidy.Stop()
	s.work.Wait()
}
