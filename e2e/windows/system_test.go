//go:build linux

package windows

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/why401/why401/host"
)

// Both views of the machine's hive, the 32-bit one as the 64-bit one shows it.
const (
	wide   = `HKEY_LOCAL_MACHINE\Software\`
	narrow = `HKEY_LOCAL_MACHINE\Software\Wow6432Node\`
)

// An administrator installs for everybody: browsers of 32 and of 64 bits find the host, and one person's registration
// comes before it.
func TestAllUsers(t *testing.T) {
	m := leavesNothing(t)
	const everybodys = `C:\Program Files\why401\bin\why401.exe`

	told := m.outcome(t, 0, downloaded, "install", "--system", "--dry-run")
	m.unchanged(t, stage.fresh)
	done := m.outcome(t, 0, downloaded, "install", "--system")
	after := m.now(t)
	wantNews(t, stage.fresh, after, told, `C:\Program Files\why401`)
	for _, vendor := range []string{`Google\Chrome`, `Microsoft\Edge`, "Mozilla"} {
		var found []manifest
		for _, view := range []string{wide, narrow} {
			_, got := m.registered(t, after.keys, view+vendor+hostKey)
			found = append(found, got)
		}
		if found[0].Path != everybodys {
			t.Errorf("%s finds %s", vendor, found[0].Path)
		}
		if diff := cmp.Diff(found[0], found[1]); diff != "" {
			t.Errorf("the views lead %s to different manifests (-64 bits +32 bits):\n%s", vendor, diff)
		}
	}
	for browser := range browserPrograms {
		if f := done.finding(t, browser); !f.OK || f.Host != everybodys {
			t.Errorf("of %s is found %+v", browser, f)
		}
	}
	m.outcome(t, 0, downloaded, "status", "--system")

	// A person sees the same as theirs, until they install for themselves.
	m.called(t, nil, chrome, everybodys, host.ChromiumOrigin, "--parent-window=0")
	if f := m.outcome(t, 0, downloaded, "status", "--browser", "chrome").finding(t, "chrome"); !strings.Contains(f.Text, "for all users") || f.Called == nil {
		t.Errorf("to a person, status says %+v", f)
	}
	m.ends(t, 0, downloaded, "install", "--browser", "chrome")
	if f := m.outcome(t, 0, downloaded, "status", "--browser", "chrome").finding(t, "chrome"); f.Host != installed {
		t.Errorf("the person's own registration is not the first: %+v", f)
	}
	m.ends(t, 0, downloaded, "uninstall")
	if diff := differences(state{keys: after.keys}, state{keys: m.now(t).keys}); diff != "" {
		t.Errorf("a person's uninstall changes everybody's registrations (-before +after):\n%s", diff)
	}

	// Browsers read the 32-bit view first, and some read one only.
	m.ends(t, 0, "reg.exe", "delete", `HKLM\Software\Google\Chrome`+hostKey, "/f", "/reg:32")
	m.mends(t, "chrome", `\(32-bit view\) is missing$`, "--system")
	m.ends(t, 0, "reg.exe", "add", `HKLM\Software\Microsoft\Edge`+hostKey, "/ve", "/d", `C:\windows\win.ini`, "/f", "/reg:64")
	m.mends(t, "edge", `\(64-bit view\) belongs to another program: it names C:\\windows\\win\.ini$`, "--system")

	m.ends(t, 0, downloaded, "uninstall", "--system")
	m.ends(t, 0, downloaded, "uninstall") // What the host has logged is the person's own.
}
