package installer

import (
	"bytes"
	"encoding/json"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/why401/why401/browsers"
	"github.com/why401/why401/host"
)

// everybodysMachine is a Linux below a directory of this one, with a Chrome and a Firefox, and the real program.
func everybodysMachine(t *testing.T) System {
	t.Helper()
	program := filepath.Join(t.TempDir(), "why401")
	if output, err := exec.Command("go", "build", "-o", program, "..").CombinedOutput(); err != nil {
		t.Fatalf("building why401: %v\n%s", err, output)
	}
	s := System{
		OS: browsers.Linux, Root: t.TempDir(), AllUsers: true, Home: browsers.Home{Dir: "/home/x"},
		State: "/home/x/.local/state/why401", Cache: "/home/x/.cache/why401",
		Program: program, Command: "why401", Extension: testExtension(host.Version),
		LookPath: func(string) (string, error) { return "", exec.ErrNotFound },
	}
	s.Data = s.dataDir("/home/x/.local/share", "")
	writeTestFile(t, s.at("/opt/google/chrome/chrome"), "", 0o755)
	writeTestFile(t, s.at("/usr/lib/firefox/firefox"), "", 0o755)
	return s
}

// An administrator installs for everybody; everybody's status tells so; a package's installation is its own to change.
func TestAllUsers(t *testing.T) {
	t.Parallel()
	s := everybodysMachine(t)
	before := tree(t, s.Root)
	var out bytes.Buffer
	if err := s.runInstall(t.Context(), &out, options{asJSON: true}); err != nil {
		t.Fatalf("%v\n%s", err, &out)
	}
	var result outcome
	if err := json.Unmarshal(out.Bytes(), &result); err != nil || !result.OK || len(result.Findings) != 2 || result.Schema == "" {
		t.Errorf("got %v\n%s", err, &out)
	}
	for _, path := range []string{
		"/opt/why401/bin/why401", "/etc/opt/chrome/native-messaging-hosts/io.github.why401.json",
		"/usr/lib/mozilla/native-messaging-hosts/io.github.why401.json",
	} {
		if !s.exists(path) {
			t.Errorf("%s is missing", path)
		}
	}
	user := s
	user.AllUsers = false
	user.Data = user.dataDir("/home/x/.local/share", "")
	out.Reset()
	_ = user.runStatus(t.Context(), &out, options{}) // The extension has not called, which TestBrowsersReachTheHost sees.
	for _, want := range []string{
		"ok    Google Chrome: registered; version " + host.Version + " answers, for all users", "ok    Firefox: ",
		"ok    Extension's folder: version " + host.Version + " lies in /opt/why401/extension",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%q is missing in what status says:\n%s", want, &out)
		}
	}
	if all, ok := user.servedByAll(nil, receipt{}); !ok || all.Data != "/opt/why401" {
		t.Errorf("the installation for all users does not serve one of them: %s", all.Data)
	}
	out.Reset()
	if err := s.runStatus(t.Context(), &out, options{}); err != nil {
		t.Errorf("%v\n%s", err, &out)
	}
	if err := s.runUninstall(&out, options{}); err != nil {
		t.Error(err)
	}
	if diff := cmp.Diff(before, tree(t, s.Root)); diff != "" {
		t.Errorf("what uninstall left (-before +after):\n%s", diff)
	}

	if err := Stage(s.Root, s.Program, s.Extension); err != nil {
		t.Fatal(err)
	}
	s.Data = s.dataDir("", "")
	if !s.packaged() {
		t.Fatalf("the package is not seen, but %s", s.Data)
	}
	if err := s.runUninstall(&out, options{}); err == nil || !strings.Contains(err.Error(), "apt-get remove why401") {
		t.Errorf("got %v", err)
	}
	if err := s.runInstall(t.Context(), &out, options{}); err == nil || !strings.Contains(err.Error(), "package manager") {
		t.Errorf("got %v", err)
	}
	out.Reset()
	if err := s.runStatus(t.Context(), &out, options{}); err != nil {
		t.Errorf("%v\n%s", err, &out)
	}
	writeTestFile(t, s.at("/etc/opt/chrome/native-messaging-hosts/io.github.why401.json"), "{", 0o644)
	out.Reset()
	if err := s.runStatus(t.Context(), &out, options{}); err == nil || !strings.Contains(out.String(), "apt-get install --reinstall ./why401_*_") {
		t.Errorf("what mends a package's installation is not told: %v\n%s", err, &out)
	}
}
