// Package inspector is the engine: an [Exchange] in, a [Report] out. It knows no browser, no network and no clock of
// its own, so the same exchange always gives the same report, wherever it came from.
//
// The way through it: a source fills an Exchange; derive works out the [Facts] that rules share (parsed challenges,
// decoded credentials, the cookies' verdicts, the product that answered); each [Rule] of the [Catalogue] returns
// findings; the ranker combines them into causes with a confidence; and the causes' texts make the Report.
//
// Package causes holds the catalogue; start there to add a cause.
package inspector

import (
	"fmt"
	"slices"
	"sync"
)

// Inspector judges exchanges by a catalogue. It is safe for concurrent use.
type Inspector struct {
	catalogue  Catalogue
	lineup     lineup
	rules      []readyRule
	unreplayed []readyRule // those of them that do not want experiments
	guesses    []readyRule // those of the cause of last resort, which are asked when no other holds
	workspaces sync.Pool
}

// readyRule is a rule with its needs as a set.
type readyRule struct {
	Rule
	needs needs
}

// New returns an inspector for a catalogue, or an error that lists everything wrong with the catalogue.
func New(catalogue Catalogue) (*Inspector, error) {
	if err := catalogue.validate(); err != nil {
		return nil, fmt.Errorf("checking the catalogue of causes: %w", err)
	}
	i := &Inspector{catalogue: catalogue, lineup: newLineup(catalogue.Causes)}
	i.workspaces.New = func() any { return new(workspace) }
	for _, cause := range catalogue.Causes {
		for _, rule := range cause.Rules {
			rule.ID = cause.ID
			ready := readyRule{rule, setOf(rule.Needs)}
			if cause.ID == Unknown {
				i.guesses = append(i.guesses, ready)
				continue
			}
			i.rules = append(i.rules, ready)
			if !rule.OfExperiments {
				i.unreplayed = append(i.unreplayed, ready)
			}
		}
	}
	return i, nil
}

// Inspect diagnoses one exchange. It always names at least one cause.
func (i *Inspector) Inspect(x *Exchange) Report {
	w := i.workspace()
	defer i.release(w)
	f := &w.facts
	f.derive(x)
	report := Report{
		URL:    f.address(),
		Method: x.Method,
		Status: x.Status,
		Time:   x.Time,
	}
	v := i.judge(w)
	report.NotChecked = v.notChecked
	standing, excluded := v.standing, v.excluded
	report.Causes = make([]RankedCause, 0, len(standing))
	for _, r := range standing {
		report.Causes = append(report.Causes, r.report(f))
	}
	report.RuledOut = slices.Grow(report.RuledOut, len(excluded))
	for _, r := range excluded {
		report.RuledOut = append(report.RuledOut, RuledOut{ID: r.cause.ID, Because: r.excluded.Text})
	}
	report.Decide = i.questions(f, standing)
	report.AnsweredBy = f.answeredBy()
	report.Tokens = f.reportTokens()
	for _, note := range i.catalogue.Notes {
		if text := note.Judge(f); text != "" {
			report.Notes = append(report.Notes, Note{ID: note.ID, Text: text})
		}
	}
	for _, e := range x.Experiments {
		report.Experiments = append(report.Experiments, i.tried(f, e))
	}
	return report
}

// verdict is what the rules and the ranker make of the facts. Its causes lie in the workspace, and are good until that is
// released.
type verdict struct {
	standing, excluded []*ranked
	notChecked         []NotChecked
}

// judge asks every rule about the workspace's facts, and ranks what they find. At least one cause stands.
func (i *Inspector) judge(w *workspace) verdict {
	rules := i.rules
	if len(w.facts.Exchange.Experiments) == 0 {
		rules = i.unreplayed
	}
	w.ask(rules)
	standing, excluded, none := i.lineup.rank(w, w.found)
	if isGuess(standing, none) {
		w.ask(i.guesses)
		standing = append([]*ranked{i.unknown(w.found, none)}, standing...)
	}
	return verdict{standing, excluded, slices.Clone(w.unanswered(excluded))}
}

