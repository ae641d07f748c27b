package causes

import (
	"slices"

	"github.com/why401/why401/inspector"
)

// control is what the unchanged request is answered when a clean profile makes it again: the measure of every other
// experiment. Repeat asks at the start, AsIs at the end, so that a difference is not one that chance or time made.
type control struct {
	// status is 0 where the unchanged request was not made again, or was answered in a way that settles nothing.
	status int
	// likeness is that of the answers. It is empty where they do not say the same, or where it is not known.
	likeness string
	// turned holds two answers that contradict each other. Then no difference counts.
	turned [2]int
	// late is set where they are of two experiments, so that time went by between them.
	late bool
	// once is set where the refused request was accepted from one run on to the last: the server may have changed its
	// mind in between, as after a start or the end of a lock.
	once bool
	// unlike is set where the answers have one status and do not say the same.
	unlike bool
}

// controlOf reads the runs of the unchanged request in the order in which they were made.
func controlOf(f *inspector.Facts) control {
	var c control
	var first string
	last, turns := 401, 0 // That the request was refused is where it begins.
	for _, e := range f.Exchange.Experiments {
		if e.Base() != inspector.Repeat && e.Base() != inspector.AsIs || stopped(f, e) {
			continue
		}
		for _, a := range e.Answered() {
			if !settles(a.Status) {
				continue
			}
			if a.Status != last {
				last, turns = a.Status, turns+1
			}
			switch {
			case c.status == 0:
				first, c.status, c.likeness = e.ID, a.Status, a.Likeness
				if a.Likeness == "" {
					c.likeness = likenessOf(e)
				}
			case a.Status != c.status && c.turned[1] == 0:
				c.turned, c.late = [2]int{c.status, a.Status}, e.ID != first
			case a.Likeness != "" && a.Likeness != c.likeness:
				c.unlike = true
			}
		}
	}
	c.once = turns == 1 && c.inconsistent()
	if c.unlike || c.inconsistent() {
		c.likeness = ""
	}
	return c
}

// settles tells whether a status says something of who is asking: a gate, a limit, a failure do not.
func settles(status int) bool { return status == 401 || accepted(status) }

func accepted(status int) bool { return inspector.Answer{Status: status}.OK() }

// inconsistent tells whether the unchanged request was answered now so and now so.
func (c control) inconsistent() bool { return c.turned[1] != 0 }

// refused tells whether the unchanged request is refused again, each time.
func (c control) refused() bool { return c.status == 401 && !c.inconsistent() }

// works tells whether the unchanged request works in a clean profile, each time.
func (c control) works() bool { return accepted(c.status) && !c.inconsistent() }

// counts tells whether differences between the unchanged request and others can be laid to what was changed.
func (c control) counts() bool { return !c.inconsistent() && !c.works() }

// weight is how much a difference proves: less where the unchanged request was not made again.
func (c control) weight() inspector.Weight {
	if c.refused() {
		return inspector.Proof
	}
	return inspector.Strong
}

// made returns the experiments of a kind that were made and answered, whatever their parameters.
func made(f *inspector.Facts, base string) []inspector.Experiment {
	return slices.DeleteFunc(slices.Clone(f.Exchange.Experiments), func(e inspector.Experiment) bool {
		return e.Base() != base || !e.Usable() || stopped(f, e)
	})
}

// stopped tells whether the server refused the CORS preflight that the browser asked before an experiment's request, so
// that the request itself was not made.
func stopped(f *inspector.Facts, e inspector.Experiment) bool {
	return f.Exchange.Method != "OPTIONS" && e.Base() != inspector.Preflight && firstAnswer(e).Method == "OPTIONS"
}

// works returns an experiment that is accepted where the unchanged request is refused, and how much that proves.
func works(f *inspector.Facts, base string) (e inspector.Experiment, weight inspector.Weight, ok bool) {
	c := controlOf(f)
	if !c.counts() {
		return e, 0, false
	}
	for _, e := range made(f, base) {
		if e.OK() {
			return e, c.weight(), true
		}
	}
	return e, 0, false
}

// refusedToo returns an experiment that is refused just as the unchanged request is.
func refusedToo(f *inspector.Facts, base string) (e inspector.Experiment, ok bool) {
	if !controlOf(f).counts() {
		return e, false
	}
	for _, e := range made(f, base) {
		if e.Status == 401 {
			return e, true
		}
	}
	return e, false
}

// firstAnswer is the first usable answer to an experiment that has one.
func firstAnswer(e inspector.Experiment) inspector.Answer {
	if all := e.Answered(); len(all) > 0 {
		return all[0]
	}
	return inspector.Answer{}
}

// likenessOf is what an experiment's first answer says, as a fingerprint, or empty where that is not known.
func likenessOf(e inspector.Experiment) string {
	if likeness := firstAnswer(e).Likeness; likeness != "" {
		return likeness
	}
	if e.Exchange != nil && e.Usable() {
		return inspector.Likeness(e.Status, e.Exchange.Response)
	}
	return ""
}

// seenLikeness is what the seen answer says, where all of it was seen.
func seenLikeness(f *inspector.Facts) (likeness string, ok bool) {
	response := f.Exchange.Response
	body, seen := response.Body.Get()
	if !seen || body.Truncated || !response.Header("www-authenticate").Known() {
		return "", false
	}
	return inspector.Likeness(f.Exchange.Status, response), true
}

// against finds the same thing of several causes.
func against(weight inspector.Weight, causes []string, format string, args ...any) []inspector.Finding {
	findings := make([]inspector.Finding, 0, len(causes))
	for _, cause := range causes {
		findings = append(findings, tested(cause, weight, format, args...))
	}
	return findings
}

// causesOfRefusal say that what was sent is no good (any more), be it a credential or a session.
var causesOfRefusal = slices.Concat(causesOfCredential, []string{
	"session-expired", "account-locked", "token-scope-insufficient", "csrf-token-invalid", "digest-nonce-stale",
})
