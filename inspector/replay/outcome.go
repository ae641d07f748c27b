package replay

import (
	"net/url"
	"time"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/secret"
)

// unauthorized is the status that all of this is about (RFC 9110 section 15.5.2).
const unauthorized = 401

// outcome reads the trial. Its ID is the caller's to fill in.
func (t *trial) outcome(x *inspector.Exchange, about inspector.Browser) inspector.Experiment {
	e := inspector.Experiment{Problem: t.problem, Milliseconds: t.took.Milliseconds()}
	if t.final != "" {
		t.read(&e, x, about)
	}
	e.Differences = t.plan.differences
	return e
}

// read reads the final answer.
func (t *trial) read(e *inspector.Experiment, x *inspector.Exchange, about inspector.Browser) {
	hops := t.wire(t.final).hops()
	if len(hops) == 0 {
		e.Problem = "the browser did not say what was answered"
		return
	}
	last := hops[len(hops)-1]
	e.Status = last.Status
	body := t.wire(t.final).body.Or(inspector.Body{}).Text.Reveal()
	e.Problem = inconclusive(x, t.plan.url, last, body)
	if e.Problem == "" && t.final == t.preflight && t.plan.kind != inspector.KindPreflight &&
		last.Status != unauthorized {
		e.Problem = "the server refused the browser's CORS preflight, and the request itself was not sent"
	}
	if len(hops) > 1 && e.Problem == "" {
		t.plan.differ("the request was redirected to %s", last.URL)
	}
	if e.Status == unauthorized {
		e.Exchange = t.exchange(x, hops, about)
	}
}

// exchange is what was seen of the replay, as the DevTools protocol shows it.
func (t *trial) exchange(x *inspector.Exchange, hops []inspector.Hop, about inspector.Browser) *inspector.Exchange {
	last := hops[len(hops)-1]
	seen := &inspector.Exchange{
		Source: inspector.SourceCDP, URL: last.URL, Method: last.Method, Status: last.Status, Time: time.Now().UTC(),
		Kind: x.Kind, Request: last.Request, Response: last.Response,
		Redirects:         inspector.Present(hops[:len(hops)-1]),
		Preflight:         inspector.Absent[inspector.Hop](),
		Attempts:          inspector.Present(t.attempts),
		FromCache:         inspector.Present(false),
		FromServiceWorker: inspector.Present(false),
		Cookies:           inspector.Present(t.plan.cookies),
		BlockedCookies:    t.wire(t.final).blocked(),
		Browser:           about,
	}
	seen.Request.Body = inspector.Absent[inspector.Body]()
	if t.plan.body != "" {
		seen.Request.Body = inspector.Present(inspector.Body{Text: secret.Text(t.plan.body)})
	}
	seen.Response.Body = t.wire(t.final).body
	switch {
	case t.preflight == "":
	case t.final == t.preflight:
		seen.Kind = inspector.KindPreflight
	default:
		if asked := t.wire(t.preflight).hops(); len(asked) > 0 {
			seen.Preflight = inspector.Present(asked[len(asked)-1])
		}
	}
	t.describeInitiator(seen)
	return seen
}

func (t *trial) describeInitiator(seen *inspector.Exchange) {
	originAt := func(i int) inspector.Seen[string] {
		u, err := url.Parse(t.plan.pages[i])
		if err != nil {
			return inspector.Seen[string]{}
		}
		return inspector.Present(origin(u))
	}
	if n := len(t.plan.pages); n > 0 {
		seen.Initiator.Origin, seen.Initiator.TopOrigin = originAt(n-1), originAt(0)
	} else {
		seen.Initiator.Origin = inspector.Absent[string]()
	}
	if t.plan.kind.ByPerson() {
		seen.Initiator.Mode = inspector.Present("navigate")
		return
	}
	seen.Initiator.Mode = inspector.Present(t.plan.mode)
	seen.Initiator.CredentialsMode = inspector.Present(t.plan.credentials)
}
