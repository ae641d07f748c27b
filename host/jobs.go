package host

import (
	"context"
	"sync"
	"time"
)

// jobs are the requests that a session is working at.
type jobs struct {
	send    func(Reply)
	running sync.WaitGroup
	mu      sync.Mutex
	byID    map[string]*job
}

// lane is where jobs of a kind run: so many at once, each with so much time.
type lane struct {
	places   chan struct{}
	deadline time.Duration
	// queues is set where a job waits for a place. Nothing further is read until then, so that a flood waits in the
	// browser and not in our memory. Where it is not set, one job too many is refused.
	queues bool
}

// job is one request. It is answered once, by whoever comes first: its work, a cancel, or its deadline.
type job struct {
	id     string
	jobs   *jobs
	cancel context.CancelCauseFunc

	mu   sync.Mutex
	done bool
}

// start runs the work for a request in a goroutine of its own. The work ends with a call of finish.
func (js *jobs) start(ctx context.Context, l *lane, id string, work func(context.Context, *job)) {
	if !l.enter(ctx) {
		js.send(Reply{ID: id, Error: &Error{
			Code: ErrorBusy, Text: "Too many requests of this kind are under way.",
			Remedy: "Wait for one of them to end, or cancel one.",
		}})
		return
	}
	ctx, cancel := context.WithCancelCause(ctx)
	j := &job{id: id, jobs: js, cancel: cancel}
	if !js.add(j) {
		cancel(nil)
		l.leave()
		js.send(Reply{ID: id, Error: &Error{
			Code: ErrorBadFrame, Text: "Another request with this id is under way.",
			Remedy: "Give every request an id of its own.",
		}})
		return
	}
	ctx, stop := context.WithTimeout(ctx, l.deadline)
	// The answer to a cancel or a deadline must not depend on how soon the work notices it.
	unwatch := context.AfterFunc(ctx, func() { j.finish(Reply{ID: id, Error: stopped(context.Cause(ctx))}) })
	js.running.Go(func() {
		defer l.leave()
		defer cancel(nil)
		defer stop()
		defer unwatch()
		work(ctx, j)
	})
}

// cancel stops a request, and tells whether it was under way.
func (js *jobs) cancel(id string) bool {
	js.mu.Lock()
	j, ok := js.byID[id]
	js.mu.Unlock()
	if ok {
		j.cancel(context.Canceled)
	}
	return ok
}

// wait tells whether all jobs came to their end in time.
func (js *jobs) wait(grace time.Duration) bool {
	ended := make(chan struct{})
	go func() {
		js.running.Wait()
		close(ended)
	}()
	select {
	case <-ended:
		return true
	case <-time.After(grace):
		return false
	}
}

func (js *jobs) add(j *job) bool {
	js.mu.Lock()
	defer js.mu.Unlock()
	if _, taken := js.byID[j.id]; taken {
		return false
	}
	js.byID[j.id] = j
	return true
}

func (js *jobs) remove(j *job) {
	js.mu.Lock()
	defer js.mu.Unlock()
	delete(js.byID, j.id)
}

func newLane(places int, deadline time.Duration, queues bool) *lane {
	return &lane{places: make(chan struct{}, places), deadline: deadline, queues: queues}
}

// enter takes a place, and tells whether there was one.
func (l *lane) enter(ctx context.Context) bool {
	if l.queues {
		select {
		case l.places <- struct{}{}:
			return true
		case <-ctx.Done():
			return false
		}
	}
	select {
	case l.places <- struct{}{}:
		return true
	default:
		return false
	}
}

func (l *lane) leave() { <-l.places }

// progress sends a reply that does not end the request.
func (j *job) progress(p Progress) {
	j.mu.Lock()
	defer j.mu.Unlock()
	if !j.done {
		j.jobs.send(Reply{ID: j.id, Progress: &p})
	}
}

// finish sends the reply that ends the request; only the first counts. The ID is free again before the extension can
// see the reply.
func (j *job) finish(r Reply) {
	j.mu.Lock()
	defer j.mu.Unlock()
	if !j.done {
		j.done = true
		j.jobs.remove(j)
		j.jobs.send(r)
	}
}
