// Package installer registers the native messaging host with the browsers of one user, says whether the registrations
// work, and takes them away again. What differs from browser to browser is in the table of package browsers.
//
// An installation is the program at a place of its own, the unpacked extension beside it, and for each browser a
// manifest that names the program. A receipt beside them lists everything that was written, so that removing leaves
// nothing behind and touches nothing else.
package installer

import (
	"errors"
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
	OS   browsers.OS
	Home browsers.Home
	// Data, State and Cache are the directories that why401 has to itself.
	Data, State, Cache string
	// Program is the running program, and Command how the person called it.
	Program, Command string
	// Extension holds manifest.json and the folder extension.
	Extension fs.FS
	LookPath  func(string) (string, error)
}

// ThisSystem is the machine and the user that the program runs for.
func ThisSystem(extension fs.FS) (System, error) {
	home, err := os.UserHomeDir()
	if err != nil {
		return System{}, fmt.Errorf("finding your home directory: %w", err)
	}
	program, err := os.Executable()
	if err != nil {
		return System{}, fmt.Errorf("finding this program: %w", err)
	}
	command := "why401"
	if strings.ContainsRune(os.Args[0], filepath.Separator) {
		command = quote(os.Args[0])
	}
	return System{
		OS:        browsers.System(runtime.GOOS),
		Home:      browsers.Home{Dir: home, Config: os.Getenv("XDG_CONFIG_HOME")},
		Data:      filepath.Join(xdg.DataHome, "why401"),
		State:     filepath.Dir(host.LogPath()),
		Cache:     filepath.Join(xdg.CacheHome, "why401"),
		Program:   program,
		Command:   command,
		Extension: extension,
		LookPath:  exec.LookPath,
	}, nil
}

// installedProgram is where the program is kept, so that it stays when the place it was built or unpacked at goes.
func (s System) installedProgram() string { return filepath.Join(s.Data, "bin", "why401") }

func (s System) extensionDir() string { return filepath.Join(s.Data, "extension") }

func (s System) receiptPath() string { return filepath.Join(s.Data, "installed.json") }

// offered are the browsers that a host can be registered with on this system.
func (s System) offered() []browsers.Browser {
	var rows []browsers.Browser
	for _, b := range browsers.All() {
		if b.HostsPath(s.OS, s.Home) != "" {
			rows = append(rows, b)
		}
	}
	return rows
}

// used tells whether a browser is on this machine: its program, or what it once wrote.
func (s System) used(b browsers.Browser) bool {
	for _, path := range b.ProfilePaths(s.OS, s.Home) {
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			return true
		}
	}
	_, found := b.Find(s.LookPath)
	return found
}

// choose returns the browsers with the given ids; where none is given, those that are in use or registered.
func (s System) choose(ids []string) ([]browsers.Browser, error) {
	var chosen []browsers.Browser
	for _, b := range s.offered() {
		if slices.Contains(ids, b.ID) || len(ids) == 0 && (s.used(b) || exists(s.manifestPath(b))) {
			chosen = append(chosen, b)
		}
	}
	if len(chosen) == 0 {
		return nil, errors.New("no browser was found that why401 knows; name one with --browser")
	}
	return chosen, nil
}

// quote makes a path safe to paste into a shell.
func quote(path string) string {
	const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+@%:,="
	if path != "" && strings.Trim(path, plain) == "" {
		return path
	}
	return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
}
