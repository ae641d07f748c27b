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
	findings   []Finding
	support    float64 // what the findings give on their own, between 0 and 1
	confidence float64 // against the other causes
	claimsOnly bool
	excluded   *Finding
}

// rank combines findings into causes, most likely first. Excluded causes come back apart, and last the chance that
// it is none of them.
//
// Each cause's findings are combined as independent reasons: the chance that all of them mislead is the product of
// the chances that each does, and what speaks against a cause scales the result. Then the causes compete: since a 401
// has one chief cause, the odds of each are weighed against the odds of all and of "none of these".
func (l lineup) rank(findings []Finding) (standing, excluded []*ranked, none float64) {
	all := l.gather(findings)
	strongFact := false
	for _, r := range all {
		r.weigh()
		strongFact = strongFact || !r.claimsOnly && r.support >= float64(Strong)
	}
	total := 1.0
	for _, r := range all {
		if strongFact && r.claimsOnly {
			r.support *= 1 - outvoted
		}
		total += odds(r.support)
	}
	standing = make([]*ranked, 0, len(all))
	for _, r := range all {
		r.confidence = odds(r.support) / total
		switch {
		case r.excluded != nil:
			excluded = append(excluded, r)
		case r.confidence >= leastToList:
			standing = append(standing, r)
		}
	}
	slices.SortFunc(standing, func(a, b *ranked) int {
		return cmp.Or(cmp.Compare(b.confidence, a.confidence), cmp.Compare(a.order, b.order))
	})
	slices.SortFunc(excluded, func(a, b *ranked) int { return cmp.Compare(a.order, b.order) })
	return standing[:min(len(standing), listedMost)], excluded, 1 / total
}

// gather sorts findings by cause, in the order in which causes are first spoken of, and leaves out what repeats another.
func (l lineup) gather(findings []Finding) []*ranked {
	slots := make([]ranked, 0, min(len(l.causes), len(findings))) // Never grows, so that pointers into it stay good.
	slotOf := make([]*ranked, len(l.causes))
	for i := range findings {
		order, competes := l.place(findings[i].Cause)
		if !competes {
			continue
		}
		if slotOf[order] == nil {
			slots = append(slots, ranked{cause: &l.causes[order], order: order})
			slotOf[order] = &slots[len(slots)-1]
		}
		slotOf[order].said++
	}
	all := make([]*ranked, len(slots))
	room := make([]Finding, len(findings))
	for i := range slots {
		r := &slots[i]
		all[i], r.findings, room = r, room[:0:r.said], room[r.said:]
	}
	for i := range findings {
		if order, competes := l.place(findings[i].Cause); competes && !says(slotOf[order].findings, findings[i].Text) {
			slotOf[order].findings = append(slotOf[order].findings, findings[i])
		}
	}
	return all
}

// place is where a cause stands in the catalogue. What is found of no cause in particular stands beside unknown and does
// not compete.
func (l lineup) place(cause string) (order int, competes bool) {
	order, known := l.order[cause]
	return order, known && cause != Unknown
}

func says(findings []Finding, text string) bool {
	return slices.ContainsFunc(findings, func(f Finding) bool { return f.Text == text })
}

// weigh combines the findings of one cause into its support.
func (r *ranked) weigh() {
	slices.SortStableFunc(r.findings, func(a, b Finding) int { return cmp.Compare(b.Weight, a.Weight) })
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
	for i, finding := range r.findings {
		switch weight := float64(finding.Weight); {
		case finding.Weight <= Excludes:
			r.excluded = &r.findings[i]
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
