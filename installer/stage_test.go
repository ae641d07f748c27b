package installer

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// testExtension is as much of an extension as the installer looks at.
func testExtension(version string) fs.FS {
	return fstest.MapFS{
		"manifest.json":                {Data: []byte(`{"version":"` + version + `"}`)},
		"extension/background/main.js": {Data: []byte("// the worker\n")},
	}
}

// A package holds the program, the extension and everybody's registrations, which everybody can read.
func TestStage(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	program := filepath.Join(t.TempDir(), "built")
	writeTestFile(t, program, "the program", 0o700)
	if err := os.MkdirAll(filepath.Join(root, "usr/lib64/mozilla"), 0o755); err != nil { //nolint:gosec // as in a package
		t.Fatal(err)
	}
	if err := Stage(root, program, testExtension("0.1.0")); err != nil {
		t.Fatal(err)
	}
	var files []string
	for _, path := range tree(t, root) {
		if name, file := strings.CutPrefix(path, "-rw-r--r-- "); file {
			files = append(files, name)
		} else if !strings.HasPrefix(path, "drwxr-xr-x ") && path != "-rwxr-xr-x /usr/lib/why401/bin/why401" {
			t.Errorf("the mode is wrong: %s", path)
		}
	}
	if want := []string{
		"/etc/chromium/native-messaging-hosts/io.github.why401.json",
		"/etc/opt/chrome/native-messaging-hosts/io.github.why401.json",
		"/etc/opt/chrome_for_testing/native-messaging-hosts/io.github.why401.json",
		"/etc/opt/edge/native-messaging-hosts/io.github.why401.json",
		"/usr/lib/librewolf/native-messaging-hosts/io.github.why401.json",
		"/usr/lib/mozilla/native-messaging-hosts/io.github.why401.json",
		"/usr/lib/why401/extension/extension/background/main.js",
		"/usr/lib/why401/extension/manifest.json",
		"/usr/lib/why401/installed.json",
		"/usr/lib/why401/load.html",
		"/usr/lib/why401/why401.xpi",
		"/usr/lib64/mozilla/native-messaging-hosts/io.github.why401.json",
	}; !slices.Equal(files, want) {
		t.Errorf("got %s", strings.Join(files, "\n"))
	}
	if manifest := readTestFile(t, filepath.Join(root, "etc/opt/chrome/native-messaging-hosts/io.github.why401.json")); !strings.Contains(manifest, `"path": "/usr/lib/why401/bin/why401"`) {
		t.Errorf("the manifest names another program:\n%s", manifest)
	}
}

// tree lists everything below a directory, with modes.
func tree(t *testing.T, root string) []string {
	t.Helper()
	var list []string
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := entry.Info()
		if path != root {
			list = append(list, info.Mode().String()+" "+strings.TrimPrefix(path, root))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func writeTestFile(t *testing.T, path, content string, mode fs.FileMode) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), mode); err != nil {
		t.Fatal(err)
	}
}

func readTestFile(t *testing.T, path string) string {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}
