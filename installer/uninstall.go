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
	if exists(s.Data) {
		steps = append(steps, step{"remove the program and the extension from " + s.Data, s.removeData})
	}
	// The host writes these by itself, so no receipt has them.
	steps = appendRemoval(steps, s.State, filepath.Join(s.State, "host*.log"))
	return appendRemoval(steps, s.Cache, filepath.Join(s.Cache, "replay"))
}

// appendRemoval adds the step that removes what a pattern matches in one of our directories, and the directory if
// nothing else is in it.
func appendRemoval(steps []step, dir, pattern string) []step {
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
		_ = os.Remove(dir) // It stays if something else is in it.
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
