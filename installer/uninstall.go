package installer

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/why401/why401/browsers"
)

// uninstall returns the steps that take the registrations with the browsers away. Where none is left afterwards, the
// program, the extension, the log and what replays left go too.
func (s System) uninstall(from []browsers.Browser) []step {
	var steps []step
	left := 0
	for _, b := range s.offered() {
		if _, whose, _ := s.registration(b); whose != ours {
			continue
		}
		if !slices.ContainsFunc(from, func(f browsers.Browser) bool { return f.ID == b.ID }) {
			left++
			continue
		}
		path := s.manifestPath(b)
		steps = append(steps, step{"remove the registration with " + b.Name + ", " + path, func(r *receipt) error {
			return r.remove(path)
		}})
	}
	if left > 0 {
		return append(steps, step{"remove directories that became empty", func(r *receipt) error {
			r.removeDirs()
			return nil
		}})
	}
	steps = appendRemoval(steps, filepath.Join(s.State, "host*.log"))
	steps = appendRemoval(steps, filepath.Join(s.Cache, "replay"))
	if exists(s.Data) {
		steps = append(steps, step{"remove the program and the extension from " + s.Data, s.removeData})
	}
	return steps
}

// appendRemoval adds the step that removes what the host wrote by itself, which no receipt has.
func appendRemoval(steps []step, pattern string) []step {
	found, err := filepath.Glob(pattern)
	if err != nil || len(found) == 0 {
		return steps
	}
	return append(steps, step{"remove " + pattern, func(*receipt) error {
		for _, path := range found {
			if err := os.RemoveAll(path); err != nil {
				return err
			}
		}
		return nil
	}})
}

// removeData removes the files that were installed below Data, the program even where no receipt tells of it, and the
// directories that were made.
func (s System) removeData(r *receipt) error {
	files := append(slices.Clone(r.Files), s.installedProgram(), s.receiptPath())
	var problems []error
	for _, path := range files {
		if inside(s.Data, path) {
			problems = append(problems, r.remove(path))
		}
	}
	r.removeDirs()
	return errors.Join(problems...)
}

func inside(dir, path string) bool {
	relative, err := filepath.Rel(dir, path)
	return err == nil && filepath.IsLocal(relative)
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}
