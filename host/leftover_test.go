package host

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/why401/why401/inspector"
)

// browserPatience is how long browsers wait for a host to end before they kill it; Chromium's is two seconds.
const browserPatience = 2 * time.Second

// A replay is under way in a real browser when the input ends. Host, browser and profile must all be gone in the time
// that a browser gives a host.
func TestReplayLeavesNothing(t *testing.T) {
	t.Parallel()
	asked := make(chan struct{}, 10)
	// The server does not answer, so that the replay is surely in the middle of it.
	server := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		asked <- struct{}{}
		<-r.Context().Done()
	}))
	t.Cleanup(server.Close)

	// Chromium's socket lies in its profile, and its name may have 107 bytes at most.
	cache, err := os.MkdirTemp("", "why401-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(cache) })
	p := startHostWith(t, []string{"XDG_CACHE_HOME=" + cache}, ChromiumOrigin)
	request := strings.ReplaceAll(exchange("/orders"), "https://api.example.test", server.URL)
	got := p.ask(t, `{"id":"1","replay":`+request+`}`)
	if !strings.Contains(got, `"progress":{"experiment":"`+inspector.Repeat+`"`) {
		t.Fatalf("the replay did not begin: %s", got)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	t.Cleanup(cancel)
	select {
	case <-asked:
	case <-ctx.Done():
		t.Fatal("the replay's request did not arrive")
	}
	if len(using(t, cache)) == 0 {
		t.Fatal("no browser is running, so this test does not look at what it should")
	}

	begun := time.Now()
	_ = p.in.Close()
	if err := p.cmd.Wait(); err != nil {
		t.Errorf("the host ended with %v", err)
	}
	if took := time.Since(begun); took > browserPatience {
		t.Errorf("the end took %v, and a browser waits %v", took, browserPatience)
	}
	if left := using(t, cache); len(left) > 0 {
		t.Errorf("processes are left:\n%s", strings.Join(left, "\n"))
	}
	if root := os.Getuid() == 0; root != strings.Contains(p.log(t), "without its sandbox") {
		t.Errorf("as root: %v, the log:\n%s", root, p.log(t))
	}
	if profiles, _ := filepath.Glob(filepath.Join(cache, "why401", "replay", "*")); len(profiles) > 0 {
		t.Errorf("profiles are left: %s", profiles)
	}
}

// using are the command lines of the processes that name a directory.
func using(t *testing.T, dir string) []string {
	t.Helper()
	names, err := filepath.Glob("/proc/[0-9]*/cmdline")
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, name := range names {
		// Processes come and go, and those of others cannot be read.
		if line, err := os.ReadFile(name); err == nil && strings.Contains(string(line), dir) {
			lines = append(lines, strings.ReplaceAll(string(line), "\x00", " "))
		}
	}
	return lines
}