// ask collects what rules find in the facts, and which of them want evidence that is not there.
func (w *workspace) ask(rules []readyRule) {
	f := &w.facts
	shown := f.shown()
	for at := range rules {
		rule := &rules[at]
		if rule.needs&^shown != 0 {
			skipped := NotChecked{Rule: rule.ID, Reason: shown.whyNot(rule.Needs)}
			if !slices.Contains(w.skipped, skipped) {
				w.skipped = append(w.skipped, skipped)
			}
			continue
		}
		found := rule.Judge(f)
		for at := range found {
			w.found = append(w.found, &found[at])
		}
	}
}

// unanswered are the rules that could not look, without those for causes that the evidence excludes all the same.
func (w *workspace) unanswered(excluded []*ranked) []NotChecked {
	return slices.DeleteFunc(w.skipped, func(n NotChecked) bool {
		return slices.ContainsFunc(excluded, func(r *ranked) bool { return r.cause.ID == n.Rule })
	})
}

func (i *Inspector) workspace() *workspace {
	return i.workspaces.Get().(*workspace) //nolint:forcetypeassert // The pool makes no others.
}

// release gives a workspace back that is not needed any more.
func (i *Inspector) release(w *workspace) {
	w.clear()
	i.workspaces.Put(w)
}

// unknown is the cause of last resort, with what rules found that belongs to no cause in particular.
func (i *Inspector) unknown(findings []*Finding, none float64) *ranked {
	r := &ranked{cause: &i.catalogue.Causes[i.lineup.order[Unknown]], confidence: min(none, unknownCeiling)}
	for _, finding := range findings {
		if finding.Cause == Unknown {
			r.findings = append(r.findings, finding)
		}
	}
	return r
}

// questions names what would tell the causes apart that are about as likely as the first, each with the experiment that
// answers it if that can be made on this exchange. What an experiment has answered is no question any more.
func (i *Inspector) questions(f *Facts, standing []*ranked) []Question {
	var near []string
	for _, r := range standing {
		if r.cause.ID != Unknown && r.confidence >= aboutEqual*standing[0].confidence {
			near = append(near, r.cause.ID)
		}
	}
	if len(near) < 2 {
		return nil
	}
	var questions []Question
	for _, q := range i.catalogue.Questions {
		if slices.ContainsFunc(q.Between, func(id string) bool { return !slices.Contains(near, id) }) {
			continue
		}
		if _, answered := f.Experiment(q.Experiment); !answered {
			q.Experiment = i.fittingOne(f, q.Experiment)
			questions = append(questions, q)
		}
	}
	return questions
}

// fittingOne returns the whole ID of an experiment that can be made on the exchange, empty where none of its kind can.
func (i *Inspector) fittingOne(f *Facts, experiment string) string {
	for _, t := range i.catalogue.Trials {
		if t.Experiment != experiment {
			continue
		}
		if ids := t.fitting(f); len(ids) > 0 {
			return ids[0]
		}
		return ""
	}
	return experiment
}

func (i *Inspector) tried(f *Facts, e Experiment) Tried {
	tried := Tried{
		ID: e.ID, Status: e.Status, Means: e.Problem, Differences: e.Differences, Milliseconds: e.Milliseconds,
		Browser: e.Browser,
	}
	for _, a := range e.Answers {
		tried.Answers = append(tried.Answers, TriedAnswer{
			Asked: a.Asked, URL: a.URL.String(), Method: a.Method, Status: a.Status, Problem: a.Problem,
		})
	}
	if e.Problem != "" {
		return tried
	}
	for _, o := range i.catalogue.Outcomes {
		if o.Experiment == e.Base() {
			tried.Means = o.Means(f, e)
		}
	}
	if said := newlySaid(f.Exchange.Experiments, e); said != "" && tried.Means != "" {
		tried.Means += " " + said
	}
	return tried
}
