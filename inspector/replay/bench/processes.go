package main

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
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

// memory is that of the processes, in megabytes: what they share is counted once where the system tells (Linux' PSS),
// and in each of them elsewhere.
func (t tree) memory() float64 {
	sum := 0.0
	for _, p := range t {
		if pss, err := proportional(p.Pid); err == nil {
			sum += pss
		} else if memory, err := p.MemoryInfo(); err == nil {
			sum += float64(memory.RSS) / (1 << 20)
		}
	}
	return sum
}

func proportional(pid int32) (float64, error) {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/smaps_rollup", pid))
	if err != nil {
		return 0, err
	}
	_, line, _ := strings.Cut(string(text), "\nPss:")
	line, _, _ = strings.Cut(line, "kB")
	kilobytes, err := strconv.ParseFloat(strings.TrimSpace(line), 64)
	return kilobytes / (1 << 10), err
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
