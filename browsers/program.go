package browsers

import (
	"fmt"
	"runtime"
	"strings"
)

// EnvBrowser names the program to run instead of the one that would be found.
const EnvBrowser = "WHY401_BROWSER"

// headlessShells are Chromium without windows: far quicker to start, and blind to extensions. Debian's package
// chromium-headless-shell keeps the program beside Chromium's; what it puts into the path is a script that waits for
// the program instead of becoming it, so that to end the one is not to end the other.
var headlessShells = []string{
	"/usr/lib/chromium/chromium-headless-shell", "chrome-headless-shell", "chromium-headless-shell",
}

// Program is a browser's program on this machine.
type Program struct {
	Path string
	// Browser is its row, or the zero row for a program that the person named and the table does not know.
	Browser Browser
	// HeadlessShell is set for a Chromium that has no windows and runs no extensions.
	HeadlessShell bool
}

// NotFoundError says that no fitting browser is there, and what to do about it.
type NotFoundError struct{ Problem, Remedy string }

func (e *NotFoundError) Error() string { return e.Problem + "; " + e.Remedy }

// ForReplay finds the browser for replays: the one that WHY401_BROWSER names, or else the first of the table that is
// there. The functions are os.Getenv and exec.LookPath outside of tests. The error is a *NotFoundError.
func ForReplay(getenv func(string) string, lookPath func(string) (string, error)) (Program, error) {
	if named := getenv(EnvBrowser); named != "" {
		path, err := lookPath(named)
		if err != nil {
			return Program{}, &NotFoundError{
				Problem: fmt.Sprintf("%s names %s, which is no program that can be run", EnvBrowser, named),
				Remedy:  "correct it, or unset it to let why401 look for a browser itself",
			}
		}
		return describe(named, path), nil
	}
	for _, b := range table {
		if !b.Replays {
			continue
		}
		if program, ok := b.Find(lookPath); ok {
			return program, nil
		}
	}
	return Program{}, &NotFoundError{
		Problem: "no browser for replays was found (Chromium, Chrome, Edge or Brave)",
		Remedy:  "install one, on Debian with \"sudo apt-get install chromium\", or name one in " + EnvBrowser,
	}
}

// HeadlessShell finds a Chromium without windows. It is optional: ForReplay's browser can do all it does.
func HeadlessShell(lookPath func(string) (string, error)) (Program, bool) {
	path, ok := first(headlessShells, lookPath)
	if !ok {
		return Program{}, false
	}
	return describe(path, path), true
}

// Named is the program of a path that somebody chose.
func Named(path string) Program { return describe(path, path) }

// Find looks for the browser's program on this system.
func (b Browser) Find(lookPath func(string) (string, error)) (Program, bool) {
	path, ok := first(b.Programs[System(runtime.GOOS)], lookPath)
	return Program{Path: path, Browser: b}, ok
}

func first(names []string, lookPath func(string) (string, error)) (string, bool) {
	for _, name := range names {
		if path, err := lookPath(name); err == nil {
			return path, true
		}
	}
	return "", false
}

// describe finds the row of a program that was named.
func describe(named, path string) Program {
	program := Program{Path: path, HeadlessShell: strings.Contains(path, "headless-shell")}
	if program.HeadlessShell {
		program.Browser, _ = ByID("chromium")
		return program
	}
	for _, b := range table {
		for _, candidate := range b.Programs[System(runtime.GOOS)] {
			if candidate == named || candidate == path || strings.HasSuffix(path, "/"+candidate) {
				program.Browser = b
				return program
			}
		}
	}
	return program
}
