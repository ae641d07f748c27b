package installer_test

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/why401/why401/host"
)

// limit is how long a browser may take on a busy machine.
const limit = time.Minute

// What install leaves behind works in real browsers: each loads the unpacked extension, meets a 401, finds the host by
// its manifest, starts it, and has the 401 diagnosed. The host's log tells.
func TestBrowsersReachTheHost(t *testing.T) {
	t.Parallel()
	program := build(t)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("WWW-Authenticate", "Bearer")
		w.Header().Set("Refresh", "1") // A visit may come before a new extension listens.
		http.Error(w, "a token is needed", http.StatusUnauthorized)
	}))
	t.Cleanup(server.Close)
	for name, visit := range map[string]func(*testing.T, home, string){"chromium": chromium, "firefox": firefox} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := newHome(t)
			if output, err := h.command(program, "install", "--browser", name).CombinedOutput(); err != nil {
				t.Fatalf("installing: %v\n%s", err, output)
			}
			log := filepath.Join(string(h), ".local/state/why401/host.log")
			if err := os.Remove(log); err != nil { // The check after installing wrote it.
				t.Fatal(err)
			}
			visit(t, h, server.URL)
			waitFor(t, "the host to log an inspection in "+log, func() bool {
				content, err := os.ReadFile(log)
				return err == nil && strings.Contains(string(content), `"request":"inspect"`)
			})
			output, err := h.command(program, "status", "--browser", name).CombinedOutput()
			if err != nil || !strings.Contains(string(output), "answers; the extension called ") {
				t.Errorf("the status of what works: %v\n%s", err, output)
			}
			// The browser still runs, and so does the host, whose log may come again.
			if output, err := h.command(program, "uninstall").CombinedOutput(); err != nil {
				t.Errorf("uninstalling: %v\n%s", err, output)
			}
			for _, left := range []string{".local/share/why401", ".config/chromium/NativeMessagingHosts", ".mozilla/native-messaging-hosts"} {
				if _, err := os.Stat(filepath.Join(string(h), left)); !errors.Is(err, fs.ErrNotExist) {
					t.Errorf("uninstall left %s: %v", left, err)
				}
			}
		})
	}
}

// home is the home directory of a person who has just this.
type home string

func newHome(t *testing.T) home {
	t.Helper()
	// Browsers keep sockets in their profiles, whose names may have 107 bytes at most. They also write on while they
	// end, so removing their homes can take two attempts.
	dir, err := os.MkdirTemp("", "why401-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		waitFor(t, "the home to be removed", func() bool { return os.RemoveAll(dir) == nil })
	})
	return home(dir)
}

func (h home) extension() string { return filepath.Join(string(h), ".local/share/why401/extension") }

func (h home) command(program string, args ...string) *exec.Cmd {
	cmd := exec.Command(program, args...)
	for _, variable := range os.Environ() {
		if !strings.HasPrefix(variable, "XDG_") {
			cmd.Env = append(cmd.Env, variable)
		}
	}
	cmd.Env = append(cmd.Env, "HOME="+string(h))
	return cmd
}

// start runs a browser until the test ends.
func (h home) start(t *testing.T, program string, args ...string) {
	t.Helper()
	path, err := exec.LookPath(program)
	if err != nil {
		t.Fatalf("this test needs %s; on Debian: sudo apt-get install %[1]s", program)
	}
	cmd := h.command(path, args...)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Signal(os.Interrupt)
		_ = cmd.Wait()
	})
}

// chromium opens an address, once the extension is there: its first page, Chromium opens before that. Headless, it would
// use a profile of its own kind if it were not told the usual one.
func chromium(t *testing.T, h home, address string) {
	t.Helper()
	profile := filepath.Join(string(h), ".config/chromium")
	args := []string{
		"--headless=new", "--user-data-dir=" + profile, "--remote-debugging-port=0",
		"--load-extension=" + h.extension(), "--disable-extensions-except=" + h.extension(),
		"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
		"--disable-gpu", "--disable-quic",
	}
	if os.Getuid() == 0 {
		args = append(args, "--no-sandbox")
	}
	h.start(t, "chromium", args...)
	var debugger string
	waitFor(t, "Chromium to listen", func() bool {
		content, err := os.ReadFile(filepath.Join(profile, "DevToolsActivePort"))
		port, _, whole := strings.Cut(string(content), "\n")
		debugger = "http://127.0.0.1:" + port
		return err == nil && whole
	})
	waitFor(t, "the extension to run", func() bool {
		targets, err := ask(http.MethodGet, debugger+"/json/list")
		return err == nil && strings.Contains(targets, host.ChromiumOrigin+"extension/background/main.js")
	})
	if answer, err := ask(http.MethodPut, debugger+"/json/new?"+url.QueryEscape(address)); err != nil {
		t.Fatalf("opening a tab: %v %s", err, answer)
	}
}

