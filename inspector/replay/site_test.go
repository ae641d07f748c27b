package replay_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/replay"
	"github.com/why401/why401/inspector/secret"
)

// hosts points every name below .test at this machine, so that cross-site cases are real.
const hosts = "--host-resolver-rules=MAP *.test 127.0.0.1"

// shared is the Replayer of all tests that need nothing special of theirs.
var shared *replay.Replayer

func TestMain(m *testing.M) {
	if dir := os.Getenv(envHost); dir != "" {
		actAsHost(dir)
		return
	}
	dir, err := os.MkdirTemp("", "replay")
	if err != nil {
		panic(err)
	}
	shared = replay.New(replay.Options{Dir: dir, Args: []string{hosts}})
	code := m.Run()
	if err := shared.Close(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	if err := os.Remove(dir); err != nil { // It must be empty.
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	os.Exit(code)
}

// site is a real server that keeps what it was asked.
type site struct {
	*httptest.Server
	mu       sync.Mutex
	requests []*http.Request
	bodies   []string
}

func newSite(t testing.TB, handler http.HandlerFunc) *site {
	t.Helper()
	s := &site{}
	s.Server = httptest.NewServer(s.keep(handler))
	t.Cleanup(s.stop)
	return s
}

func (s *site) stop() {
	s.CloseClientConnections()
	s.Close()
}

func (s *site) keep(handler http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		s.mu.Lock()
		s.requests, s.bodies = append(s.requests, r), append(s.bodies, string(body))
		s.mu.Unlock()
		handler(w, r)
	}
}

// got returns the requests so far.
func (s *site) got() []*http.Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]*http.Request(nil), s.requests...)
}

// only returns the one request that the site must have got.
func (s *site) only(t testing.TB) *http.Request {
	t.Helper()
	got := s.got()
	if len(got) != 1 {
		t.Fatalf("the site got %s, want one request", summary(got))
	}
	return got[0]
}

func summary(requests []*http.Request) string {
	var all []string
	for _, r := range requests {
		all = append(all, r.Method+" "+r.Host+r.URL.String())
	}
	return fmt.Sprintf("%d requests %q", len(all), all)
}

// at is an address on the site under a name below .test.
func (s *site) at(host, path string) string {
	u, err := url.Parse(s.URL)
	if err != nil {
		panic(err)
	}
	return "http://" + host + ":" + u.Port() + path
}

// exchange is a GET that was answered 401 in a browser that the extension watches.
func exchange(kind inspector.Kind, address string, headers ...string) *inspector.Exchange {
	x := &inspector.Exchange{
		Source: inspector.SourceWebRequest, URL: secret.URL(address), Method: "GET", Status: 401,
		Time: time.Now(), Kind: kind,
	}
	for h := range slices.Chunk(headers, 2) {
		x.Request.Headers = append(x.Request.Headers, inspector.Header{Name: h[0], Value: secret.Text(h[1])})
	}
	x.Initiator.Origin = inspector.Absent[string]()
	return x
}

// from adds the page that made the request.
func from(x *inspector.Exchange, origin string) *inspector.Exchange {
	x.Initiator.Origin = inspector.Present(origin)
	return x
}

// run makes experiments with the shared Replayer, and fails the test if they cannot be made.
func run(t testing.TB, x *inspector.Exchange, experiments ...string) []inspector.Experiment {
	t.Helper()
	return runWith(t, shared, x, experiments...)
}

func runWith(t testing.TB, r *replay.Replayer, x *inspector.Exchange, experiments ...string) []inspector.Experiment {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	outcomes, err := r.Run(ctx, x, replay.Order{Experiments: experiments}, nil)
	if start, ok := errors.AsType[*replay.StartError](err); ok {
		t.Fatalf("%v: these tests need Chromium (apt-get install chromium), or WHY401_BROWSER=its program", start)
	}
	if err != nil {
		t.Fatal(err)
	}
	return outcomes
}

// one makes the one experiment as-is.
func one(t testing.TB, x *inspector.Exchange) inspector.Experiment {
	t.Helper()
	return run(t, x, inspector.AsIs)[0]
}

// answered fails unless the experiment was answered with the status and nothing went wrong.
func answered(t testing.TB, e inspector.Experiment, status int) {
	t.Helper()
	if e.Problem != "" || e.Status != status {
		t.Fatalf("%s: status %d, problem %q, differences %q; want status %d", e.ID, e.Status, e.Problem, e.Differences, status)
	}
}

// hasProblem fails unless the experiment has a problem that says so.
func hasProblem(t testing.TB, e inspector.Experiment, part string) {
	t.Helper()
	if !strings.Contains(e.Problem, part) {
		t.Errorf("%s: status %d, problem %q, want one with %q", e.ID, e.Status, e.Problem, part)
	}
}

// refused answers 401 with a Bearer challenge.
func refused(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("WWW-Authenticate", `Bearer error="invalid_token"`)
	w.WriteHeader(http.StatusUnauthorized)
	_, _ = io.WriteString(w, "jwt expired")
}
