package installer

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/natefinch/atomic"
)

// replace moves a file to where another may be. Windows does not let a program's file be replaced while it runs, but
// lets it be renamed.
func replace(from, to string) error {
	err := atomic.ReplaceFile(from, to)
	if err == nil {
		return nil
	}
	away, renamed := moveAway(to)
	if renamed != nil {
		return err
	}
	if err := atomic.ReplaceFile(from, to); err != nil {
		_ = os.Rename(away, to)
		return err
	}
	return nil
}

// discard deletes a file, or moves the file of a running program to where Windows keeps what is temporary.
func discard(path string) error {
	err := os.Remove(path)
	if err == nil || os.IsNotExist(err) {
		return err
	}
	if _, moved := moveAway(path); moved != nil {
		return err
	}
	return nil
}

// moveAway renames a file into the directory for temporary files, under a name that is free.
func moveAway(path string) (string, error) {
	dir, err := os.MkdirTemp("", "why401-old-*")
	if err != nil {
		return "", fmt.Errorf("making a directory for %s: %w", path, err)
	}
	away := filepath.Join(dir, filepath.Base(path))
	if err := os.Rename(path, away); err != nil {
		_ = os.Remove(dir)
		return "", err
	}
	return away, nil
}

// isMine is only asked of systems where files have one owner who decides.
func (s System) isMine(string) bool { return true }

// runnable tells whether the file may be run, which Windows decides by its name.
func runnable(os.FileInfo) bool { return true }
