package replay_test

import (
	"bufio"
	"crypto/sha256"
	"crypto/tls"
	"encoding/base64"
	"net"
	"net/http/httptest"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/why401/why401/browsers"
	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/replay"
)

// recorder is a server that keeps the very bytes of each request's head, and answers 401.
type recorder struct {
	net.Listener
	mu    sync.Mutex
	heads []string
}

// record starts a recorder; with a configuration, it speaks TLS.
func record(t testing.TB, secure *tls.Config) *recorder {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	if secure != nil {
		l = tls.NewListener(l, secure)
	}
	r := &recorder{Listener: l}
	t.Cleanup(func() { _ = l.Close() })
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go r.answer(c)
		}
	}()
	return r
}

func (r *recorder) answer(c net.Conn) {
	defer func() { _ = c.Close() }()
	var head strings.Builder
	lines := bufio.NewReader(c)
	for {
		line, err := lines.ReadString('\n')
		if err != nil {
			return // A connection that the browser opened ahead.
		}
		if line == "\r\n" {
			break
		}
		head.WriteString(line)
	}
	r.mu.Lock()
	r.heads = append(r.heads, head.String())
	r.mu.Unlock()
	if strings.HasPrefix(head.String(), "OPTIONS ") { // Let the request itself come, too.
		_, origin, _ := strings.Cut(head.String(), "Origin: ")
		origin, _, _ = strings.Cut(origin, "\r\n")
		_, _ = c.Write([]byte("HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: " + origin + "\r\n" +
			"Access-Control-Allow-Credentials: true\r\nAccess-Control-Allow-Headers: authorization\r\n" +
			"Connection: close\r\n\r\n"))
		return
	}
	_, _ = c.Write([]byte("HTTP/1.1 401 Unauthorized\r\nContent-Length: 2\r\nContent-Type: text/plain\r\n" +
		"Connection: close\r\n\r\nno"))
}

// take returns what was asked since the last time.
func (r *recorder) take() []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	heads := r.heads
	r.heads = nil
	return heads
}

func (r *recorder) at(scheme, host string) string {
	_, port, _ := net.SplitHostPort(r.Addr().String())
	return scheme + "://" + host + ":" + port
}

// The shell must ask every request as the full browser does, to the byte, or else the plan needs the full one.
func TestShellAsksAsTheFullBrowser(t *testing.T) {
	t.Parallel()
	shell, ok := browsers.HeadlessShell(exec.LookPath)
	if !ok {
		t.Fatal("there is no headless shell: apt-get install chromium-headless-shell")
	}
	certificate, trust := selfSigned(t)
	args := []string{"--host-resolver-rules=MAP * 127.0.0.1", trust}
	full, _ := fresh(t, replay.Options{Browser: "chromium", Args: args})
	small, _ := fresh(t, replay.Options{Browser: shell.Path, Args: args})
	plain, secure := record(t, nil), record(t, &tls.Config{Certificates: []tls.Certificate{certificate}})
	both := func(x *inspector.Exchange) (diff string) {
		var asked [2][]string
		for i, r := range []*replay.Replayer{full, small} {
			answered(t, runWith(t, r, x, inspector.AsIs)[0], 401)
			asked[i] = slices.Concat(plain.take(), secure.take())
		}
		return cmp.Diff(asked[0], asked[1])
	}
	for _, kind := range []inspector.Kind{
		inspector.KindNavigation, inspector.KindFrame, inspector.KindImage, inspector.KindScript, inspector.KindStyle,
		inspector.KindFont, inspector.KindMedia, inspector.KindEventSource, inspector.KindFetch, inspector.KindDownload,
	} {
		for _, from := range [][2]string{
			{plain.at("http", "api.test"), plain.at("http", "api.test")},
			{plain.at("http", "api.localhost"), "http://other.localhost"}, // Trustworthy: Sec-Fetch headers and hints go there.
			{secure.at("https", "api.example"), "https://other.example"},
			{secure.at("https", "api.example"), ""},
		} {
			if diff := both(seen(kind, from[0], from[1])); diff != "" {
				t.Errorf("%s to %s from %q (-full +shell): %s", kind, from[0], from[1], diff)
			}
		}
	}

	// A name that was not seen is what the shell cannot repeat, and so not what it is taken for.
	nameless := exchange(inspector.KindNavigation, plain.at("http", "api.localhost"))
	if both(nameless) == "" {
		t.Error("the shell names itself as the full browser does; beyondShell can be shorter")
	}
	if e := runWith(t, small, nameless, inspector.AsIs)[0]; e.Browser != inspector.ShellBrowser || len(e.Differences) == 0 {
		t.Errorf("made in %s, with the differences %q", e.Browser, e.Differences)
	}
}

// Without a word from the person, the shell is taken where it is faithful, and the full browser from then on where it is not.
func TestBrowserIsChosenByThePlan(t *testing.T) {
	t.Setenv(browsers.EnvBrowser, "")
	r, dir := fresh(t, replay.Options{})
	s := newSite(t, refused)
	named := exchange(inspector.KindNavigation, s.at("shop.test", "/"), "User-Agent", "Mozilla/5.0 Firefox/153.0")
	nameless := exchange(inspector.KindNavigation, s.at("shop.test", "/"))
	for _, step := range []struct {
		x    *inspector.Exchange
		want inspector.ReplayBrowser
	}{
		{named, inspector.ShellBrowser}, {nameless, inspector.FullBrowser}, {named, inspector.FullBrowser},
	} {
		e := runWith(t, r, step.x, inspector.AsIs)[0]
		answered(t, e, 401)
		if e.Browser != step.want {
			t.Errorf("made in %q, want %q", e.Browser, step.want)
		}
		if left := homes(t, dir); len(left) != 1 {
			t.Errorf("there are %q, want one browser at a time", left)
		}
	}
}

// seen is a request of Chrome, with cookies and, as a fetch, with a preflight.
func seen(kind inspector.Kind, site, page string) *inspector.Exchange {
	x := exchange(kind, site+"/f?a=1",
		"User-Agent", "Mozilla/5.0 Chrome/160.0.0.0", "Accept-Language", "de-AT,de;q=0.9", "Sec-Ch-Ua-Mobile", "?0",
		"Sec-Ch-Ua", `"Chromium";v="160", "Not;A=Brand";v="8"`, "Sec-Ch-Ua-Platform", `"macOS"`, "Cookie", "plain=1; none=1")
	if kind == inspector.KindFetch {
		x.Request.Headers = append(x.Request.Headers, inspector.Header{Name: "Authorization", Value: "Bearer 1"})
	}
	if page != "" {
		from(x, page)
	}
	x.Cookies = inspector.Present([]cookie.Cookie{
		{Name: "plain", Value: "1", Domain: "api.localhost", Path: "/"},
		{Name: "lax", Value: "1", Domain: "api.example", Path: "/", SameSite: "lax"},
		{Name: "none", Value: "1", Domain: "api.example", Path: "/", SameSite: "none", Secure: true},
		{Name: "apart", Value: "1", Domain: "api.example", Path: "/", SameSite: "none", Secure: true, PartitionKey: page},
	})
	return x
}

// selfSigned is a certificate, and the argument with which a browser takes it.
func selfSigned(t testing.TB) (certificate tls.Certificate, trust string) {
	t.Helper()
	s := httptest.NewUnstartedServer(nil)
	s.StartTLS()
	defer s.Close()
	pin := sha256.Sum256(s.Certificate().RawSubjectPublicKeyInfo)
	return s.TLS.Certificates[0], "--ignore-certificate-errors-spki-list=" + base64.StdEncoding.EncodeToString(pin[:])
}
