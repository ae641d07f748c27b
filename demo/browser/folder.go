package browser

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/why401/why401/host"
	"github.com/why401/why401/inspector/replay"
)

// removeLimit is how long the last processes of a browser may keep writing after its end.
const removeLimit = 5 * time.Second

// folder is where everything lies that a run needs and writes.
type folder struct{ dir string }

// newFolder unpacks the extension, and registers the host in the profile (a user data directory of its own has its own
// folder for native messaging hosts), so that nothing outside of the folder is touched.
func newFolder(options Options) (*folder, error) {
	sweep(os.TempDir())
	dir, err := os.MkdirTemp("", fmt.Sprintf("%s%d-", folderPrefix, os.Getpid()))
	if err != nil {
		return nil, fmt.Errorf("making a folder for the demo: %w", err)
	}
	f := &folder{dir: dir}
	if err := f.fill(options); err != nil {
		return nil, errors.Join(err, f.remove())
	}
	return f, nil
}

func (f *folder) path(parts ...string) string {
	return filepath.Join(append([]string{f.dir}, parts...)...)
}

func (f *folder) fill(options Options) error {
	for _, sub := range []string{"home", "config", "cache", "data", "state", "tmp"} {
		if err := os.Mkdir(f.path(sub), 0o700); err != nil {
			return fmt.Errorf("preparing the demo's folder: %w", err)
		}
	}
	if err := f.unpack(options.Extension); err != nil {
		return fmt.Errorf("unpacking the extension: %w", err)
	}
	if err := os.CopyFS(f.path(), typist); err != nil {
		return fmt.Errorf("unpacking the typist: %w", err)
	}
	// The extension's button stands in the toolbar instead of behind the puzzle piece.
	preferences := map[string]any{"extensions": map[string]any{"pinned_extensions": []string{host.ChromiumID}}}
	if err := writeJSON(f.path("profile", "Default", "Preferences"), preferences); err != nil {
		return err
	}
	if options.Host == "" {
		return nil
	}
	if runtime.GOOS == "windows" {
		return errors.New("on Windows browsers look for hosts in the registry alone, which is not to be touched here; run it on Linux or macOS")
	}
	return writeJSON(f.path("profile", "NativeMessagingHosts", host.Name+".json"), map[string]any{
		"name":            host.Name,
		"description":     "why401, for its demo",
		"path":            options.Host,
		"type":            "stdio",
		"allowed_origins": []string{host.ChromiumOrigin},
	})
}

// unpack copies what a browser needs of the repository's root: the manifest and the extension without its tools.
func (f *folder) unpack(extension fs.FS) error {
	return fs.WalkDir(extension, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name == ".":
			return nil
		case entry.IsDir() && (name == "extension/node_modules" || name == "extension/test" || !strings.HasPrefix(name, "extension")):
			return fs.SkipDir
		case entry.IsDir():
			return nil
		case name != "manifest.json" && path.Dir(name) == ".":
			return nil
		}
		content, err := fs.ReadFile(extension, name)
		if err != nil {
			return err
		}
		return write(f.path("unpacked", filepath.FromSlash(name)), content)
	})
}

// environment is the person's, but for where programs look for and leave their files.
func (f *folder) environment(options Options) []string {
	home := map[string]string{
		// The host inherits it.
		replay.EnvArgs:    strings.Join(options.Arguments, "\n"),
		"HOME":            f.path("home"),
		"XDG_CONFIG_HOME": f.path("config"),
		"XDG_CACHE_HOME":  f.path("cache"),
		"XDG_DATA_HOME":   f.path("data"),
		"XDG_STATE_HOME":  f.path("state"),
		"TMPDIR":          f.path("tmp"),
	}
	if options.Display != "" {
		home["DISPLAY"] = options.Display
	}
	if _, ok := os.LookupEnv("XAUTHORITY"); !ok {
		if real, err := os.UserHomeDir(); err == nil {
			home["XAUTHORITY"] = filepath.Join(real, ".Xauthority") // where X looks for it by itself
		}
	}
	environment := os.Environ()
	for name, value := range home {
		environment = append(environment, name+"="+value)
	}
	return environment
}

// remove deletes the folder. Processes that end with the browser may still write, so it tries again for a while.
func (f *folder) remove() error {
	var err error
	for deadline := time.Now().Add(removeLimit); ; time.Sleep(pollInterval) {
		if err = os.RemoveAll(f.dir); err == nil {
			return nil
		}
		if time.Now().After(deadline) {
			return fmt.Errorf("removing the demo's folder: %w", err)
		}
	}
}

func writeJSON(name string, value any) error {
	content, err := json.MarshalIndent(value, "", "  ")
	if err != nil {
		return fmt.Errorf("writing %s: %w", name, err)
	}
	return write(name, content)
}

func write(name string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
		return fmt.Errorf("writing %s: %w", name, err)
	}
	if err := os.WriteFile(name, content, 0o600); err != nil {
		return fmt.Errorf("writing %s: %w", name, err)
	}
	return nil
}
