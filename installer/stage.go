package installer

import (
	"io/fs"
	"os/exec"

	"github.com/why401/why401/browsers"
)

// Stage writes below root what a package of a Linux system's package manager installs: a program, the extension, and
// the registration with every browser of the table, found or not, as such a package may come before the browsers.
// Where root has /usr/lib64/mozilla already, as a package for Fedora and its like does, Firefox is registered with there
// too. The program's file has to be for the package's architecture. The receipt that Stage writes tells install, uninstall and
// status that a package manager keeps the files.
func Stage(root, program string, extension fs.FS) error {
	s := System{
		OS: browsers.Linux, Root: root, AllUsers: true, Data: packageDir, Program: program, Command: "why401",
		Extension: extension, LookPath: func(string) (string, error) { return "", exec.ErrNotFound },
	}
	steps, _, err := s.install(s.offered(), receipt{})
	if err != nil {
		return err
	}
	l := s.ledger(receipt{})
	l.noteFile(s.receiptPath())
	return l.carryOut(steps, func(string) {})
}
