package installer

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/why401/why401/host"
)

// outcome is what the commands print as JSON.
type outcome struct {
	Schema  string `json:"schema"`
	Version string `json:"version"`
	// DryRun is set where nothing was changed.
	DryRun  bool     `json:"dryRun,omitempty"`
	Changes []Change `json:"changes"`
	// Refused are the registrations that were left alone.
	Refused []Refused `json:"refused,omitempty"`
	// Problem is what kept the command from coming to its end.
	Problem *Refusal `json:"problem,omitempty"`
	// Load tells how the extension gets into each browser.
	Load     []Load    `json:"load,omitempty"`
	Findings []Finding `json:"findings,omitempty"`
	OK       bool      `json:"ok"`
}

// Refusal says why a command did not come to its end, and what to do about it.
type Refusal struct {
	What   string `json:"what"`
	Remedy string `json:"remedy,omitempty"`
}

// Refused is a registration that is another program's.
type Refused struct {
	Browsers []string `json:"browsers"`
	Problem  string   `json:"problem"`
	Remedy   string   `json:"remedy"`
}

// Load are the steps that load the extension in one browser.
type Load struct {
	Browser string   `json:"browser"`
	Name    string   `json:"name"`
	Steps   []string `json:"steps"`
	Limits  string   `json:"limits,omitempty"`
}

// tell prints an outcome, as JSON or as the function words it, and returns the error that the command ends with.
func (s System) tell(out io.Writer, o options, result outcome, obstacles error, inWords func()) error {
	failed := slices.ContainsFunc(result.Findings, Finding.bad)
	if o.asJSON {
		result.OK = !failed && obstacles == nil
		if err := result.print(out); err != nil {
			return err
		}
	} else {
		inWords()
	}
	if failed {
		return errors.Join(errFindings, obstacles)
	}
	return obstacles
}

func (o outcome) print(out io.Writer) error {
	o.Schema, o.Version = "why401.installation/1", host.Version
	if o.Changes == nil {
		o.Changes = []Change{} // JSON has an empty list, not null.
	}
	encoder := json.NewEncoder(out)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(o); err != nil {
		return fmt.Errorf("printing what was found: %w", err)
	}
	return nil
}

// printed sees to it that a program that asked for JSON gets some, also where a command failed before it had any.
func printed(out io.Writer, o options, run func(io.Writer) error) error {
	w := &observed{Writer: out}
	err := run(w)
	if err == nil || !o.asJSON || w.used {
		return err
	}
	failure := outcome{Problem: refusalOf(err)}
	return errors.Join(failure.print(out), err)
}

func refusalOf(err error) *Refusal {
	if p, ok := errors.AsType[*Problem](err); ok {
		return &Refusal{What: p.what(), Remedy: cmp.Or(p.Command, p.Advice)}
	}
	return &Refusal{What: err.Error()}
}

// observed is a writer that knows whether anything was written.
type observed struct {
	io.Writer

	used bool
}

func (w *observed) Write(content []byte) (int, error) {
	w.used = true
	return w.Writer.Write(content)
}
