package installer

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/why401/why401/browsers"
)

// find looks for an edition's program, and failing that for what it once wrote.
func (s System) find(e browsers.Edition) (program string, found bool) {
	if program, ok := s.program(e); ok {
		return program, true
	}
	for _, profile := range e.Profiles {
		if s.used(s.Home.Path(s.OS, profile)) {
			return "", !s.AllUsers
		}
	}
	return "", false
}

// program looks where Windows keeps where programs lie, then through the edition's own list.
func (s System) program(e browsers.Edition) (string, bool) {
	if e.AppPath != "" && s.Registry != nil {
		for _, hive := range []Hive{CurrentUser, LocalMachine} {
			path, err := s.Registry.Get(Key{Hive: hive, Path: `Software\Microsoft\Windows\CurrentVersion\App Paths\` + e.AppPath})
			if path = strings.Trim(path, `"`); err == nil && s.exists(path) {
				return path, true
			}
		}
	}
	for _, name := range e.Programs {
		if s.OS.IsAbs(name) || strings.HasPrefix(name, "~/") {
			if path := s.Home.Path(s.OS, name); s.exists(path) {
				return path, true
			}
			continue
		}
		if path, err := s.LookPath(name); err == nil && !inSnap(path) {
			return path, true
		}
	}
	return "", false
}

// inSnap tells whether a program that was looked up by its name is a snap's, which is an edition of its own.
func inSnap(path string) bool {
	resolved, err := filepath.EvalSymlinks(path)
	return strings.HasPrefix(path, "/snap/") || err == nil && filepath.Base(resolved) == "snap"
}

// hostsNames are what directories for hosts are called in the two families.
var hostsNames = []string{"NativeMessagingHosts", "native-messaging-hosts"}

// used tells whether a browser has written into a directory for profiles. Installers of native messaging hosts write
// there too.
func (s System) used(profiles string) bool {
	entries, err := os.ReadDir(s.at(profiles))
	return err == nil && (len(entries) != 1 || !slices.Contains(hostsNames, entries[0].Name()))
}

// choose returns the editions that ids name, which may be those of browsers; where none is given, the editions that are
// on the machine or registered.
func (s System) choose(ids []string, r receipt) ([]browsers.Edition, error) {
	chosen := slices.DeleteFunc(s.offered(), func(e browsers.Edition) bool {
		byName := slices.Contains(ids, e.ID) && (e.ID != browsers.Of(e).ID || !s.othersFound(e)) ||
			slices.Contains(ids, browsers.Of(e).ID) && s.isFound(e)
		return !byName && (len(ids) > 0 || !s.isFound(e) && !slices.Contains(r.Browsers, e.ID))
	})
	if len(ids) == 0 {
		chosen = append(chosen, s.leftOver(chosen)...)
	}
	if len(chosen) == 0 {
		return nil, &Problem{
			What:   "no browser was found that why401 knows",
			Advice: "Install one, or name the one that you have with --browser; \"why401 install --help\" lists them.",
		}
	}
	return chosen, nil
}

// leftOver are editions that are neither on the machine nor in the receipt, though something is registered where they
// look: of several that look there, the usual one.
func (s System) leftOver(chosen []browsers.Edition) []browsers.Edition {
	var more []browsers.Edition
	for _, t := range s.targets(s.offered()) {
		covered := slices.ContainsFunc(t.editions, func(e browsers.Edition) bool { return contains(chosen, e) || contains(more, e) })
		if !covered && s.registered(t) {
			more = append(more, t.editions[0])
		}
	}
	return more
}

// othersFound tells whether a browser's name stands for other editions: it means those that are found, and the usual one
// where none is.
func (s System) othersFound(usual browsers.Edition) bool {
	return slices.ContainsFunc(s.offered(), func(e browsers.Edition) bool {
		return browsers.Of(e).ID == usual.ID && e.ID != usual.ID && s.isFound(e)
	})
}

func (s System) isFound(e browsers.Edition) bool {
	_, found := s.find(e)
	return found
}

// registered tells whether anything stands where a registration would.
func (s System) registered(t target) bool {
	for _, key := range t.keys {
		if s.Registry.Exists(key) {
			return true
		}
	}
	return len(t.keys) == 0 && s.exists(t.manifest)
}

// Problem says what is wrong and what to do about it.
type Problem struct {
	What string
	Err  error
	// Command, pasted into a shell, mends it. Advice is a sentence on what to do, after the command where there is one.
	Command, Advice string
}

func (p *Problem) Error() string {
	text := p.what()
	if p.Command != "" {
		text += "\n  To mend it: " + p.Command
	}
	if p.Advice != "" {
		text += "\n  " + p.Advice
	}
	return text
}

func (p *Problem) what() string {
	if p.Err == nil {
		return p.What
	}
	return p.What + ": " + reason(p.Err)
}

func (p *Problem) Unwrap() error { return p.Err }

// reason is an error without the path that the words around it already name.
func reason(err error) string {
	if pathError, ok := errors.AsType[*os.PathError](err); ok {
		return pathError.Err.Error()
	}
	return err.Error()
}
