package e2e

import (
	"slices"
	"testing"
	"time"

	"github.com/why401/why401/demo/browser"
)

// cardRuns is how many cards one benchmark measures: as many as the figures in the README were taken from.
const cardRuns = 50

// BenchmarkCardWarm measures from a page's 401 to the card on the screen, with a host that runs already.
func BenchmarkCardWarm(b *testing.B) {
	shared := stage.shared
	measureCard(b, shared) // starts the host
	for b.Loop() {
		var times []time.Duration
		for range cardRuns {
			times = append(times, measureCard(b, shared))
		}
		report(b, times)
	}
}

// BenchmarkCardCold measures the same in a browser that has just started, whose first 401 starts the host.
func BenchmarkCardCold(b *testing.B) {
	for b.Loop() {
		var times []time.Duration
		for range cardRuns {
			fresh, err := browser.Start(b.Context(), options())
			if err != nil {
				b.Fatal(err)
			}
			times = append(times, measureCard(b, fresh))
			if err := fresh.Close(); err != nil {
				b.Fatal(err)
			}
		}
		report(b, times)
	}
}

func measureCard(b *testing.B, in *browser.Browser) time.Duration {
	b.Helper()
	tab, err := in.Open()
	if err != nil {
		b.Fatal(err)
	}
	defer tab.Close()
	if err := tab.Visit(b.Context(), "https://club.test/members"); err != nil {
		b.Fatal(err)
	}
	view, err := tab.Card(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	defer view.Close()
	shown, err := view.Shown(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	if shown.State != "answered" {
		b.Fatalf("the card is %s", shown.State)
	}
	return shown.UntilVisible()
}

// report adds the median and the 95th percentile to the benchmark's line.
func report(b *testing.B, times []time.Duration) {
	b.Helper()
	slices.Sort(times)
	milliseconds := func(share float64) float64 {
		return float64(times[int(share*float64(len(times)-1))]) / float64(time.Millisecond)
	}
	b.ReportMetric(milliseconds(0.5), "ms/median")
	b.ReportMetric(milliseconds(0.95), "ms/p95")
	b.ReportMetric(0, "ns/op") // It would be of the browser's windows, not of the card.
}
