package inspector

import (
	"errors"
	"fmt"
	"slices"
)

// Catalogue is all that the engine knows of causes: their texts, the rules that find them, and the notes. Package
// causes holds the one that why401 ships.
type Catalogue struct {
	Causes []Cause
	Notes  []NoteRule
	// Questions are what would tell two causes apart, for the pairs where it is known.
	Questions []Question
	// Outcomes reads experiments: what an experiment's outcome means in words.
	Outcomes []Outcome
	// Trials say when an experiment is worth making.
	Trials []Trial
}

// Cause is one row of the catalogue.
type Cause struct {
	ID    string
	Rules []Rule
	Text  Text
}

// NoteRule is one row of the notes: something to mend that is no cause.
type NoteRule struct {
	ID string
	// Judge returns what the facts show of it, or "".
	Judge func(f *Facts) string
	Text  Text
}

// Outcome words what an experiment's result means.
type Outcome struct {
	// Experiment is its ID without a parameter.
	Experiment string
	// Means returns the reading of the tried experiment beside the original exchange.
	Means func(f *Facts, e Experiment) string
}

// Trial says when an experiment is worth making.
type Trial struct {
	// Experiment is its ID without a parameter.
	Experiment string
	// Requests is about how many it sends; of two that decide as much, the cheaper comes first.
	Requests int
	// Decides are the causes that one of its outcomes would prove or rule out.
	Decides []string
	// Changes is set where it repeats the request with one thing changed, so that success is a difference, which a
	// closing control must confirm.
	Changes bool
	// Fits returns the IDs of the experiments of this kind that can be made on the exchange: the experiment itself or
	// none, or one for each parameter. Nil means that it always fits.
	Fits func(f *Facts) []string
}

// Text is what people are told of a cause or a note. Placeholders in braces ({host}) are filled from the facts; see placeholders.
type Text struct {
	Title   string
	Summary string
	// Why explains how it comes about, in Markdown.
	Why    string
	Advice []Step
	// Prevent says how it is kept from happening again, in Markdown.
	Prevent string
	// References are links to RFC sections and product documentation, in Markdown.
	References []string
}

// Step is advice for some situations.
type Step struct {
	Advice
	// If are the situations, all of which must hold. Without any, the step is for all.
	If []Condition
}

// Unknown is the cause of last resort.
const Unknown = "unknown"

// validate reports everything that is wrong with a catalogue, so that a bad one cannot start.
func (c Catalogue) validate() error {
	var problems []error
	seen := map[string]bool{}
	for _, cause := range c.Causes {
		if seen[cause.ID] {
			problems = append(problems, fmt.Errorf("cause %s is listed twice", cause.ID))
		}
		seen[cause.ID] = true
		problems = append(problems, cause.validate()...)
	}
	if !seen[Unknown] {
		problems = append(problems, fmt.Errorf("cause %s is missing", Unknown))
	}
	for _, o := range c.Outcomes {
		if o.Means == nil {
			problems = append(problems, fmt.Errorf("the outcome of %s has no words", o.Experiment))
		}
	}
	for _, n := range c.Notes {
		if n.Judge == nil {
			problems = append(problems, fmt.Errorf("note %s has no Judge", n.ID))
		}
		problems = append(problems, n.Text.validate("note "+n.ID)...)
	}
	for _, q := range c.Questions {
		for _, id := range q.Between {
			if !seen[id] {
				problems = append(problems, fmt.Errorf("a question names %s, which is no cause", id))
			}
		}
	}
	return errors.Join(append(problems, c.validateExperiments(seen)...)...)
}

// validateExperiments checks what is said of experiments. A catalogue need not say anything of one.
func (c Catalogue) validateExperiments(causes map[string]bool) []error {
	var problems []error
	known := func(where, id string) {
		if !slices.Contains(Experiments(), id) {
			problems = append(problems, fmt.Errorf("%s names %q, which is no experiment", where, id))
		}
	}
	for _, o := range c.Outcomes {
		known("an outcome", o.Experiment)
	}
	for _, q := range c.Questions {
		if q.Experiment != "" {
			known("a question", q.Experiment)
		}
	}
	for _, t := range c.Trials {
		known("a trial", t.Experiment)
		for _, id := range t.Decides {
			if !causes[id] {
				problems = append(problems, fmt.Errorf("the trial of %s decides %s, which is no cause", t.Experiment, id))
			}
		}
		if len(t.Decides) == 0 {
			problems = append(problems, fmt.Errorf("the trial of %s decides nothing", t.Experiment))
		}
	}
	return problems
}

func (c Cause) validate() []error {
	var problems []error
	fail := func(format string, args ...any) {
		problems = append(problems, fmt.Errorf("cause %s: "+format, append([]any{c.ID}, args...)...))
	}
	if len(c.Rules) == 0 && c.ID != Unknown {
		fail("has no rule")
	}
	for _, r := range c.Rules {
		if r.Judge == nil {
			fail("a rule has no Judge")
		}
		for _, need := range r.Needs {
			if need.place() < 0 {
				fail("a rule needs %q, which is no kind of evidence", need)
			}
		}
	}
	return append(problems, c.Text.validate("cause "+c.ID)...)
}

// validate reports what is wrong with the text of the named cause or note.
func (t Text) validate(whose string) []error {
	var problems []error
	fail := func(format string, args ...any) {
		problems = append(problems, fmt.Errorf("%s: "+format, append([]any{whose}, args...)...))
	}
	if t.Title == "" || t.Summary == "" || t.Why == "" {
		fail("its text lacks a title, a summary or why it happens")
	}
	if len(t.Advice) == 0 {
		fail("its text has no advice")
	}
	for _, a := range t.Advice {
		for _, condition := range a.If {
			if _, ok := conditions[condition]; !ok && condition != NoProduct {
				fail("condition %q is unknown", condition)
			}
		}
	}
	for _, text := range t.all() {
		for _, name := range placeholderNames(text) {
			if _, ok := placeholders[name]; !ok {
				fail("placeholder {%s} is unknown", name)
			}
		}
	}
	return problems
}

// all lists every text that may hold placeholders.
func (t Text) all() []string {
	texts := []string{t.Title, t.Summary, t.Why, t.Prevent}
	for _, a := range t.Advice {
		texts = append(texts, a.Text)
	}
	return texts
}
