// Package browsers is the table of browsers: their names, where their programs lie, where they look for native
// messaging hosts, and the keys that people press in them. Adding a browser is adding a row to the table.
package browsers

import (
	"path/filepath"
	"slices"
	"strings"
)

// Engine tells which family a browser belongs to.
type Engine string

// The engines.
const (
	Chromium Engine = "chromium"
	Firefox  Engine = "firefox"
	WebKit   Engine = "webkit"
)

// OS is an operating system, in the word that exchanges and the extension use for it.
type OS string

// The operating systems.
const (
	Linux   OS = "linux"
	MacOS   OS = "macos"
	Windows OS = "windows"
)

// System turns runtime.GOOS into an OS.
func System(goos string) OS {
	if goos == "darwin" {
		return MacOS
	}
	return OS(goos)
}

// Browser is one row of the table.
type Browser struct {
	// ID is the name used in commands, exchanges and the extension: chrome, chromium, firefox.
	ID     string
	Name   string
	Engine Engine
	// Programs are the names or absolute paths of its program, likeliest first.
	Programs map[OS][]string
	// HostsDir is where the browser looks for a user's native messaging manifests, below the home directory. A browser
	// without one for a system cannot be registered with there.
	HostsDir map[OS]string
	// Profiles are the browser's own directories below the home directory; if one exists, the browser was used.
	Profiles map[OS][]string
	// Replays tells whether replays can run in it.
	Replays bool
	// Load says how the unpacked extension is loaded; {dir} stands for its folder.
	Load string
	// HardReload are the keys that reload past the cache.
	HardReload map[OS]string
	// ClearData are the keys that open the dialog for clearing data, and ClearSteps says what to do then, or where
	// to go where there are no such keys.
	ClearData  map[OS]string
	ClearSteps string
}

// All returns the table, in the order in which browsers are offered.
func All() []Browser { return slices.Clone(table) }

// ByID returns the row with an id.
func ByID(id string) (Browser, bool) {
	i := slices.IndexFunc(table, func(b Browser) bool { return b.ID == id })
	if i < 0 {
		return Browser{}, false
	}
	return table[i], true
}

// Home is where a user's directories lie.
type Home struct {
	Dir string
	// Config stands in for Dir/.config where the user has moved it ($XDG_CONFIG_HOME); empty where not.
	Config string
}

// HostsPath is the directory for a user's native messaging manifests, or "" where the table has none.
func (b Browser) HostsPath(system OS, home Home) string { return home.join(b.HostsDir[system]) }

// ProfilePaths are the browser's own directories, whether they exist or not.
func (b Browser) ProfilePaths(system OS, home Home) []string {
	var paths []string
	for _, path := range b.Profiles[system] {
		paths = append(paths, home.join(path))
	}
	return paths
}

// join places a path of the table. Browsers of Chromium's family follow $XDG_CONFIG_HOME, as the base directory
// specification of freedesktop.org asks.
func (h Home) join(path string) string {
	if path == "" {
		return ""
	}
	if below, ok := strings.CutPrefix(path, ".config/"); ok && filepath.IsAbs(h.Config) {
		return filepath.Join(h.Config, filepath.FromSlash(below))
	}
	return filepath.Join(h.Dir, filepath.FromSlash(path))
}
