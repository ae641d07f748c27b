//go:build linux

package windows

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os/user"
	"strings"
	"testing"

	"github.com/why401/why401/host"
)

// Where things lie on the machine. The download has a name as browsers give it to a second one.
const (
	downloaded = `C:\My Downloads\why401 (1).exe`
	hostKey    = `\NativeMessagingHosts\` + host.Name
)

// The directories of the person's who uses the machine.
var (
	home      = `C:\users\` + username()
	local     = home + `\AppData\Local`
	programs  = local + `\Programs\why401`
	installed = programs + `\bin\why401.exe`
)

func username() string {
	u, err := user.Current()
	if err != nil {
		return "root"
	}
	return u.Username
}

// Browsers are found by what they tell Windows, by where their programs lie, and by what they once wrote.
var (
	appPaths = map[string][]string{
		`HKLM\Software\Microsoft\Windows\CurrentVersion\App Paths\chrome.exe`:    {"REG_SZ", chrome},
		`HKCU\Software\Microsoft\Windows\CurrentVersion\App Paths\vivaldi.exe`:   {"REG_SZ", `"` + vivaldi + `"`},
		`HKLM\Software\Microsoft\Windows\CurrentVersion\App Paths\librewolf.exe`: {"REG_EXPAND_SZ", `%ProgramW6432%\Wolves\librewolf.exe`},
	}
	browserPrograms = map[string]string{
		"chrome":        chrome,
		"chrome-canary": local + `\Google\Chrome SxS\Application\chrome.exe`,
		"edge":          edge,
		"brave":         `C:\Program Files\BraveSoftware\Brave-Browser\Application\brave.exe`,
		"vivaldi":       vivaldi,
		"opera":         local + `\Programs\Opera\opera.exe`,
		"firefox":       firefox,
		"librewolf":     `C:\Program Files\Wolves\librewolf.exe`,
	}
	profiles = map[string]string{
		"chromium": local + `\Chromium\User Data\Local State`,
		"arc":      local + `\Packages\TheBrowserCompany.Arc_ttt1ap7aakyb4\AppxManifest.xml`,
	}
)

const (
	chrome  = `C:\Chosen by me\chrome.exe`
	vivaldi = `C:\Chosen by me\Vivaldi & friends\vivaldi.exe`
	edge    = `C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`
	firefox = `C:\Program Files\Mozilla Firefox\firefox.exe`
)

// placeBrowsers puts stand-ins where browsers lie.
func placeBrowsers(ctx context.Context, m *machine, standIn string) error {
	for key, value := range appPaths {
		s, err := m.run(ctx, "reg.exe", "add", key, "/ve", "/t", value[0], "/d", value[1], "/f")
		if err != nil || s.code != 0 {
			return fmt.Errorf("adding %s to the registry: %w\n%s%s", key, err, s.out, s.err)
		}
	}
	for _, path := range browserPrograms {
		if err := m.put(standIn, path); err != nil {
			return err
		}
	}
	var all error
	for _, path := range profiles {
		all = errors.Join(all, m.write(path, []byte("{}")))
	}
	return all
}

// manifest is what a browser reads of one.
type manifest struct {
	Name, Type, Path  string
	AllowedOrigins    []string `json:"allowed_origins"`
	AllowedExtensions []string `json:"allowed_extensions"`
}

// registered follows a key of the registry to the manifest, as a browser does.
func (m *machine) registered(t *testing.T, keys map[string]string, key string) (path string, found manifest) {
	t.Helper()
	value, ok := strings.CutPrefix(keys[key], "@=")
	if !ok {
		t.Fatalf("%s has no default value: %q", key, keys[key])
	}
	if err := json.Unmarshal([]byte(value), &path); err != nil {
		t.Fatalf("%s: %v in %s", key, err, value)
	}
	if err := json.Unmarshal(m.read(t, path), &found); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return path, found
}
