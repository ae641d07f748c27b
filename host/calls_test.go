package host

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestCallIsNoted(t *testing.T) {
	t.Parallel()
	p := startHost(t, ChromiumOrigin)
	p.ask(t, `{"id":"1","hello":{"version":"0.0.7","protocol":1}}`)
	p.ask(t, `{"id":"2","hello":{"version":"0.0.8","protocol":1}}`)
	p.ask(t, `{"id":"3","cancel":{"request":"0"}}`) // Its answer comes after the hello was noted.
	calls := Calls(filepath.Join(p.state, "why401"))
	if len(calls) != 1 || calls[0].Extension != "0.0.8" || calls[0].Protocol != 1 || calls[0].Firefox {
		t.Fatalf("noted: %+v", calls)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if calls[0].Browser != self || time.Since(calls[0].Time) > time.Minute {
		t.Errorf("noted: %+v, and %s called just now", calls[0], self)
	}
	again := startHostWith(t, []string{"XDG_STATE_HOME=" + p.state}, filepath.Join(p.state, "x.json"), FirefoxID)
	again.ask(t, `{"id":"1","hello":{"version":"0.0.9","protocol":1}}`)
	again.ask(t, `{"id":"2","cancel":{"request":"0"}}`)
	if calls := Calls(filepath.Join(p.state, "why401")); len(calls) != 2 {
		t.Errorf("a browser of another engine took the place of the first: %+v", calls)
	}
}

// The installer's own hello is no sign that a browser reaches the host, and nothing but a version is kept.
func TestWhatIsNotNoted(t *testing.T) {
	t.Parallel()
	check := startHostWith(t, []string{EnvCheck + "=1"}, ChromiumOrigin)
	check.ask(t, `{"id":"1","hello":{"version":"0.0.7","protocol":1}}`)
	check.ask(t, `{"id":"2","cancel":{"request":"0"}}`)
	if calls := Calls(filepath.Join(check.state, "why401")); len(calls) != 0 {
		t.Errorf("a check was noted: %+v", calls)
	}
	traceless := startHostWith(t, []string{EnvCheck + "=" + checkTraceless}, ChromiumOrigin)
	traceless.ask(t, `{"id":"1","hello":{"version":"0.0.7","protocol":1}}`)
	traceless.ask(t, `{"id":"2","cancel":{"request":"0"}}`)
	if left, err := os.ReadDir(traceless.state); err != nil || len(left) > 0 {
		t.Errorf("a check that is to leave no trace leaves %v, %v", left, err)
	}
	p := startHost(t, ChromiumOrigin)
	p.ask(t, `{"id":"1","hello":{"version":"`+canary+`","protocol":1}}`)
	p.ask(t, `{"id":"2","cancel":{"request":"0"}}`)
	paths, err := filepath.Glob(filepath.Join(p.state, "why401", callsDir, "*"))
	if err != nil || len(paths) != 1 {
		t.Fatalf("noted: %v, %v", paths, err)
	}
	content, err := os.ReadFile(paths[0])
	if err != nil || strings.Contains(string(content), canary) {
		t.Errorf("noted: %s, %v", content, err)
	}
}

func TestCallsOfNobody(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, callsDir), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, callsDir, "x.json"), []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if calls := Calls(dir); len(calls) != 0 {
		t.Errorf("read from a broken file: %+v", calls)
	}
}
