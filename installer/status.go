package installer

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/why401/why401/browsers"
	"github.com/why401/why401/host"
)

// Status looks at the registration with each of the browsers, and at what they share.
func (s System) Status(ctx context.Context, chosen []browsers.Browser) []Finding {
	var findings []Finding
	for _, b := range chosen {
		findings = append(findings, s.check(ctx, b))
	}
	return append(findings, s.checkExtension(), s.checkReplays())
}

// checkExtension compares the unpacked extension with the program. Whether a browser has loaded it cannot be seen from
// here.
func (s System) checkExtension() Finding {
	f := Finding{About: "Extension", Remedy: s.Command + " install"}
	path := filepath.Join(s.extensionDir(), "manifest.json")
	content, err := os.ReadFile(path)
	if err != nil {
		f.Text = "not unpacked: " + err.Error()
		return f
	}
	var unpacked struct {
		Version string `json:"version"`
	}
	if err := json.Unmarshal(content, &unpacked); err != nil {
		f.Text = path + " is broken"
		return f
	}
	if unpacked.Version != host.Version {
		f.Text = fmt.Sprintf("unpacked is version %s, and this is %s", unpacked.Version, host.Version)
		return f
	}
	return Finding{About: "Extension", OK: true, Text: fmt.Sprintf("version %s lies in %s", unpacked.Version, s.extensionDir())}
}

// checkReplays tells whether the same request could be tried in a clean profile. All else works without.
func (s System) checkReplays() Finding {
	program, err := browsers.ForReplay(os.Getenv, s.LookPath)
	if err != nil {
		return Finding{About: "Replays", Note: true, Text: err.Error()}
	}
	return Finding{About: "Replays", OK: true, Text: "run in " + program.Path}
}
