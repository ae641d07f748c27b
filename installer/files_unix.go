//go:build !windows

package installer

import (
	"errors"
	"os"
	"strconv"
	"syscall"

	"github.com/natefinch/atomic"
)

// replace moves a file to where another may be.
func replace(from, to string) error { return atomic.ReplaceFile(from, to) }

// discard deletes a file.
func discard(path string) error { return os.Remove(path) }

// isMine tells whether something belongs to the person.
func (s System) isMine(path string) bool {
	info, err := os.Stat(s.at(path))
	if err != nil {
		return false
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(stat.Uid) == os.Geteuid()
}

// keptHome is the person whose home directory sudo has kept for root, as it does on macOS, and empty where it has not.
func (s System) keptHome() string {
	id := os.Getenv("SUDO_UID")
	info, err := os.Stat(s.at(s.Home.Dir))
	if err != nil || os.Geteuid() != 0 || id == "" || id == "0" {
		return ""
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok || strconv.FormatUint(uint64(stat.Uid), 10) != id {
		return ""
	}
	return os.Getenv("SUDO_USER")
}

// runnable tells whether somebody may run the file.
func runnable(info os.FileInfo) bool { return info.Mode()&0o111 != 0 }

// isNoProgram tells whether starting a file failed because it is no program, or one for another machine.
func isNoProgram(err error) bool { return errors.Is(err, syscall.ENOEXEC) }
