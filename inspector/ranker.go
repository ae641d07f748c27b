package inspector

import (
	"cmp"
	"slices"
)

// The ranker's constants. They are few, and each is one sentence of policy.
const (
	// leastToName: where even the likeliest cause stays below this, and "none of these" is likelier still, the engine
	// says unknown rather than guess.
	leastToName = 0.35
	// leastToList: causes below this are not worth a reader's time.
	leastToList = 0.04
	// aboutEqual: a second cause this near to the first, as a ratio, makes the choice between them a question.
	aboutEqual = 0.5
	// claimCeiling: what rests on the server's words alone is never surer than this, because servers mislead.
	claimCeiling = 0.9
	// outvoted: a cause that rests on claims alone loses this much of its support where observation or experiment
	// strongly supports another.
	outvoted = 0.4
	// fading: findings of one basis are not independent of each other. The strongest counts in full, and each further
	// one by this much of the one before.
	fading = 0.5
	// unknownCeiling: that the evidence names no cause is never said with more confidence than this, since there is one.
	unknownCeiling = 0.5
	// listedMost is how many causes a report lists.
	listedMost = 5
)

// lineup is the catalogue's causes, and each one's place among them.
type lineup struct {
	causes []Cause
	order  map[string]int
}

func newLineup(causes []Cause) lineup {
	l := lineup{causes, make(map[string]int, len(causes))}
	for i := range causes {
		l.order[causes[i].ID] = i
	}
	return l
}

// ranked is a cause with all that was found of it.
type ranked struct {
	cause      *Cause
	order      int
	said       int // how many findings there are, before those are left out that repeat another
	findings   []*Finding
	support    float64 // what the findings give on their own, between 0 and 1
	confidence float64 // against the other causes
	claimsOnly bool
	excluded   *Finding
	texts      map[string]bool // those of the findings, where there are many
}

// workspace is the memory that a judgement works in: more than what stays of it in a report, so that it is lent again.
type workspace struct {
	facts              Facts
	found              []*Finding // by all rules
	places             []int      // of their causes in the catalogue, -1 for what does not compete
	skipped            []NotChecked
	ranked             []ranked
	ofCause            []*ranked  // by the causes' places in the catalogue
	room               []*Finding // for those of each cause
	standing, excluded []*ranked
}

// clear leaves nothing of an exchange behind.
func (w *workspace) clear() {
	w.facts.clear()
	clear(w.found)
	clear(w.skipped)
	clear(w.ranked)
	clear(w.ofCause)
	clear(w.room)
	clear(w.standing)
	clear(w.excluded)
	w.found, w.places, w.ranked, w.ofCause = w.found[:0], w.places[:0], w.ranked[:0], w.ofCause[:0]
	w.skipped, w.room, w.standing, w.excluded = w.skipped[:0], w.room[:0], w.standing[:0], w.excluded[:0]
}

// rank combines findings into causes, most likely first. Excluded causes come back apart, and last the chance that
// it is none of them.
//
// Each cause's findings are combined as independent reasons: the chance that all of them mislead is the product of
// the chances that each does, and what speaks against a cause scales the result. Then the causes compete: since a 401
// has one chief cause, the odds of each are weighed against the odds of all and of "none of these".
//
// What comes back lies in the workspace.
func (l lineup) rank(w *workspace, findings []*Finding) (standing, excluded []*ranked, none float64) {
	l.gather(w, findings)
	all := w.ranked
	strongFact := false
	for i := range all {
		all[i].weigh()
		strongFact = strongFact || !all[i].claimsOnly && all[i].support >= float64(Strong)
	}
	total := 1.0
	for i := range all {
		if strongFact && all[i].claimsOnly {
			all[i].support *= 1 - outvoted
		}
		total += odds(all[i].support)
	}
	for i := range all {
		r := &all[i]
		r.confidence = odds(r.support) / total
		switch {
		case r.excluded != nil:
			w.excluded = append(w.excluded, r)
		case r.confidence >= leastToList:
			w.standing = append(w.standing, r)
		}
	}
	slices.SortFunc(w.standing, func(a, b *ranked) int {
		return cmp.Or(cmp.Compare(b.confidence, a.confidence), cmp.Compare(a.order, b.order))
	})
	slices.SortFunc(w.excluded, func(a, b *ranked) int { return cmp.Compare(a.order, b.order) })
	return w.standing[:min(len(w.standing), listedMost)], w.excluded, 1 / total
}

