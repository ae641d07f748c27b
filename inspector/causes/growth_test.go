package causes

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/secret"
)

// growth is the factor by which each kind of evidence grows. What compares everything with everything grows by its square.
const growth = 16

// growing are the kinds of evidence that can be as much as a server or a page likes, few of them being not much.
var growing = []struct {
	name string
	few  int
	add  func(x *inspector.Exchange, n int)
}{
	{"history", 200, func(x *inspector.Exchange, n int) {
		var seen []inspector.Earlier
		for at := range n {
			seen = append(seen, inspector.Earlier{
				URL: secret.URL(fmt.Sprintf("https://api.example.test/v1/orders/%d?page=1", at)), Method: "POST", Status: 200,
				Time: x.Time.Add(-time.Hour), Kind: inspector.KindFetch, SetCookies: []string{"theme"},
			})
		}
		x.History = inspector.Present(seen)
	}},
	{"headers", 100, func(x *inspector.Exchange, n int) {
		for at := range n {
			h := inspector.Header{Name: fmt.Sprintf("X-Some-Header-%d", at), Value: "a value of the usual length"}
			x.Request.Headers, x.Response.Headers = append(x.Request.Headers, h), append(x.Response.Headers, h)
		}
	}},
	{"cookies", 100, func(x *inspector.Exchange, n int) {
		held := x.Cookies.Or(nil)
		for at := range n {
			held = append(held, cookie.Cookie{
				Name: fmt.Sprintf("choice_%d", at), Value: "some value", Domain: "example.test", Path: "/", Secure: true, SameSite: "lax",
			})
		}
		x.Cookies = inspector.Present(held)
	}},
	{"the Cookie header", 100, func(x *inspector.Exchange, n int) {
		for at := range x.Request.Headers {
			if h := &x.Request.Headers[at]; h.Name == "Cookie" {
				h.Value += secret.Text(strings.Repeat("; another=one", n))
			}
		}
	}},
	{"session cookies", 50, func(x *inspector.Exchange, n int) {
		held := x.Cookies.Or(nil)
		var sent strings.Builder
		for at := range n {
			c := cookie.Cookie{
				Name: fmt.Sprintf("session_%d", at), Value: "0123456789abcdef", Domain: "example.test", Path: "/", Secure: true, HTTPOnly: true,
			}
			held = append(held, c)
			_, _ = fmt.Fprintf(&sent, "; %s=%s", c.Name, c.Value.Reveal())
		}
		x.Cookies = inspector.Present(held)
		for at := range x.Request.Headers {
			if h := &x.Request.Headers[at]; h.Name == "Cookie" {
				h.Value += secret.Text(sent.String())
			}
		}
	}},
	{"session cookies that stayed behind", 50, func(x *inspector.Exchange, n int) {
		var held []cookie.Cookie
		for at := range n {
			held = append(held, cookie.Cookie{
				Name: fmt.Sprintf("session_%d", at), Value: "0123456789abcdef", Domain: "example.test", Path: "/", Secure: true, HTTPOnly: true,
			})
		}
		x.Cookies = inspector.Present(held)
		x.Request.Headers = nil
	}},
	{"challenges", 2, func(x *inspector.Exchange, n int) {
		for range n {
			x.Response.Headers = append(x.Response.Headers, inspector.Header{Name: "WWW-Authenticate", Value: `Basic realm="x"`})
		}
	}},
	{"the body", 1 << 10, func(x *inspector.Exchange, n int) {
		x.Response.Body = inspector.Present(inspector.Body{Text: secret.Text(strings.Repeat("Some words. ", n/12))})
	}},
	{"the token", 1 << 10, func(x *inspector.Exchange, n int) {
		for at := range x.Request.Headers {
			if h := &x.Request.Headers[at]; h.Name == "Authorization" {
				h.Value = secret.Text("Bearer " + strings.Repeat("a", n))
			}
		}
	}},
}

// TestAllocationsGrowNoFasterThanTheEvidence makes each kind of evidence many times as much.
func TestAllocationsGrowNoFasterThanTheEvidence(t *testing.T) { //nolint:paralleltest // AllocsPerRun counts all that runs.
	i := engine(t)
	for _, kind := range growing {
		few, many := with(t, kind.add, kind.few), with(t, kind.add, kind.few*growth)
		less := testing.AllocsPerRun(20, func() { i.Inspect(few) })
		more := testing.AllocsPerRun(20, func() { i.Inspect(many) })
		if more > less*growth {
			t.Errorf("%s: %.0f allocations became %.0f", kind.name, less, more)
		}
	}
}

// BenchmarkGrowth tells how the time grows with the evidence: a factor of 1 is as fast as that, one of 16 by its square.
func BenchmarkGrowth(b *testing.B) {
	i := engine(b)
	for _, kind := range growing {
		b.Run(kind.name, func(b *testing.B) {
			few, many := with(b, kind.add, kind.few), with(b, kind.add, kind.few*growth)
			var short, long []time.Duration
			for b.Loop() {
				short = append(short, timed(func() { i.Inspect(few) }))
				long = append(long, timed(func() { i.Inspect(many) }))
			}
			b.ReportMetric(float64(middle(long))/float64(middle(short))/growth, "factor")
			b.ReportMetric(0, "ns/op") // It would be of both together.
		})
	}
}

// with returns the typical exchange with n more of a kind of evidence.
func with(t testing.TB, add func(*inspector.Exchange, int), n int) *inspector.Exchange {
	t.Helper()
	content, err := os.ReadFile("../../host/testdata/typical.json")
	if err != nil {
		t.Fatal(err)
	}
	var x inspector.Exchange
	if err := json.Unmarshal(content, &x); err != nil {
		t.Fatal(err)
	}
	add(&x, n)
	return &x
}
