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
	if out, ok := f.SignedOut(); ok && f.Now.Sub(out.Time) < turnsWindow {
		return nil // It was refused since the sign-out.
	}
	shown := sent || len(f.SessionsSent()) > 0
	here := countTurns(f, f.SamePlace)
	if here.last != 0 && here.last != 401 {
		here.changes++ // This request's own 401.
	}
	switch {
	case here.changes >= 2 && here.worked && shown:
		return one(observed(cause, inspector.Strong, inHistory,
			"The same request was answered now with success, now with 401, %s within %s.", count(here.changes, "change"), duration(turnsWindow)))
	case here.changes == 1 && sent && c.Token != nil:
		return one(observed(cause, inspector.Hint, inHistory, "The same request with the same token, which has not expired, worked shortly before."))
	case shown:
		return turnsElsewhere(f)
	}
	return nil
}

// turnsElsewhere looks at another address of the host for what this one, asked for the first time, cannot show.
func turnsElsewhere(f *inspector.Facts) []inspector.Finding {
	refused, ok := f.Earlier(func(e *inspector.Earlier) bool {
		return e.Status == 401 && e.Method == f.Exchange.Method && !e.Bare && f.SameHost(e) && f.Now.Sub(e.Time) <= turnsWindow
	})
	if !ok {
		return nil
	}
	there := countTurns(f, func(e *inspector.Earlier) bool { return e.URL == refused.URL })
	if there.changes < 2 || !there.worked {
		return nil
	}
	return one(observed("server-inconsistent", inspector.Strong, inHistory,
		"Another address was answered now with success, now with 401, %s within %s: %s.",
		count(there.changes, "change"), duration(turnsWindow), refused.URL))
}

// turns are the answers to one request, in their order.
type turns struct {
	changes, last int
	worked        bool
}

// countTurns goes through the answers at a place to requests with the method and the credential of this one. What came
// before the last sign-in were answers to somebody else.
func countTurns(f *inspector.Facts, place func(*inspector.Earlier) bool) turns {
	var t turns
	c, sent := f.Authorization.Get()
	in, signedIn := f.SignedIn()
	for e := range f.Before() {
		switch {
		case e.Method != f.Exchange.Method, !e.OK() && e.Status != 401, f.Now.Sub(e.Time) > turnsWindow,
			sent && e.Credential != c.Fingerprint, !sent && signedIn && e.Time.Before(in.Time), !place(e):
			continue
		}
		t.worked = t.worked || e.OK()
		if t.last != 0 && t.last != e.Status {
			t.changes++
		}
		t.last = e.Status
	}
	return t
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
