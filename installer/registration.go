package installer

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"syscall"

	"github.com/why401/why401/browsers"
	"github.com/why401/why401/host"
)

// target is where browsers look for our host: a manifest, and on Windows the keys that name it. Several editions may
// look in the same place.
type target struct {
	manifest string
	keys     []Key
	engine   browsers.Engine
	place    place
	editions []browsers.Edition
}

// targets are the places where editions look.
func (s System) targets(editions []browsers.Edition) []target {
	var targets []target
	add := func(e browsers.Edition, manifest string, keys []Key) {
		i := slices.IndexFunc(targets, func(t target) bool { return t.manifest == manifest && slices.Equal(t.keys, keys) })
		if i >= 0 {
			targets[i].editions = append(targets[i].editions, e)
			return
		}
		targets = append(targets, target{manifest, keys, browsers.Of(e).Engine, s.place(e), []browsers.Edition{e}})
	}
	for _, e := range editions {
		if s.OS == browsers.Windows {
			// Any file will do, as the key names it.
			add(e, s.OS.Join(s.Data, "hosts", string(browsers.Of(e).Engine)+".json"), s.keys(e))
			continue
		}
		for _, dir := range s.hostsDirs(e) {
			add(e, s.OS.Join(dir, host.Name+".json"), nil)
		}
	}
	return targets
}

// hostsDirs are the directories of an edition for the manifests of one user, or of everybody. Of those for everybody the
// first is always meant, and others only where the machine has what is above them: they are other distributions'.
func (s System) hostsDirs(e browsers.Edition) []string {
	var dirs []string
	if !s.AllUsers {
		for _, dir := range e.Hosts {
			dirs = append(dirs, s.Home.Path(s.OS, dir))
		}
		return dirs
	}
	for i, dir := range e.SystemHosts {
		if i == 0 || s.exists(s.OS.Join(dir, "..")) {
			dirs = append(dirs, dir)
		}
	}
	return dirs
}

// keys are the keys of an edition on Windows. Everybody's have two views, of which browsers read the 32-bit one first.
func (s System) keys(e browsers.Edition) []Key {
	path := `Software\` + e.Key + `\` + host.Name
	if !s.AllUsers {
		return []Key{{Hive: CurrentUser, Path: path}}
	}
	return []Key{{LocalMachine, View32, path}, {LocalMachine, View64, path}}
}

// ownership tells whose a registration is.
type ownership int

const (
	absent ownership = iota
	// ours works as far as can be seen without starting the host.
	ours
	// damaged is ours too, and installing again mends it.
	damaged
	// foreign is another program's, or nobody can tell whose.
	foreign
)

// registration is what stands where a browser looks for our host.
type registration struct {
	target

	whose   ownership
	program string
	// problem says what is wrong with a registration that is damaged or foreign.
	problem string
	// inTheWay is the command that removes a foreign one.
	inTheWay string
}

// look tells what is registered. What names our own program is ours, and what the receipt lists, unless it names another
// program by now.
func (s System) look(t target, r receipt) registration {
	for _, key := range t.keys {
		if reg, done := s.lookAtKey(t, key, r); done {
			return reg
		}
	}
	if reg, done := s.lookForKeys(t); done {
		return reg
	}
	reg := registration{target: t}
	strange := func(problem string) registration {
		reg.whose, reg.problem, reg.inTheWay = foreign, problem, s.removal(t.manifest)
		if slices.Contains(r.Files, t.manifest) {
			reg.whose = damaged
		}
		return reg
	}
	info, err := os.Lstat(s.at(t.manifest))
	if errors.Is(err, syscall.ENOTDIR) {
		err = fs.ErrNotExist // A file in place of a directory is no manifest.
	}
	switch {
	case errors.Is(err, fs.ErrNotExist) && len(t.keys) > 0:
		reg.whose, reg.problem = damaged, t.manifest+", which the registry names, is not there"
		return reg
	case errors.Is(err, fs.ErrNotExist):
		return reg
	case err != nil:
		return strange(t.manifest + " cannot be looked at: " + reason(err))
	case !info.Mode().IsRegular():
		reg.whose, reg.problem, reg.inTheWay = foreign, t.manifest+" is no file", s.removal(t.manifest)
		return reg
	}
	content, err := os.ReadFile(s.at(t.manifest))
	if err != nil {
		return strange(t.manifest + " cannot be read: " + reason(err))
	}
	var m manifest
	if err := json.Unmarshal(content, &m); err != nil {
		return strange(t.manifest + " is broken, no browser can read it: " + err.Error())
	}
	reg.program = m.Path
	switch {
	case slices.Contains(s.ownPrograms(), m.Path):
		reg.whose = ours
		if refused := m.refuses(t.engine); refused != "" {
			reg.whose, reg.problem = damaged, t.manifest+" "+refused
		}
	case !s.exists(m.Path):
		return strange(fmt.Sprintf("%s names a program that is not there, %s", t.manifest, m.Path))
	default:
		reg.whose, reg.inTheWay = foreign, s.removal(t.manifest)
		reg.problem = fmt.Sprintf("%s belongs to another program, %s", t.manifest, m.Path)
	}
	return reg
}

// lookAtKey tells whether a key names another manifest than ours.
func (s System) lookAtKey(t target, key Key, r receipt) (registration, bool) {
	value, err := s.Registry.Get(key)
	if errors.Is(err, fs.ErrNotExist) || err == nil && value == t.manifest {
		return registration{}, false
	}
	reg := registration{target: t, whose: foreign, inTheWay: removalOfKey(key)}
	switch {
	case err != nil:
		reg.problem = err.Error()
	case slices.Contains(r.Keys, key) && !s.exists(value):
		reg.whose, reg.problem = damaged, fmt.Sprintf("%s names %s, which is not there", key, value)
	default:
		reg.problem = fmt.Sprintf("%s belongs to another program: it names %s", key, value)
	}
	return reg, true
}

// lookForKeys tells whether keys are missing.
func (s System) lookForKeys(t target) (registration, bool) {
	var missing []Key
	for _, key := range t.keys {
		if _, err := s.Registry.Get(key); err != nil {
			missing = append(missing, key)
		}
	}
	switch len(missing) {
	case 0:
		return registration{}, false
	case len(t.keys):
		return registration{target: t}, true
	default:
		return registration{target: t, whose: damaged, problem: missing[0].String() + " is missing"}, true
	}
}

// ownPrograms are the places that we put our program to.
func (s System) ownPrograms() []string {
	programs := []string{place{s.OS, s.Data}.program(), place{s.OS, packageDir}.program()}
	for _, e := range s.offered() {
		programs = append(programs, s.place(e).program())
	}
	return programs
}

// removal is the command that removes what stands at a path.
func (s System) removal(path string) string {
	switch {
	case s.OS == browsers.Windows:
		return "del " + s.quote(path)
	case s.AllUsers:
		return s.sudo("rm -r " + s.quote(path))
	default:
		return "rm -r " + s.quote(path)
	}
}

func removalOfKey(key Key) string {
	command := `reg delete "` + string(key.Hive) + `\` + key.Path + `" /f`
	if key.View != NoView {
		command += fmt.Sprintf(" /reg:%d", key.View)
	}
	return command
}
