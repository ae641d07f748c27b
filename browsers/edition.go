package browsers

// Edition is a channel or a package of a browser on one system. Editions keep their profiles apart, and most of them
// their native messaging hosts too.
//
// Directories are below the home directory unless they are absolute; [Home.Path] places them.
type Edition struct {
	// ID is the name used in commands: chrome-beta, chromium-snap. The usual edition has its browser's.
	ID   string
	Name string
	OS   OS
	// Programs are names, absolute paths, or paths below the home directory that begin with "~/", likeliest first.
	Programs []string
	// AppPath is the name under which the program tells Windows where it lies (the registry's App Paths).
	AppPath string
	// Profiles are directories of its own. If one exists, the edition was used.
	Profiles []string
	// Hosts are the directories where it looks for one user's native messaging manifests, and SystemHosts those for
	// everybody's. An edition without SystemHosts cannot be registered with for everybody.
	Hosts, SystemHosts []string
	// Key is, on Windows, the registry's key below Software that has a key for each host, for one user as for everybody.
	Key string
	// Sandbox is the packager's, where there is one.
	Sandbox *Sandbox
}

// Sandbox is what a packager runs a browser in. The host runs in it too, unless the browser asks somebody outside to
// start it.
type Sandbox struct {
	// Tool is the program that starts things in it: snap or flatpak.
	Tool string
	// App is its name for the tool.
	App string
	// Data is the directory that the host and the extension have to lie in to be seen from inside, and State where a
	// host that runs inside keeps its state; both below the home directory. Both are empty where the host runs outside.
	Data, State string
	// Limits say what does not work in it, and what to do instead.
	Limits string
}

// The tools of sandboxes.
const (
	Snap    = "snap"
	Flatpak = "flatpak"
)

// Confines tells whether the host runs in the sandbox.
func (s *Sandbox) Confines() bool { return s != nil && s.Data != "" }

// Enter is the command that runs a program as the sandboxed browser would.
func (s *Sandbox) Enter(program string, args ...string) []string {
	if s.Tool == Flatpak {
		return append([]string{Flatpak, "run", "--command=" + program, s.App}, args...)
	}
	// The shell that snap offers for debugging is confined like the browser itself.
	return append([]string{Snap, "run", "--shell", s.App, "-c", `exec "$0" "$@"`, program}, args...)
}

// Open is the command that opens an address in the sandboxed browser.
func (s *Sandbox) Open(address string) []string { return []string{s.Tool, "run", s.App, address} }

// EditionsOn are the editions of all browsers on a system that the host can be registered with.
func EditionsOn(system OS) []Edition {
	var editions []Edition
	for _, b := range table {
		for _, e := range b.Editions {
			if e.OS == system {
				editions = append(editions, e)
			}
		}
	}
	return editions
}

// Of returns the browser that an edition is one of.
func Of(e Edition) Browser {
	for _, b := range table {
		for _, other := range b.Editions {
			if other.ID == e.ID && other.OS == e.OS {
				return b
			}
		}
	}
	return Browser{}
}
