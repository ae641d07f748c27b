package replay_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/replay"
	"github.com/why401/why401/inspector/secret"
)

// visited adds pages that were seen before.
func visited(x *inspector.Exchange, addresses ...string) *inspector.Exchange {
	var seen []inspector.Earlier
	for _, address := range addresses {
		seen = append(seen, inspector.Earlier{
			URL: secret.URL(address), Method: "GET", Status: 200, Kind: inspector.KindNavigation,
		})
	}
	x.History = inspector.Present(seen)
	return x
}

// Pages beside the request are visited with the cookies; a token of the page's code stays with its calls.
func TestPlaces(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		id   string
		kind inspector.Kind
		want []wire
	}{
		{inspector.HomePage, inspector.KindFetch, []wire{{"GET shop.test/", "", "sid=1"}}},
		{inspector.HomePage, inspector.KindNavigation, []wire{{"GET shop.test/", "Bearer mine", "sid=1"}}},
		{inspector.LoginPage, inspector.KindFetch, []wire{{"GET shop.test/users/sign_in", "", "sid=1"}}},
		{inspector.LoginPage, inspector.KindNavigation, []wire{{"GET shop.test/users/sign_in", "Bearer mine", "sid=1"}}},
		{inspector.SiblingPaths, inspector.KindFetch, []wire{
			{"GET shop.test/admin/", "", "sid=1"}, {"GET shop.test/help", "", "sid=1"}, {"GET shop.test/users/sign_in", "", "sid=1"},
		}},
	} {
		t.Run(test.id+" for "+string(test.kind), func(t *testing.T) {
			t.Parallel()
			s := newSite(t, func(w http.ResponseWriter, r *http.Request) {
				if strings.HasPrefix(r.URL.Path, "/admin") {
					refused(w, r)
				}
			})
			x := exchange(test.kind, s.at("shop.test", "/admin/users"), "Authorization", "Bearer mine", "X-Api-Key", "key", "Cookie", "sid=1")
			x.Cookies = inspector.Present([]cookie.Cookie{held("sid", "1")})
			visited(x, s.at("shop.test", "/users/sign_in"), s.at("shop.test", "/help"), s.at("shop.test", "/logout"))
			x.Method = "POST" // Which is not what is repeated.
			e := run(t, x, test.id)[0]
			if e.Problem != "" || !e.Usable() {
				t.Fatalf("outcome %+v", e)
			}
			if diff := cmp.Diff(test.want, seenBy(s)); diff != "" {
				t.Error(diff)
			}
			for i, r := range s.got() {
				if r.Header.Get("X-Api-Key") != "" || r.Header.Get("Referer") != "" {
					t.Errorf("sent %v", r.Header)
				}
				want := 200
				if strings.HasPrefix(r.URL.Path, "/admin") {
					want = 401
				}
				if a := e.Answers[i]; a.Status != want || a.URL.Reveal() != s.at("shop.test", r.URL.Path) {
					t.Errorf("answer %+v, want %d", a, want)
				}
			}
			if e.Exchange != nil && e.Exchange.Kind != inspector.KindNavigation {
				t.Errorf("the exchange is said to be a %s", e.Exchange.Kind)
			}
		})
	}
}

func TestVisitsSayWhatCookiesTheyLack(t *testing.T) {
	t.Parallel()
	s := newSite(t, refused)
	x := exchange(inspector.KindNavigation, s.at("shop.test", "/a"))
	x.Request.Hidden = []string{"cookie", "authorization"}
	e := run(t, x, inspector.HomePage)[0]
	answered(t, e, 401)
	if !strings.Contains(strings.Join(e.Differences, " "), "cookies of the site were not seen") {
		t.Errorf("differences %q", e.Differences)
	}
}