// gather sorts findings by cause, in the order in which causes are first spoken of, and leaves out what repeats another.
func (l lineup) gather(w *workspace, findings []*Finding) {
	w.ranked = slices.Grow(w.ranked, min(len(l.causes), len(findings))) // Once, so that pointers into it stay good.
	w.ofCause = slices.Grow(w.ofCause, len(l.causes))[:len(l.causes)]
	w.places = slices.Grow(w.places, len(findings))
	for i := range findings {
		order := l.place(findings[i].Cause)
		w.places = append(w.places, order)
		if order < 0 {
			continue
		}
		if w.ofCause[order] == nil {
			w.ranked = append(w.ranked, ranked{cause: &l.causes[order], order: order})
			w.ofCause[order] = &w.ranked[len(w.ranked)-1]
		}
		w.ofCause[order].said++
	}
	w.room = slices.Grow(w.room, len(findings))[:len(findings)]
	room := w.room
	for i := range w.ranked {
		r := &w.ranked[i]
		r.findings, room = room[:0:r.said], room[r.said:]
	}
	for i := range findings {
		if order := w.places[i]; order >= 0 {
			w.ofCause[order].take(findings[i])
		}
	}
}

// place is where a cause stands in the catalogue. What is found of no cause in particular stands beside unknown and does
// not compete: its place is -1.
func (l lineup) place(cause string) int {
	if order, known := l.order[cause]; known && cause != Unknown {
		return order
	}
	return -1
}

// manyFindings are so many that looking a text up is quicker than going through those of all others.
const manyFindings = 32

// take adds a finding, unless it repeats another.
func (r *ranked) take(finding *Finding) {
	if r.said < manyFindings {
		if slices.ContainsFunc(r.findings, func(f *Finding) bool { return f.Text == finding.Text }) {
			return
		}
	} else {
		if r.texts[finding.Text] {
			return
		}
		if r.texts == nil {
			r.texts = make(map[string]bool, r.said)
		}
		r.texts[finding.Text] = true
	}
	r.findings = append(r.findings, finding)
}

// weigh combines the findings of one cause into its support.
func (r *ranked) weigh() {
	slices.SortStableFunc(r.findings, func(a, b *Finding) int { return cmp.Compare(b.Weight, a.Weight) })
	r.claimsOnly = true
	misled, scale := 1.0, 1.0
	observed, claimed, tested := 1.0, 1.0, 1.0
	share := func(basis Basis) *float64 {
		switch basis {
		case Claimed:
			return &claimed
		case Tested:
			return &tested
		default:
			return &observed
		}
	}
	for _, finding := range r.findings {
		switch weight := float64(finding.Weight); {
		case finding.Weight <= Excludes:
			r.excluded = finding
			scale = 0
		case weight < 0:
			scale *= 1 + weight
		case weight > 0:
			if finding.Basis != Claimed {
				r.claimsOnly = false
			}
			counts := share(finding.Basis)
			misled *= 1 - weight**counts
			*counts *= fading
		}
	}
	r.support = (1 - misled) * scale
	if r.claimsOnly {
		r.support = min(r.support, claimCeiling)
	}
}

// isGuess tells whether the causes that stand are too unsure to be named before unknown.
func isGuess(standing []*ranked, none float64) bool {
	return len(standing) == 0 || standing[0].confidence < leastToName && standing[0].confidence <= none
}

// odds of a probability, kept finite.
func odds(p float64) float64 { return p / (1 - min(p, 0.995)) }
