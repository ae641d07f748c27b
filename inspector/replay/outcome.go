package replay

import (
	"cmp"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/secret"
)

// unauthorized is the status that all of this is about (RFC 9110 section 15.5.2).
const unauthorized = 401

// outcome reads the trial: an experiment of one answer. What it is called is the caller's to fill in.
func (t *trial) outcome(x *inspector.Exchange, about inspector.Browser) inspector.Experiment {
	e := inspector.Experiment{Milliseconds: t.took.Milliseconds()}
	a := t.plan.answer()
	a.Problem, a.CORS = t.problem, t.cors
	asked := t.final
	if asked == "" {
		asked = cmp.Or(t.main, t.preflight)
	}
	t.tell(&a, t.wire(asked))
	if t.final != "" {
		e.Exchange = t.read(&a, x, about)
	}
	e.Status, e.Problem, e.Answers = a.Status, a.Problem, []inspector.Answer{a}
	e.Differences = t.plan.differences
	return e
}

// answer is what is known of an answer before it comes.
func (p *plan) answer() inspector.Answer {
	a := inspector.Answer{URL: secret.URL(p.url.String()), Method: p.method}
	if p.kind == inspector.KindPreflight {
		a.Method = http.MethodOptions
	}
	return a
}

// tell notes which credentials left the browser, and which cookies it held back.
func (t *trial) tell(a *inspector.Answer, w *wire) {
	for _, sent := range w.sent {
		for name, value := range sent.Headers {
			text, _ := value.(string)
			switch strings.ToLower(name) {
			case "authorization":
				a.SentAuthorization = true
			case "cookie":
				for _, c := range cookie.ParseHeader(text) {
					if !slices.Contains(a.SentCookies, c.Name) {
						a.SentCookies = append(a.SentCookies, c.Name)
					}
				}
			}
		}
	}
	a.BlockedCookies = w.blocked().Or(nil)
	if len(a.BlockedCookies) == 0 {
		a.BlockedCookies = nil
	}
}

// read reads the final answer. It returns what was seen if that was a 401.
func (t *trial) read(a *inspector.Answer, x *inspector.Exchange, about inspector.Browser) *inspector.Exchange {
	hops := t.wire(t.final).hops()
	if len(hops) == 0 {
		a.Problem = "the browser did not say what was answered"
		return nil
	}
	last := hops[len(hops)-1]
	body := t.wire(t.final).body
	if t.final == t.preflight {
		a.Method = http.MethodOptions
	}
	if len(hops) > 1 {
		a.Location = last.URL
		t.plan.differ("the request was redirected to %s", last.URL)
	}
	if location, ok := last.Response.Header("location").Get(); ok {
		if to, err := parseBeside(last.URL, location); err == nil {
			a.Location = to
		}
	}
	a.Problem = inconclusive(x, &t.plan, last, body.Or(inspector.Body{}).Text.Reveal())
	if a.Problem == "" && t.final == t.preflight && t.plan.kind != inspector.KindPreflight &&
		last.Status != unauthorized {
		a.Problem = fmt.Sprintf("the server refused the browser's CORS preflight (%d), and the request itself was not sent",
			last.Status)
	}
	if a.Problem != "" {
		return nil // Its status says nothing of the request.
	}
	a.Status = last.Status
	response := last.Response
	response.Body = body
	a.Likeness = inspector.Likeness(last.Status, response)
	if a.Status != unauthorized {
		return nil
	}
	return t.exchange(hops, about)
}

// parseBeside reads a Location, which may be relative (RFC 9110 section 10.2.2).
func parseBeside(address secret.URL, location secret.Text) (secret.URL, error) {
	from, err := address.Parse()
	if err != nil {
		return "", err
	}
	to, err := from.Parse(location.Reveal())
	if err != nil {
		return "", errors.New("the Location cannot be read")
	}
	return secret.URL(to.String()), nil
}

// exchange is what was seen of the replay, as the DevTools protocol shows it.
func (t *trial) exchange(hops []inspector.Hop, about inspector.Browser) *inspector.Exchange {
	last := hops[len(hops)-1]
	seen := &inspector.Exchange{
		Source: inspector.SourceCDP, URL: last.URL, Method: last.Method, Status: last.Status, Time: time.Now().UTC(),
		Kind: t.plan.kind, Request: last.Request, Response: last.Response,
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
