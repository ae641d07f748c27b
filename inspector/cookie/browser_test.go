//go:build unix

package cookie_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/why401/why401/browsers"
	"github.com/why401/why401/inspector/cookie"
)

// fields are Set-Cookie fields that a real browser and this package must judge alike; N stands for a name of its own.
// An internal tab is left out: Chromium refuses it, and RFC 6265bis does not.
var fields = []string{
	"N=1", "N=1; Path=/", "N=1; Path=/api", "N=1; Path=/api/", "N=1; Path=/apix", "N=1; Path=x", "N=1; Path=/; Path=/nope",
	"N=1; Path=/" + strings.Repeat("x", 1030),
	"N=1; Domain=example.com", "N=1; Domain=.example.com", "N=1; Domain=app.example.com", "N=1; Domain=com", "N=1; Domain=example.org",
	"N=1; Domain=www.example.com", "N=1; Domain=x.app.example.com", "N=1; Domain=", "N=1; Domain=localhost", "N=1; Domain=127.0.0.1",
	"N=1; Secure", "N=1; Secure=false", "N=1; SameSite=None", "N=1; SameSite=None; Secure", "N=1; SameSite=Lax", "N=1; SameSite=Strict",
	"N=1; SameSite=Later", "N=1; SameSite=Lax; SameSite=None", "N=1; Partitioned", "N=1; Partitioned; Secure", "N=1; Partitioned; Secure; SameSite=None",
	"N=1; Max-Age=0", "N=1; Max-Age=-1", "N=1; Max-Age=60", "N=1; Max-Age=x", "N=1; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
	"N=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT", "N=1; Expires=31 Jan 2037 12:00:00", "N=1; Expires=2037-01-31T12:00:00Z",
	"N=1; Expires=Sunday, 31-Jan-37 12:00:00 GMT", "N=1; Expires=31 Apr 1999 00:00:00", "N=1; Expires=31 Jan 69 00:00:00", "N=1; Expires=31 Jan 70 00:00:00",
	"N=" + strings.Repeat("x", 4090), "N=" + strings.Repeat("x", 4100), "N=a\x01b", `N="a;b"`, "N=ü", "N=",
	"__Secure-N=1", "__Secure-N=1; Secure", "__SECURE-N=1", "__Host-N=1; Secure; Path=/", "__Host-N=1; Secure", "__Host-N=1; Secure; Path=/api",
	"__host-N=1; Path=/", "__Host-N=1; Secure; Path=/; Domain=app.example.com", "__Http-N=1; Secure", "__Http-N=1; Secure; HttpOnly",
	"__Host-Http-N=1; Secure; HttpOnly; Path=/", "__Host-Http-N=1; Secure; Path=/",
}

// request is one that the browser made and that showed its cookies.
type request struct {
	address, method string
	fromOtherSite   bool
	header          string
}

// TestJudgesAsABrowserDoes lets a real browser take the fields on three origins, and compares what it sends back: to
// calls of the same origin, and to navigations that another site begins.
func TestJudgesAsABrowserDoes(t *testing.T) {
	t.Parallel()
	seen := make(chan request, 8)
	web := newWeb(t, seen)
	browse(t, web.bases[0]+"/api/set")
	deadline := time.After(2 * time.Minute)
	for range len(web.bases) + 2 {
		select {
		case r := <-seen:
			compare(t, r)
		case <-deadline:
			t.Fatal("the browser did not come through all pages within two minutes")
		}
	}
}

// web is a chain of pages: on each base one sets the cookies and another shows them to a call; then another site
// navigates to the first base with GET, and with POST.
type web struct {
	bases []string
	other string
}

func newWeb(t *testing.T, seen chan<- request) *web {
	t.Helper()
	w := &web{}
	handler := http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) { w.serve(rw, r, seen) })
	plain, secure := httptest.NewServer(handler), httptest.NewTLSServer(handler)
	t.Cleanup(plain.Close)
	t.Cleanup(secure.Close)
	port := func(s *httptest.Server) string { return s.URL[strings.LastIndex(s.URL, ":"):] }
	w.bases = []string{"https://app.example.com" + port(secure), "http://app.example.com" + port(plain), "http://localhost" + port(plain)}
	w.other = "https://shop.test" + port(secure)
	return w
}

