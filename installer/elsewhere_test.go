package installer

import (
	"errors"
	"fmt"
	"io/fs"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/why401/why401/browsers"
)

// memoryRegistry is a registry for the systems that have none.
type memoryRegistry map[Key]*string

func (m memoryRegistry) Exists(k Key) bool { _, ok := m[k]; return ok }

func (m memoryRegistry) Get(k Key) (string, error) {
	if value := m[k]; value != nil {
		return *value, nil
	}
	return "", fmt.Errorf("%s: %w", k, fs.ErrNotExist)
}

func (m memoryRegistry) Set(k Key, value string) error {
	for at, ok := k, true; ok; at, ok = at.parent() {
		if _, exists := m[at]; !exists {
			m[at] = nil
		}
	}
	m[k] = &value
	return nil
}

func (m memoryRegistry) Delete(k Key) error {
	if !m.Exists(k) {
		return fs.ErrNotExist
	}
	for other := range m {
		if above, ok := other.parent(); ok && above == k {
			return errNotEmpty
		}
	}
	delete(m, k)
	return nil
}

// list shows a registry's keys and values in order.
func (m memoryRegistry) list() []string {
	var lines []string
	for k, value := range m {
		line := k.String()
		if value != nil {
			line += " = " + *value
		}
		lines = append(lines, line)
	}
	slices.Sort(lines)
	return lines
}

// elsewhere is a machine of another kind, below a directory of this one.
func elsewhere(t *testing.T, system browsers.OS, allUsers bool) System {
	t.Helper()
	root := t.TempDir()
	program := filepath.Join(t.TempDir(), "downloaded")
	writeTestFile(t, program, "the program", 0o755)
	s := System{
		OS: system, Root: root, AllUsers: allUsers, Home: browsers.Home{Dir: "/Users/x"},
		State: "/Users/x/Library/Application Support/why401", Cache: "/Users/x/Library/Caches/why401",
		Program: program, Command: "why401", Extension: testExtension("0.1.0"),
		LookPath: func(string) (string, error) { return "", exec.ErrNotFound },
	}
	dataHome := "/Users/x/Library/Application Support"
	if system == browsers.Windows {
		s.Home = browsers.Home{Dir: `C:\Users\x`}
		s.State, s.Cache = `C:\Users\x\AppData\Local\why401`, `C:\Users\x\AppData\Local\cache\why401`
		s.Registry = memoryRegistry{}
	}
	s.Data = s.dataDir(dataHome, "")
	return s
}

// installAll installs for editions, and returns what the machine has of manifests, keys and programs then.
func installAll(t *testing.T, s System, editions []browsers.Edition) []string {
	t.Helper()
	before, err := s.readReceipt()
	if err != nil {
		t.Fatal(err)
	}
	steps, inTheWay, err := s.install(editions, before)
	if err != nil || len(inTheWay) > 0 {
		t.Fatal(err, inTheWay)
	}
	l := s.ledger(before)
	l.noteFile(s.receiptPath())
	if err := l.carryOut(steps, func(string) {}); err != nil {
		t.Fatal(err)
	}
	var have []string
	for _, path := range tree(t, s.Root) {
		if strings.HasSuffix(path, "/io.github.why401.json") || strings.Contains(path, "/bin/why401") || strings.Contains(path, "/hosts/") {
			have = append(have, path)
		}
	}
	if registry, ok := s.Registry.(memoryRegistry); ok {
		for _, line := range registry.list() {
			if strings.Contains(line, " = ") {
				have = append(have, line)
			}
		}
	}
	return have
}

