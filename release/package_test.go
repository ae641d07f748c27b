package main

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/why401/why401/browsers"
	"github.com/why401/why401/host"
)

func debContents(t *testing.T) map[string]inside {
	t.Helper()
	output, err := exec.Command(need(t, "dpkg-deb", "dpkg"), "--fsys-tarfile", debFile(t)).Output()
	if err != nil {
		t.Fatalf("reading the package: %v", err)
	}
	return readTar(t, bytes.NewReader(output))
}

func rpmContents(t *testing.T) map[string]inside {
	t.Helper()
	file, err := os.Open(glob(t, "*."+rpmArch(arch)+".rpm")[0])
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	cmd := exec.Command(need(t, "rpm2archive", "rpm2cpio"), "--nocompression", "-")
	cmd.Stdin = file
	output, err := cmd.Output()
	if err != nil {
		t.Fatalf("reading the package: %v", err)
	}
	return readTar(t, bytes.NewReader(output))
}

// Packages register the host with every browser that the table has directories for.
func TestPackagesRegisterWithEveryBrowser(t *testing.T) {
	t.Parallel()
	for name, files := range map[string]map[string]inside{"deb": debContents(t), "rpm": rpmContents(t)} {
		want := map[string]bool{}
		for _, e := range browsers.EditionsOn(browsers.Linux) {
			for _, dir := range e.SystemHosts {
				if strings.HasPrefix(dir, "/usr/lib64") && name == "deb" {
					continue // Debian has no such directory.
				}
				want[path.Join(strings.TrimPrefix(dir, "/"), host.Name+".json")] = true
			}
		}
		have := map[string]bool{}
		for path, f := range files {
			if !strings.HasSuffix(path, "/"+host.Name+".json") {
				continue
			}
			have[path] = true
			var manifest struct {
				Path string
				Type string
			}
			if err := json.Unmarshal([]byte(f.Text), &manifest); err != nil {
				t.Errorf("%s: %s: %v", name, path, err)
			}
			program := files[strings.TrimPrefix(manifest.Path, "/")]
			if program.Mode != 0o755 || len(program.Text) < 1<<20 {
				t.Errorf("%s: %s names %s, which is no program of the package", name, path, manifest.Path)
			}
		}
		if diff := cmp.Diff(want, have); diff != "" {
			t.Errorf("%s: the registrations are others (-want +have):\n%s", name, diff)
		}
	}
}

// Both packages have the same, but for what their distributions call otherwise.
func TestPackagesAgree(t *testing.T) {
	t.Parallel()
	inDeb, inRPM := debContents(t), rpmContents(t)
	for name, f := range inDeb {
		if f.Mode.IsDir() || strings.HasPrefix(name, "usr/share/doc") || strings.HasPrefix(name, "usr/share/lintian") ||
			strings.HasPrefix(name, "usr/share/zsh") || name == "usr/lib/why401/installed.json" {
			continue
		}
		if diff := cmp.Diff(f.Text, inRPM[name].Text); diff != "" && f.Mode != 0 {
			t.Errorf("%s is another in the .rpm", name)
		}
	}
	for name, files := range map[string]map[string]inside{"deb": inDeb, "rpm": inRPM} {
		for path, f := range files {
			if f.Owner != "root:root" || f.Mode.IsRegular() && f.Mode != 0o644 && f.Mode != 0o755 {
				t.Errorf("%s: %s has the owner %s and mode %v", name, path, f.Owner, f.Mode)
			}
		}
	}
	if inDeb["usr/bin/why401"].Text != "../lib/why401/bin/why401" {
		t.Errorf("/usr/bin/why401 leads to %s", inDeb["usr/bin/why401"].Text)
	}
}

