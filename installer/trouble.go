package installer

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"github.com/why401/why401/browsers"
)

// spaceNeeded is what an installation takes, in words.
const spaceNeeded = "50 MB"

// writeProblem says why something could not be written, and what to do about it.
func (s System) writeProblem(path string, err error) error {
	if known := new(Problem); errors.As(err, &known) {
		return err
	}
	what, remedy := s.obstacle(path, err, s.command("install"))
	return &Problem{What: what, Command: remedy}
}

// obstacle words what keeps a path from being written, and the command that mends it, which ends with the one that
// failed.
func (s System) obstacle(path string, err error, again string) (what, remedy string) {
	dir := s.existing(path)
	switch {
	case errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT):
		return "the disk that holds " + dir + " is full: free " + spaceNeeded + " there first", again
	case errors.Is(err, syscall.EROFS):
		return dir + " is on a disk that is mounted read-only", s.remount(dir) + " && " + again
	case errors.Is(err, syscall.ENOTDIR) || s.isFile(dir):
		return dir + " is a file where a directory is needed", s.rename(dir) + " && " + again
	case errors.Is(err, fs.ErrPermission) && s.AllUsers:
		return dir + " may not be written: this takes an administrator", s.elevated()
	case errors.Is(err, fs.ErrPermission):
		return dir + " may not be written", s.permit(dir) + " && " + again
	default:
		return path + " could not be written: " + reason(err), again
	}
}

// removeProblem says why something could not be removed, and what to do about it.
func (s System) removeProblem(path string, err error) error {
	const again = "Then run the same command again."
	p := &Problem{What: path + " could not be removed", Err: err, Advice: s.asAdministrator()}
	dir := dirOf(s.OS, path)
	switch {
	case errors.Is(err, syscall.EROFS):
		p.Command, p.Advice = s.remount(dir), again
	case errors.Is(err, fs.ErrPermission) && !s.AllUsers:
		p.Command, p.Advice = s.permit(dir), again
	}
	return p
}

// existing is the nearest thing above a path, or the path itself, that is there.
func (s System) existing(path string) string {
	for at := path; ; at = dirOf(s.OS, at) {
		if info, err := os.Stat(s.at(at)); err == nil && (at != path || info.IsDir()) || at == dirOf(s.OS, at) {
			return at
		}
	}
}

func (s System) isFile(path string) bool {
	info, err := os.Stat(s.at(path))
	return err == nil && !info.IsDir()
}

// probe tries to write where a registration would go, and returns why that fails. Nothing stays.
func (s System) probe(path string) error {
	dir := s.existing(path)
	if s.isFile(dir) {
		return syscall.ENOTDIR
	}
	file, err := os.CreateTemp(s.at(dir), ".why401-*")
	if err != nil {
		return err
	}
	_, err = file.Write(make([]byte, 4096)) // A full disk still makes empty files.
	return errors.Join(err, file.Sync(), file.Close(), os.Remove(file.Name()))
}

func (s System) rename(path string) string {
	if s.OS == browsers.Windows {
		return fmt.Sprintf("ren %s %s", s.quote(path), filepath.Base(path)+".old")
	}
	return fmt.Sprintf("mv %s %s", s.quote(path), s.quote(path+".old"))
}

// permit is the command that lets the person write into a directory of theirs.
func (s System) permit(dir string) string {
	switch {
	case s.OS == browsers.Windows:
		return "icacls " + s.quote(dir) + ` /grant "%USERNAME%:(OI)(CI)M"`
	case s.isMine(dir):
		return "chmod u+rwx " + s.quote(dir)
	default:
		return `sudo chown "$(id -u)" ` + s.quote(dir)
	}
}

// remount is the command that lets a disk be written.
func (s System) remount(dir string) string {
	command := `mount -o remount,rw "$(findmnt -n -o TARGET -T ` + s.quote(dir) + `)"`
	if s.OS == browsers.MacOS {
		command = `mount -uw "$(df -P ` + s.quote(dir) + ` | awk 'END {print $6}')"`
	}
	return s.sudo(command)
}

func (s System) sudo(command string) string {
	if os.Geteuid() == 0 {
		return command
	}
	return "sudo " + command
}

// elevated is the command that installs as an administrator.
func (s System) elevated() string {
	if s.OS == browsers.Windows {
		return "powershell Start-Process " + s.Command + " -Verb RunAs -ArgumentList install,--system"
	}
	return s.command("install")
}

// asAdministrator says how something is done that only an administrator may do, where that may be what is missing.
func (s System) asAdministrator() string {
	switch {
	case !s.AllUsers:
		return ""
	case s.OS == browsers.Windows:
		return "Open a terminal with \"Run as administrator\", and run the same command there."
	default:
		return "Run it with sudo."
	}
}
