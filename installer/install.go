package installer

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/why401/why401/browsers"
)

// install returns the steps that put the program and the extension in place and register the host with editions, and
// the registrations that stand in the way: those are somebody else's and are left alone.
func (s System) install(chosen []browsers.Edition, r receipt) ([]step, []registration, error) {
	steps := s.prepare()
	files, err := s.placeSteps(chosen, r)
	if err != nil {
		return nil, nil, err
	}
	steps = append(steps, files...)
	var inTheWay []registration
	for _, t := range s.targets(chosen) {
		reg := s.look(t, r)
		if reg.whose == foreign {
			inTheWay = append(inTheWay, reg)
			continue
		}
		steps = append(steps, s.register(t))
	}
	return steps, inTheWay, nil
}

// prepare makes the directories that the host makes when it needs them: made here, they are removed with the rest.
func (s System) prepare() []step {
	if s.AllUsers {
		return nil // They are each user's own.
	}
	var changes []Change
	for _, dir := range []string{s.State, s.Cache} {
		changes = append(changes, Change{Action: actionMake, Path: dir, Mode: "0700", do: func(l *ledger) error { return l.mkdir(dir) }})
	}
	return []step{{"prepare " + s.State + " and " + s.Cache, changes}}
}

// placeSteps put the program and the extension where the editions see them.
func (s System) placeSteps(chosen []browsers.Edition, r receipt) ([]step, error) {
	var steps []step
	for _, p := range s.placesOf(chosen) {
		if !sameFile(s.Program, s.at(p.program())) {
			steps = append(steps, step{"copy the program to " + p.program(), []Change{writeFile(p.program(), 0o755, s.copyProgram)}})
		}
		unpack, err := s.unpack(p, r)
		if err != nil {
			return nil, err
		}
		steps = append(steps, unpack)
	}
	return steps, nil
}

// placesOf are the places that editions see.
func (s System) placesOf(editions []browsers.Edition) []place {
	var places []place
	for _, e := range editions {
		if p := s.place(e); !slices.Contains(places, p) {
			places = append(places, p)
		}
	}
	return places
}

func (s System) copyProgram(w io.Writer) error {
	program, err := os.Open(s.Program)
	if err != nil {
		return &Problem{What: "this program cannot be read", Err: err}
	}
	defer func() { _ = program.Close() }()
	_, err = io.Copy(w, program)
	return err
}

// unpack writes the extension, and removes files that an earlier version had and this one has not.
func (s System) unpack(p place, r receipt) (step, error) {
	unpack := step{words: "unpack the extension into " + p.extension()}
	var written []string
	err := fs.WalkDir(s.Extension, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(s.Extension, name)
		path := s.OS.Join(p.extension(), name)
		written = append(written, path)
		unpack.changes = append(unpack.changes, writeFile(path, 0o644, bytesOf(content)))
		return err
	})
	if err != nil {
		return step{}, err
	}
	for _, path := range r.Files {
		if s.inside(p.extension(), path) && !slices.Contains(written, path) {
			unpack.changes = append(unpack.changes, removeFile(path))
		}
	}
	unpack.changes = append(unpack.changes,
		writeFile(p.xpi(), 0o644, func(w io.Writer) error { return Pack(w, s.Extension) }),
		writeFile(p.steps(), 0o644, func(w io.Writer) error { return s.writeStepsPage(w, p) }))
	return unpack, nil
}

// register writes a manifest, and on Windows the keys that name it.
func (s System) register(t target) step {
	var names []string
	for _, e := range t.editions {
		names = append(names, e.Name)
	}
	content := newManifest(t.engine, t.place.program()).encode()
	changes := []Change{writeFile(t.manifest, 0o644, bytesOf(content))}
	where := t.manifest
	for _, key := range t.keys {
		changes = append(changes, setKey(key, t.manifest))
		where = t.keys[0].String()
	}
	changes[0].do = noting(t, changes[0].do)
	return step{"register with " + strings.Join(names, ", ") + " in " + where, changes}
}

// noting adds the editions of a target to the receipt.
func noting(t target, write func(*ledger) error) func(*ledger) error {
	return func(l *ledger) error {
		if err := write(l); err != nil {
			return err
		}
		for _, e := range t.editions {
			if !slices.Contains(l.Browsers, e.ID) {
				l.Browsers = append(l.Browsers, e.ID)
			}
		}
		return nil
	}
}

// undo removes the files that an installation which failed has made, so that it leaves nothing half done behind. What it
// had replaced by a newer version stays replaced.
func (l *ledger) undo(before receipt) {
	for _, path := range slices.Clone(l.Files) {
		if !slices.Contains(before.Files, path) {
			_ = l.remove(path)
		}
	}
	for _, key := range slices.Clone(l.Keys) {
		if !slices.Contains(before.Keys, key) {
			_ = l.s.Registry.Delete(key)
		}
	}
	l.removeEmpty()
	l.Browsers = before.Browsers
}

func sameFile(a, b string) bool {
	infoA, errA := os.Stat(a)
	infoB, errB := os.Stat(b)
	return errA == nil && errB == nil && os.SameFile(infoA, infoB)
}

// inside tells whether a path is below a directory, both as the system writes them.
func (s System) inside(dir, path string) bool {
	below, ok := strings.CutPrefix(path, dir)
	return ok && below != "" && (below[0] == '/' || below[0] == '\\') && filepath.IsLocal(filepath.FromSlash(strings.ReplaceAll(below[1:], `\`, "/")))
}
