package inspector

import (
	"cmp"
	"slices"
)

// ExperimentsMost is how many experiments are made where nobody asked for particular ones.
const ExperimentsMost = 6

const (
	// decided is the confidence from which a cause that an experiment speaks for needs no further one.
	decided = 0.9
	// worthTrying is the least doubt about the causes that an experiment would decide, for each of its requests, for
	// which it is made.
	worthTrying = 0.1
	// untested is how much a cause is doubted that comes first and was never put to the test: a message can mislead.
	untested = 0.25
)

// Plan names the experiments that would decide between the causes that are still possible, in the order in which to
// make them: the control first, then what decides most for the fewest requests. What was made already is in the
// exchange, so that asking again after each outcome gives the next one; none are left when it is decided.
func (i *Inspector) Plan(x *Exchange) []string {
	left := ExperimentsMost - len(x.Experiments)
	if left <= 0 {
		return nil
	}
	w := i.workspace()
	defer i.release(w)
	w.facts.derive(x)
	v := i.judge(w)
	p := planner{trials: i.catalogue.Trials, facts: &w.facts, standing: v.standing}
	var ids []string
	switch {
	case !p.made(Repeat) && len(p.fitting(Repeat)) > 0:
		ids = p.fitting(Repeat)
	case p.differs() && len(p.fitting(AsIs)) > 0:
		ids = []string{AsIs} // Before anything else: the sooner, the less else can have changed.
	case p.isDecided() || p.isVoid():
		return nil
	}
	for _, c := range p.candidates() {
		ids = append(ids, c.id)
	}
	return ids[:min(len(ids), left)]
}

// planner chooses among trials.
type planner struct {
	trials   []Trial
	facts    *Facts
	standing []*ranked
}

type candidate struct {
	id    string
	worth float64
}

// candidates are the experiments worth making beside the control, the best first.
func (p planner) candidates() []candidate {
	var all []candidate
	for _, t := range p.trials {
		if t.Experiment == Repeat || t.Experiment == AsIs {
			continue
		}
		worth := p.doubt(t.Decides) / float64(max(t.Requests, 1))
		if worth < worthTrying {
			continue
		}
		for _, id := range t.fitting(p.facts) {
			if !p.made(id) {
				all = append(all, candidate{id, worth})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b candidate) int { return cmp.Compare(b.worth, a.worth) })
	return all
}

// doubt is how unsure these causes are, together. A cause is doubted as far as it can still turn out either way, and
// each experiment that was made about it takes a share of what another one would bring. Where the evidence names no
// cause, any experiment may.
func (p planner) doubt(causes []string) float64 {
	sum := 0.0
	for at, r := range p.standing {
		if r.cause.ID != Unknown && !slices.Contains(causes, r.cause.ID) {
			continue
		}
		doubt := min(r.confidence, 1-r.confidence)
		if at == 0 {
			doubt = max(doubt, untested)
		}
		sum += doubt / float64(1+p.tests(r.cause.ID))
	}
	return sum
}

// tests counts the experiments about a cause that were made and answered.
func (p planner) tests(cause string) int {
	n := 0
	for _, e := range p.facts.Exchange.Experiments {
		about := func(t Trial) bool {
			return t.Experiment == e.Base() && t.Experiment != Repeat && slices.Contains(t.Decides, cause)
		}
		if e.Usable() && slices.ContainsFunc(p.trials, about) {
			n++
		}
	}
	return n
}

// isDecided tells whether an experiment itself leaves next to no doubt of the first cause.
func (p planner) isDecided() bool {
	first := p.standing[0]
	return first.confidence >= decided && slices.ContainsFunc(first.findings, func(f *Finding) bool {
		return f.Basis == Tested && f.Weight >= Strong
	})
}

// isVoid tells whether the unchanged request was accepted, be it once: then no difference counts.
func (p planner) isVoid() bool {
	return slices.ContainsFunc(p.facts.Exchange.Experiments, func(e Experiment) bool {
		return (e.Base() == Repeat || e.Base() == AsIs) && slices.ContainsFunc(e.Answered(), Answer.OK)
	})
}

// differs tells whether an experiment works that changes one thing about a request which the control saw refused, and
// no closing control was made since.
func (p planner) differs() bool {
	refused, differs := false, false
	for _, e := range p.facts.Exchange.Experiments {
		switch {
		case e.Base() == Repeat:
			refused = !slices.ContainsFunc(e.Answered(), func(a Answer) bool { return a.Status != unauthorized })
		case e.Base() == AsIs:
			return false
		case p.changes(e.ID) && slices.ContainsFunc(e.Answered(), Answer.OK):
			differs = true
		}
	}
	return refused && differs
}

// unauthorized is the status that all of this is about (RFC 9110 section 15.5.2).
const unauthorized = 401

func (p planner) made(id string) bool {
	return slices.ContainsFunc(p.facts.Exchange.Experiments, func(e Experiment) bool { return e.ID == id })
}

func (p planner) fitting(experiment string) []string {
	at := slices.IndexFunc(p.trials, func(t Trial) bool { return t.Experiment == experiment })
	if at < 0 {
		return nil
	}
	return p.trials[at].fitting(p.facts)
}

func (t Trial) fitting(f *Facts) []string {
	if t.Fits == nil {
		return []string{t.Experiment}
	}
	return t.Fits(f)
}
