package replay_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
)

// Names below localhost are trustworthy, so that SameSite=None cookies, which are Secure, go there without TLS.
func TestCredentialsInclude(t *testing.T) {
	t.Parallel()
	s := newSite(t, refused)
	x := from(exchange(inspector.KindFetch, s.at("api.localhost", "/me")), s.at("app.test", ""))
	x.Initiator.CredentialsMode = inspector.Present("same-origin")
	x.Cookies = inspector.Present([]cookie.Cookie{
		{Name: "none", Value: "1", Domain: "api.localhost", HostOnly: true, Path: "/", Secure: true, SameSite: "none"},
		{Name: "lax", Value: "1", Domain: "api.localhost", HostOnly: true, Path: "/", SameSite: "lax"},
	})
	outcomes := run(t, x, inspector.AsIs, inspector.CredentialsInclude)
	for i, want := range []string{"", "none=1"} {
		answered(t, outcomes[i], 401)
		if got := s.got()[i].Header.Get("Cookie"); got != want {
			t.Errorf("%s sent cookies %q, want %q", outcomes[i].ID, got, want)
		}
	}
	a := outcomes[1].Answers[0]
	if len(a.BlockedCookies) != 1 || a.BlockedCookies[0].Cookie.Name != "lax" || !strings.Contains(a.BlockedCookies[0].Reasons[0], "SameSiteLax") {
		t.Errorf("blocked %+v", a.BlockedCookies)
	}
	if a.CORS == "" || !slices.Equal(a.SentCookies, []string{"none"}) {
		t.Errorf("answer %+v", a)
	}
}

// What the browser's CORS check says of an answer is told, though the answer was seen.
func TestBrowsersWordOnCORS(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct{ origin, credentials, mode, want string }{
		"allowed":                 {"*", "", "same-origin", ""},
		"no header":               {"", "", "same-origin", "MissingAllowOriginHeader"},
		"wrong origin":            {"http://else.test", "", "same-origin", "AllowOriginMismatch"},
		"wildcard with cookies":   {"*", "", "include", "WildcardOriginNotAllowed"},
		"credentials not allowed": {"page", "", "include", "InvalidAllowCredentials"},
		"credentials allowed":     {"page", "true", "include", ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newSite(t, func(w http.ResponseWriter, r *http.Request) {
				if test.origin == "page" {
					w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin"))
				} else if test.origin != "" {
					w.Header().Set("Access-Control-Allow-Origin", test.origin)
				}
				if test.credentials != "" {
					w.Header().Set("Access-Control-Allow-Credentials", test.credentials)
				}
				refused(w, r)
			})
			x := from(exchange(inspector.KindFetch, s.at("api.test", "/")), "http://shop.test")
			x.Initiator.CredentialsMode = inspector.Present(test.mode)
			e := one(t, x)
			answered(t, e, 401)
			if got := e.Answers[0].CORS; got != test.want {
				t.Errorf("the browser says %q, want %q", got, test.want)
			}
			s.only(t)
		})
	}
}

func TestSameSite(t *testing.T) {
	t.Parallel()
	for _, kind := range []inspector.Kind{inspector.KindNavigation, inspector.KindFrame, inspector.KindFetch, inspector.KindImage} {
		t.Run(string(kind), func(t *testing.T) {
			t.Parallel()
			s := newSite(t, refused)
			x := from(exchange(kind, s.at("shop.test", "/f")), "http://other.test")
			x.Initiator.TopOrigin = inspector.Present("http://other.test")
			strict := held("strict", "1")
			strict.SameSite = "strict"
			x.Cookies = inspector.Present([]cookie.Cookie{strict})
			outcomes := run(t, x, inspector.AsIs, inspector.SameSite)
			for i, want := range []string{"", "strict=1"} {
				answered(t, outcomes[i], 401)
				if got := s.got()[i].Header.Get("Cookie"); got != want {
					t.Errorf("%s sent cookies %q, want %q", outcomes[i].ID, got, want)
				}
			}
			if got := s.got()[1].Header.Get("Referer"); got != s.at("shop.test", "/") {
				t.Errorf("came from %q", got)
			}
		})
	}
}

