package causes

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/credential"
	"github.com/why401/why401/inspector/secret"
)

// server answers experiments as a real one would in whose 401 there is one cause. It returns the answer to each request
// of the experiment.
type server func(id string) []inspector.Answer

// answers are the server's answers, in the order of the requests.
func answers(all ...reply) []inspector.Answer {
	var answers []inspector.Answer
	for _, r := range all {
		message := inspector.Message{
			Headers: headers("Content-Type", "application/json", "WWW-Authenticate", r.challenge), Body: body(r.body),
		}
		answers = append(answers, inspector.Answer{
			Status: r.status, Likeness: inspector.Likeness(r.status, message), URL: r.url, SentCookies: r.sent,
			BlockedCookies: r.blocked, Asked: r.asked, Method: r.method,
		})
	}
	return answers
}

type reply struct {
	status          int
	body, challenge string
	method          string
	url             secret.URL
	asked           string
	sent            []string
	blocked         []inspector.BlockedCookie
}

func headers(pairs ...string) []inspector.Header {
	var all []inspector.Header
	for pair := range slices.Chunk(pairs, 2) {
		if name, value := pair[0], pair[len(pair)-1]; value != "" {
			all = append(all, inspector.Header{Name: name, Value: secret.Text(value)})
		}
	}
	return all
}

func body(text string) inspector.Seen[inspector.Body] {
	return inspector.Present(inspector.Body{Text: secret.Text(text)})
}

// experiment is an outcome with these answers.
func experiment(id string, answers []inspector.Answer) inspector.Experiment {
	e := inspector.Experiment{ID: id, Answers: answers}
	for _, a := range answers {
		if a.Status != 0 {
			e.Status = a.Status
			break
		}
	}
	if e.Status == 0 {
		e.Problem = "there was no usable answer"
	}
	return e
}

var noon = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

const (
	basic   = "Basic bWFyaWE6c29tbWVyMjAyNg=="
	opaque  = "Bearer 4b81d0aa37f04c1e9d5522"
	expired = "Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJ1c2VyLTEiLCJpc3MiOiJodHRwczovL2lkLmV4YW1wbGUudGVzdCIsImlhdCI6MTc3MjM1NTYwMCwiZXhwIjoxNzcyMzU5MjAwfQ.dGhpcyBpcyBub3QgdGhlIHJpZ2h0IHNpZ25hdHVyZSE"
)

// call is a page's call to its own origin that was answered 401.
func call(request []inspector.Header, challenge, text string, change ...func(*inspector.Exchange)) inspector.Exchange {
	x := inspector.Exchange{
		Source: inspector.SourceWebRequest, URL: "https://app.example.test/api/orders", Method: "GET", Status: 401, Time: noon,
		Kind:      inspector.KindFetch,
		Request:   inspector.Message{Headers: request},
		Response:  inspector.Message{Headers: headers("Content-Type", "application/json", "WWW-Authenticate", challenge), Body: body(text)},
		Initiator: inspector.Initiator{Origin: inspector.Present("https://app.example.test"), TopOrigin: inspector.Present("https://app.example.test")},
		Redirects: inspector.Present([]inspector.Hop(nil)),
	}
	for _, c := range change {
		c(&x)
	}
	return x
}

// only answers these experiments with success and refuses all others, always in the same words.
func only(open ...string) server {
	return func(id string) []inspector.Answer {
		r := reply{status: 401, body: vague}
		if slices.Contains(open, id) {
			r = reply{status: 200, body: `{"orders":[]}`}
		}
		if id == inspector.Repeat {
			return answers(r, r)
		}
		return answers(r)
	}
}

const vague = `{"message":"Unauthorized"}`

