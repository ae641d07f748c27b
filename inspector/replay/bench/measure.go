package main

import (
	"os"
	"runtime"
	"slices"
	"time"

	"github.com/why401/why401/browsers"
)

// figures are what was measured of a pair. Times are medians, in milliseconds.
type figures struct {
	Browser    string `json:"browser"`
	Playwright string `json:"playwright"`
	Rounds     int    `json:"rounds"`

	Warm, Cold sides
	// Usual is what the experiments take together that the engine plans, which Experiments names.
	Usual       float64  `json:"usual"`
	Experiments []string `json:"experiments"`
	Growth      growth   `json:"growth"`
}

// sides are a replay and a visit by Playwright. Control is the median of a thing's second half over that of its first.
type sides struct {
	Replay, Playwright               float64
	ReplayControl, PlaywrightControl float64
	// CPU is in seconds for one, that which is prepared and cleared away in the background included; memory in
	// megabytes, and for replays without the host, which is Host.
	ReplayCPU, PlaywrightCPU       float64
	ReplayMemory, PlaywrightMemory float64
	Host                           float64 `json:",omitempty"`
}

// growth compares the first and the last tenth of many replays.
type growth struct {
	Replays       int
	First, Last   float64
	Memory        [2]float64
	Host          [2]float64
	Processes     [2]int
	Goroutines    [2]int
	Files         [2]int
	RepliesPerSec float64
}

// sample is what one way of doing a thing took, in two interleaved halves.
type sample struct {
	halves [2][]float64
	cpu    []float64
	memory float64
}

func (s *sample) median() float64 { return median(slices.Concat(s.halves[0], s.halves[1])) }

func (s *sample) control() float64 { return median(s.halves[1]) / median(s.halves[0]) }

// take does a thing once nothing else computes, and notes what it took.
func (s *sample) take(half int, of func() (tree, error), do func() (time.Duration, error)) error {
	if err := settle(); err != nil {
		return err
	}
	before, err := of()
	if err != nil {
		return err
	}
	cpu := before.cpu()
	took, err := do()
	if err != nil {
		return err
	}
	s.halves[half] = append(s.halves[half], float64(took)/float64(time.Millisecond))
	during, err := of()
	if err != nil {
		return err
	}
	s.memory = max(s.memory, during.memory())
	if err := settle(); err != nil {
		return err
	}
	after, err := of()
	if err != nil {
		return err
	}
	s.cpu = append(s.cpu, after.cpu()-cpu)
	return nil
}

// measure sets replays in one browser program beside Playwright in the same, or in another.
func measure(program, against browsers.Program, address string, rounds int) (figures, error) {
	f := figures{Browser: program.Path, Playwright: against.Path, Rounds: rounds}
	p, err := newPlaywright(against.Path)
	if err != nil {
		return f, err
	}
	defer func() { _ = p.close() }()
	r, err := newReplays(program, address)
	if err != nil {
		return f, err
	}
	defer func() { _ = r.close() }()
	theirs := func() (tree, error) {
		below, err := treeBelow(p.pid())
		return append(below, treeOf(p.pid())...), err
	}
	ours := func() (tree, error) {
		all, err := treeBelow(os.Getpid())
		if err != nil {
			return nil, err
		}
		their, err := theirs()
		return all.without(their), err
	}
	if _, err := r.once(); err != nil { // Warm both.
		return f, err
	}
	if _, err := p.visit("warm", address); err != nil {
		return f, err
	}
	var warm, cold [2]sample
	var usual []float64
	for range rounds {
		for half := range 2 {
			if err := warm[0].take(half, ours, r.once); err != nil {
				return f, err
			}
			if err := warm[1].take(half, theirs, func() (time.Duration, error) { return p.visit("warm", address) }); err != nil {
				return f, err
			}
			f.Warm.Host = max(f.Warm.Host, self().memory())
		}
		if err := settle(); err != nil {
			return f, err
		}
		took, made, err := r.usual()
		if err != nil {
			return f, err
		}
		usual, f.Experiments = append(usual, float64(took)/float64(time.Millisecond)), made
	}
	for range rounds {
		for half := range 2 {
			if err := cold[0].take(half, ours, func() (time.Duration, error) { return coldReplay(program, address) }); err != nil {
				return f, err
			}
			if err := cold[1].take(half, theirs, func() (time.Duration, error) { return p.visit("cold", address) }); err != nil {
				return f, err
			}
		}
	}
	f.Warm.fill(warm)
	f.Cold.fill(cold)
	f.Usual = median(usual)
	return f, nil
}

func (s *sides) fill(from [2]sample) {
	s.Replay, s.Playwright = from[0].median(), from[1].median()
	s.ReplayControl, s.PlaywrightControl = from[0].control(), from[1].control()
	s.ReplayCPU, s.PlaywrightCPU = mean(from[0].cpu), mean(from[1].cpu)
	s.ReplayMemory, s.PlaywrightMemory = from[0].memory, from[1].memory
}

// coldReplay is a replay by a host that has just started.
func coldReplay(program browsers.Program, address string) (time.Duration, error) {
	r, err := newReplays(program, address)
	if err != nil {
		return 0, err
	}
	took, err := r.once()
	if err != nil {
		return 0, err
	}
	return took, r.close()
}

// grow makes many replays one after the other.
func grow(program browsers.Program, address string, many int) (growth, error) {
	g := growth{Replays: many}
	r, err := newReplays(program, address)
	if err != nil {
		return g, err
	}
	defer func() { _ = r.close() }()
	var took []float64
	began := time.Now()
	var looking time.Duration
	look := func(at int) error {
		started := time.Now()
		defer func() { looking += time.Since(started) }()
		if err := settle(); err != nil {
			return err
		}
		runtime.GC()
		all, err := treeBelow(os.Getpid())
		g.Memory[at], g.Host[at] = all.memory(), self().memory()
		g.Processes[at], g.Goroutines[at], g.Files[at] = len(all), runtime.NumGoroutine(), openFiles()
		return err
	}
	for i := range many {
		once, err := r.once()
		if err != nil {
			return g, err
		}
		took = append(took, float64(once)/float64(time.Millisecond))
		if i == many/10 {
			if err := look(0); err != nil {
				return g, err
			}
		}
	}
	g.RepliesPerSec = float64(many) / (time.Since(began) - looking).Seconds()
	g.First, g.Last = median(took[:many/10]), median(took[many-many/10:])
	return g, look(1)
}