// On systems that are not this one, everything goes where it belongs, works as far as can be seen, and leaves no trace.
func TestElsewhere(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		system   browsers.OS
		allUsers bool
		want     []string
	}{
		"macOS": {browsers.MacOS, false, manifestsAt("/Users/x/Library/Application Support/", []string{
			"Arc/User Data", "BraveSoftware/Brave-Browser", "BraveSoftware/Brave-Browser-Beta", "BraveSoftware/Brave-Browser-Nightly",
			"Chromium", "Google/Chrome", "Google/Chrome Beta", "Google/Chrome Canary", "Google/Chrome Dev", "Google/ChromeForTesting",
			"LibreWolf", "Microsoft Edge", "Microsoft Edge Beta", "Microsoft Edge Canary", "Microsoft Edge Dev", "Mozilla",
			"Vivaldi", "Vivaldi Snapshot",
		}, "-rwxr-xr-x /Users/x/Library/Application Support/why401/bin/why401")},
		"macOS, all users": {browsers.MacOS, true, []string{
			"-rw-r--r-- /Library/Application Support/Chromium/NativeMessagingHosts/io.github.why401.json",
			"-rw-r--r-- /Library/Application Support/LibreWolf/NativeMessagingHosts/io.github.why401.json",
			"-rw-r--r-- /Library/Application Support/Mozilla/NativeMessagingHosts/io.github.why401.json",
			"-rwxr-xr-x /Library/Application Support/why401/bin/why401",
			"-rw-r--r-- /Library/Google/Chrome/NativeMessagingHosts/io.github.why401.json",
			"-rw-r--r-- /Library/Google/ChromeForTesting/NativeMessagingHosts/io.github.why401.json",
			"-rw-r--r-- /Library/Microsoft/Edge/NativeMessagingHosts/io.github.why401.json",
		}},
		"Windows": {browsers.Windows, false, []string{
			"-rwxr-xr-x /C:/Users/x/AppData/Local/Programs/why401/bin/why401.exe",
			"-rw-r--r-- /C:/Users/x/AppData/Local/Programs/why401/hosts/chromium.json",
			"-rw-r--r-- /C:/Users/x/AppData/Local/Programs/why401/hosts/firefox.json",
			`HKEY_CURRENT_USER\Software\Chromium\NativeMessagingHosts\io.github.why401 = C:\Users\x\AppData\Local\Programs\why401\hosts\chromium.json`,
			`HKEY_CURRENT_USER\Software\Google\ChromeForTesting\NativeMessagingHosts\io.github.why401 = C:\Users\x\AppData\Local\Programs\why401\hosts\chromium.json`,
			`HKEY_CURRENT_USER\Software\Google\Chrome\NativeMessagingHosts\io.github.why401 = C:\Users\x\AppData\Local\Programs\why401\hosts\chromium.json`,
			`HKEY_CURRENT_USER\Software\Microsoft\Edge\NativeMessagingHosts\io.github.why401 = C:\Users\x\AppData\Local\Programs\why401\hosts\chromium.json`,
			`HKEY_CURRENT_USER\Software\Mozilla\NativeMessagingHosts\io.github.why401 = C:\Users\x\AppData\Local\Programs\why401\hosts\firefox.json`,
		}},
		"Windows, all users": {browsers.Windows, true, []string{
			"-rwxr-xr-x /C:/Program Files/why401/bin/why401.exe",
			"-rw-r--r-- /C:/Program Files/why401/hosts/chromium.json",
			"-rw-r--r-- /C:/Program Files/why401/hosts/firefox.json",
			`HKEY_LOCAL_MACHINE\Software\Chromium\NativeMessagingHosts\io.github.why401 (32-bit view) = C:\Program Files\why401\hosts\chromium.json`,
			`HKEY_LOCAL_MACHINE\Software\Chromium\NativeMessagingHosts\io.github.why401 (64-bit view) = C:\Program Files\why401\hosts\chromium.json`,
			`HKEY_LOCAL_MACHINE\Software\Google\ChromeForTesting\NativeMessagingHosts\io.github.why401 (32-bit view) = C:\Program Files\why401\hosts\chromium.json`,
			`HKEY_LOCAL_MACHINE\Software\Google\ChromeForTesting\NativeMessagingHosts\io.github.why401 (64-bit view) = C:\Program Files\why401\hosts\chromium.json`,
			`HKEY_LOCAL_MACHINE\Software\Google\Chrome\NativeMessagingHosts\io.github.why401 (32-bit view) = C:\Program Files\why401\hosts\chromium.json`,
			`HKEY_LOCAL_MACHINE\Software\Google\Chrome\NativeMessagingHosts\io.github.why401 (64-bit view) = C:\Program Files\why401\hosts\chromium.json`,
			`HKEY_LOCAL_MACHINE\Software\Microsoft\Edge\NativeMessagingHosts\io.github.why401 (32-bit view) = C:\Program Files\why401\hosts\chromium.json`,
			`HKEY_LOCAL_MACHINE\Software\Microsoft\Edge\NativeMessagingHosts\io.github.why401 (64-bit view) = C:\Program Files\why401\hosts\chromium.json`,
			`HKEY_LOCAL_MACHINE\Software\Mozilla\NativeMessagingHosts\io.github.why401 (32-bit view) = C:\Program Files\why401\hosts\firefox.json`,
			`HKEY_LOCAL_MACHINE\Software\Mozilla\NativeMessagingHosts\io.github.why401 (64-bit view) = C:\Program Files\why401\hosts\firefox.json`,
		}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := elsewhere(t, test.system, test.allUsers)
			if registry, ok := s.Registry.(memoryRegistry); ok {
				// Somebody else's key, which stays, as do those above it.
				_ = registry.Set(Key{CurrentUser, NoView, `Software\Mozilla\NativeMessagingHosts\other`}, `C:\other.json`)
			}
			before := append(tree(t, s.Root), s.registryList()...)
			have := installAll(t, s, s.offered())
			have = slices.DeleteFunc(have, func(line string) bool { return strings.Contains(line, `\other = `) })
			if diff := cmp.Diff(test.want, have); diff != "" {
				t.Errorf("what is registered (-want +got):\n%s", diff)
			}
			r, err := s.readReceipt()
			if err != nil {
				t.Fatal(err)
			}
			for _, target := range s.targets(s.offered()) {
				if reg := s.look(target, r); reg.whose != ours {
					t.Errorf("%s is not seen as ours: %s", target.manifest, reg.problem)
				}
			}
			installAll(t, s, s.offered()) // Again, as an update.
			if r, err = s.readReceipt(); err != nil {
				t.Fatal(err)
			}
			steps, _ := s.uninstall(s.offered(), r)
			if err := s.ledger(r).carryOut(steps, func(string) {}); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(before, append(tree(t, s.Root), s.registryList()...)); diff != "" {
				t.Errorf("what uninstall left (-before +after):\n%s", diff)
			}
		})
	}
}

