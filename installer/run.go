package installer

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/why401/why401/browsers"
)

// errFindings is the end of a status that found something to mend; the lines above it have said what.
var errFindings = errors.New("something is to be mended, see above")

func (s System) runInstall(ctx context.Context, out io.Writer, o options) error {
	if err := s.keptByPackage(func(m packageManager) string { return m.repair }); err != nil && !o.dryRun {
		return err
	}
	if err := s.notAsRoot(); err != nil {
		return err
	}
	before, err := s.readReceipt()
	if err != nil {
		return err
	}
	chosen, err := s.choose(o.only, before)
	if err != nil {
		return err
	}
	if all, ok := s.servedByAll(chosen, before); ok && o.open {
		result := outcome{Load: all.loads(chosen)}
		return errors.Join(all.open(chosen), s.tell(out, o, result, nil, func() { s.sayLoads(out, result.Load) }))
	}
	steps, inTheWay, err := s.install(chosen, before)
	if err != nil {
		return err
	}
	result := outcome{DryRun: o.dryRun, Changes: changesOf(steps), Refused: s.refusals(inTheWay), Load: s.loads(chosen)}
	obstacles := problems(result.Refused)
	if o.dryRun {
		return s.tell(out, o, result, obstacles, func() { wouldDo(out, steps) })
	}
	l := s.ledger(before)
	l.noteFile(s.receiptPath())
	if err := l.carryOut(steps, s.told(out, o)); err != nil {
		l.undo(before)
		return errors.Join(err, l.keep(), obstacles)
	}
	said := answers{}
	for _, e := range chosen {
		// What stood in the way is the error's to tell.
		if !slices.ContainsFunc(inTheWay, func(reg registration) bool { return contains(reg.editions, e) }) {
			result.Findings = append(result.Findings, s.check(ctx, e, l.receipt, said))
		}
	}
	if o.open {
		err = s.open(chosen)
	}
	return errors.Join(err, s.tell(out, o, result, obstacles, func() {
		if user := os.Getenv("SUDO_USER"); !s.AllUsers && user != "" && user != "root" {
			say(out, "note  This is for root, as sudo was used. For %s, run it without sudo; for all users, add --system.", user)
		}
		if _, ok := s.servedByAll(chosen, before); ok {
			say(out, "note  why401 was installed for all users already. Your browsers take this one; \"%s\" removes it.", s.command("uninstall"))
		}
		for _, f := range result.Findings {
			f.print(out)
		}
		s.sayLoads(out, result.Load)
		s.sayWhere(out, chosen)
	}))
}

// sayWhere tells where the program lies from now on: what it was run from may go.
func (s System) sayWhere(out io.Writer, chosen []browsers.Edition) {
	installed, person := s, s
	installed.Command = s.quote(s.place(chosen[0]).program())
	person.Command, person.AllUsers = installed.Command, false // Whether the extension has called is each user's own.
	say(out, "\nWhen the extension is loaded, this tells whether all is well:\n  %s", person.command("status"))
	if !sameFile(s.Program, s.at(s.place(chosen[0]).program())) {
		say(out, "What you ran now may go: why401 has a copy of its own. This removes it all:\n  %s", installed.command("uninstall"))
	}
}

// notAsRoot keeps sudo from writing into a person's home directory what that person could not change or remove.
func (s System) notAsRoot() error {
	who := s.keptHome()
	if s.AllUsers || who == "" {
		return nil
	}
	return &Problem{
		What:   fmt.Sprintf("sudo runs this as root in the home directory of %s, who could not change what root writes there", who),
		Advice: fmt.Sprintf("Run it without sudo. For all users, run: sudo %s install --system", s.Command),
	}
}

// servedByAll tells whether an installation for all users already serves a person who has none of their own.
func (s System) servedByAll(chosen []browsers.Edition, own receipt) (System, bool) {
	all := s.forEverybody()
	confined := slices.ContainsFunc(chosen, func(e browsers.Edition) bool { return e.Sandbox.Confines() })
	return all, !s.AllUsers && len(own.Files) == 0 && all.exists(all.receiptPath()) && !confined
}

func (s System) ledger(r receipt) *ledger {
	return &ledger{
		receipt{slices.Clone(r.Browsers), slices.Clone(r.Files), slices.Clone(r.Dirs), slices.Clone(r.Keys)}, s,
	}
}

