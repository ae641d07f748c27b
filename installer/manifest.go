package installer

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/why401/why401/browsers"
	"github.com/why401/why401/host"
)

// manifest is what a browser reads to find a native messaging host. Its form is the same in all browsers but for how
// extensions are named.
type manifest struct {
	Name              string   `json:"name"`
	Description       string   `json:"description"`
	Path              string   `json:"path"`
	Type              string   `json:"type"`
	AllowedOrigins    []string `json:"allowed_origins,omitempty"`    // Chromium's family
	AllowedExtensions []string `json:"allowed_extensions,omitempty"` // Firefox
}

func newManifest(b browsers.Browser, program string) manifest {
	m := manifest{Name: host.Name, Description: "Says why a page or API answered 401", Path: program, Type: "stdio"}
	if b.Engine == browsers.Firefox {
		m.AllowedExtensions = []string{host.FirefoxID}
	} else {
		m.AllowedOrigins = []string{host.ChromiumOrigin}
	}
	return m
}

func (m manifest) encode() []byte {
	content, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		panic(err) // Strings and lists of strings always encode.
	}
	return append(content, '\n')
}

// manifestPath is where the browser looks for our manifest: the file's name must be the host's.
func (s System) manifestPath(b browsers.Browser) string {
	return filepath.Join(b.HostsPath(s.OS, s.Home), host.Name+".json")
}

// ownership tells whose a registration is.
type ownership int

const (
	absent ownership = iota
	ours
	// foreign is another program's, or nobody can tell.
	foreign
)

// registration looks at what is registered under our name with a browser. Only what names our own program is ours.
func (s System) registration(b browsers.Browser) (m manifest, whose ownership, err error) {
	path := s.manifestPath(b)
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return manifest{}, absent, nil
	case err != nil:
		return manifest{}, foreign, fmt.Errorf("looking at %s: %w", path, err)
	case !info.Mode().IsRegular():
		return manifest{}, foreign, fmt.Errorf("%s is no file", path)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		return manifest{}, foreign, fmt.Errorf("reading the registration: %w", err)
	}
	if err := json.Unmarshal(content, &m); err != nil {
		return manifest{}, foreign, fmt.Errorf("%s is no manifest that a browser could read", path)
	}
	if m.Path != s.installedProgram() {
		return m, foreign, fmt.Errorf("%s belongs to another program, %s", path, m.Path)
	}
	return m, ours, nil
}

// allows tells whether the manifest lets our extension in.
func (m manifest) allows(b browsers.Browser) bool {
	want := newManifest(b, m.Path)
	contains := func(have, want []string) bool {
		return !slices.ContainsFunc(want, func(w string) bool { return !slices.Contains(have, w) })
	}
	return m.Name == want.Name && m.Type == want.Type &&
		contains(m.AllowedOrigins, want.AllowedOrigins) && contains(m.AllowedExtensions, want.AllowedExtensions)
}
