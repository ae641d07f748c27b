package host

import (
	"path/filepath"
	"strings"
)

// Caller is who started the program as a native messaging host.
type Caller struct {
	// Trusted is set for our own extension. Nobody else is answered: browsers hold to the list in the manifest, and
	// this holds where a manifest was tampered with.
	Trusted bool
	// Firefox is set for an add-on of Firefox.
	Firefox bool
}

// CallerOf recognises a browser by the arguments after the program's name. Browsers of Chromium's family pass the
// extension's origin first (and on Windows a window's handle after it); Firefox passes the path of the manifest and
// the add-on's id. Anything else was typed by a person.
func CallerOf(args []string) (Caller, bool) {
	switch {
	case len(args) >= 1 && strings.Contains(args[0], "-extension://"):
		return Caller{Trusted: args[0] == ChromiumOrigin}, true
	case len(args) == 2 && filepath.IsAbs(args[0]) && filepath.Ext(args[0]) == ".json":
		return Caller{Trusted: args[1] == FirefoxID, Firefox: true}, true
	default:
		return Caller{}, false
	}
}
