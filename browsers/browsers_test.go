package browsers

import (
	"errors"
	"os/exec"
	"path/filepath"
	"slices"
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
		if len(b.Editions) > 0 && (b.Page == "" || len(b.LoadSteps("/dir", "/xpi")) == 0) {
			t.Errorf("%s: nothing says how to load the extension", b.ID)
		}
		if len(b.Editions) > 0 && b.Editions[0].ID != b.ID {
			t.Errorf("%s: the first edition is %s, not the usual one", b.ID, b.Editions[0].ID)
		}
		if steps := strings.Join(b.LoadSteps("/dir", "/xpi"), " "); strings.ContainsAny(steps, "{}") {
			t.Errorf("%s: the steps have gaps: %s", b.ID, steps)
		}
	}
	if _, ok := ByID("netscape"); ok {
		t.Error("ByID finds what is not there")
	}
}

func TestEditions(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, system := range []OS{Linux, MacOS, Windows} {
		for _, e := range EditionsOn(system) {
			name := e.ID + " on " + string(system)
			if seen[name] || e.Name == "" || len(e.Programs) == 0 || len(e.Profiles) == 0 {
				t.Errorf("%s: it is there twice, or the name, the programs or the profiles are missing", name)
			}
			seen[name] = true
			if owner := Of(e); !strings.HasPrefix(e.ID, owner.ID) || owner.ID == "" {
				t.Errorf("%s is an edition of %q", name, owner.ID)
			}
			if (system == Windows) != (e.Key != "") || (system == Windows) == (len(e.Hosts) > 0) {
				t.Errorf("%s: Windows has a key, the other systems have directories", name)
			}
			for _, dir := range slices.Concat(e.Hosts, e.Profiles) {
				if system.IsAbs(dir) || strings.HasPrefix(dir, "~") || strings.Contains(dir, `\`) {
					t.Errorf("%s: %s is not below the home directory", name, dir)
				}
			}
			for _, dir := range e.SystemHosts {
				if !system.IsAbs(dir) {
					t.Errorf("%s: %s is not absolute", name, dir)
				}
			}
			if e.Sandbox != nil && (e.Sandbox.Limits == "" || e.Sandbox.Confines() && len(e.SystemHosts) > 0) {
				t.Errorf("%s: the sandbox's limits are missing, or everybody's hosts are where it cannot look", name)
			}
		}
	}
}

func TestPath(t *testing.T) {
	t.Parallel()
	plain, moved := Home{Dir: "/home/x"}, Home{Dir: "/home/x", Config: "/elsewhere"}
	windows := Home{Dir: `C:\Users\x`, Local: `D:\Local`}
	for _, test := range []struct{ got, want string }{
		{plain.Path(Linux, ".config/chromium"), "/home/x/.config/chromium"},
		{moved.Path(Linux, ".config/chromium"), "/elsewhere/chromium"},
		{moved.Path(Linux, ".configuration"), "/home/x/.configuration"},
		{Home{Dir: "/home/x", Config: "relative"}.Path(Linux, ".config/chromium"), "/home/x/.config/chromium"},
		{moved.Path(Linux, ".mozilla/native-messaging-hosts"), "/home/x/.mozilla/native-messaging-hosts"},
		{plain.Path(Linux, "/opt/google/chrome/chrome"), "/opt/google/chrome/chrome"},
		{plain.Path(MacOS, "~/Applications/Arc.app"), "/home/x/Applications/Arc.app"},
		{plain.Path(Linux, ""), ""},
		{windows.Path(Windows, "AppData/Local/Chromium/User Data"), `D:\Local\Chromium\User Data`},
		{windows.Path(Windows, "AppData/Roaming/Mozilla"), `C:\Users\x\AppData\Roaming\Mozilla`},
		{windows.Path(Windows, `C:\Program Files\x.exe`), `C:\Program Files\x.exe`},
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
