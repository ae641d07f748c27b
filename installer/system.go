// Package installer registers the native messaging host with browsers, for one user or for everybody, says whether the
// registrations work, and takes them away again. What differs from browser to browser is in the table of package
// browsers.
//
// An installation is the program at a place of its own, the unpacked extension beside it, and for each browser a
// manifest that names the program, to which on Windows a key of the registry points. A browser that runs in a packager's
// sandbox sees nothing of that, so it gets a program and an extension inside. A receipt lists everything that was
// written, so that removing leaves nothing behind and touches nothing else.
package installer

import (
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/adrg/xdg"

	"github.com/why401/why401/browsers"
	"github.com/why401/why401/host"
)

// System is the part of a machine that an installation concerns.
type System struct {
	OS browsers.OS
	// Root stands before every path. It is empty but in tests, and where a package is put together.
	Root string
	// AllUsers is set for an installation that everybody on the machine uses.
	AllUsers bool
	Home     browsers.Home
	// Data, State and Cache are the directories that why401 has to itself. The last two are always one user's.
	Data, State, Cache string
	// Program is the running program, and Command how the person called it.
	Program, Command string
	// Extension holds manifest.json and the folder extension.
	Extension fs.FS
	LookPath  func(string) (string, error)
	// Registry is the one of Windows, and nil on other systems.
	Registry Registry
}

// ThisSystem is the machine and the user that the program runs for.
func ThisSystem(extension fs.FS, allUsers bool) (System, error) {
	home, err := os.UserHomeDir()
	if err != nil {
		return System{}, fmt.Errorf("finding your home directory: %w", err)
	}
	program, err := os.Executable()
	if err != nil {
		return System{}, fmt.Errorf("finding this program: %w", err)
	}
	s := System{
		OS:       browsers.System(runtime.GOOS),
		AllUsers: allUsers,
		Home: browsers.Home{
			Dir: home, Config: os.Getenv("XDG_CONFIG_HOME"), Local: os.Getenv("LOCALAPPDATA"), Roaming: os.Getenv("APPDATA"),
		},
		State:     filepath.Dir(host.LogPath()),
		Cache:     filepath.Join(xdg.CacheHome, "why401"),
		Program:   program,
		Command:   "why401",
		Extension: extension,
		LookPath:  exec.LookPath,
		Registry:  thisRegistry(),
	}
	if strings.ContainsRune(os.Args[0], filepath.Separator) {
		s.Command = s.quote(os.Args[0])
	}
	s.Data = s.dataDir(xdg.DataHome, os.Getenv("ProgramFiles"))
	return s, nil
}

// dataDir is where the program goes.
func (s System) dataDir(dataHome, programFiles string) string {
	switch {
	case !s.AllUsers && s.OS == browsers.Windows:
		return s.Home.Path(s.OS, "AppData/Local/Programs/why401")
	case !s.AllUsers:
		return s.OS.Join(dataHome, "why401")
	case s.OS == browsers.Windows && programFiles == "":
		return `C:\Program Files\why401`
	case s.OS == browsers.Windows:
		return s.OS.Join(programFiles, "why401")
	case s.OS == browsers.MacOS:
		return "/Library/Application Support/why401"
	case s.exists(s.OS.Join(packageDir, receiptName)):
		return packageDir
	default:
		return "/opt/why401"
	}
}

// forEverybody is the same machine, seen as an installation for all users.
func (s System) forEverybody() System {
	s.AllUsers = true
	s.Data = s.dataDir("", os.Getenv("ProgramFiles"))
	return s
}

// at is where a path lies, seen from the program that runs.
func (s System) at(path string) string {
	if s.Root == "" {
		return path
	}
	return filepath.Join(s.Root, filepath.FromSlash(strings.ReplaceAll(path, `\`, "/")))
}

func (s System) exists(path string) bool {
	_, err := os.Lstat(s.at(path))
	return err == nil
}

// place is where an edition finds the program and the extension: inside of its sandbox, where it has one.
func (s System) place(e browsers.Edition) place {
	if e.Sandbox.Confines() && !s.AllUsers {
		return place{s.OS, s.Home.Path(s.OS, e.Sandbox.Data)}
	}
	return place{s.OS, s.Data}
}

// place is a directory with a program and an extension in it.
type place struct {
	os  browsers.OS
	dir string
}

func (p place) program() string {
	name := "why401"
	if p.os == browsers.Windows {
		name += ".exe"
	}
	return p.os.Join(p.dir, "bin", name)
}

func (p place) extension() string { return p.os.Join(p.dir, "extension") }

// xpi is the extension in one file, which is all that a sandboxed Firefox gets to see through the desktop's file dialog.
func (p place) xpi() string { return p.os.Join(p.dir, "why401.xpi") }

// steps is the page that tells how to load the extension.
func (p place) steps() string { return p.os.Join(p.dir, "load.html") }

// stateDir is where a host that an edition starts keeps its log and its calls.
func (s System) stateDir(e browsers.Edition) string {
	if e.Sandbox.Confines() {
		return s.Home.Path(s.OS, e.Sandbox.State)
	}
	return s.State
}

// offered are the editions that the host can be registered with.
func (s System) offered() []browsers.Edition {
	return slices.DeleteFunc(browsers.EditionsOn(s.OS), func(e browsers.Edition) bool {
		return s.AllUsers && s.OS != browsers.Windows && len(e.SystemHosts) == 0
	})
}

// command is a command of this program that a person can paste.
func (s System) command(args ...string) string {
	words := []string{s.Command}
	if s.AllUsers {
		if s.OS != browsers.Windows {
			words = []string{s.sudo(s.Command)}
		}
		args = slices.Insert(slices.Clone(args), 1, "--system")
	}
	return strings.Join(append(words, args...), " ")
}

// quote makes a path safe to paste into a shell: on Windows, where a path cannot have a quotation mark, into cmd.exe.
func (s System) quote(path string) string {
	plain := "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+@%:,="
	if s.OS == browsers.Windows {
		plain = `abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789\._-:`
	}
	if path != "" && strings.Trim(path, plain) == "" {
		return path
	}
	if s.OS == browsers.Windows {
		return `"` + path + `"`
	}
	return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
}