func (w *web) serve(rw http.ResponseWriter, r *http.Request, seen chan<- request) {
	scheme := "http://"
	if r.TLS != nil {
		scheme = "https://"
	}
	base := scheme + r.Host
	next := w.other + "/get"
	for i := range w.bases[:len(w.bases)-1] {
		if w.bases[i] == base {
			next = w.bases[i+1] + "/api/set"
		}
	}
	rw.Header().Set("Content-Type", "text/html")
	show := func(fromOtherSite bool) {
		seen <- request{address: base + r.URL.Path, method: r.Method, fromOtherSite: fromOtherSite, header: r.Header.Get("Cookie")}
	}
	switch r.URL.Path {
	case "/api/set":
		for i := range fields {
			rw.Header().Add("Set-Cookie", field(i, base))
		}
		_, _ = fmt.Fprintf(rw, "<script>fetch('/api/call').then(() => location = %q)</script>", next)
	case "/api/call":
		show(false)
	case "/get":
		_, _ = fmt.Fprintf(rw, "<script>location = %q</script>", w.bases[0]+"/api/link")
	case "/api/link":
		show(true)
		_, _ = fmt.Fprintf(rw, "<script>location = %q</script>", w.other+"/post")
	case "/post":
		_, _ = fmt.Fprintf(rw, "<form method=post action=%q></form><script>document.forms[0].submit()</script>", w.bases[0]+"/api/form")
	case "/api/form":
		show(true)
	}
}

// field is a field with a name that no other field and base has: cookies are not apart by scheme or port.
func field(i int, base string) string {
	host, _, _ := strings.Cut(strings.ReplaceAll(base, "://", "-"), ":")
	return strings.Replace(fields[i], "N=", fmt.Sprintf("c%02d-%s=", i, host), 1)
}

// browse opens an address in a browser with a fresh profile, and ends the browser with the test.
func browse(t *testing.T, address string) {
	t.Helper()
	program, ok := browsers.HeadlessShell(exec.LookPath)
	if !ok {
		var err error
		if program, err = browsers.ForReplay(os.Getenv, exec.LookPath); err != nil {
			t.Fatalf("finding a browser: %v", err)
		}
	}
	profile, err := os.MkdirTemp("", "why401-cookie-test-")
	if err != nil {
		t.Fatalf("making a folder for the browser's profile: %v", err)
	}
	arguments := []string{
		"--headless=new", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-gpu",
		"--disable-quic", "--ignore-certificate-errors", "--host-resolver-rules=MAP * 127.0.0.1", "--remote-debugging-port=0",
		"--user-data-dir=" + profile,
	}
	if os.Geteuid() == 0 {
		arguments = append(arguments, "--no-sandbox")
	}
	ctx, cancel := context.WithCancel(context.Background())
	command := exec.CommandContext(ctx, program.Path, append(arguments, address)...)
	// Debian's program is a script that stays the browser's parent: ending it alone would leave the browser behind.
	command.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	command.Cancel = func() error { return syscall.Kill(-command.Process.Pid, syscall.SIGKILL) }
	if err := command.Start(); err != nil {
		cancel()
		t.Fatalf("starting %s: %v", program.Path, err)
	}
	t.Cleanup(func() {
		cancel()
		_ = command.Wait() // It was killed, and says so.
		// The browser's own children outlive it for a moment and write into the profile.
		for until := time.Now().Add(10 * time.Second); os.RemoveAll(profile) != nil; {
			if time.Now().After(until) {
				t.Errorf("cannot remove the browser's profile %s", profile)
				return
			}
		}
	})
}

// compare holds the cookies of a request against the verdicts on all that were set on its origin.
func compare(t *testing.T, r request) {
	t.Helper()
	u, err := url.Parse(r.address)
	if err != nil {
		t.Fatalf("reading an address of the test: %v", err)
	}
	base := u.Scheme + "://" + u.Host
	sent := map[string]bool{}
	for _, s := range cookie.ParseHeader(r.header) {
		sent[s.Name] = true
	}
	now := time.Now()
	set := cookie.Request{URL: u.JoinPath("../set"), Method: "GET", TopNavigation: true, Relation: cookie.SameSite, Now: now}
	get := cookie.Request{URL: u, Method: r.method, Relation: cookie.SameOrigin, TopOrigin: base, Now: now}
	if r.fromOtherSite {
		get.Relation, get.TopNavigation, get.TopOrigin = cookie.CrossSite, true, ""
	}
	for i := range fields {
		// The browser does not get what the server's own library leaves out, nor the rest of a cut line.
		s := cookie.ParseSetCookie(field(i, base))[0]
		stored := cookie.Store(s, set)
		verdict := cookie.Judge(stored.Cookie, get)
		if verdict.Note == cookie.NoteLaxAllowingUnsafe {
			continue // The browser may do either.
		}
		if want := stored.Kept && !stored.Removes && verdict.Sent; want != sent[s.Name] {
			t.Errorf("%s %s, %.60q: the browser sent it: %v; the verdict: %v (kept %v %s, sent %v %s)",
				r.method, r.address, fields[i], sent[s.Name], want, stored.Kept, stored.Refusal, verdict.Sent, verdict.Reason)
		}
	}
}