func TestRPM(t *testing.T) {
	t.Parallel()
	rpm := need(t, "rpm", "rpm")
	file := glob(t, "*."+rpmArch(arch)+".rpm")[0]
	if output, err := exec.Command(rpm, "--checksig", "--nosignature", file).CombinedOutput(); err != nil {
		t.Errorf("the package is not sound: %v\n%s", err, output)
	}
	output, err := exec.Command(rpm, "--query", "--package", "--list", "--queryformat",
		"%{NAME} %{VERSION} %{LICENSE} %{BUILDHOST} %{BUILDTIME} %{URL}\n", file).Output()
	if err != nil {
		t.Fatalf("asking what the package has: %v", err)
	}
	lines := strings.Split(strings.TrimSpace(string(output)), "\n")
	if want := "why401 " + host.Version + " MIT localhost 1700000000 https://github.com/why401/why401"; !slices.Contains(lines, want) {
		t.Errorf("the package is not %s:\n%s", want, output)
	}
	for _, dir := range others { // To own those would be to fight with the package filesystem.
		if slices.Contains(lines, "/"+dir) {
			t.Errorf("the package claims /%s", dir)
		}
	}
	for _, dir := range []string{"/usr/lib/why401", "/usr/share/why401/extension/extension/view", "/etc/chromium/native-messaging-hosts"} {
		if !slices.Contains(lines, dir) {
			t.Errorf("the package would leave %s behind", dir)
		}
	}
}

// The .rpm installs below a directory, and once it is erased nothing is left but what the others' packages have.
func TestRPMInstallsAndErases(t *testing.T) {
	t.Parallel()
	root, err := os.MkdirTemp("", "why401-rpm-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { administrators(t, "rm")(t, "-r", root) })
	rpm := administrators(t, need(t, "rpm", "rpm"))
	rpm(t, "--root", root, "--initdb")
	rpm(t, "--root", root, "--install", "--nodeps", glob(t, "*."+rpmArch(arch)+".rpm")[0])
	if output, err := exec.Command(path.Join(root, "usr/bin/why401"), "version").CombinedOutput(); err != nil {
		t.Errorf("the installed program does not run: %v\n%s", err, output)
	}
	rpm(t, "--root", root, "--verify", "why401")
	rpm(t, "--root", root, "--erase", "why401")
	for _, parent := range []string{"etc", "usr"} {
		err := fs.WalkDir(os.DirFS(root), parent, func(name string, entry fs.DirEntry, err error) error {
			if err == nil && (!entry.IsDir() || !slices.Contains(others, name)) && !strings.HasPrefix(name, "usr/lib/sysimage") {
				t.Errorf("/%s is left", name)
			}
			return err
		})
		if err != nil {
			t.Error(err)
		}
	}
}

// Lintian finds nothing but what lintian-overrides explains.
func TestLintian(t *testing.T) {
	t.Parallel()
	args := []string{"--fail-on", "error,warning", debFile(t)}
	if os.Getuid() == 0 {
		args = append(args, "--allow-root")
	}
	if output, err := exec.Command(need(t, "lintian", "lintian"), args...).CombinedOutput(); err != nil || len(output) > 0 {
		t.Errorf("lintian complains: %v\n%s", err, output)
	}
}

// The man page has no mistakes that man knows of, and tells of every command.
func TestManual(t *testing.T) {
	t.Parallel()
	page := path.Join(unpacked(t), "usr/share/man/man1/why401.1.gz")
	cmd := exec.Command(need(t, "man", "man-db"), "--warnings", "--local-file", page)
	cmd.Env = append(os.Environ(), "MANWIDTH=80", "LC_ALL=C.UTF-8")
	var complaints bytes.Buffer
	cmd.Stderr = &complaints
	output, err := cmd.Output()
	if err != nil || complaints.Len() > 0 {
		t.Errorf("man complains: %v\n%s", err, complaints.Bytes())
	}
	for _, words := range []string{"why401 command [flag...]", "why401 install [flags]", "--dry-run", "why401 status --browser chromium"} {
		if !strings.Contains(string(output), words) {
			t.Errorf("the manual does not say %q:\n%s", words, output)
		}
	}
}
