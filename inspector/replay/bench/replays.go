package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/why401/why401/browsers"
	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/causes"
	"github.com/why401/why401/inspector/replay"
	"github.com/why401/why401/inspector/secret"
)

// replays makes replays in one browser program.
type replays struct {
	*replay.Replayer
	dir string
	x   *inspector.Exchange
}

func newReplays(program browsers.Program, address string) (*replays, error) {
	dir, err := os.MkdirTemp("", "r")
	if err != nil {
		return nil, err
	}
	x := &inspector.Exchange{
		Source: inspector.SourceWebRequest, URL: secret.URL(address), Method: "GET", Status: 401, Time: time.Now(),
		Kind: inspector.KindNavigation,
	}
	x.Request.Headers = []inspector.Header{
		{Name: "User-Agent", Value: "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36"},
		{Name: "Accept-Language", Value: "en-GB,en;q=0.9"},
		{Name: "Cookie", Value: "session=4bf92f3577b34da6a3ce929d0e0e4736"},
	}
	x.Response.Headers = []inspector.Header{{Name: "Content-Type", Value: "text/html"}}
	x.Initiator.Origin = inspector.Absent[string]()
	r := replay.New(replay.Options{Browser: program.Path, Args: args, Dir: dir})
	return &replays{Replayer: r, dir: dir, x: x}, nil
}

func (r *replays) close() error { return errors.Join(r.Close(), os.Remove(r.dir)) }

// once makes the control experiment, and returns how long the person waits for it.
func (r *replays) once() (time.Duration, error) {
	return r.make(replay.Order{Experiments: []string{inspector.AsIs}}, nil)
}

// usual makes the experiments that the engine plans, and returns which they were, too.
func (r *replays) usual() (took time.Duration, made []string, err error) {
	catalogue, err := causes.Catalogue()
	if err != nil {
		return 0, nil, err
	}
	engine, err := inspector.New(catalogue)
	if err != nil {
		return 0, nil, err
	}
	took, err = r.make(replay.Order{Plan: engine.Plan}, &made)
	return took, made, err
}

func (r *replays) make(order replay.Order, made *[]string) (time.Duration, error) {
	began := time.Now()
	outcomes, err := r.Run(context.Background(), r.x, order, nil)
	took := time.Since(began)
	if err != nil {
		return 0, err
	}
	for _, e := range outcomes {
		if e.Problem != "" || e.Status == 0 {
			return 0, fmt.Errorf("%s: status %d, problem %q", e.ID, e.Status, e.Problem)
		}
		if made != nil {
			*made = append(*made, e.ID)
		}
	}
	return took, nil
}
