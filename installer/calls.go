package installer

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/why401/why401/browsers"
	"github.com/why401/why401/host"
)

// lastCall finds the latest call that came from an edition. Hosts note the program that started them.
func (s System) lastCall(e browsers.Edition, calls []host.Call) (host.Call, bool) {
	for _, call := range calls {
		if s.calledFrom(e, call) {
			return call, true
		}
	}
	return host.Call{}, false
}

// calledFrom tells whether a call came from an edition. A sandbox has calls of its own. Firefox's channels are one
// edition, and where a portal started the host, the portal is all that the host has seen.
func (s System) calledFrom(e browsers.Edition, call host.Call) bool {
	browser := browsers.Of(e)
	if call.Firefox != (browser.Engine == browsers.Firefox) {
		return false
	}
	if e.Sandbox.Confines() {
		return true
	}
	if call.Firefox {
		return strings.HasPrefix(baseOf(call.Browser), "librewolf") == (browser.ID == "librewolf")
	}
	return s.isProgramOf(e, call.Browser)
}

// isProgramOf tells whether a running program is an edition's: one of its paths, or beside what one of them leads to, as
// what people start is often a script that starts the program beside it.
func (s System) isProgramOf(e browsers.Edition, running string) bool {
	var candidates []string
	for _, name := range e.Programs {
		path := s.Home.Path(s.OS, name)
		if !s.OS.IsAbs(name) && !strings.HasPrefix(name, "~/") {
			found, err := s.LookPath(name)
			if err != nil {
				continue
			}
			path = found
		}
		candidates = append(candidates, path)
	}
	if program, ok := s.program(e); ok {
		candidates = append(candidates, program)
	}
	return slices.ContainsFunc(candidates, func(path string) bool {
		if strings.EqualFold(path, running) {
			return true
		}
		resolved, err := filepath.EvalSymlinks(path)
		return err == nil && resolved != path && filepath.Dir(resolved) == filepath.Dir(running)
	})
}

// baseOf is the last part of a path of any system.
func baseOf(path string) string {
	return strings.ToLower(path[strings.LastIndexAny(path, `/\`)+1:])
}
