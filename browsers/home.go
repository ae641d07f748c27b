package browsers

import (
	"path"
	"strings"
)

// Home is where a user's directories lie.
type Home struct {
	Dir string
	// Config stands in for .config below Dir where the user has moved it ($XDG_CONFIG_HOME); empty where not.
	Config string
	// Local and Roaming stand in for AppData/Local and AppData/Roaming (%LOCALAPPDATA%, %APPDATA%); empty where not.
	Local, Roaming string
}

// Path places a path of the table, with the separators of the system. Browsers of Chromium's family follow
// $XDG_CONFIG_HOME, as the base directory specification of freedesktop.org asks.
func (h Home) Path(system OS, name string) string {
	if name == "" || system.IsAbs(name) {
		return name
	}
	name = strings.TrimPrefix(name, "~/")
	for _, moved := range []struct{ from, to string }{
		{".config/", h.Config}, {"AppData/Local/", h.Local}, {"AppData/Roaming/", h.Roaming},
	} {
		if below, ok := strings.CutPrefix(name, moved.from); ok && system.IsAbs(moved.to) {
			return system.Join(moved.to, below)
		}
	}
	return system.Join(h.Dir, name)
}

// IsAbs tells whether a path is absolute on a system, which need not be this one.
func (system OS) IsAbs(name string) bool {
	if system == Windows {
		return len(name) > 2 && name[1] == ':' && (name[2] == '\\' || name[2] == '/')
	}
	return path.IsAbs(name)
}

// Join joins the parts of a path as a system writes it, which need not be this one.
func (system OS) Join(parts ...string) string {
	if system != Windows {
		return path.Join(parts...)
	}
	for i, part := range parts {
		parts[i] = strings.ReplaceAll(part, `\`, "/")
	}
	return strings.ReplaceAll(path.Join(parts...), "/", `\`)
}
