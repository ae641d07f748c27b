package causes

import (
	"time"

	"github.com/why401/why401/inspector"
)

func serverInconsistent() []inspector.Rule {
	return []inspector.Rule{
		{Needs: []inspector.Need{inspector.NeedHistory}, Judge: judgeTurns},
		{Needs: []inspector.Need{inspector.NeedExperiments}, Judge: judgeControl},
	}
}

// turnsWindow is how long ago an answer may lie to count as one to the same request.
const turnsWindow = 5 * time.Minute

// judgeTurns looks for the same request, with the same credential, that was answered now so and now so.
func judgeTurns(f *inspector.Facts) []inspector.Finding {
	const cause = "server-inconsistent"
	c, sent := f.Authorization.Get()
	if sent && c.Token != nil && !c.Token.Expires.IsZero() && !f.Now.Before(c.Token.Expires) {
		return nil // Its life ended in between.
	}
	var last int
	successes, turns := 0, 0
	for e := range f.Before() {
		if e.Method != f.Exchange.Method || !f.SamePlace(e) || f.Now.Sub(e.Time) > turnsWindow || sent && e.Credential != c.Fingerprint || !e.OK() && e.Status != 401 {
			continue
		}
		if e.OK() {
			successes++
		}
		if last != 0 && last != e.Status {
			turns++
		}
		last = e.Status
	}
	if last != 0 && last != 401 {
		turns++ // This request's own 401.
	}
	if out, ok := f.SignedOut(); ok && f.Now.Sub(out.Time) < turnsWindow {
		return nil // It was refused since the sign-out.
	}
	switch {
	case turns >= 2 && successes > 0 && (sent || len(f.SessionsSent()) > 0):
		return one(observed(cause, inspector.Strong, inHistory,
			"The same request was answered now with success, now with 401, %s within %s.", count(turns, "change"), duration(turnsWindow)))
	case turns == 1 && sent && c.Token != nil:
		return one(observed(cause, inspector.Possible, inHistory, "The same request with the same token, which has not expired, worked shortly before."))
	}
	return nil
}

// judgeControl reads the runs of the unchanged request. Where they contradict each other, no other cause explains both.
func judgeControl(f *inspector.Facts) []inspector.Finding {
	const cause = "server-inconsistent"
	c := controlOf(f)
	switch {
	case c.inconsistent():
		weight, when := inspector.Proof, "one right after the other"
		if c.late || c.once {
			weight, when = inspector.Strong, "and between the two nothing was changed but by time"
		}
		findings := one(tested(cause, weight, "The identical request was answered %d, then %d, %s.", c.turned[0], c.turned[1], when))
		findings = append(findings, against(inspector.Doubts, causesOfRefusal, "The identical request was accepted as well.")...)
		return append(findings, against(inspector.Doubts, causesOfAbsence, "The identical request was accepted as well.")...)
	case c.works():
		return one(tested(cause, inspector.Possible, "The same request was answered %d when it was repeated.", c.status))
	case c.unlike:
		return one(tested(cause, inspector.Hint, "The identical request was refused each time, and not in the same words."))
	case c.refused() && len(made(f, inspector.Repeat)) > 0:
		return one(tested(cause, inspector.Weakens, "The identical request was refused each time."))
	}
	return nil
}
