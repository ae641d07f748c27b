package replay_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/replay"
)

// moved redirects /old to an address, and refuses everything else.
func moved(to *string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Access-Control-Allow-Origin", "*")
		w.Header().Set("Access-Control-Allow-Headers", "authorization, x-api-key")
		switch {
		case r.Method == http.MethodOptions:
		case r.URL.Path == "/old":
			http.Redirect(w, r, *to, http.StatusFound)
		default:
			refused(w, r)
		}
	}
}

func TestRedirectElsewhereCarriesNoCredentials(t *testing.T) {
	t.Parallel()
	for _, kind := range []inspector.Kind{inspector.KindNavigation, inspector.KindFetch, inspector.KindImage} {
		t.Run(string(kind), func(t *testing.T) {
			t.Parallel()
			elsewhere := newSite(t, moved(new(string)))
			to := elsewhere.at("elsewhere.test", "/new")
			s := newSite(t, moved(&to))
			x := exchange(kind, s.at("shop.test", "/old"), "Authorization", "Bearer canary", "Cookie", "session=canary")
			if kind != inspector.KindNavigation {
				from(x, s.at("shop.test", ""))
			}
			e := one(t, x)
			answered(t, e, 401)
			if got := s.only(t).Header.Get("Authorization"); got != "Bearer canary" {
				t.Errorf("the first origin got Authorization %q", got)
			}
			for _, r := range elsewhere.got() {
				if r.Header.Get("Authorization")+r.Header.Get("Cookie") != "" {
					t.Errorf("%s %s carried %v", r.Method, r.URL, r.Header)
				}
			}
			hops := e.Exchange.Redirects.Or(nil)
			if len(hops) != 1 || hops[0].Status != 302 || !hops[0].Request.Header("authorization").IsPresent() {
				t.Errorf("redirects %+v", hops)
			}
			if e.Exchange.URL.Reveal() != to || !e.Exchange.Request.Header("authorization").IsAbsent() {
				t.Errorf("the exchange shows %s with %+v", e.Exchange.URL, e.Exchange.Request.Headers)
			}
		})
	}
}

// Browsers hand a custom header on to another origin when its CORS answer allows it; the replay does not go there.
func TestRedirectElsewhereWithKeyIsNotFollowed(t *testing.T) {
	t.Parallel()
	elsewhere := newSite(t, moved(new(string)))
	to := elsewhere.at("elsewhere.test", "/new")
	s := newSite(t, moved(&to))
	x := from(exchange(inspector.KindFetch, s.at("shop.test", "/old"), "X-Api-Key", "canary"), s.at("shop.test", ""))
	e := one(t, x)
	answered(t, e, 302)
	if !strings.Contains(strings.Join(e.Differences, " "), "another origin") {
		t.Errorf("differences %q", e.Differences)
	}
	if got := elsewhere.got(); len(got) != 0 {
		t.Errorf("the other origin got %s", summary(got))
	}
}

// What a confirmed request sends may hold a token, and was meant for its own origin.
func TestRedirectElsewhereWithContentIsNotFollowed(t *testing.T) {
	t.Parallel()
	elsewhere := newSite(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Access-Control-Allow-Origin", "*")
		w.Header().Set("Access-Control-Allow-Headers", "*")
	})
	s := newSite(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Location", elsewhere.at("elsewhere.test", "/orders"))
		w.WriteHeader(http.StatusTemporaryRedirect)
	})
	x := from(exchange(inspector.KindFetch, s.at("shop.test", "/orders"), "Content-Type", "text/plain"), s.at("shop.test", ""))
	x.Method = "POST"
	x.Request.Body = inspector.Present(inspector.Body{Text: `{"access_token":"canary"}`})
	outcomes, err := shared.Run(t.Context(), x, replay.Order{Experiments: []string{inspector.AsIs}, Confirmed: true}, nil)
	if err != nil {
		t.Fatal(err)
	}
	answered(t, outcomes[0], 307)
	s.only(t)
	if got := elsewhere.got(); len(got) != 0 {
		t.Errorf("the other origin got %s", summary(got))
	}
}

func TestRedirectWithinOriginKeepsCredentials(t *testing.T) {
	t.Parallel()
	to := "/new"
	s := newSite(t, moved(&to))
	answered(t, one(t, exchange(inspector.KindNavigation, s.at("shop.test", "/old"), "Authorization", "Bearer x")), 401)
	got := s.got()
	if len(got) != 2 || got[1].Header.Get("Authorization") != "Bearer x" {
		t.Errorf("the site got %s", summary(got))
	}
}

func TestRedirectsThatAreNotFollowed(t *testing.T) {
	t.Parallel()
	for _, to := range []string{
		"/account/logout?reason=expired", "/oauth2/token", "/callback?code=abc&state=def", "mailto:someone@shop.test",
	} {
		t.Run(to, func(t *testing.T) {
			t.Parallel()
			s := newSite(t, moved(&to))
			e := one(t, exchange(inspector.KindNavigation, s.at("shop.test", "/old")))
			answered(t, e, 302)
			if len(e.Differences) == 0 {
				t.Error("nothing says that the redirect was not followed")
			}
			s.only(t)
		})
	}
}

func TestRedirectToSignInProvesNothing(t *testing.T) {
	t.Parallel()
	s := newSite(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/account" {
			http.Redirect(w, r, "/users/sign_in?return=%2Faccount", http.StatusFound)
		}
	})
	hasProblem(t, run(t, exchange(inspector.KindNavigation, s.at("shop.test", "/account")), inspector.NoCredentials)[0],
		"sign-in page")
}

func TestAtMostTwelveRequests(t *testing.T) {
	t.Parallel()
	s := newSite(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Location", r.URL.Path+"x")
		w.WriteHeader(http.StatusFound)
	})
	outcomes := run(t, exchange(inspector.KindNavigation, s.at("shop.test", "/x"), "Cookie", "a=1"))
	for _, e := range outcomes {
		hasProblem(t, e, "12 requests")
	}
	if got := len(s.got()); got != replay.RequestsMost {
		t.Errorf("the site got %d requests, want %d", got, replay.RequestsMost)
	}
}

// A site may have the browser ask once more, with a cookie; what never comes to an end must not use up the run's requests.
func TestRedirectInACircle(t *testing.T) {
	t.Parallel()
	s := newSite(t, func(w http.ResponseWriter, r *http.Request) {
		to := map[string]string{"/login": "/login/step", "/login/step": "/login", "/once": "/once"}[r.URL.Path]
		if _, err := r.Cookie("asked"); r.URL.Path == "/once" && err == nil {
			refused(w, r)
			return
		}
		w.Header().Set("Set-Cookie", "asked=1")
		http.Redirect(w, r, to, http.StatusFound)
	})
	hasProblem(t, run(t, exchange(inspector.KindNavigation, s.at("shop.test", "/login")), inspector.NoCredentials)[0], "in a circle")
	if got := len(s.got()); got > 6 {
		t.Errorf("the site got %d requests", got)
	}
	answered(t, run(t, exchange(inspector.KindNavigation, s.at("shop.test", "/once")), inspector.NoCredentials)[0], 401)
}
