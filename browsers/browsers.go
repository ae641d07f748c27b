// Package browsers is the table of browsers: their names, where their programs lie, where they look for native
// messaging hosts, and the keys that people press in them. Adding a browser is adding a row to the table.
package browsers

// Engine tells which family a browser belongs to.
type Engine string

// The engines.
const (
	Chromium Engine = "chromium"
	Firefox  Engine = "firefox"
)

// Browser is one row of the table.
type Browser struct {
	// ID is the name used in commands, exchanges and the extension: chrome, chromium, firefox.
	ID     string
	Name   string
	Engine Engine
	// Programs are the names or absolute paths of its program, by GOOS, likeliest first.
	Programs map[string][]string
	// HostsDir is where the browser looks for a user's native messaging manifests, by GOOS, below the home directory.
	HostsDir map[string]string
	// Profile is the browser's own directory below the home directory, by GOOS; if it exists, the browser was used.
	Profile map[string]string
	// Replays tells whether replays can run in it.
	Replays bool
	// HardReload and ClearData are the keys for reloading past the cache and for the dialog that clears data, by
	// linux, macos and windows.
	HardReload, ClearData map[string]string
}
