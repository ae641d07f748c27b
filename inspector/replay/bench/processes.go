package main

import (
	"fmt"
	"os"
	"slices"
	"time"

	"github.com/shirou/gopsutil/v4/process"
)

// tree is a process with all that it started.
type tree []*process.Process

// treeBelow returns what a process started, and what those did, without itself.
func treeBelow(pid int) (tree, error) {
	all, err := process.Processes()
	if err != nil {
		return nil, err
	}
	below := map[int32]bool{int32(pid): true} //nolint:gosec // G115: process ids fit.
	var found tree
	for grown := true; grown; {
		grown = false
		for _, p := range all {
			if below[p.Pid] {
				continue
			}
			if parent, err := p.Ppid(); err == nil && below[parent] {
				below[p.Pid], grown = true, true
				found = append(found, p)
			}
		}
	}
	return found, nil
}

// cpu is how long the processes have computed, in seconds.
func (t tree) cpu() float64 {
	sum := 0.0
	for _, p := range t {
		if times, err := p.Times(); err == nil {
			sum += times.User + times.System
		}
	}
	return sum
}

// rss is the memory of the processes, in megabytes. What they share is counted in each.
func (t tree) rss() float64 {
	sum := uint64(0)
	for _, p := range t {
		if memory, err := p.MemoryInfo(); err == nil {
			sum += memory.RSS
		}
	}
	return float64(sum) / (1 << 20)
}

// without leaves those out that another tree has.
func (t tree) without(other tree) tree {
	return slices.DeleteFunc(slices.Clone(t), func(p *process.Process) bool {
		return slices.ContainsFunc(other, func(o *process.Process) bool { return o.Pid == p.Pid })
	})
}

// treeOf is a process alone.
func treeOf(pid int) tree {
	p, err := process.NewProcess(int32(pid)) //nolint:gosec // G115: process ids fit.
	if err != nil {
		return nil
	}
	return tree{p}
}

// self is this process alone.
func self() tree { return treeOf(os.Getpid()) }

// settle waits until what this process started computes no more: what is prepared and cleared away in the background
// must not be in the way of what is measured next.
func settle() error {
	const (
		window = 60 * time.Millisecond
		still  = 0.011 // Seconds of CPU time within it: one tick of Linux' clock.
		most   = 20 * time.Second
	)
	deadline := time.Now().Add(most)
	for quiet := 0; quiet < 2; {
		if time.Now().After(deadline) {
			return fmt.Errorf("the browsers did not come to rest within %v", most)
		}
		all, err := treeBelow(os.Getpid())
		if err != nil {
			return err
		}
		before := all.cpu()
		time.Sleep(window)
		if all.cpu()-before > still {
			quiet = 0
		} else {
			quiet++
		}
	}
	return nil
}

// openFiles is how many files this process holds open, -1 where the system does not tell.
func openFiles() int {
	entries, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		return -1
	}
	return len(entries)
}
