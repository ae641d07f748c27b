package installer

import "runtime"

// packageDir is where a package of the system's package manager puts why401. It cannot be meant where somebody installs
// by hand: the Filesystem Hierarchy Standard leaves /usr to packages.
const packageDir = "/usr/lib/why401"

// packageManager is a program that installs packages, with the commands that a person types. why401 is in no
// distribution's archive so far, so the package's file is needed again to repair what it has installed.
type packageManager struct{ program, repair, remove string }

// packageManagers are those of the distributions that the packages are for. The first one stands for any other.
func packageManagers() []packageManager {
	// The two families of packages name architectures differently.
	rpmArch := map[string]string{"amd64": "x86_64", "arm64": "aarch64"}[runtime.GOARCH]
	deb, rpm := "./why401_*_"+runtime.GOARCH+".deb", "./why401-*."+rpmArch+".rpm"
	return []packageManager{
		{"apt-get", "apt-get install --reinstall " + deb, "apt-get remove why401"},
		{"dnf", "dnf reinstall " + rpm, "dnf remove why401"},
		{"zypper", "zypper install --force " + rpm, "zypper remove why401"},
	}
}

// packaged tells whether the system's package manager keeps the installation.
func (s System) packaged() bool { return s.Data == packageDir }

// manager is the machine's package manager.
func (s System) manager() packageManager {
	managers := packageManagers()
	for _, m := range managers {
		if _, err := s.LookPath(m.program); err == nil {
			return m
		}
	}
	return managers[0]
}

// keptByPackage refuses what the system's package manager has to do.
func (s System) keptByPackage(do func(packageManager) string) error {
	if !s.packaged() {
		return nil
	}
	return &Problem{
		What:   "this machine's package manager keeps why401 for all users",
		Advice: "Let it do that, as in: " + s.sudo(do(s.manager())),
	}
}

// again is the command that installs again for some browsers, or for all that are found.
func (s System) again(browsers ...string) string {
	if s.packaged() {
		return s.sudo(s.manager().repair)
	}
	args := []string{"install"}
	for _, id := range browsers {
		args = append(args, "--browser", id)
	}
	return s.command(args...)
}
