package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// The aims, as shares of what Playwright takes, and of one warm replay.
const (
	warmAim  = 0.3
	coldAim  = 0.6
	usualAim = 4.0
)

func (f figures) print(out io.Writer) {
	row := func(format string, values ...any) { _, _ = fmt.Fprintf(out, format+"\n", values...) }
	row("\nwhy401 in %s, Playwright in %s, %d rounds, medians", f.Browser, f.Playwright, f.Rounds)
	row("%-24s %9s %10s %6s %5s   %s", "", "why401", "Playwright", "ratio", "aim", "A/A why401, Playwright")
	for _, side := range []struct {
		name string
		of   sides
		aim  float64
	}{{"warm", f.Warm, warmAim}, {"cold", f.Cold, coldAim}} {
		s := side.of
		row("%-24s %6.1f ms %7.1f ms %6.2f %5.2f   %.2f, %.2f", side.name+" replay", s.Replay, s.Playwright,
			s.Replay/s.Playwright, side.aim, s.ReplayControl, s.PlaywrightControl)
		if s.ReplayCPU > 0 {
			row("%-24s %6.0f ms %7.0f ms %6.2f", "  CPU time", 1000*s.ReplayCPU, 1000*s.PlaywrightCPU, s.ReplayCPU/s.PlaywrightCPU)
		}
		row("%-24s %6.0f MB %7.0f MB %6.2f", "  peak memory", s.ReplayMemory, s.PlaywrightMemory, s.ReplayMemory/s.PlaywrightMemory)
	}
	row("%-24s %6.0f MB", "  host's peak memory", f.Warm.Host)
	row("%-24s %6.1f ms  %.2f warm replays (aim %.0f): %s", fmt.Sprintf("%d experiments", len(f.Experiments)), f.Usual,
		f.Usual/f.Warm.Replay, usualAim, strings.Join(f.Experiments, ", "))
	g := f.Growth
	row("%-24s %.1f/s without a pause; first and last tenth: %.1f, %.1f ms; browser %.0f, %.0f MB; host %.0f, %.0f MB;"+
		" processes %d, %d; goroutines %d, %d; files %d, %d", fmt.Sprintf("%d replays", g.Replays), g.RepliesPerSec,
		g.First, g.Last, g.Memory[0], g.Memory[1], g.Host[0], g.Host[1],
		g.Processes[0], g.Processes[1], g.Goroutines[0], g.Goroutines[1], g.Files[0], g.Files[1])
}

func median(values []float64) float64 {
	if len(values) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(values))
	middle := len(sorted) / 2
	if len(sorted)%2 == 1 {
		return sorted[middle]
	}
	return (sorted[middle-1] + sorted[middle]) / 2
}

func mean(values []float64) float64 {
	sum := 0.0
	for _, v := range values {
		sum += v
	}
	return sum / float64(max(len(values), 1))
}