func (s System) registryList() []string {
	registry, _ := s.Registry.(memoryRegistry)
	return registry.list()
}

func manifestsAt(base string, folders []string, others ...string) []string {
	var lines []string
	for _, folder := range folders {
		lines = append(lines, "-rw-r--r-- "+base+folder+"/NativeMessagingHosts/io.github.why401.json")
	}
	return append(lines, others...)
}

// On Windows browsers are found by where their programs say they lie, and share keys.
func TestWindows(t *testing.T) {
	t.Parallel()
	s := elsewhere(t, browsers.Windows, false)
	registry := s.Registry.(memoryRegistry)
	const program = `D:\Tools\Vivaldi\vivaldi.exe`
	writeTestFile(t, s.at(program), "", 0o755)
	_ = registry.Set(Key{LocalMachine, NoView, `Software\Microsoft\Windows\CurrentVersion\App Paths\vivaldi.exe`}, `"`+program+`"`)
	writeTestFile(t, s.at(`C:\Program Files\Google\Chrome\Application\chrome.exe`), "", 0o755)
	chosen, err := s.choose(nil, receipt{})
	if err != nil || len(chosen) != 2 || chosen[0].ID != "chrome" || chosen[1].ID != "vivaldi" {
		t.Fatalf("found %v, %v", chosen, err)
	}
	installAll(t, s, chosen)
	r, err := s.readReceipt()
	if err != nil {
		t.Fatal(err)
	}
	target := s.targets(chosen)[0]
	steps, shared := s.uninstall(chosen[1:], r)
	if len(shared) != 1 || shared[0].ID != "vivaldi" {
		t.Errorf("Vivaldi's registration, which is Chrome's, would go: %v", steps)
	}

	key := Key{CurrentUser, NoView, `Software\Google\Chrome\NativeMessagingHosts\io.github.why401`}
	for name, test := range map[string]struct {
		damage  func()
		whose   ownership
		problem string
	}{
		"another program": {
			func() { _ = registry.Set(key, program) }, foreign, key.String() + " belongs to another program: it names " + program,
		},
		"a file that is gone": {
			func() { _ = registry.Set(key, `C:\gone.json`) }, damaged, key.String() + ` names C:\gone.json, which is not there`,
		},
		"no manifest": {
			func() { _ = registry.Set(key, target.manifest); _ = (&ledger{s: s}).remove(target.manifest) }, damaged,
			target.manifest + ", which the registry names, is not there",
		},
	} {
		test.damage()
		if reg := s.look(target, r); reg.whose != test.whose || reg.problem != test.problem {
			t.Errorf("%s: got %d, %s", name, reg.whose, reg.problem)
		}
	}
	if remedy := removalOfKey(Key{LocalMachine, View32, key.Path}); remedy != `reg delete "HKEY_LOCAL_MACHINE\Software\Google\Chrome\NativeMessagingHosts\io.github.why401" /f /reg:32` {
		t.Errorf("got %s", remedy)
	}
	delete(registry, key)
	if reg := s.look(target, r); reg.whose != absent {
		t.Errorf("without a key: got %d, %s", reg.whose, reg.problem)
	}
	all := elsewhere(t, browsers.Windows, true)
	installAll(t, all, chosen)
	delete(all.Registry.(memoryRegistry), Key{LocalMachine, View64, key.Path})
	if reg := all.look(all.targets(chosen)[0], receipt{}); reg.whose != damaged || !strings.Contains(reg.problem, "(64-bit view) is missing") {
		t.Errorf("without one of the views: got %d, %s", reg.whose, reg.problem)
	}
}

// What an installation that failed has written goes again.
func TestFailedInstallationLeavesNothing(t *testing.T) {
	t.Parallel()
	s := elsewhere(t, browsers.MacOS, false)
	before := tree(t, s.Root)
	steps, _, err := s.install(s.offered(), receipt{})
	if err != nil {
		t.Fatal(err)
	}
	full := errors.New("the disk is full")
	steps = append(steps, step{"fail", []Change{{do: func(*ledger) error { return full }}}})
	l := s.ledger(receipt{})
	if err := l.carryOut(steps, func(string) {}); !errors.Is(err, full) {
		t.Fatal(err)
	}
	l.undo(receipt{})
	if diff := cmp.Diff(before, tree(t, s.Root)); diff != "" {
		t.Errorf("what is left (-before +after):\n%s", diff)
	}
}
