package installer

import (
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

// install returns the steps that put the program and the extension in place and register the host with the browsers.
// A browser whose registration is somebody else's is left alone, which the error says.
func (s System) install(chosen []browsers.Browser) ([]step, error) {
	// The host makes these when it needs them; made here, they are removed with the rest.
	steps := []step{{"prepare " + s.State + " and " + s.Cache, func(r *receipt) error {
		return errors.Join(r.mkdir(s.State), r.mkdir(s.Cache))
	}}}
	if !sameFile(s.Program, s.installedProgram()) {
		steps = append(steps, step{"copy the program to " + s.installedProgram(), s.copyProgram})
	}
	steps = append(steps, step{"unpack the extension into " + s.extensionDir(), s.unpackExtension})
	var problems []error
	for _, b := range chosen {
		path := s.manifestPath(b)
		if _, whose, err := s.registration(b); whose == foreign {
			problems = append(problems, s.foreignError(b, err))
			continue
		}
		steps = append(steps, step{"register with " + b.Name + " in " + path, func(r *receipt) error {
			return r.write(path, 0o644, func(w io.Writer) error {
				_, err := w.Write(newManifest(b, s.installedProgram()).encode())
				return err
			})
		}})
	}
	return steps, errors.Join(problems...)
}

// foreignError says what stands in the way, and how to clear it.
func (s System) foreignError(b browsers.Browser, err error) error {
	return fmt.Errorf("%s: %w. If it is no longer needed: rm %s && %s install --browser %s",
		b.Name, err, quote(s.manifestPath(b)), s.Command, b.ID)
}

func (s System) copyProgram(r *receipt) error {
	program, err := os.Open(s.Program)
	if err != nil {
		return fmt.Errorf("reading this program: %w", err)
	}
	defer func() { _ = program.Close() }()
	return r.write(s.installedProgram(), 0o755, func(w io.Writer) error {
		_, err := io.Copy(w, program)
		return err
	})
}

// unpackExtension writes the extension, and removes files that an earlier version had and this one has not.
func (s System) unpackExtension(r *receipt) error {
	var written []string
	err := fs.WalkDir(s.Extension, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(s.Extension, name)
		if err != nil {
			return err
		}
		path := filepath.Join(s.extensionDir(), filepath.FromSlash(name))
		written = append(written, path)
		return r.write(path, 0o644, func(w io.Writer) error {
			_, err := w.Write(content)
			return err
		})
	})
	if err != nil {
		return fmt.Errorf("unpacking the extension: %w", err)
	}
	for _, path := range slices.Clone(r.Files) {
		if strings.HasPrefix(path, s.extensionDir()+string(filepath.Separator)) && !slices.Contains(written, path) {
			if err := r.remove(path); err != nil {
				return err
			}
		}
	}
	return nil
}

func sameFile(a, b string) bool {
	infoA, errA := os.Stat(a)
	infoB, errB := os.Stat(b)
	return errA == nil && errB == nil && os.SameFile(infoA, infoB)
}
