package replay

import (
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
)

// experiment is one row of the table: the request that was seen, with one thing changed.
type experiment struct {
	id string
	// changes says in words what is different from the request that was seen.
	changes string
	// carries is set where the request's own credentials are sent again, which some must not be; see withheld.
	carries bool
	edit    func(*plan)
}

var experiments = []experiment{
	{
		id:      inspector.AsIs,
		changes: "the same request and credentials, in a clean profile",
		carries: true,
		edit:    func(*plan) {},
	},
	{
		id:      inspector.NoCredentials,
		changes: "the same request without any credentials",
		edit:    (*plan).dropCredentials,
	},
}

// Choose names the experiments to make where nobody asked for particular ones: as-is unless its credentials must not
// be repeated, then no-credentials unless there are none to leave out.
func Choose(x *inspector.Exchange) []string {
	var ids []string
	if withheld(x) == "" {
		ids = append(ids, inspector.AsIs)
	}
	if len(ids) == 0 || newPlan(x).carriesCredentials() {
		ids = append(ids, inspector.NoCredentials)
	}
	return ids
}

// choose looks up the experiments that were asked for.
func choose(x *inspector.Exchange, ids []string) ([]experiment, error) {
	if len(ids) == 0 {
		ids = Choose(x)
	}
	var chosen []experiment
	for _, id := range ids {
		at := slices.IndexFunc(experiments, func(e experiment) bool { return e.id == id })
		if at < 0 {
			return nil, &UnknownError{ID: id}
		}
		chosen = append(chosen, experiments[at])
	}
	return chosen, nil
}

func known() string {
	var all []string
	for _, e := range experiments {
		all = append(all, e.id+" ("+e.changes+")")
	}
	return strings.Join(all, ", ")
}

// anyWithout tells whether one of the experiments sends none of the request's own credentials.
func anyWithout(chosen []experiment) bool {
	return slices.ContainsFunc(chosen, func(e experiment) bool { return !e.carries })
}
