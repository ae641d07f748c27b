package causes

import (
	"encoding/json"
	"net/http"
	"os"
	"slices"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/challenge"
)

// BenchmarkTypical sets the whole diagnosis of a call with a token and cookies against what no diagnosis can do without:
// to parse the challenges, to decode the token, to split and read the cookies. Both take turns, so that they meet the
// same machine. The aim is a ratio of 3 at most, in time and in allocations.
func BenchmarkTypical(b *testing.B) {
	content, err := os.ReadFile("../../host/testdata/typical.json")
	if err != nil {
		b.Fatal(err)
	}
	var x inspector.Exchange
	if err := json.Unmarshal(content, &x); err != nil {
		b.Fatal(err)
	}
	i := engine(b)
	inspect := func() { i.Inspect(&x) }
	unavoidable := func() { parse(b, &x) }
	var inspected, parsed []time.Duration
	for b.Loop() {
		parsed = append(parsed, timed(unavoidable))
		inspected = append(inspected, timed(inspect))
	}
	const runs = 200
	allocations := testing.AllocsPerRun(runs, inspect)
	least := testing.AllocsPerRun(runs, unavoidable)
	b.ReportMetric(float64(middle(inspected).Nanoseconds())/1e3, "inspect-µs")
	b.ReportMetric(float64(middle(parsed).Nanoseconds())/1e3, "parse-µs")
	b.ReportMetric(float64(middle(inspected))/float64(middle(parsed)), "time-ratio")
	b.ReportMetric(allocations, "inspect-allocs")
	b.ReportMetric(allocations/least, "allocs-ratio")
	b.ReportMetric(0, "ns/op") // It would be of both together.
}

// parse does what no diagnosis can do without.
func parse(b *testing.B, x *inspector.Exchange) {
	b.Helper()
	if challenges := challenge.Parse(x.Response.Values("WWW-Authenticate")...); len(challenges) == 0 {
		b.Fatal("no challenge was found")
	}
	token := x.Request.Header("Authorization").Or("").Reveal()[len("Bearer "):]
	if _, _, err := jwt.NewParser().ParseUnverified(token, jwt.MapClaims{}); err != nil {
		b.Fatal(err)
	}
	if _, err := http.ParseCookie(x.Request.Header("Cookie").Or("").Reveal()); err != nil {
		b.Fatal(err)
	}
}

func timed(do func()) time.Duration {
	begun := time.Now()
	do()
	return time.Since(begun)
}

func middle(all []time.Duration) time.Duration {
	slices.Sort(all)
	return all[len(all)/2]
}
