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
	// worthTrying is the least doubt, summed over the causes that an experiment would decide, for which it is made.
	worthTrying = 0.1
)

// Plan names the experiments that would decide between the causes that are still possible, in the order in which to
// make them: the control first, then what decides most for the fewest requests. What was made already is in the
// exchange, so that asking again after each outcome gives the next one; none are left when it is decided.
func (i *Inspector) Plan(x *Exchange) []string {
	f := derive(x)
	made := map[string]bool{}
	for _, e := range x.Experiments {
		made[e.ID] = true
	}
	report := i.Inspect(x)
	if len(made) >= ExperimentsMost {
		return nil
	}
	type candidate struct {
		id    string
		worth float64
	}
	var candidates []candidate
	for _, t := range i.catalogue.Trials {
		worth := doubt(report, t.Decides) / float64(max(t.Requests, 1))
		for _, id := range t.fitting(f) {
			if !made[id] && worth >= worthTrying {
				candidates = append(candidates, candidate{id, worth})
			}
		}
	}
	slices.SortStableFunc(candidates, func(a, b candidate) int { return cmp.Compare(b.worth, a.worth) })
	var ids []string
	for _, c := range candidates[:min(len(candidates), ExperimentsMost-len(made))] {
		ids = append(ids, c.id)
	}
	return ids
}

func (t Trial) fitting(f *Facts) []string {
	if t.Fits == nil {
		return []string{t.Experiment}
	}
	return t.Fits(f)
}

// doubt is how unsure the report is of these causes, together.
func doubt(r Report, causes []string) float64 {
	sum := 0.0
	for _, c := range r.Causes {
		if slices.Contains(causes, c.ID) && c.Confidence < decided {
			sum += c.Confidence
		}
	}
	return sum
}