func TestSpellingsOfTheAddress(t *testing.T) {
	t.Parallel()
	s := newSite(t, func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.Host, "www.") {
			w.Header().Set("Location", "http://"+strings.TrimPrefix(r.Host, "www.")+r.URL.RequestURI())
			w.WriteHeader(http.StatusMovedPermanently)
			return
		}
		refused(w, r)
	})
	wide := held("wide", "1")
	wide.HostOnly = false
	for _, kind := range []inspector.Kind{inspector.KindNavigation, inspector.KindFetch} {
		before := len(s.got())
		x := from(exchange(kind, s.at("shop.test", "/a?api_key=key&page=2"), "Authorization", "Bearer mine", "Cookie", "sid=1; wide=1"),
			s.at("shop.test", ""))
		x.Cookies = inspector.Present([]cookie.Cookie{held("sid", "1"), wide})
		e := run(t, x, inspector.CanonicalHost)[0]
		answered(t, e, 401)
		want := []wire{
			{"GET www.shop.test/a?page=2", "", "wide=1"},
			{"GET shop.test/a?page=2", "", "sid=1; wide=1"},
			{"GET shop.test/a/?api_key=key&page=2", "Bearer mine", "sid=1; wide=1"},
		}
		if kind == inspector.KindFetch {
			want[1].Cookie = "" // The redirect left the page's origin, and the credentials mode is same-origin.
		}
		if diff := cmp.Diff(want, seenBy(s)[before:]); diff != "" {
			t.Errorf("%s: %s", kind, diff)
		}
		if len(e.Answers) != 2 || e.Answers[0].Asked != "with www" || e.Answers[1].Asked != "with a trailing slash" {
			t.Fatalf("%s: answers %+v", kind, e.Answers)
		}
		if kind == inspector.KindNavigation && e.Answers[0].Location.Reveal() != s.at("shop.test", "/a?page=2") {
			t.Errorf("the redirect led to %q", e.Answers[0].Location.Reveal())
		}
		if !strings.Contains(strings.Join(e.Differences, " "), "credentials other than cookies were left out") {
			t.Errorf("differences %q", e.Differences)
		}
	}
}

func TestFollowRedirectWithAuthorization(t *testing.T) {
	t.Parallel()
	s := newSite(t, refused)
	for name, test := range map[string]struct {
		from, to, value, problem string
	}{
		"another host of the site": {s.at("shop.test", "/"), s.at("api.shop.test", "/me"), "Bearer dropped", ""},
		"another site":             {s.at("shop.test", "/"), s.at("other.test", "/me"), "Bearer dropped", "another site"},
		"below a public suffix":    {"https://a.github.io/", "https://b.github.io/", "Bearer dropped", "another site"},
		"https to http":            {"https://shop.test/", s.at("shop.test", "/me"), "Bearer dropped", "from https to http"},
		"a password":               {s.at("shop.test", "/"), s.at("api.shop.test", "/me"), "Basic bWFyaWE6cHc=", "password that a person may have typed"},
	} {
		for _, kind := range []inspector.Kind{inspector.KindFetch, inspector.KindNavigation} {
			before := len(s.got())
			x := exchange(kind, test.to)
			if kind == inspector.KindFetch {
				from(x, s.at("app.test", ""))
			}
			x.Redirects = inspector.Present([]inspector.Hop{{
				URL: secret.URL(test.from), Method: "GET", Status: 302,
				Request: inspector.Message{Headers: []inspector.Header{{Name: "Authorization", Value: secret.Text(test.value)}}},
			}})
			e := run(t, x, inspector.FollowRedirectWithAuthorization)[0]
			got := seenBy(s)[before:]
			if test.problem != "" {
				hasProblem(t, e, test.problem)
				if len(got) != 0 || strings.Contains(e.Problem, "github.io") {
					t.Errorf("%s: problem %q, the site saw %v", name, e.Problem, got)
				}
				continue
			}
			answered(t, e, 401)
			if diff := cmp.Diff([]wire{{"GET api.shop.test/me", test.value, ""}}, got); diff != "" {
				t.Errorf("%s: %s", name, diff)
			}
			if !e.Answers[0].SentAuthorization {
				t.Errorf("%s: answer %+v", name, e.Answers[0])
			}
		}
	}
}

// A sign-in page that leads on to the sign-in service is open.
func TestSignInPageMayLeadOn(t *testing.T) {
	t.Parallel()
	s := newSite(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/login" {
			http.Redirect(w, r, "/oauth2/authorize?client_id=shop", http.StatusFound)
		}
	})
	x := visited(exchange(inspector.KindNavigation, s.at("shop.test", "/account")), s.at("shop.test", "/login"))
	answered(t, run(t, x, inspector.LoginPage)[0], 200)
}

func TestOtherSpellingsGetNoChanges(t *testing.T) {
	t.Parallel()
	s := newSite(t, refused)
	x := exchange(inspector.KindFetch, s.at("shop.test", "/orders"), "Cookie", "sid=1")
	x.Method, x.Request.Body = "POST", inspector.Present(inspector.Body{Text: "item=1"})
	e := order(t, x, replay.Order{Experiments: []string{inspector.CanonicalHost}, Confirmed: true})[0]
	hasProblem(t, e, "no other address")
	if got := s.got(); len(got) != 0 {
		t.Errorf("the site got %s", summary(got))
	}
}
