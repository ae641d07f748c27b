package installer

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/why401/why401/browsers"
)

// uninstall returns the steps that take the registrations with editions away, and the editions that keep one which they
// share with others that stay registered. Where no registration is left afterwards, the program, the extension, the log
// and what replays left go too.
func (s System) uninstall(from []browsers.Edition, r receipt) (steps []step, shared []browsers.Edition) {
	staying := s.staying(from, r)
	left := 0
	for _, t := range s.targets(s.offered()) {
		if reg := s.look(t, r); reg.whose != ours && reg.whose != damaged {
			continue
		}
		leaving := slices.DeleteFunc(slices.Clone(t.editions), func(e browsers.Edition) bool { return !contains(from, e) })
		if slices.ContainsFunc(t.editions, func(e browsers.Edition) bool { return slices.Contains(staying, e.ID) }) {
			left++
			shared = append(shared, leaving...)
			continue
		}
		if len(leaving) == 0 {
			left++
			continue
		}
		if known := slices.DeleteFunc(slices.Clone(leaving), func(e browsers.Edition) bool { return !slices.Contains(r.Browsers, e.ID) }); len(known) > 0 {
			leaving = known // The others only look in the same place.
		}
		steps = append(steps, s.unregister(t, leaving))
	}
	if left > 0 {
		steps = append(steps, s.vacate(staying, r)...)
	} else {
		steps = append(steps, s.clear(r)...)
	}
	if len(steps) > 0 {
		steps = append(steps, step{"", []Change{{do: func(l *ledger) error {
			l.removeEmpty()
			if left == 0 && !s.AllUsers {
				// These are why401's own, also where the host has made them. They stay if something is in them.
				_, _ = os.Remove(s.at(s.State)), os.Remove(s.at(s.Cache))
			}
			return nil
		}}}})
	}
	return steps, shared
}

// staying are the ids of the editions that keep their registrations.
func (s System) staying(from []browsers.Edition, r receipt) []string {
	return slices.DeleteFunc(slices.Clone(r.Browsers), func(id string) bool {
		return slices.ContainsFunc(from, func(e browsers.Edition) bool { return e.ID == id })
	})
}

func contains(editions []browsers.Edition, e browsers.Edition) bool {
	return slices.ContainsFunc(editions, func(other browsers.Edition) bool { return other.ID == e.ID })
}

// unregister removes a manifest, and on Windows the keys that name it; the manifest only where no other key does.
func (s System) unregister(t target, leaving []browsers.Edition) step {
	var names []string
	for _, e := range leaving {
		names = append(names, e.Name)
	}
	var changes []Change
	for _, key := range t.keys {
		if value, err := s.Registry.Get(key); err == nil && value == t.manifest {
			changes = append(changes, removeKey(key))
		}
	}
	if len(t.keys) == 0 {
		changes = append(changes, removeFile(t.manifest))
	}
	where := t.manifest
	if len(t.keys) > 0 {
		where = t.keys[0].String()
	}
	changes = append(changes, Change{do: func(l *ledger) error {
		l.Browsers = slices.DeleteFunc(l.Browsers, func(id string) bool {
			return slices.ContainsFunc(t.editions, func(e browsers.Edition) bool { return e.ID == id })
		})
		return nil
	}})
	return step{"remove the registration with " + strings.Join(names, ", ") + ", " + where, changes}
}

// vacate removes what lies in sandboxes that no registered browser runs in any more.
func (s System) vacate(staying []string, r receipt) []step {
	var steps []step
	for _, e := range s.offered() {
		if e.Sandbox.Confines() && !slices.Contains(staying, e.ID) {
			steps = append(steps, s.clearPlace(s.place(e), r)...)
		}
	}
	return steps
}

// clear removes all that is left once no registration is.
func (s System) clear(r receipt) []step {
	var steps []step
	if !s.AllUsers {
		places := []string{s.State}
		for _, e := range s.offered() {
			if e.Sandbox.Confines() {
				places = append(places, s.stateDir(e))
			}
		}
		for _, dir := range places {
			for _, pattern := range []string{"host*.log", "calls/*", "calls"} {
				steps = s.appendRemoval(steps, s.OS.Join(dir, pattern))
			}
		}
		steps = s.appendRemoval(steps, s.OS.Join(s.Cache, "replay"))
	}
	for _, p := range s.placesOf(s.offered()) {
		steps = append(steps, s.clearPlace(p, r)...)
	}
	return steps
}

// appendRemoval adds the step that removes what the host wrote by itself, which no receipt has.
func (s System) appendRemoval(steps []step, pattern string) []step {
	found, err := filepath.Glob(s.at(pattern))
	if err != nil || len(found) == 0 {
		return steps
	}
	removal := step{words: "remove " + pattern}
	for _, path := range found {
		shown := s.OS.Join(dirOf(s.OS, pattern), filepath.Base(path))
		removal.changes = append(removal.changes, Change{Action: actionRemove, Path: shown, do: func(*ledger) error {
			return os.RemoveAll(path)
		}})
	}
	return append(steps, removal)
}

// clearPlace removes the files that were installed in a place: the program even where no receipt tells of it.
func (s System) clearPlace(p place, r receipt) []step {
	files := slices.Clone(r.Files)
	known := []string{p.program()}
	if p.dir == s.Data {
		known = append(known, s.receiptPath())
	}
	if len(r.Files) == 0 { // It was lost, so what it would tell is what this program would write.
		known = append(known, s.files(p)...)
		for _, t := range s.targets(s.offered()) {
			if len(t.keys) > 0 {
				known = append(known, t.manifest)
			}
		}
	}
	for _, path := range known {
		if s.exists(path) && !slices.Contains(files, path) {
			files = append(files, path)
		}
	}
	removal := step{words: "remove the program and the extension from " + p.dir}
	for _, path := range files {
		if s.inside(p.dir, path) {
			removal.changes = append(removal.changes, removeFile(path))
		}
	}
	if len(removal.changes) == 0 {
		return nil
	}
	return []step{removal}
}

// files are those that an installation has in a place, but for the receipt.
func (s System) files(p place) []string {
	files := []string{p.program(), p.xpi(), p.steps()}
	_ = fs.WalkDir(s.Extension, ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			files = append(files, s.OS.Join(p.extension(), name))
		}
		return err
	})
	return files
}
