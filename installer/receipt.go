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
	"strings"

	"github.com/why401/why401/browsers"
)

const receiptName = "installed.json"

// receipt lists what was written, so that all of it and nothing else can be removed.
type receipt struct {
	// Browsers are the ids of the editions that the host is registered with; a receipt of an early version has none.
	Browsers []string `json:"browsers,omitempty"`
	// Files and Dirs are absolute, in the order in which they came about, and Keys are those of the registry.
	Files []string `json:"files"`
	Dirs  []string `json:"dirs"`
	Keys  []Key    `json:"keys,omitempty"`
}

func (s System) receiptPath() string { return s.OS.Join(s.Data, receiptName) }

// readReceipt reads the receipt. A broken one is a lost one.
func (s System) readReceipt() (receipt, error) {
	var r receipt
	content, err := os.ReadFile(s.at(s.receiptPath()))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return s.lostReceipt(), nil
	case err != nil:
		return receipt{}, &Problem{
			What: s.receiptPath() + ", which lists what was installed, cannot be read", Err: err,
			Command: s.removal(s.receiptPath()) + " && " + s.again(),
		}
	case json.Unmarshal(content, &r) != nil:
		return s.lostReceipt(), nil
	}
	return r, nil
}

// lostReceipt is what can be told without a receipt: where why401's files lie, the directories are its own.
func (s System) lostReceipt() receipt {
	var r receipt
	for _, p := range s.placesOf(s.offered()) {
		if !slices.ContainsFunc(s.files(p), s.exists) {
			continue
		}
		root := s.at(p.dir)
		_ = filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
			if err == nil && entry.IsDir() {
				r.Dirs = append(r.Dirs, s.OS.Join(p.dir, filepath.ToSlash(strings.TrimPrefix(path, root))))
			}
			return nil // What cannot be looked into keeps its directory.
		})
	}
	return r
}

// checkReceipt tells whether the receipt is broken.
func (s System) checkReceipt() (Finding, bool) {
	content, err := os.ReadFile(s.at(s.receiptPath()))
	if err != nil {
		return Finding{}, false
	}
	if err = json.Unmarshal(content, new(receipt)); err == nil {
		return Finding{}, false
	}
	return Finding{About: "List of what was installed"}.fail(s.receiptPath()+" is broken: "+err.Error(), s.again()), true
}

// ledger writes, removes, and keeps the receipt.
type ledger struct {
	receipt

	s System
}

// save writes the receipt, which is one of the files that it lists.
func (l *ledger) save() error {
	path := l.s.receiptPath()
	if err := l.mkdir(l.s.Data); err != nil {
		return err
	}
	l.noteFile(path)
	content, err := json.MarshalIndent(l.receipt, "", "  ")
	if err != nil {
		return fmt.Errorf("noting what was installed: %w", err)
	}
	return l.write(path, 0o644, bytesOf(append(content, '\n')))
}

// write makes a file as a whole or not at all, with the directories that it needs. Others may read it while it is
// replaced, and a program may run while its file is.
func (l *ledger) write(path string, mode fs.FileMode, content func(io.Writer) error) error {
	if err := l.mkdir(dirOf(l.s.OS, path)); err != nil {
		return err
	}
	real := l.s.at(path)
	file, err := os.CreateTemp(filepath.Dir(real), ".why401-*")
	if err != nil {
		return l.s.writeProblem(path, err)
	}
	defer func() { _ = os.Remove(file.Name()) }() // Where it was moved away, there is nothing to remove.
	err = errors.Join(content(file), file.Chmod(mode), file.Sync(), file.Close())
	if err == nil {
		err = replace(file.Name(), real)
	}
	if err != nil {
		return l.s.writeProblem(path, err)
	}
	l.noteFile(path)
	return nil
}

func bytesOf(content []byte) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	}
}

// mkdir makes a directory and those above it, and notes the ones that were not there.
func (l *ledger) mkdir(dir string) error {
	var missing []string
	for at := dir; !l.s.exists(at) && at != dirOf(l.s.OS, at); at = dirOf(l.s.OS, at) {
		missing = append(missing, at)
	}
	// Browsers make a user's directories readable to nobody else, and so does the base directory specification.
	mode := fs.FileMode(0o700)
	if l.s.AllUsers {
		mode = 0o755
	}
	if err := os.MkdirAll(l.s.at(dir), mode); err != nil {
		return l.s.writeProblem(dir, err)
	}
	for _, dir := range slices.Backward(missing) {
		if l.s.AllUsers { // Whatever the umask of the administrator's shell is, everybody's browsers have to look in.
			if err := os.Chmod(l.s.at(dir), mode); err != nil {
				return l.s.writeProblem(dir, err)
			}
		}
		if !slices.Contains(l.Dirs, dir) {
			l.Dirs = append(l.Dirs, dir)
		}
	}
	return nil
}

func (l *ledger) noteFile(path string) {
	if !slices.Contains(l.Files, path) {
		l.Files = append(l.Files, path)
	}
}

// setKey sets a key's value, and notes it with the keys above it that were not there.
func (l *ledger) setKey(key Key, value string) error {
	var missing []Key
	for at, ok := key, true; ok && !l.s.Registry.Exists(at); at, ok = at.parent() {
		missing = append(missing, at)
	}
	if err := l.s.Registry.Set(key, value); err != nil {
		return &Problem{What: "the registration could not be written", Err: err, Advice: l.s.asAdministrator()}
	}
	for _, key := range slices.Backward(missing) {
		if !slices.Contains(l.Keys, key) {
			l.Keys = append(l.Keys, key)
		}
	}
	if !slices.Contains(l.Keys, key) {
		l.Keys = append(l.Keys, key)
	}
	return nil
}

// remove deletes a file. One that is already gone is no error.
func (l *ledger) remove(path string) error {
	if err := discard(l.s.at(path)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return l.s.removeProblem(path, err)
	}
	l.Files = slices.DeleteFunc(l.Files, func(f string) bool { return f == path })
	return nil
}

func (l *ledger) removeKey(key Key) error {
	if err := l.s.Registry.Delete(key); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return &Problem{What: key.String() + " could not be removed", Err: err, Advice: l.s.asAdministrator()}
	}
	l.Keys = slices.DeleteFunc(l.Keys, func(k Key) bool { return k == key })
	return nil
}

// removeEmpty deletes the noted directories and keys that are empty. What somebody else put into one keeps it.
func (l *ledger) removeEmpty() {
	for _, dir := range slices.Backward(slices.Clone(l.Dirs)) {
		if err := os.Remove(l.s.at(dir)); err == nil || errors.Is(err, fs.ErrNotExist) {
			l.Dirs = slices.DeleteFunc(l.Dirs, func(d string) bool { return d == dir })
		}
	}
	for _, key := range slices.Backward(slices.Clone(l.Keys)) {
		if _, err := l.s.Registry.Get(key); err == nil {
			continue // It has a value: it is a registration, not a key above one.
		}
		if err := l.s.Registry.Delete(key); err == nil || errors.Is(err, fs.ErrNotExist) {
			l.Keys = slices.DeleteFunc(l.Keys, func(k Key) bool { return k == key })
		}
	}
}

// dirOf is the directory of a path, which need not be one of this system.
func dirOf(system browsers.OS, path string) string { return system.Join(path, "..") }
