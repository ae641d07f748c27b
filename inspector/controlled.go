package inspector

import "slices"

// Controlled puts the control before experiments that a person asked for, where it can be made, was not yet, and their
// outcomes are read against it: what works with one thing changed may work unchanged by now, and then proves nothing.
func (i *Inspector) Controlled(x *Exchange, ids []string) []string {
	p := planner{trials: i.catalogue.Trials, facts: derive(x)}
	isControl := func(id string) bool { return id == Repeat || id == AsIs }
	madeControl := slices.ContainsFunc(x.Experiments, func(e Experiment) bool { return isControl(e.Base()) && e.Usable() })
	if madeControl || slices.ContainsFunc(ids, isControl) || !slices.ContainsFunc(ids, p.changes) {
		return ids
	}
	return slices.Concat(p.fitting(Repeat), ids)
}

// changes tells whether an experiment makes the request with one thing changed.
func (p planner) changes(id string) bool {
	base := Experiment{ID: id}.Base()
	return slices.ContainsFunc(p.trials, func(t Trial) bool { return t.Experiment == base && t.Changes })
}
