package installer_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// In a real sandbox of flatpak's, around an empty browser, the host that was put inside runs and keeps its state inside.
func TestFlatpak(t *testing.T) {
	t.Parallel()
	if _, err := exec.LookPath("flatpak"); err != nil {
		t.Fatal("this test needs flatpak; on Debian: sudo apt-get install flatpak")
	}
	program := filepath.Join(t.TempDir(), "why401")
	// The sandbox has none of this system's libraries.
	compile := exec.Command("go", "build", "-o", program, "..")
	compile.Env = append(os.Environ(), "CGO_ENABLED=0")
	if output, err := compile.CombinedOutput(); err != nil {
		t.Fatalf("building why401: %v\n%s", err, output)
	}
	h := newHome(t)
	run := func(name string, args ...string) string {
		t.Helper()
		output, err := h.command(name, args...).CombinedOutput()
		if err != nil {
			t.Fatalf("%s %s: %v\n%s", filepath.Base(name), strings.Join(args, " "), err, output)
		}
		return string(output)
	}
	arch := strings.TrimSpace(run("flatpak", "--default-arch"))
	const runtime, app = "org.why401.Nothing", "com.brave.Browser"
	repo, lair := filepath.Join(string(h), "repo"), "/"+arch+"/1"
	about := "name=%\nruntime=" + runtime + lair + "\nsdk=" + runtime + lair + "\n"
	write(t, filepath.Join(string(h), "runtime/metadata"), "[Runtime]\n"+strings.Replace(about, "%", runtime, 1))
	write(t, filepath.Join(string(h), "runtime/usr/empty"), "")
	write(t, filepath.Join(string(h), "runtime/files/empty"), "")
	write(t, filepath.Join(string(h), "app/metadata"), "[Application]\n"+strings.Replace(about, "%", app, 1)+"command=browser\n")
	write(t, filepath.Join(string(h), "app/files/bin/browser"), "")
	write(t, filepath.Join(string(h), "app/export/empty"), "")
	run("flatpak", "build-export", "--disable-sandbox", "--runtime", repo, filepath.Join(string(h), "runtime"), "1")
	run("flatpak", "build-export", "--disable-sandbox", repo, filepath.Join(string(h), "app"), "1")
	run("flatpak", "--user", "remote-add", "--no-gpg-verify", "local", repo)
	run("flatpak", "--user", "install", "-y", "--noninteractive", "local", "runtime/"+runtime+lair, "app/"+app+lair)
	own := filepath.Join(string(h), ".var/app", app)
	write(t, filepath.Join(own, "config/BraveSoftware/Brave-Browser/Local State"), "{}")

	if output := run(program, "install", "--browser", "brave"); !strings.Contains(output, "ok    Brave (flatpak): registered; version ") {
		t.Errorf("installing:\n%s", output)
	}
	log := filepath.Join(own, ".local/state/why401/host.log")
	if _, err := os.Stat(log); err != nil {
		t.Errorf("the host did not run inside: %v", err)
	}
	// What is broken inside is seen from outside.
	write(t, filepath.Join(own, "data/why401/bin/why401"), "no program")
	if output, err := h.command(program, "status", "--browser", "brave").CombinedOutput(); err == nil || !strings.Contains(string(output), "FAIL  Brave (flatpak)") {
		t.Errorf("the status of a broken one: %v\n%s", err, output)
	}
	run(program, "uninstall")
	for _, left := range []string{"data/why401", ".local/state/why401/host.log", "config/BraveSoftware/Brave-Browser/NativeMessagingHosts"} {
		if _, err := os.Stat(filepath.Join(own, left)); err == nil {
			t.Errorf("uninstall left %s", left)
		}
	}
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}
