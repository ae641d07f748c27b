//go:build linux

package e2e

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// In Firefox everything is as in Chromium, from the installation to its end: what install leaves behind is what Firefox
// finds the host by, the status says that it was called, and uninstall leaves the home as it was.
func TestFirefox(t *testing.T) {
	home := newHome(t)
	// Firefox makes the one folder itself; in the other, another program has registered its host.
	hosts := filepath.Join(home, ".mozilla", "native-messaging-hosts")
	for _, folder := range []string{filepath.Join(home, "Downloads"), hosts} {
		if err := os.MkdirAll(folder, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	write(t, filepath.Join(hosts, "org.example.json"), `{"name":"org.example"}`)
	before := tree(t, home)
	f := startFirefox(t, home, install(t, home))
	t.Run("situations", func(t *testing.T) { foxSituations(t, f) })
	t.Run("prompts", func(t *testing.T) { foxPrompts(t, f) })
	t.Run("evidence", func(t *testing.T) { foxEvidence(t, f) })
	t.Run("policies", func(t *testing.T) { foxPolicies(t, f) })
	t.Run("page learns nothing", func(t *testing.T) { foxPageLearnsNothing(t, f) })
	t.Run("canaries", func(t *testing.T) { foxCanaries(t, f) })
	t.Run("replay", func(t *testing.T) { foxReplay(t, f) })
	output, err := inHome(t, home, stage.program, "status", "--browser", "firefox").CombinedOutput()
	if err != nil || !strings.Contains(string(output), "answers; the extension called ") {
		t.Errorf("the status of what works: %v\n%s", err, output)
	}
	f.quit(t)
	if output, err := inHome(t, home, stage.program, "uninstall").CombinedOutput(); err != nil {
		t.Errorf("uninstalling: %v\n%s", err, output)
	}
	if diff := cmp.Diff(before, tree(t, home)); diff != "" {
		t.Errorf("the home before and after (-, +):\n%s", diff)
	}
}

// install registers the host for Firefox, and returns where the extension lies then.
func install(t *testing.T, home string) string {
	t.Helper()
	if output, err := inHome(t, home, stage.program, "install", "--browser", "firefox").CombinedOutput(); err != nil {
		t.Fatalf("installing: %v\n%s", err, output)
	}
	return filepath.Join(home, ".local/share/why401/extension")
}

// tree is what a home holds: its files with their content and modes, and its folders.
func tree(t *testing.T, home string) map[string]string {
	t.Helper()
	all := map[string]string{}
	root := os.DirFS(home)
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		all[name] = info.Mode().String()
		if !entry.Type().IsRegular() {
			return nil
		}
		content, err := fs.ReadFile(root, name)
		all[name] += fmt.Sprintf(" %x", sha256.Sum256(content))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}