// TestPlanConverges lets the engine choose experiments and a server answer them: a diagnosis that was wrong or unsure
// becomes right within the usual number.
func TestPlanConverges(t *testing.T) {
	t.Parallel()
	i := engine(t)
	session := "connect.sid=s%3AhB7xZpQ0wV2nL9tR.kD83mFqPz1"
	navigation := func(x *inspector.Exchange) {
		x.Kind, x.URL, x.Initiator = inspector.KindNavigation, "https://app.example.test/reports/2026", inspector.Initiator{}
	}
	for _, test := range []struct {
		name     string
		exchange inspector.Exchange
		server   server
		// byPerson are experiments that a person asks for first.
		byPerson []string
		want     string
	}{
		{
			name:     "a stale cookie keeps a visitor out of a public page",
			exchange: call(headers("Cookie", session), "", vague),
			server:   only(inspector.NoCredentials), want: "stale-browser-state",
		},
		{
			name: "a stale cookie keeps a visitor out of every page, the sign-in page too",
			exchange: call(headers("Cookie", session), "", `<h1>401 Unauthorized</h1><a href="/login">Sign in</a>`, navigation,
				func(x *inspector.Exchange) { x.Response.Headers = headers("Content-Type", "text/html") }),
			server: only(inspector.NoCredentials), want: "stale-browser-state",
		},
		{
			name:     "stale cookies stand beside a good token",
			exchange: call(headers("Authorization", opaque, "Cookie", session), "", vague),
			server:   only(inspector.OnlyAuthorization), want: "stale-browser-state",
		},
		{
			name:     "the older of two cookies is read",
			exchange: call(headers("Cookie", "sid=3f9a1c77d20b4e8896aa; theme=dark; sid=77b0e21f94c84d01aa35"), "", vague),
			server:   only(inspector.WithoutCookie + ":sid"), want: "cookie-shadowed",
		},
		{
			name:     "a shared cache gives out somebody's 401",
			exchange: call(headers("Cookie", session), "", vague),
			server:   only(inspector.FreshCache), want: "cached-response",
		},
		{
			name: "a service worker keeps a 401",
			exchange: call(headers("Cookie", session), "", vague, func(x *inspector.Exchange) {
				x.FromServiceWorker = inspector.Present(true)
			}),
			server: only(inspector.Repeat, inspector.AsIs, inspector.FreshCache), want: "cached-response",
		},
		{
			name: "a redirect within the site drops the token",
			exchange: call(headers(), "", vague, func(x *inspector.Exchange) {
				x.URL = "https://api2.example.test/orders"
				// Where the first hop went was not seen, so that nothing tells two origins apart.
				x.Redirects = inspector.Present([]inspector.Hop{{
					URL: "https://api2.example.test/v1/orders", Method: "GET", Status: 307,
					Request: inspector.Message{Headers: headers("Authorization", opaque)},
				}})
			}),
			server: only(inspector.FollowRedirectWithAuthorization), want: "authorization-dropped-by-redirect",
		},
		{
			name:     "a CGI hop drops the header",
			exchange: call(headers("Authorization", opaque), `Bearer realm="api"`, `{"message":"Access denied"}`),
			server:   only(), want: "authorization-dropped-by-server",
		},
		{
			name: "what stands in front refuses everybody and everything",
			exchange: call(headers("Cookie", session), "", "<h1>Unauthorized</h1>", navigation, func(x *inspector.Exchange) {
				x.History = inspector.Present([]inspector.Earlier{{
					URL: "https://app.example.test/login", Method: "GET", Status: 200, Time: noon.Add(-48 * time.Hour), Kind: inspector.KindNavigation,
				}})
			}),
			server: only(), want: "gateway-denied",
		},
		{
			name: "the browser's question before the call is refused",
			exchange: call(nil, "Bearer", vague, func(x *inspector.Exchange) {
				x.Method, x.Source, x.Request = "OPTIONS", inspector.SourceHAR, inspector.Message{Hidden: []string{"*"}}
				x.Initiator.Origin = inspector.Present("https://shop.example.test")
			}),
			server: func(id string) []inspector.Answer {
				if id == inspector.Preflight {
					return answers(reply{status: 401, asked: "alone"}, reply{status: 204, asked: "with credentials"})
				}
				return only()(id)
			},
			want: "preflight-unauthenticated",
		},
		{
			name: "the account is locked",
			exchange: call(headers("Authorization", basic), `Basic realm="orders"`, vague, func(x *inspector.Exchange) {
				earlier := inspector.Earlier{
					URL: x.URL, Method: "GET", Status: 200, Time: noon.Add(-24 * time.Hour), Kind: inspector.KindFetch,
					Credential: credential.Authorization(basic).Fingerprint,
				}
				refused := earlier
				refused.Status, refused.Time, refused.Credential = 401, noon.Add(-time.Minute), ""
				x.History = inspector.Present([]inspector.Earlier{earlier, refused, refused})
			}),
			byPerson: []string{inspector.OtherIdentity},
			server:   only(inspector.OtherIdentity), want: "account-locked",
		},
		{
			name:     "an extension adds a token that has expired",
			exchange: call(headers("Authorization", expired, "Cookie", session, "X-Requestly", "1"), "", `{"message":"jwt expired"}`),
			server:   only(inspector.OnlyCookies), want: "changed-by-extension",
		},
		{
			name:     "one replica of two knows the session",
			exchange: call(headers("Cookie", session), "", vague),
			server: func(id string) []inspector.Answer {
				if id == inspector.Repeat {
					return answers(reply{status: 401, body: vague}, reply{status: 200}, reply{status: 401, body: vague})
				}
				return answers(reply{status: 200})
			},
			want: "server-inconsistent",
		},
		{
			name:     "a limit ends while the experiments run",
			exchange: call(headers("Cookie", session), "", vague),
			server: func(id string) []inspector.Answer {
				if id == inspector.Repeat {
					return answers(reply{status: 401, body: vague}, reply{status: 401, body: vague})
				}
				return answers(reply{status: 200})
			},
			want: "server-inconsistent",
		},
		{
			name: "the call does not ask for the cookie",
			exchange: call(nil, "", vague, func(x *inspector.Exchange) {
				x.Initiator.Origin = inspector.Present("https://www.example.test")
				x.Cookies = inspector.Present([]cookie.Cookie{{
					Name: "opaque", Value: "1", Domain: "app.example.test", HostOnly: true, Path: "/", Secure: true, SameSite: "none",
				}})
			}),
			server: only(inspector.CredentialsInclude), want: "credentials-not-included",
		},
		{
			name: "SameSite keeps the cookie back",
			exchange: call(nil, "", vague, func(x *inspector.Exchange) {
				x.Initiator.Origin = inspector.Present("https://shop.example.net")
				x.Initiator.CredentialsMode = inspector.Present("include")
			}),
			server: func(id string) []inspector.Answer {
				held := []inspector.BlockedCookie{{Cookie: cookie.Cookie{Name: "a"}, Reasons: []string{"SameSiteLax"}}}
				switch id {
				case inspector.SameSite:
					return answers(reply{status: 200, sent: []string{"a"}})
				case inspector.Repeat:
					return answers(reply{status: 401, body: vague, blocked: held}, reply{status: 401, body: vague, blocked: held})
				}
				return answers(reply{status: 401, body: vague, blocked: held})
			},
			want: "cookie-blocked-samesite",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			x := test.exchange
			before := i.Inspect(&x).Causes[0]
			t.Logf("before: %s (%.2f)", before.ID, before.Confidence)
			if before.ID == test.want && before.Confidence >= sure {
				t.Errorf("%s was sure before any experiment (%.2f)", before.ID, before.Confidence)
			}
			var ids []string
			ask := func(id string) {
				ids = append(ids, id)
				x.Experiments = append(x.Experiments, experiment(id, test.server(id)))
			}
			for _, id := range test.byPerson {
				ask(id)
			}
			for plan := i.Plan(&x); len(plan) > 0; plan = i.Plan(&x) {
				if len(ids) == inspector.ExperimentsMost {
					t.Fatalf("the plan does not end: %v, and then %v", ids, plan)
				}
				ask(plan[0])
				after := i.Inspect(&x).Causes[0]
				t.Logf("%s: %d, then %s (%.2f)", plan[0], x.Experiments[len(ids)-1].Status, after.ID, after.Confidence)
			}
			if controlled := slices.Contains(ids, inspector.Repeat); controlled && ids[0] != inspector.Repeat {
				t.Errorf("the control does not come first: %v", ids)
			} else if shown := x.Request.Header("cookie").Known() && len(test.byPerson) == 0; shown && !controlled {
				t.Errorf("there is no control: %v", ids)
			}
			report := i.Inspect(&x)
			if first := report.Causes[0]; first.ID != test.want || first.Confidence < sure {
				t.Errorf("after %s it is %s (%.2f), want %s", strings.Join(ids, ", "), first.ID, first.Confidence, test.want)
			}
			for _, tried := range report.Experiments {
				if tried.Means == "" {
					t.Errorf("%s: the outcome has no words", tried.ID)
				}
			}
		})
	}
}

// sure is the confidence from which a diagnosis counts as one.
const sure = 0.75
