//go:build linux

package windows

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/why401/why401/host"
	"github.com/why401/why401/installer"
)

// outcome is what the commands print as JSON.
type outcome struct {
	OK, DryRun bool
	Changes    []installer.Change
	Refused    []installer.Refused
	Findings   []installer.Finding
}

// outcome runs a command with --json, and wants an exit code.
func (m *machine) outcome(t *testing.T, code int, program string, args ...string) outcome {
	t.Helper()
	s := m.ends(t, code, program, append(args, "--json")...)
	var o outcome
	if err := json.Unmarshal([]byte(s.out), &o); err != nil {
		t.Fatalf("%q prints no JSON: %v\n%s", args, err, s.out)
	}
	return o
}

// touched lists the files and the keys that changes name, as a state names them.
func (o outcome) touched(action string) (files, keys []string) {
	for _, c := range o.Changes {
		switch {
		case c.Action != action:
		case c.Key == nil:
			files = append(files, c.Path)
		case c.Key.View == installer.View32:
			keys = append(keys, string(c.Key.Hive)+`\`+strings.Replace(c.Key.Path, `Software\`, `Software\Wow6432Node\`, 1))
		default:
			keys = append(keys, string(c.Key.Hive)+`\`+c.Key.Path)
		}
	}
	slices.Sort(files)
	slices.Sort(keys)
	// Several keys may name one manifest.
	return slices.Compact(files), slices.Compact(keys)
}

// finding is what is found of a browser.
func (o outcome) finding(t *testing.T, browser string) installer.Finding {
	t.Helper()
	for _, f := range o.Findings {
		if f.Browser == browser {
			return f
		}
	}
	t.Fatalf("nothing is found of %s: %+v", browser, o.Findings)
	return installer.Finding{}
}

// wantNews compares what came to be with what a command said it would write, for an installation in a directory.
func wantNews(t *testing.T, before, after state, said outcome, dir string) {
	t.Helper()
	files, keys := said.touched("write")
	files = append(files, dir+`\installed.json`) // The list of all these, which is kept for uninstall.
	if dir == programs {
		files = append(files, local+`\why401\host.log`) // What the host logs when install tries it, as the person's own.
	}
	slices.Sort(files)
	isDir := func(path string) bool { return strings.HasPrefix(after.files[path], "d") }
	if diff := cmp.Diff(files, slices.DeleteFunc(news(before.files, after.files), isDir)); diff != "" {
		t.Errorf("the files that came to be are not those that were told (-told +there):\n%s", diff)
	}
	hasNoValue := func(key string) bool { return after.keys[key] == "" }
	if diff := cmp.Diff(keys, slices.DeleteFunc(news(before.keys, after.keys), hasNoValue)); diff != "" {
		t.Errorf("the keys that came to be are not those that were told (-told +there):\n%s", diff)
	}
}

// A person installs for all the browsers that there are, they call, and everything goes away again.
func TestOneUser(t *testing.T) {
	m := leavesNothing(t)
	before := stage.fresh

	told := m.outcome(t, 0, downloaded, "install", "--dry-run")
	if !told.DryRun || !told.OK {
		t.Errorf("the dry run is %+v", told)
	}
	m.unchanged(t, before)

	done := m.outcome(t, 0, downloaded, "install")
	after := m.now(t)
	wantNews(t, before, after, told, programs)
	if diff := cmp.Diff(told.Changes, done.Changes, cmpopts.IgnoreUnexported(installer.Change{})); diff != "" {
		t.Errorf("the dry run told something else than was done (-told +done):\n%s", diff)
	}
	for browser := range browserPrograms {
		if f := done.finding(t, browser); !f.OK || f.Host != installed || !strings.EqualFold(f.Program, browserPrograms[browser]) {
			t.Errorf("of %s in %s is found %+v", browser, browserPrograms[browser], f)
		}
	}
	for browser := range profiles {
		if f := done.finding(t, browser); !f.OK || !f.Found || f.Program != "" {
			t.Errorf("of %s, which has a profile only, is found %+v", browser, f)
		}
	}
	if len(done.Findings) != len(browserPrograms)+len(profiles) {
		t.Errorf("more browsers are found than there are: %+v", done.Findings)
	}

	// All the browsers that are branded like Chrome read its key.
	var manifests []string
	for _, vendor := range []string{`Google\Chrome`, `Microsoft\Edge`, "Chromium", "Mozilla"} {
		path, got := m.registered(t, after.keys, `HKEY_CURRENT_USER\Software\`+vendor+hostKey)
		manifests = append(manifests, path)
		want := manifest{Name: host.Name, Type: "stdio", Path: installed, AllowedOrigins: []string{host.ChromiumOrigin}}
		if vendor == "Mozilla" {
			want.AllowedOrigins, want.AllowedExtensions = nil, []string{host.FirefoxID}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s finds another manifest (-want +got):\n%s", vendor, diff)
		}
	}

	// Nothing is missing but the extension, which browsers let only the person load.
	status := m.outcome(t, 1, installed, "status")
	for _, f := range status.Findings {
		if f.OK == (f.About == "Extension") {
			t.Errorf("before the extension has called, status finds %+v", f)
		}
	}

	m.called(t, nil, chrome, installed, host.ChromiumOrigin, "--parent-window=132456")
	m.called(t, []string{"WITH_SHELL=1"}, edge, installed, host.ChromiumOrigin, "--parent-window=0")
	m.called(t, nil, firefox, installed, manifests[3], host.FirefoxID)
	status = m.outcome(t, 0, installed, "status")
	for _, f := range status.Findings {
		calls := slices.Contains([]string{"chrome", "edge", "firefox"}, f.Browser)
		if !f.OK || (f.Called != nil) != calls {
			t.Errorf("after three browsers have called, status finds %+v", f)
		}
	}
	if !status.OK {
		t.Error("the status is not green")
	}

	if s := m.ends(t, 0, downloaded, "uninstall", "--browser", "firefox"); !strings.Contains(s.out, "Firefox shares its registration") {
		t.Errorf("LibreWolf loses its registration, or that is not said:\n%s", s.out)
	}
	m.ends(t, 0, downloaded, "uninstall", "--browser", "firefox", "--browser", "librewolf")
	after = m.now(t)
	if _, ok := after.keys[`HKEY_CURRENT_USER\Software\Mozilla`+hostKey]; ok {
		t.Error("Firefox's key stays")
	}
	m.registered(t, after.keys, `HKEY_CURRENT_USER\Software\Google\Chrome`+hostKey)

	wouldGo := m.outcome(t, 0, downloaded, "uninstall", "--dry-run")
	m.unchanged(t, after)
	gone := m.outcome(t, 0, downloaded, "uninstall")
	if diff := cmp.Diff(wouldGo.Changes, gone.Changes, cmpopts.IgnoreUnexported(installer.Change{})); diff != "" {
		t.Errorf("the dry run told something else than was removed (-told +removed):\n%s", diff)
	}
	if s := m.ends(t, 0, downloaded, "uninstall"); s.out != "Nothing of why401 is installed.\n" {
		t.Errorf("uninstalling twice says:\n%s", s.out)
	}
}

// called lets the extension call from a browser.
func (m *machine) called(t *testing.T, environ []string, browser string, command ...string) {
	t.Helper()
	c := m.connect(t, environ, browser, command...)
	c.greet(t)
	c.hangUp(t)
}
