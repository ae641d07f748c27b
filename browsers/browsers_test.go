package browsers

import (
	"errors"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A row that offers something must have all that it takes.
func TestTable(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, b := range All() {
		if b.ID == "" || b.Name == "" || b.ClearSteps == "" || seen[b.ID] {
			t.Errorf("%q: the id or the name is missing or taken, or nothing says how to clear data", b.ID)
		}
		seen[b.ID] = true
		if len(b.HardReload) == 0 {
			t.Errorf("%s: no keys to reload past the cache", b.ID)
		}
		for os, dir := range b.HostsDir {
			if filepath.IsAbs(dir) || len(b.Profiles[os]) == 0 || len(b.Programs[os]) == 0 {
				t.Errorf("%s on %s: a hosts directory needs to be below the home, and a profile and programs beside it", b.ID, os)
			}
		}
		if len(b.HostsDir) > 0 && !strings.Contains(b.Load, "{dir}") {
			t.Errorf("%s: nothing says how to load the extension", b.ID)
		}
	}
	if _, ok := ByID("netscape"); ok {
		t.Error("ByID finds what is not there")
	}
}

func TestPaths(t *testing.T) {
	t.Parallel()
	chromium, _ := ByID("chromium")
	firefox, _ := ByID("firefox")
	opera, _ := ByID("opera")
	plain, moved := Home{Dir: "/home/x"}, Home{Dir: "/home/x", Config: "/elsewhere"}
	for _, test := range []struct{ got, want string }{
		{chromium.HostsPath(Linux, plain), "/home/x/.config/chromium/NativeMessagingHosts"},
		{chromium.HostsPath(Linux, moved), "/elsewhere/chromium/NativeMessagingHosts"},
		{chromium.HostsPath(Linux, Home{Dir: "/home/x", Config: "relative"}), "/home/x/.config/chromium/NativeMessagingHosts"},
		{firefox.HostsPath(Linux, moved), "/home/x/.mozilla/native-messaging-hosts"},
		{strings.Join(firefox.ProfilePaths(Linux, moved), " "), "/home/x/.mozilla/firefox /elsewhere/mozilla/firefox"},
		{opera.HostsPath(Linux, plain), ""},
		{chromium.HostsPath("plan9", plain), ""},
	} {
		if test.got != test.want {
			t.Errorf("got %q, want %q", test.got, test.want)
		}
	}
}

func TestForReplay(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		named     string
		installed []string
		path, id  string
		shell     bool
		problem   string
	}{
		"the first of the table":  {"", []string{"brave", "google-chrome"}, "/usr/bin/google-chrome", "chrome", false, ""},
		"Firefox cannot":          {"", []string{"firefox"}, "", "", false, "no browser for replays was found"},
		"none":                    {"", nil, "", "", false, "no browser for replays was found"},
		"named":                   {"brave", []string{"brave", "chromium"}, "/usr/bin/brave", "brave", false, ""},
		"named and unknown":       {"/opt/x/thing", []string{"/opt/x/thing"}, "/opt/x/thing", "", false, ""},
		"named by its path":       {"/usr/bin/chromium", []string{"/usr/bin/chromium"}, "/usr/bin/chromium", "chromium", false, ""},
		"named headless shell":    {"chromium-headless-shell", []string{"chromium-headless-shell"}, "/usr/bin/chromium-headless-shell", "chromium", true, ""},
		"named and not installed": {"brave", []string{"chromium"}, "", "", false, "WHY401_BROWSER names brave"},
	} {
		got, err := ForReplay(func(string) string { return test.named }, lookIn(test.installed))
		if got.Path != test.path || got.Browser.ID != test.id || got.HeadlessShell != test.shell {
			t.Errorf("%s: got %s, %q, shell %v", name, got.Path, got.Browser.ID, got.HeadlessShell)
		}
		missing, failed := errors.AsType[*NotFoundError](err)
		if failed != (test.problem != "") || failed && (!strings.Contains(missing.Problem, test.problem) || missing.Remedy == "") {
			t.Errorf("%s: got the error %v, want %q", name, err, test.problem)
		}
	}
}

func TestHeadlessShell(t *testing.T) {
	t.Parallel()
	got, ok := HeadlessShell(lookIn([]string{"/usr/lib/chromium/chromium-headless-shell"}))
	if !ok || !got.HeadlessShell || got.Browser.ID != "chromium" {
		t.Errorf("got %+v, %v", got, ok)
	}
	if _, ok := HeadlessShell(lookIn([]string{"chromium"})); ok {
		t.Error("a Chromium with windows passes for one without")
	}
}

// lookIn is exec.LookPath on a machine that has these programs.
func lookIn(installed []string) func(string) (string, error) {
	return func(name string) (string, error) {
		for _, program := range installed {
			if program != name {
				continue
			}
			if filepath.IsAbs(name) {
				return name, nil
			}
			return "/usr/bin/" + name, nil
		}
		return "", exec.ErrNotFound
	}
}
