package installer

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/natefinch/atomic"
)

// receipt lists what was written, so that all of it and nothing else can be removed.
type receipt struct {
	// Files and Dirs are absolute, in the order in which they came about.
	Files []string `json:"files"`
	Dirs  []string `json:"dirs"`
}

func (s System) readReceipt() (receipt, error) {
	var r receipt
	content, err := os.ReadFile(s.receiptPath())
	if errors.Is(err, fs.ErrNotExist) {
		return r, nil
	}
	if err != nil {
		return r, fmt.Errorf("reading what was installed: %w", err)
	}
	if err := json.Unmarshal(content, &r); err != nil {
		return r, fmt.Errorf("reading what was installed: %s is broken: %w", s.receiptPath(), err)
	}
	return r, nil
}

// save writes the receipt, which is one of the files that it lists.
func (r *receipt) save(path string) error {
	if err := r.mkdir(filepath.Dir(path)); err != nil {
		return err
	}
	r.noteFile(path)
	content, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		return fmt.Errorf("noting what was installed: %w", err)
	}
	return r.write(path, 0o600, func(w io.Writer) error {
		_, err := w.Write(append(content, '\n'))
		return err
	})
}

// write makes a file as a whole or not at all, with the directories that it needs. Others may read it while it is
// replaced, and a program may run while its file is.
func (r *receipt) write(path string, mode fs.FileMode, content func(io.Writer) error) error {
	if err := r.mkdir(filepath.Dir(path)); err != nil {
		return err
	}
	file, err := os.CreateTemp(filepath.Dir(path), ".why401-*")
	if err != nil {
		return fmt.Errorf("writing %s: %w", path, err)
	}
	defer func() { _ = os.Remove(file.Name()) }() // Where it was moved away, there is nothing to remove.
	err = errors.Join(content(file), file.Chmod(mode), file.Sync(), file.Close())
	if err == nil {
		err = atomic.ReplaceFile(file.Name(), path)
	}
	if err != nil {
		return fmt.Errorf("writing %s: %w", path, err)
	}
	r.noteFile(path)
	return nil
}

// mkdir makes a directory and those above it, and notes the ones that were not there.
func (r *receipt) mkdir(dir string) error {
	var missing []string
	for at := dir; ; at = filepath.Dir(at) {
		if _, err := os.Stat(at); !errors.Is(err, fs.ErrNotExist) {
			break
		}
		missing = append(missing, at)
	}
	slices.Reverse(missing)
	// Browsers make their directories readable to nobody else, and so does the base directory specification.
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("making a directory: %w", err)
	}
	for _, dir := range missing {
		if !slices.Contains(r.Dirs, dir) {
			r.Dirs = append(r.Dirs, dir)
		}
	}
	return nil
}

func (r *receipt) noteFile(path string) {
	if !slices.Contains(r.Files, path) {
		r.Files = append(r.Files, path)
	}
}

// remove deletes a file. One that is already gone is no error.
func (r *receipt) remove(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("removing %s: %w", path, err)
	}
	r.Files = slices.DeleteFunc(r.Files, func(f string) bool { return f == path })
	return nil
}

// removeDirs deletes the noted directories that are empty. What somebody else put into one keeps it.
func (r *receipt) removeDirs() {
	for _, dir := range slices.Backward(slices.Clone(r.Dirs)) {
		if err := os.Remove(dir); err == nil || errors.Is(err, fs.ErrNotExist) {
			r.Dirs = slices.DeleteFunc(r.Dirs, func(d string) bool { return d == dir })
		}
	}
}