func TestPreflight(t *testing.T) {
	t.Parallel()
	asPreflight := func(x *inspector.Exchange) {
		x.Kind, x.Method = inspector.KindPreflight, "OPTIONS"
		x.Request.Headers = []inspector.Header{
			{Name: "Access-Control-Request-Method", Value: "PUT"},
			{Name: "Access-Control-Request-Headers", Value: "authorization,x-trace"},
			{Name: "Origin", Value: "http://app.test"},
		}
	}
	for name, test := range map[string]struct {
		change func(*inspector.Exchange)
		method string
		with   wire
	}{
		"of a call":    {func(*inspector.Exchange) {}, "GET", wire{"OPTIONS api.test/me", "Bearer mine", "sid=1"}},
		"of a POST":    {func(x *inspector.Exchange) { x.Method = "POST" }, "POST", wire{"OPTIONS api.test/me", "Bearer mine", "sid=1"}},
		"seen as such": {asPreflight, "PUT", wire{"OPTIONS api.test/me", "", "sid=1"}},
		"seen before the call": {func(x *inspector.Exchange) {
			hop := *x
			asPreflight(&hop)
			x.Preflight = inspector.Present(inspector.Hop{URL: x.URL, Method: "OPTIONS", Status: 200, Request: hop.Request})
		}, "PUT", wire{"OPTIONS api.test/me", "Bearer mine", "sid=1"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newSite(t, func(w http.ResponseWriter, r *http.Request) {
				if r.Header.Get("Authorization")+r.Header.Get("Cookie") == "" {
					refused(w, r)
				}
			})
			x := from(exchange(inspector.KindFetch, s.at("api.test", "/me"), "Authorization", "Bearer mine", "X-Trace", "secret",
				"Accept", "application/json", "User-Agent", "Mozilla/5.0 mine"), "http://app.test")
			session := held("sid", "1")
			session.Domain = "api.test"
			x.Cookies = inspector.Present([]cookie.Cookie{session})
			test.change(x)
			e := run(t, x, inspector.Preflight)[0]
			answered(t, e, 401)
			if diff := cmp.Diff([]wire{{"OPTIONS api.test/me", "", ""}, test.with}, seenBy(s)); diff != "" {
				t.Fatal(diff)
			}
			for i, r := range s.got() {
				if h := r.Header; h.Get("Access-Control-Request-Method") != test.method || h.Get("Origin") != "http://app.test" ||
					h.Get("Access-Control-Request-Headers") != "authorization,x-trace" || h.Get("X-Trace") != "" {
					t.Errorf("%s asked with %v", e.Answers[i].Asked, h)
				}
			}
			alone, with := e.Answers[0], e.Answers[1]
			if alone.Asked != "alone" || alone.Status != 401 || alone.SentAuthorization || alone.Method != "OPTIONS" {
				t.Errorf("alone: %+v", alone)
			}
			if with.Asked != "with credentials" || with.Status != 200 || with.SentAuthorization != (test.with.Authorization != "") || with.Method != "OPTIONS" {
				t.Errorf("with credentials: %+v", with)
			}
			if e.Exchange == nil || e.Exchange.Kind != inspector.KindPreflight {
				t.Errorf("exchange %+v", e.Exchange)
			}
		})
	}
}

// The credentials of a password's owner stay out of the second half; the first is asked all the same.
func TestPreflightWithoutWithheldCredentials(t *testing.T) {
	t.Parallel()
	s := newSite(t, refused)
	x := from(exchange(inspector.KindFetch, s.at("api.test", "/me"), "Authorization", "Basic Y2FuYXJ5OmNhbmFyeQ=="), "http://app.test")
	e := run(t, x, inspector.Preflight)[0]
	answered(t, e, 401)
	if len(e.Answers) != 2 || !strings.Contains(e.Answers[1].Problem, "not replayed: ") {
		t.Errorf("answers %+v", e.Answers)
	}
	if r := s.only(t); r.Header.Get("Authorization") != "" {
		t.Errorf("sent %v", r.Header)
	}
}

// A preflight carries what is in the address.
func TestPreflightOfAnAddressWithAPassword(t *testing.T) {
	t.Parallel()
	s := newSite(t, refused)
	x := from(exchange(inspector.KindFetch, s.at("api.test", "/me?password=canary"), "X-Trace", "1"), "http://app.test")
	hasProblem(t, run(t, x, inspector.Preflight)[0], "not replayed: ")
	if got := s.got(); len(got) != 0 {
		t.Errorf("the site got %s", summary(got))
	}
}
