package installer

import (
	"encoding/json"
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

func newManifest(engine browsers.Engine, program string) manifest {
	m := manifest{Name: host.Name, Description: "Says why a page or API answered 401", Path: program, Type: "stdio"}
	if engine == browsers.Firefox {
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

// refuses says what in the manifest keeps our extension out, and is empty where nothing does.
func (m manifest) refuses(engine browsers.Engine) string {
	want := newManifest(engine, m.Path)
	lacks := func(have, want []string) bool {
		return slices.ContainsFunc(want, func(w string) bool { return !slices.Contains(have, w) })
	}
	switch {
	case m.Name != want.Name:
		return "is for a host of the name \"" + m.Name + "\""
	case m.Type != want.Type:
		return "has the type \"" + m.Type + "\" instead of \"" + want.Type + "\""
	case lacks(m.AllowedOrigins, want.AllowedOrigins):
		return "does not let the extension " + host.ChromiumID + " in"
	case lacks(m.AllowedExtensions, want.AllowedExtensions):
		return "does not let the extension " + host.FirefoxID + " in"
	default:
		return ""
	}
}
