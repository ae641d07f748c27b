// Package browsers is the table of browsers: their names, in which editions they come and where those keep what, where
// they look for native messaging hosts, how an extension is loaded into them, and the keys that people press in them.
// Adding a browser is adding a row to the table, and adding a channel or a package of one is adding an edition to a row.
package browsers

import (
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
	// Programs are the names or absolute paths of the programs of its editions, likeliest first, without those that run
	// in a sandbox of the packager's, which keeps them from a profile that somebody else has made.
	Programs map[OS][]string
	// Editions are the channels and packages that the host can be registered with, the usual one first.
	Editions []Edition
	// Replays tells whether replays can run in it.
	Replays bool
	// Page is the address of its page for extensions.
	Page string
	// Load are the steps there that load the extension. {page} stands for the address, {dir} for the extension's folder,
	// {xpi} for the same folder as one file.
	Load []string
	// Policies is where administrators put policies; a system where the makers name no place is missing.
	Policies map[OS]string
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

// LoadSteps are the steps that load the extension from a folder, or from the same folder in one file.
func (b Browser) LoadSteps(dir, xpi string) []string {
	var steps []string
	replace := strings.NewReplacer("{page}", b.Page, "{dir}", dir, "{xpi}", xpi)
	for _, step := range b.Load {
		steps = append(steps, replace.Replace(step))
	}
	return steps
}
