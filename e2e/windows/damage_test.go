//go:build linux

package windows

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/why401/why401/host"
	"github.com/why401/why401/installer"
)

// mends wants status to find something wrong with a browser, pastes the command that it names into a terminal, and wants
// all to be well then.
func (m *machine) mends(t *testing.T, browser, problem string, scope ...string) {
	t.Helper()
	status := append([]string{"status", "--browser", browser}, scope...)
	s := m.outcome(t, 1, downloaded, status...)
	i := slices.IndexFunc(s.Findings, func(f installer.Finding) bool { return !f.OK && !f.Note })
	if i < 0 || !regexp.MustCompile(problem).MatchString(s.Findings[i].Text) {
		t.Fatalf("status does not say %q first:\n%+v", problem, s.Findings)
	}
	remedy := s.Findings[i].Remedy
	if pasted := m.shell(t, remedy); pasted.code != 0 {
		t.Fatalf("%s ends with %d:\n%s%s", remedy, pasted.code, pasted.out, pasted.err)
	}
	if s := m.outcome(t, 0, downloaded, status...); !s.OK {
		t.Errorf("%s does not mend it:\n%+v", remedy, s.Findings)
	}
}

// Whatever is wrong with an installation, status names it, and the command that it names mends it.
func TestDamage(t *testing.T) {
	m := leavesNothing(t)
	m.ends(t, 0, downloaded, "install", "--browser", "edge")
	m.called(t, nil, edge, installed, host.ChromiumOrigin, "--parent-window=0")
	key := `HKEY_CURRENT_USER\Software\Microsoft\Edge` + hostKey
	path, _ := m.registered(t, m.now(t).keys, key)

	remove := func(path string) {
		if err := os.Remove(m.at(path)); err != nil {
			t.Fatal(err)
		}
	}
	write := func(path, content string) {
		if err := m.write(path, []byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	remove(path)
	m.mends(t, "edge", `chromium\.json, which the registry names, is not there$`)
	write(path, `{"name":`)
	m.mends(t, "edge", `chromium\.json is broken, no browser can read it: `)
	write(path, strings.Replace(string(m.read(t, path)), host.ChromiumID, strings.Repeat("a", 32), 1))
	m.mends(t, "edge", `chromium\.json does not let the extension `+host.ChromiumID+` in$`)
	remove(installed)
	m.mends(t, "edge", `why401\.exe, which is registered, is not there$`)
	write(installed, "this is no program")
	m.mends(t, "edge", `why401\.exe, which is registered, is no program that this system can run$`)
	m.ends(t, 0, "reg.exe", "add", key, "/ve", "/d", `C:\gone\chromium.json`, "/f")
	m.mends(t, "edge", `names C:\\gone\\chromium\.json, which is not there$`)
	m.ends(t, 0, "reg.exe", "delete", key, "/f")
	m.mends(t, "edge", `^not registered$`)
	remove(programs + `\extension\manifest.json`)
	m.mends(t, "edge", `^C:\\.*\\extension is not whole: manifest\.json: `)

	m.ends(t, 0, downloaded, "uninstall")
}

// Another program's registration stays as it is, is named, and goes only if the person says so.
func TestForeign(t *testing.T) {
	m := leavesNothing(t)
	const foreign = `C:\Other\host.json`
	key := `HKEY_CURRENT_USER\Software\Google\Chrome` + hostKey
	if err := m.write(foreign, []byte(`{"name":"`+host.Name+`","path":"C:\\windows\\system32\\cmd.exe","type":"stdio"}`)); err != nil {
		t.Fatal(err)
	}
	m.ends(t, 0, "reg.exe", "add", key, "/ve", "/d", foreign, "/f")
	m.ends(t, 0, "reg.exe", "add", key, "/v", "Theirs", "/d", "as well", "/f")
	before := m.now(t)

	o := m.outcome(t, 1, downloaded, "install", "--browser", "chrome", "--browser", "edge")
	if len(o.Refused) != 1 || !slices.Contains(o.Refused[0].Browsers, "Google Chrome") || !strings.Contains(o.Refused[0].Problem, foreign) {
		t.Errorf("the refusal is %+v", o.Refused)
	}
	if f := o.finding(t, "edge"); !f.OK {
		t.Errorf("for another program's sake Edge gets no registration: %+v", f)
	}
	if after := m.now(t); after.keys[key] != before.keys[key] {
		t.Errorf("another program's registration is now\n%s, and was\n%s", after.keys[key], before.keys[key])
	}
	m.ends(t, 0, downloaded, "uninstall")
	m.unchanged(t, before)

	m.ends(t, 0, downloaded, "install", "--browser", "edge")
	m.called(t, nil, edge, installed, host.ChromiumOrigin, "--parent-window=0")
	m.called(t, nil, chrome, installed, host.ChromiumOrigin, "--parent-window=0")
	m.mends(t, "chrome", `belongs to another program: it names C:\\Other\\host\.json$`)
	m.ends(t, 0, downloaded, "uninstall")

	if err := os.RemoveAll(m.at(`C:\Other`)); err != nil {
		t.Error(err)
	}
	m.ends(t, 0, "reg.exe", "delete", `HKCU\Software\Google`, "/f")
}
