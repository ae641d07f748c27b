package installer

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"

	"github.com/natefinch/atomic"
	"golang.org/x/sys/windows"
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
	removeLater(filepath.Dir(away))
	return nil
}

// discard deletes a file, or moves the file of a running program to where Windows keeps what is temporary, and has it
// deleted from there. Where such a file of earlier was still in use then, it goes now.
func discard(path string) error {
	if filepath.Ext(path) == ".exe" {
		removeOld()
	}
	err := os.Remove(path)
	if err == nil || os.IsNotExist(err) {
		return err
	}
	away, moved := moveAway(path)
	if moved != nil {
		return err
	}
	removeLater(filepath.Dir(away))
	return nil
}

// oldPrograms names the directories that moveAway makes.
const oldPrograms = "why401-old-*"

// moveAway renames a file into the directory for temporary files, under a name that is free.
func moveAway(path string) (string, error) {
	dir, err := os.MkdirTemp("", oldPrograms)
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

// removeLater deletes a directory with a program that runs, this one most often, as soon as it has ended. Only another
// program can: a shell without a window, which tries ever less often for a minute and a half. It waits by pinging this machine,
// and knows no loop, as not every cmd.exe understands the same ones.
func removeLater(dir string) {
	line := `rd /s /q "` + dir + `" 2>nul`
	for _, seconds := range []int{1, 2, 5, 20, 60} {
		line += fmt.Sprintf(` & ping -n %d 127.0.0.1 >nul & rd /s /q "%s" 2>nul`, seconds+1, dir)
	}
	cmd := exec.Command("cmd.exe")
	cmd.SysProcAttr = &syscall.SysProcAttr{
		CmdLine:       `cmd.exe /d /s /c "` + line + `"`,
		CreationFlags: windows.CREATE_NO_WINDOW | windows.CREATE_NEW_PROCESS_GROUP,
	}
	if cmd.Start() == nil {
		_ = cmd.Process.Release()
	}
}

// removeOld deletes what removeLater could not.
func removeOld() {
	dirs := filepath.Join(os.TempDir(), oldPrograms)
	for _, pattern := range []string{filepath.Join(dirs, "*"), dirs} {
		paths, _ := filepath.Glob(pattern)
		for _, path := range paths {
			_ = os.Remove(path)
		}
	}
}

// isMine is only asked of systems where files have one owner who decides.
func (s System) isMine(string) bool { return true }

// keptHome is only asked of systems with sudo.
func (s System) keptHome() string { return "" }

// runnable tells whether the file may be run, which Windows decides by its name.
func runnable(os.FileInfo) bool { return true }

// isNoProgram tells whether starting a file failed because it is no program, or one for another machine.
func isNoProgram(err error) bool {
	return errors.Is(err, windows.ERROR_BAD_EXE_FORMAT) || errors.Is(err, windows.ERROR_EXE_MACHINE_TYPE_MISMATCH)
}
