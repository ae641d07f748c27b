package replay_test

import (
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/replay"
)

// trap counts the connections to a server that nobody has a reason to ask.
func trap(t testing.TB) (address string, connections *atomic.Int32) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	connections = new(atomic.Int32)
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			connections.Add(1)
			_ = c.Close()
		}
	}()
	return strings.Replace(l.Addr().String(), "127.0.0.1", "trap.test", 1), connections
}

// A server may have browsers load more before it answers (RFC 8297), and they do so before and beside any page, where
// nothing else of a replay's guard reaches.
func TestEarlyHintsAreNotHeeded(t *testing.T) {
	t.Parallel()
	address, connections := trap(t)
	elsewhere := "https://" + address
	s := &site{}
	s.Server = httptest.NewUnstartedServer(s.keep(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Add("Link", "</early.css>; rel=preload; as=style")
		w.Header().Add("Link", "<"+elsewhere+"/early.js>; rel=preload; as=script")
		w.Header().Add("Link", "<"+elsewhere+">; rel=preconnect")
		w.WriteHeader(http.StatusEarlyHints)
		w.WriteHeader(http.StatusUnauthorized)
	}))
	s.Config.ErrorLog = log.New(io.Discard, "", 0) // It would log what the trap is asked.
	s.EnableHTTP2 = true
	s.StartTLS()
	t.Cleanup(s.stop)
	r, _ := fresh(t, replay.Options{Args: []string{hosts, "--ignore-certificate-errors"}})
	const times = 3 // What the browser does beside the request may come late.
	for range times {
		page := strings.Replace(s.URL, "127.0.0.1", "shop.test", 1) + "/account"
		e := runWith(t, r, exchange(inspector.KindNavigation, page), inspector.AsIs)[0]
		answered(t, e, 401)
		if !strings.Contains(strings.Join(e.Differences, " "), "HTTP/1.1") {
			t.Errorf("the differences are %q", e.Differences)
		}
	}
	if got := s.got(); len(got) != times {
		t.Errorf("the site got %s, want the %d requests alone", summary(got), times)
	}
	if n := connections.Load(); n != 0 {
		t.Errorf("%d connections were made elsewhere", n)
	}
}
