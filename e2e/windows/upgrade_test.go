//go:build linux

package windows

import (
	"bytes"
	"os"
	"testing"

	"github.com/why401/why401/host"
)

// Windows lets nobody replace a program that runs; yet a newer one takes its place while a browser is open.
func TestUpgradeWhileBrowserIsOpen(t *testing.T) {
	m := leavesNothing(t)
	m.ends(t, 0, downloaded, "install", "--browser", "chrome")
	open := m.connect(t, nil, chrome, installed, host.ChromiumOrigin, "--parent-window=0")
	open.greet(t)
	if s := m.shell(t, `del "`+installed+`"`); m.isGone(installed) {
		t.Fatalf("a program can be removed while it runs, so this machine proves nothing: %s%s", s.out, s.err)
	}

	// What follows a program in its file does not matter to it.
	const newer = `C:\My Downloads\why401 (2).exe`
	if err := m.write(newer, append(m.read(t, downloaded), "newer"...)); err != nil {
		t.Fatal(err)
	}
	m.ends(t, 0, newer, "install", "--browser", "chrome")
	if !bytes.HasSuffix(m.read(t, installed), []byte("newer")) {
		t.Error("the program is still the old one")
	}
	open.greet(t)
	m.called(t, nil, chrome, installed, host.ChromiumOrigin, "--parent-window=0")
	m.outcome(t, 0, newer, "status", "--browser", "chrome")
	open.hangUp(t)

	m.ends(t, 0, newer, "uninstall")
	m.cleared(t)
	if err := os.Remove(m.at(newer)); err != nil {
		t.Error(err)
	}
}

// The installed program removes everything, itself among it.
func TestInstalledProgramUninstallsItself(t *testing.T) {
	m := leavesNothing(t)
	m.ends(t, 0, downloaded, "install")
	m.ends(t, 0, installed, "uninstall")
	if !m.isGone(programs) {
		t.Errorf("%s stays", programs)
	}
	m.cleared(t)
}

// A download that was moved and renamed after it has installed still knows what it wrote.
func TestMovedProgramUninstalls(t *testing.T) {
	m := leavesNothing(t)
	const first, moved = `C:\once\why401.exe`, `C:\once\moved & renamed.exe`
	if err := m.write(first, m.read(t, downloaded)); err != nil {
		t.Fatal(err)
	}
	m.ends(t, 0, first, "install")
	if err := os.Rename(m.at(first), m.at(moved)); err != nil {
		t.Fatal(err)
	}
	m.ends(t, 0, moved, "uninstall")
	if err := os.RemoveAll(m.at(`C:\once`)); err != nil {
		t.Error(err)
	}
}

func (m *machine) isGone(path string) bool {
	_, err := os.Stat(m.at(path))
	return os.IsNotExist(err)
}