func (s System) runUninstall(out io.Writer, o options) error {
	if err := s.keptByPackage(func(m packageManager) string { return m.remove }); err != nil {
		return err
	}
	from := s.offered()
	if len(o.only) > 0 {
		from = slices.DeleteFunc(from, func(e browsers.Edition) bool {
			return !slices.Contains(o.only, e.ID) && !slices.Contains(o.only, browsers.Of(e).ID)
		})
	}
	r, err := s.readReceipt()
	if err != nil {
		return err
	}
	steps, shared := s.uninstall(from, r)
	result := outcome{DryRun: o.dryRun, Changes: changesOf(steps)}
	if o.dryRun {
		return s.tell(out, o, result, nil, func() { wouldDo(out, steps) })
	}
	l := s.ledger(r)
	told, done := s.told(out, o), 0
	if err := l.carryOut(steps, func(words string) { done++; told(words) }); err != nil {
		if len(l.Files) < len(r.Files) || len(l.Keys) < len(r.Keys) {
			err = errors.Join(err, l.keep())
		}
		if o.asJSON {
			result.Changes, result.Problem = changesOf(steps[:done]), refusalOf(err)
			err = errors.Join(result.print(out), err)
		}
		return err
	}
	return s.tell(out, o, result, nil, func() {
		if len(result.Changes) == 0 && len(shared) == 0 {
			say(out, "Nothing of why401 is installed%s.", s.scope())
		}
		for _, e := range shared {
			say(out, "%s shares its registration with a browser that stays registered: it stays.", e.Name)
		}
		if len(shared) == 0 && s.exists(s.Data) && !s.exists(place{s.OS, s.Data}.program()) {
			say(out, "%s stays: it has files that install did not write.", s.Data)
		}
	})
}

func (s System) scope() string {
	if s.AllUsers {
		return " for all users"
	}
	return ""
}

func (s System) runStatus(ctx context.Context, out io.Writer, o options) error {
	if err := s.notAsRoot(); err != nil { // The hosts that it starts keep a log.
		return err
	}
	findings, err := s.Status(ctx, o.only)
	if err != nil {
		return err
	}
	result := outcome{Findings: findings}
	return s.tell(out, o, result, nil, func() {
		for _, f := range findings {
			f.print(out)
		}
		if !s.AllUsers {
			say(out, "The host logs to %s.", s.logPath())
		}
	})
}

// refusals words the registrations that are another program's, and how they can be cleared away.
func (s System) refusals(inTheWay []registration) []Refused {
	var refused []Refused
	for _, reg := range inTheWay {
		r := Refused{Problem: reg.problem}
		for _, e := range reg.editions {
			r.Browsers = append(r.Browsers, e.Name)
		}
		r.Remedy = reg.inTheWay + " && " + s.again(reg.editions[0].ID)
		refused = append(refused, r)
	}
	return refused
}

func problems(refused []Refused) error {
	var all []error
	for _, r := range refused {
		all = append(all, &Problem{
			What:   "not registered with " + strings.Join(r.Browsers, ", ") + ": " + r.Problem,
			Advice: "If it is no longer needed: " + r.Remedy,
		})
	}
	return errors.Join(all...)
}

func (s System) loads(chosen []browsers.Edition) []Load {
	var loads []Load
	for _, e := range chosen {
		p := s.place(e)
		load := Load{Browser: e.ID, Name: e.Name, Steps: browsers.Of(e).LoadSteps(p.extension(), p.xpi())}
		if e.Sandbox != nil {
			load.Limits = e.Sandbox.Limits
		}
		loads = append(loads, load)
	}
	return loads
}

// sayLoads prints the steps, once for the browsers that have the same.
func (s System) sayLoads(out io.Writer, loads []Load) {
	for i, load := range loads {
		if slices.ContainsFunc(loads[:i], load.same) {
			continue
		}
		names := []string{load.Name}
		for _, other := range loads[i+1:] {
			if load.same(other) {
				names = append(names, other.Name)
			}
		}
		say(out, "\nTo load the extension in %s:", strings.Join(names, ", "))
		for n, step := range load.Steps {
			say(out, "  %d. %s", n+1, step)
		}
		if load.Limits != "" {
			say(out, "  Mind: %s.", load.Limits)
		}
	}
}

func (load Load) same(other Load) bool {
	return slices.Equal(load.Steps, other.Steps) && load.Limits == other.Limits
}

// changesOf are the changes of steps that are worth telling.
func changesOf(steps []step) []Change {
	var changes []Change
	for _, step := range steps {
		changes = append(changes, step.told()...)
	}
	return changes
}

func (s step) told() []Change {
	return slices.DeleteFunc(slices.Clone(s.changes), func(c Change) bool { return c.Action == "" })
}

func wouldDo(out io.Writer, steps []step) {
	for _, step := range steps {
		if step.words == "" {
			continue
		}
		say(out, "would %s", step.words)
		for _, change := range step.told() {
			say(out, "  %s", change)
		}
	}
}

// told prints what was done, unless JSON is wanted.
func (s System) told(out io.Writer, o options) func(string) {
	return func(words string) {
		if words != "" && !o.asJSON {
			say(out, "done: %s", words)
		}
	}
}

// say writes a line. Whoever closed the terminal does not need it.
func say(out io.Writer, format string, args ...any) { _, _ = fmt.Fprintf(out, format+"\n", args...) }
