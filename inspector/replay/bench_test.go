package replay_test

import (
	"testing"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/replay"
)

// BenchmarkReplayWarm is one experiment in a browser that already runs, without a pause between them, so that each
// waits for its tab; answer-ms is what it takes once there is one.
func BenchmarkReplayWarm(b *testing.B) {
	s := newSite(b, refused)
	for name, x := range map[string]*inspector.Exchange{
		"navigation": exchange(inspector.KindNavigation, s.at("shop.test", "/"), "Cookie", "session=1"),
		"fetch": from(exchange(inspector.KindFetch, s.at("shop.test", "/"), "Authorization", "Bearer 1"),
			s.at("shop.test", "")),
	} {
		b.Run(name, func(b *testing.B) {
			run(b, x, inspector.AsIs) // Warm it.
			var waited int64
			for b.Loop() {
				e := run(b, x, inspector.AsIs)[0]
				answered(b, e, 401)
				waited += e.Milliseconds
			}
			b.ReportMetric(float64(waited)/float64(b.N), "answer-ms/op")
		})
	}
}

// BenchmarkReplayCold is the first experiment of a Replayer, the start of its browser included.
func BenchmarkReplayCold(b *testing.B) {
	s := newSite(b, refused)
	x := exchange(inspector.KindNavigation, s.at("shop.test", "/"))
	dir := shortDir(b)
	for b.Loop() {
		r := replay.New(replay.Options{Dir: dir, Args: []string{hosts}})
		answered(b, runWith(b, r, x, inspector.AsIs)[0], 401)
		b.StopTimer()
		if err := r.Close(); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
}
