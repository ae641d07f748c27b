package replay_test

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"os/exec"
	"strings"
	"testing"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/replay"
)

// elsewhere starts a browser as a person would for remote debugging, and returns its address.
func elsewhere(t testing.TB) string {
	t.Helper()
	dir := t.TempDir()
	cmd := exec.Command("chromium", "--headless=new", "--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--disable-sync", "--disable-gpu", "--no-sandbox", "--remote-debugging-port=0",
		"--user-data-dir="+dir, hosts, "about:blank")
	out, err := cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		eventually(t, "the browser elsewhere ends", func() bool { return len(users(t, dir)) == 0 })
	})
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if address, ok := strings.CutPrefix(lines.Text(), "DevTools listening on ws://"); ok {
			host, _, _ := strings.Cut(address, "/")
			go func() {
				for lines.Scan() { // Whatever else it says must not make it wait.
				}
			}()
			return "http://" + host
		}
	}
	t.Fatal("the browser elsewhere did not start")
	return ""
}

// pages are what the browser at an address has open.
func pages(t testing.TB, address string) (open []string) {
	t.Helper()
	answer, err := http.Get(address + "/json/list")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = answer.Body.Close() }()
	var targets []struct{ ID, URL, Type string }
	if err := json.NewDecoder(answer.Body).Decode(&targets); err != nil {
		t.Fatal(err)
	}
	for _, target := range targets {
		if target.Type == "page" {
			open = append(open, target.ID)
		}
	}
	return open
}

// A browser that runs elsewhere gets pages of ours, and is left as it was.
func TestBrowserElsewhere(t *testing.T) {
	t.Parallel()
	address := elsewhere(t)
	before := pages(t, address)
	for _, given := range []string{address, strings.Replace(address, "http:", "ws:", 1)} {
		r, dir := fresh(t, replay.Options{BrowserURL: given})
		s := newSite(t, refused)
		x := exchange(inspector.KindNavigation, s.at("shop.test", "/"), "Cookie", "a=1")
		x.Cookies = inspector.Present([]cookie.Cookie{{Name: "a", Value: "1", Domain: "shop.test", HostOnly: true, Path: "/"}})
		for range 2 {
			e := runWith(t, r, x, inspector.AsIs)[0]
			answered(t, e, 401)
			if said := strings.Join(e.Differences, " "); !strings.Contains(said, "runs elsewhere") {
				t.Errorf("the differences %q do not say where", said)
			}
		}
		if got := s.got(); len(got) != 2 || got[0].Header.Get("Cookie") != "a=1" {
			t.Errorf("the site got %s", summary(got))
		}
		if left := homes(t, dir); len(left) != 0 {
			t.Errorf("profiles %q for a browser that has its own", left)
		}
		if err := r.Close(); err != nil {
			t.Error(err)
		}
		eventually(t, "our pages are closed", func() bool { return strings.Join(pages(t, address), " ") == strings.Join(before, " ") })
	}
}

// Frames of another site have a process of their own there, out of reach of what guards the page.
func TestBrowserElsewhereMakesNoFramesOfOtherSites(t *testing.T) {
	t.Parallel()
	r, _ := fresh(t, replay.Options{BrowserURL: elsewhere(t)})
	s := newSite(t, refused)
	x := from(exchange(inspector.KindFetch, s.at("api.test", "/")), "http://inner.test")
	x.Initiator.TopOrigin = inspector.Present("http://outer.test")
	hasProblem(t, runWith(t, r, x, inspector.AsIs)[0], "frame of another site")
	if got := s.got(); len(got) != 0 {
		t.Errorf("the site got %s, want none", summary(got))
	}
}

func TestBrowserElsewhereThatCannotBeReached(t *testing.T) {
	t.Parallel()
	s := newSite(t, refused)
	for given, part := range map[string]string{
		"http://127.0.0.1:9/?token=canary":         "refused",
		"ws://127.0.0.1:9/devtools/browser/canary": "refused",
		s.URL + "/?token=canary":                   "cannot be reached",
		"ftp://127.0.0.1/canary":                   `the scheme "ftp"`,
		"127.0.0.1:9222":                           "no address",
		"http://canary:canary@127.0.0.1:9222":      "no address",
	} {
		r, _ := fresh(t, replay.Options{BrowserURL: given})
		x := exchange(inspector.KindNavigation, s.at("shop.test", "/"))
		_, err := r.Run(context.Background(), x, replay.Order{Experiments: []string{inspector.AsIs}}, nil)
		start, ok := errors.AsType[*replay.StartError](err)
		if !ok || start.Remedy == "" || !strings.Contains(err.Error(), part) || strings.Contains(err.Error(), "canary") {
			t.Errorf("%s: error %v, want a StartError with %q", given, err, part)
		}
	}
}
