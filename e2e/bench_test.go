//go:build linux

package e2e

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/why401/why401/demo/browser"
)

// cardRuns is how many cards one benchmark measures: as many as the figures in the README were taken from.
const cardRuns = 50

// BenchmarkCardWarm measures from a page's 401 to the card on the screen, with a host that runs already.
func BenchmarkCardWarm(b *testing.B) {
	tab := openTab(b, stage.shared)
	defer tab.Close()
	measureCard(b, tab, 0) // starts the host
	for b.Loop() {
		var shown []browser.Shown
		for run := range cardRuns {
			shown = append(shown, measureCard(b, tab, run+1))
		}
		report(b, shown)
	}
}

// BenchmarkCardCold measures the same in a browser that has just started, whose first 401 starts the host.
func BenchmarkCardCold(b *testing.B) {
	for b.Loop() {
		var shown []browser.Shown
		for range cardRuns {
			fresh, err := browser.Start(b.Context(), options())
			if err != nil {
				b.Fatal(err)
			}
			shown = append(shown, measureCard(b, openTab(b, fresh), 0))
			if err := fresh.Close(); err != nil {
				b.Fatal(err)
			}
		}
		report(b, shown)
	}
}

func openTab(b *testing.B, in *browser.Browser) *browser.Tab {
	b.Helper()
	tab, err := in.Open()
	if err != nil {
		b.Fatal(err)
	}
	return tab
}

func measureCard(b *testing.B, tab *browser.Tab, run int) browser.Shown {
	b.Helper()
	query := fmt.Sprintf("?run=%d", run)
	if err := tab.Visit(b.Context(), "https://club.test/members"+query); err != nil {
		b.Fatal(err)
	}
	// Until then the tab may still show the page of the run before.
	if err := tab.Until(b.Context(), fmt.Sprintf("location.search === %q", query)); err != nil {
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
	return shown
}

// report adds the medians and the 95th percentile to the benchmark's line.
func report(b *testing.B, shown []browser.Shown) {
	b.Helper()
	share := func(share float64, of func(browser.Shown) time.Duration) float64 {
		times := make([]time.Duration, len(shown))
		for i, s := range shown {
			times[i] = of(s)
		}
		slices.Sort(times)
		return float64(times[int(share*float64(len(times)-1))]) / float64(time.Millisecond)
	}
	b.ReportMetric(share(0.5, browser.Shown.UntilAnswered), "ms-answered/median")
	b.ReportMetric(share(0.5, browser.Shown.UntilVisible), "ms-visible/median")
	b.ReportMetric(share(0.95, browser.Shown.UntilVisible), "ms-visible/p95")
	b.ReportMetric(0, "ns/op") // It would be of the browser, not of the card.
}
