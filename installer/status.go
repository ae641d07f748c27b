package installer

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
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
	if f, broken := s.checkReceipt(); broken {
		findings = append(findings, f)
	}
	said, called, working := answers{}, false, -1
	for _, e := range chosen {
		f := s.check(ctx, e, r, said)
		if !s.AllUsers { // Calls are each user's own.
			f = s.checkCall(f, e, host.Calls(s.at(s.stateDir(e))), time.Now())
		}
		called = called || f.Called != nil
		if f.OK && (working < 0 || findings[working].Program == "" && f.Program != "") {
			working = len(findings)
		}
		findings = append(findings, f)
	}
	// One browser with the extension is enough; but without any, nothing is ever diagnosed.
	if working >= 0 && !called && !s.AllUsers {
		findings = append(findings, Finding{
			About: "Extension", Text: "no browser's extension has called yet, as it does when it is loaded",
			Remedy: s.loadAgain(findings[working]),
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

// checkExtension compares an unpacked extension with the program's own.
func (s System) checkExtension(p place) Finding {
	f := Finding{About: "Extension's folder"}
	fail := func(what string) Finding {
		if hindered, remedy := s.hindrance(s.again(), s.files(p)...); hindered != "" {
			return f.fail(what+", and "+hindered, remedy)
		}
		return f.fail(what, s.again())
	}
	path := s.OS.Join(p.extension(), "manifest.json")
	content, err := os.ReadFile(s.at(path))
	if err != nil {
		return fail(p.extension() + " is not whole: manifest.json: " + reason(err))
	}
	var unpacked struct {
		Version string `json:"version"`
	}
	if err := json.Unmarshal(content, &unpacked); err != nil {
		return fail(path + " is broken: " + err.Error())
	}
	if unpacked.Version != host.Version {
		return fail(fmt.Sprintf("%s holds version %s, and this is %s", p.extension(), unpacked.Version, host.Version))
	}
	if damage := s.damage(p); damage != "" {
		return fail(p.extension() + " is not whole: " + damage)
	}
	f.OK, f.Text = true, fmt.Sprintf("version %s lies in %s", unpacked.Version, p.extension())
	return f
}

// damage names the first file of an unpacked extension that is not as the program has it.
func (s System) damage(p place) string {
	damage := ""
	err := fs.WalkDir(s.Extension, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		want, err := fs.ReadFile(s.Extension, name)
		if err != nil {
			return err
		}
		have, err := os.ReadFile(s.at(s.OS.Join(p.extension(), name)))
		switch {
		case err != nil:
			damage = name + ": " + reason(err)
		case !bytes.Equal(have, want):
			damage = name + " is not as this program has it"
		default:
			return nil
		}
		return fs.SkipAll
	})
	if err != nil {
		return err.Error()
	}
	return damage
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
