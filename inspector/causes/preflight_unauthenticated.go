package causes

import (
	"slices"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
)

func preflightUnauthenticated() []inspector.Rule {
	return []inspector.Rule{{Judge: judgePreflight}, {OfExperiments: true, Judge: judgeAskedAlone}, said("preflight-unauthenticated")}
}

// judgeAskedAlone reads the preflight that was made alone, as the browser makes it, and then with credentials.
func judgeAskedAlone(f *inspector.Facts) []inspector.Finding {
	const cause = "preflight-unauthenticated"
	e, tried := f.Experiment(inspector.Preflight)
	if !tried || controlOf(f).inconsistent() {
		return judgeStopped(f)
	}
	alone, with := preflightAnswers(e)
	isPreflight := f.Exchange.Method == "OPTIONS" || f.Exchange.Preflight.Or(inspector.Hop{}).Status == 401 || mayBePreflight(f)
	switch {
	case accepted(alone.Status) && !isPreflight:
		return one(tested(cause, inspector.Excludes, "The CORS preflight was answered %d.", alone.Status))
	case accepted(alone.Status):
		return one(tested(cause, inspector.Doubts, "Asked again, the CORS preflight was answered %d.", alone.Status))
	case alone.Status != 401:
		return nil
	case !isPreflight:
		// The request itself did arrive, so that its own 401 has another cause; a page elsewhere would not get so far.
		return one(tested(cause, inspector.Context, "The CORS preflight alone is answered 401: calls that need one do not get through."))
	}
	findings := one(tested(cause, inspector.Proof, "The CORS preflight alone, as browsers make it, is answered 401."))
	if accepted(with.Status) {
		findings = one(tested(cause, inspector.Proof,
			"The CORS preflight is answered 401 as browsers make it, and %d with credentials, which no browser sends along.", with.Status))
	}
	return append(findings, against(inspector.Excludes, causesOfAbsence, "A preflight never carries credentials, whatever the page does.")...)
}

// mayBePreflight tells whether what was seen as a call's own 401 may be that of its preflight: the call needs one, and
// none was seen that was answered. People and some tools tell of the call where they mean the preflight.
func mayBePreflight(f *inspector.Facts) bool {
	x := f.Exchange
	return isForeignCall(f) && !x.Preflight.Known() && !x.Response.Header("content-type").Known() &&
		(f.Authorization.IsPresent() || changesState(f))
}

// isForeignCall tells a call of page code to another origin.
func isForeignCall(f *inspector.Facts) bool {
	return f.Exchange.Kind.ByCode() && f.Relation != "" && f.Relation != cookie.SameOrigin
}

// judgeStopped looks at what became of the experiments' own preflights: a call that needs one is not made where it is
// refused.
func judgeStopped(f *inspector.Facts) []inspector.Finding {
	for _, e := range f.Exchange.Experiments {
		if !stopped(f, e) || e.Status != 401 || f.Exchange.Preflight.IsPresent() || controlOf(f).refused() {
			continue
		}
		weight := inspector.Proof
		if !mayBePreflight(f) {
			weight = inspector.Possible // In the browser that was seen, the call came through.
		}
		return append(
			one(tested("preflight-unauthenticated", weight,
				"In a clean profile the browser asked the CORS preflight first, which was answered 401; the call itself was not made.")),
			against(inspector.Doubts, slices.Concat(causesOfRefusal, causesOfAbsence),
				"The call itself was not made: its CORS preflight was answered 401.")...)
	}
	return nil
}

// preflightAnswers are those to the preflight alone and with credentials. The latter is not always asked.
func preflightAnswers(e inspector.Experiment) (alone, with inspector.Answer) {
	for i, a := range e.Answered() {
		if a.Asked == "with credentials" || i > 0 {
			with = a
		} else {
			alone = a
		}
	}
	return alone, with
}

// judgePreflight: a CORS preflight never carries credentials (Fetch standard, "CORS-preflight fetch"), so that a 401
// to it has this one cause. What could be missing from other requests cannot be missed here.
func judgePreflight(f *inspector.Facts) []inspector.Finding {
	const cause = "preflight-unauthenticated"
	x := f.Exchange
	if hop, ok := x.Preflight.Get(); ok && hop.Status == 401 {
		return one(observed(cause, inspector.Proof, "preflight", "The CORS preflight before this request was answered 401."))
	}
	asks := x.Request.Header("access-control-request-method").IsPresent()
	if x.Kind != inspector.KindPreflight && (x.Method != "OPTIONS" || !asks) {
		return nil
	}
	findings := one(observed(cause, inspector.Proof, "method",
		"The request that was answered 401 is the CORS preflight (OPTIONS), to which browsers never add credentials."))
	for _, other := range causesOfAbsence {
		findings = append(findings, observed(other, inspector.Excludes, "method", "A preflight never carries credentials, whatever the page does."))
	}
	return findings
}
