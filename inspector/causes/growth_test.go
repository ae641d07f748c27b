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

// The evidence grows by a factor of growth. What a diagnosis costs may then grow as much, and again by as much as chance
// and the machine do; what compares everything with everything grows by the square of it.
const (
	growth = 16
	slack  = 4
)

// TestCostGrowsNoFasterThanTheEvidence makes each kind of evidence many times as much.
func TestCostGrowsNoFasterThanTheEvidence(t *testing.T) { //nolint:paralleltest // It takes times.
	content, err := os.ReadFile("../../host/testdata/typical.json")
	if err != nil {
		t.Fatal(err)
	}
	i := engine(t)
	for _, kind := range []struct {
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
	} {
		t.Run(kind.name, func(t *testing.T) { //nolint:paralleltest // as above
			cost := func(n int) (allocations float64, least time.Duration) {
				var x inspector.Exchange
				if err := json.Unmarshal(content, &x); err != nil {
					t.Fatal(err)
				}
				kind.add(&x, n)
				least = time.Hour
				allocations = testing.AllocsPerRun(20, func() {
					begun := time.Now()
					i.Inspect(&x)
					least = min(least, time.Since(begun))
				})
				return allocations, least
			}
			few, short := cost(kind.few)
			many, long := cost(kind.few * growth)
			if many > few*growth {
				t.Errorf("%.0f allocations became %.0f", few, many)
			}
			if long > short*growth*slack {
				t.Errorf("%v became %v", short, long)
			}
			t.Logf("%.0f allocations became %.0f, %v became %v", few, many, short, long)
		})
	}
}
