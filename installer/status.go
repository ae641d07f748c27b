package installer

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/why401/why401/browsers"
	"github.com/why401/why401/host"
)

// Status looks at the registration with each of the editions that ids name, or that are found, and at what they share.
func (s System) Status(ctx context.Context, ids []string) ([]Finding, error) {
	r, err := s.readReceipt()
	if err != nil {
		return nil, err
	}
	chosen, err := s.choose(ids, r)
	if err != nil {
		return nil, err
	}
	var findings []Finding
	called, working := false, -1
	for _, e := range chosen {
		f := s.check(ctx, e, r)
		if !s.AllUsers { // Calls are each user's own.
			f = s.checkCall(f, e, host.Calls(s.at(s.stateDir(e))), time.Now())
		}
		called = called || f.Called != nil
		if f.OK && working < 0 {
			working = len(findings)
		}
		findings = append(findings, f)
	}
	// One browser with the extension is enough; but without any, nothing is ever diagnosed.
	if working >= 0 && !called && !s.AllUsers {
		findings = append(findings, Finding{
			About: "Extension", Text: "no browser's extension has called yet: it is not loaded, or has met no 401",
			Remedy: s.command("install", "--open", "--browser", findings[working].Browser),
		})
	}
	places := s.placesOf(chosen)
	if all, ok := s.servedByAll(chosen, r); ok {
		places = all.placesOf(chosen)
	}
	for _, p := range places {
		findings = append(findings, s.checkExtension(p))
	}
	return append(findings, s.checkReplays()), nil
}

// checkExtension compares an unpacked extension with the program.
func (s System) checkExtension(p place) Finding {
	f := Finding{About: "Extension's folder", Remedy: s.command("install")}
	path := s.OS.Join(p.extension(), "manifest.json")
	content, err := os.ReadFile(s.at(path))
	if err != nil {
		return f.fail(p.extension()+" is not whole: manifest.json: "+reason(err), f.Remedy)
	}
	var unpacked struct {
		Version string `json:"version"`
	}
	if err := json.Unmarshal(content, &unpacked); err != nil {
		return f.fail(path+" is broken: "+err.Error(), f.Remedy)
	}
	if unpacked.Version != host.Version {
		return f.fail(fmt.Sprintf("%s holds version %s, and this is %s", p.extension(), unpacked.Version, host.Version), f.Remedy)
	}
	return Finding{OK: true, About: f.About, Text: fmt.Sprintf("version %s lies in %s", unpacked.Version, p.extension())}
}

// checkReplays tells whether the same request could be tried in a clean profile. All else works without.
func (s System) checkReplays() Finding {
	program, err := browsers.ForReplay(os.Getenv, s.LookPath)
	if err != nil {
		return Finding{About: "Replays", Note: true, Text: err.Error()}
	}
	return Finding{About: "Replays", OK: true, Text: "run in " + program.Path}
}

// logPath is the host's log.
func (s System) logPath() string { return s.OS.Join(s.State, filepath.Base(host.LogPath())) }
