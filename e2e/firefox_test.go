//go:build linux

package e2e

import (
	"encoding/json"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/why401/why401/host"
	"github.com/why401/why401/inspector/replay"
)

// firefox is a running Firefox with the extension.
type firefox struct {
	*marionette
	// home is the home directory of a person who has just this.
	home    string
	profile string
	ended   <-chan struct{}
	// pages is where the extension's own pages lie: their host is drawn anew in each profile.
	pages string
}

// preferences are those of the tests' Firefox: every name and the port of https lead to the demo, also for what Firefox
// asks of its own accord.
const preferences = `
user_pref("marionette.port", 0);
user_pref("network.dns.forceResolve", "127.0.0.1");
user_pref("network.socket.forcePort", "443=%s");
user_pref("browser.aboutwelcome.enabled", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
`

// newHome makes a home directory. Firefox keeps sockets there, whose names may have 107 bytes at most, and writes on
// while it ends, so that removing it can take two attempts.
func newHome(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "why401-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		await(t, "the home to be removed", func() bool { return os.RemoveAll(dir) == nil })
	})
	return dir
}

// inHome is a command of a person with this home directory.
func inHome(t *testing.T, home, program string, args ...string) *exec.Cmd {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), program, args...)
	for _, variable := range os.Environ() {
		if !strings.HasPrefix(variable, "XDG_") {
			cmd.Env = append(cmd.Env, variable)
		}
	}
	// The host inherits from the browser what leads a Chromium for replays to the demo.
	cmd.Env = append(cmd.Env, "HOME="+home, replay.EnvArgs+"="+strings.Join(arguments(), "\n"))
	return cmd
}

// startFirefox runs Firefox until the test ends, with the extension from a folder. It is not signed, so it is loaded as
// people load it for a session.
func startFirefox(t *testing.T, home, extension string, environment ...string) *firefox {
	t.Helper()
	program := need(t, "firefox-esr", "/usr/bin/firefox-esr", "firefox-esr")
	// What Firefox writes of its own lies elsewhere, so that the home shows what we write.
	own := newHome(t)
	profile := filepath.Join(own, "profile")
	if err := os.Mkdir(profile, 0o700); err != nil {
		t.Fatal(err)
	}
	_, port, err := net.SplitHostPort(stage.web.Address())
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(profile, "user.js"), fmt.Sprintf(preferences, port))
	cmd := inHome(t, home, program, "--headless", "--marionette", "--remote-allow-system-access", "--profile", profile)
	cmd.Env = append(cmd.Env, "XDG_CONFIG_HOME="+own, "XDG_CACHE_HOME="+own)
	cmd.Env = append(cmd.Env, environment...)
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	cmd.WaitDelay = limit
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		_ = cmd.Wait() // It is interrupted, or was told to quit.
	}()
	t.Cleanup(func() { <-ended }) // The test's context has ended by now, and so Firefox.
	var listening []byte
	await(t, "Firefox to listen", func() bool {
		listening, err = os.ReadFile(filepath.Join(profile, "MarionetteActivePort"))
		return err == nil && len(listening) > 0
	})
	f := &firefox{marionette: dialMarionette(t, strings.TrimSpace(string(listening))), home: home, profile: profile, ended: ended}
	f.must(t, "WebDriver:NewSession", map[string]any{
		"acceptInsecureCerts": true, "pageLoadStrategy": "none", "unhandledPromptBehavior": "ignore",
	}, nil)
	f.must(t, "Addon:Install", map[string]any{"path": extension, "temporary": true}, nil)
	var name string
	f.privileged(t, fmt.Sprintf("return WebExtensionPolicy.getByID(%q).mozExtensionHostname", host.FirefoxID), &name)
	f.pages = "moz-extension://" + name + "/extension/view/"
	return f
}

// quit ends Firefox before the test does.
func (f *firefox) quit(t *testing.T) {
	t.Helper()
	f.must(t, "Marionette:Quit", map[string]any{"flags": []string{"eForceQuit"}}, nil)
	select {
	case <-f.ended:
	case <-deadline(t).Done():
		t.Fatal("Firefox does not end")
	}
}

func (f *firefox) must(t *testing.T, name string, params map[string]any, result any) {
	t.Helper()
	if err := f.call(name, params, result); err != nil {
		t.Fatal(err)
	}
}

// privileged runs JavaScript in the browser's own window, and decodes what it returns or promises.
func (f *firefox) privileged(t *testing.T, script string, result any) {
	t.Helper()
	f.must(t, "Marionette:SetContext", map[string]any{"value": "chrome"}, nil)
	err := f.run(script, result)
	f.must(t, "Marionette:SetContext", map[string]any{"value": "content"}, nil)
	if err != nil {
		t.Fatal(err)
	}
}

// run runs JavaScript in what is looked at.
func (f *firefox) run(script string, result any) error {
	var reply struct {
		Value json.RawMessage `json:"value"`
	}
	if err := f.call("WebDriver:ExecuteScript", map[string]any{"script": script, "args": []any{}}, &reply); err != nil {
		return err
	}
	if result == nil {
		return nil
	}
	return json.Unmarshal(reply.Value, result)
}

const pollTime = 20 * time.Millisecond

// await waits until something is so.
func await(t *testing.T, what string, so func() bool) {
	t.Helper()
	for all := time.Now().Add(limit); !so(); time.Sleep(pollTime) {
		if time.Now().After(all) {
			t.Fatalf("waited %v in vain for %s", limit, what)
		}
	}
}

// unpacked is the repository's root, as a person who develops the extension loads it.
func unpacked(t *testing.T) string {
	t.Helper()
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	return root
}