func ask(method, address string) (string, error) {
	request, err := http.NewRequest(method, address, nil)
	if err != nil {
		return "", err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return "", err
	}
	defer func() { _ = response.Body.Close() }()
	content, err := io.ReadAll(response.Body)
	return string(content), err
}

// firefox opens an address. The extension is not signed, so it is loaded as people load it for a session, through
// Marionette.
func firefox(t *testing.T, h home, address string) {
	t.Helper()
	profile := filepath.Join(string(h), "profile")
	preferences := `user_pref("marionette.port", 0);` + "\n"
	if err := os.Mkdir(profile, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(profile, "user.js"), []byte(preferences), 0o600); err != nil {
		t.Fatal(err)
	}
	h.start(t, "firefox-esr", "--headless", "--marionette", "--profile", profile)
	var port []byte
	waitFor(t, "Firefox to listen", func() bool {
		var err error
		port, err = os.ReadFile(filepath.Join(profile, "MarionetteActivePort"))
		return err == nil && len(port) > 0
	})
	m := dial(t, strings.TrimSpace(string(port)))
	m.call("WebDriver:NewSession", map[string]any{})
	m.call("Addon:Install", map[string]any{"path": h.extension(), "temporary": true})
	m.call("WebDriver:Navigate", map[string]any{"url": address})
}

// marionette is a connection to Firefox's remote protocol: each message is its length in digits, a colon, and an array
// of type, number, name and parameters.
type marionette struct {
	t    *testing.T
	conn net.Conn
	in   *bufio.Reader
	last int
}

func dial(t *testing.T, port string) *marionette {
	t.Helper()
	conn, err := net.Dial("tcp", net.JoinHostPort("127.0.0.1", port))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	if err := conn.SetDeadline(time.Now().Add(limit)); err != nil {
		t.Fatal(err)
	}
	m := &marionette{t: t, conn: conn, in: bufio.NewReader(conn)}
	m.receive() // It says who it is.
	return m
}

func (m *marionette) call(name string, params map[string]any) {
	m.t.Helper()
	m.last++
	body, err := json.Marshal([]any{0, m.last, name, params})
	if err != nil {
		m.t.Fatal(err)
	}
	if _, err := fmt.Fprintf(m.conn, "%d:%s", len(body), body); err != nil {
		m.t.Fatalf("asking Firefox for %s: %v", name, err)
	}
	var reply []json.RawMessage
	if err := json.Unmarshal(m.receive(), &reply); err != nil || len(reply) != 4 || string(reply[2]) != "null" {
		m.t.Fatalf("Firefox answered %s with %s", name, reply)
	}
}

func (m *marionette) receive() []byte {
	m.t.Helper()
	digits, err := m.in.ReadString(':')
	if err != nil {
		m.t.Fatalf("hearing from Firefox: %v", err)
	}
	size, err := strconv.Atoi(strings.TrimSuffix(digits, ":"))
	if err != nil {
		m.t.Fatalf("hearing from Firefox: %v", err)
	}
	body := make([]byte, size)
	if _, err := io.ReadFull(m.in, body); err != nil {
		m.t.Fatalf("hearing from Firefox: %v", err)
	}
	return body
}

func waitFor(t *testing.T, what string, holds func() bool) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for !holds() {
		select {
		case <-ctx.Done():
			t.Fatalf("waited %v in vain for %s", limit, what)
		case <-tick.C:
		}
	}
}

func build(t *testing.T) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "why401")
	if output, err := exec.Command("go", "build", "-o", program, "..").CombinedOutput(); err != nil {
		t.Fatalf("building why401: %v\n%s", err, output)
	}
	return program
}
