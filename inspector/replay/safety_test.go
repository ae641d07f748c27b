package replay_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/replay"
	"github.com/why401/why401/inspector/secret"
)

func TestRefused(t *testing.T) {
	t.Parallel()
	s := newSite(t, refused)
	with := func(path string, change func(*inspector.Exchange)) *inspector.Exchange {
		x := exchange(inspector.KindFetch, s.at("api.test", path))
		if change != nil {
			change(x)
		}
		return x
	}
	method := func(method, body string) func(*inspector.Exchange) {
		return func(x *inspector.Exchange) {
			x.Method = method
			x.Request.Body = inspector.Present(inspector.Body{Text: secret.Text(body)})
		}
	}
	for name, x := range map[string]*inspector.Exchange{
		"POST":                   with("/orders", method("POST", "{}")),
		"DELETE":                 with("/orders/1", method("DELETE", "")),
		"token endpoint":         with("/realms/shop/protocol/openid-connect/token", nil),
		"refresh call":           with("/api/auth/refresh-token/", nil),
		"grant type in query":    with("/connect?grant_type=refresh_token", nil),
		"grant type in body":     with("/connect", method("GET", "grant_type=password&username=canary-user")),
		"refresh token in JSON":  with("/connect", method("GET", `{"refresh_token":"canary-refresh"}`)),
		"one-time code":          with("/callback?code=canary-code&state=xyz", nil),
		"one-time password":      with("/verify?otp=123456", nil),
		"CAS ticket":             with("/?ticket=ST-canary", nil),
		"SAML response":          with("/acs?SAMLResponse=canary", nil),
		"sign-out":               with("/logout", nil),
		"WebSocket":              with("/socket", func(x *inspector.Exchange) { x.Kind = inspector.KindWebSocket }),
		"another scheme":         with("", func(x *inspector.Exchange) { x.URL = "file:///etc/passwd" }),
		"unreadable address":     with("", func(x *inspector.Exchange) { x.URL = "http://canary%zz@" }),
		"refused although named": with("/token", nil),
		"POST to such a place":   with("/token", method("POST", "")),
	} {
		t.Run(name, func(t *testing.T) {
			for _, ids := range [][]string{nil, {inspector.NoCredentials}, {inspector.AsIs, inspector.NoCredentials}} {
				outcomes, err := shared.Run(context.Background(), x, replay.Order{Experiments: ids}, nil)
				refusal, ok := errors.AsType[*replay.RefusedError](err)
				if !ok || len(outcomes) != 0 {
					t.Fatalf("%q: outcomes %v, error %v; want a RefusedError", ids, outcomes, err)
				}
				if may := name == "POST" || name == "DELETE"; refusal.Confirmable != may {
					t.Errorf("%v: it may be confirmed: %v, want %v", refusal, refusal.Confirmable, may)
				}
				if strings.Contains(refusal.Error(), "canary") {
					t.Errorf("the refusal gives away a secret: %v", refusal)
				}
			}
		})
	}
	if got := s.got(); len(got) != 0 {
		t.Errorf("the site got %s, want none", summary(got))
	}
}

func TestWithheldCredentials(t *testing.T) {
	t.Parallel()
	for name, headers := range map[string][]string{
		"Basic":      {"Authorization", "Basic Y2FuYXJ5OmNhbmFyeQ=="},
		"Digest":     {"Authorization", `digest username="canary"`},
		"Negotiate":  {"Authorization", "Negotiate YIIcanary"},
		"NTLM":       {"Authorization", "NTLM TlRMTVNTUAABcanary"},
		"DPoP":       {"Authorization", "DPoP canary", "DPoP", "canary"},
		"DPoP alone": {"DPoP", "canary"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newSite(t, refused)
			x := exchange(inspector.KindFetch, s.at("api.test", "/me"), headers...)
			if _, err := shared.Run(context.Background(), x, replay.Order{Experiments: []string{inspector.AsIs}}, nil); err == nil ||
				strings.Contains(err.Error(), "canary") {
				t.Errorf("as-is alone gives %v, want a refusal", err)
			}
			if got := replay.Choose(x); len(got) != 1 || got[0] != inspector.NoCredentials {
				t.Errorf("chooses %q", got)
			}
			outcomes := run(t, x, inspector.AsIs, inspector.NoCredentials)
			hasProblem(t, outcomes[0], "not replayed: ")
			answered(t, outcomes[1], 401)
			r := s.only(t)
			if got := fmt.Sprint(r.Header); strings.Contains(strings.ToLower(got), "canary") || r.Header.Get("Authorization") != "" {
				t.Errorf("sent %s", got)
			}
		})
	}
}

func TestNoCredentialsLeavesAllOut(t *testing.T) {
	t.Parallel()
	s := newSite(t, refused)
	x := from(exchange(inspector.KindFetch, s.at("api.test", "/me?page=2&api_key=canary&q=token&accessToken=canary"),
		"Authorization", "Bearer canary", "Cookie", "session=canary", "X-Api-Key", "canary", "X-CSRF-Token", "canary",
		"X-Amz-Security-Token", "canary", "X-Requested-With", "XMLHttpRequest", "X-Author", "me"), s.at("api.test", ""))
	answered(t, run(t, x, inspector.NoCredentials)[0], 401)
	r := s.only(t)
	if got := r.URL.RequestURI(); got != "/me?page=2&q=token" {
		t.Errorf("asked for %s", got)
	}
	if got := fmt.Sprint(r.Header); strings.Contains(got, "canary") {
		t.Errorf("sent %s", got)
	}
	if r.Header.Get("X-Requested-With") == "" || r.Header.Get("X-Author") == "" {
		t.Errorf("sent only %v", r.Header)
	}
}

func TestConfirmedMethod(t *testing.T) {
	t.Parallel()
	s := newSite(t, refused)
	x := from(exchange(inspector.KindFetch, s.at("api.test", "/orders"), "Content-Type", "application/json",
		"Cookie", "session=1"), s.at("api.test", ""))
	x.Method = "POST"
	x.Request.Body = inspector.Present(inspector.Body{Text: `{"item":"</script>"}`})
	outcomes, err := shared.Run(context.Background(), x, replay.Order{Experiments: []string{inspector.AsIs}, Confirmed: true}, nil)
	if err != nil {
		t.Fatal(err)
	}
	answered(t, outcomes[0], 401)
	if r := s.only(t); r.Method != "POST" || r.Header.Get("Content-Type") != "application/json" ||
		s.bodies[0] != `{"item":"</script>"}` || r.Header.Get("Cookie") != "session=1" {
		t.Errorf("sent %s %v %s", r.Method, r.Header, s.bodies[0])
	}
	x.Request.Body = inspector.Seen[inspector.Body]{}
	if _, err := shared.Run(context.Background(), x, replay.Order{Confirmed: true}, nil); err == nil {
		t.Error("a request whose body was not seen was repeated")
	}
}

// A page's own content must never come to life: not its scripts, its subresources, its downloads, its dialogs.
func TestNothingOfThePageComesToLife(t *testing.T) {
	t.Parallel()
	s := newSite(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/download":
			w.Header().Set("Content-Disposition", `attachment; filename="canary.bin"`)
			_, _ = io.WriteString(w, strings.Repeat("canary", 1000))
		case "/page":
			w.Header().Set("Content-Type", "text/html")
			w.Header().Set("Link", `</preload.js>; rel=preload; as=script`)
			_, _ = io.WriteString(w, `<script>fetch('/from-script'); alert(1); window.open('/window');
				navigator.serviceWorker?.register('/worker.js')</script>
				<link rel=stylesheet href=/style.css><img src=/image.png><iframe src=/frame></iframe>
				<link rel=manifest href=/manifest.json><meta http-equiv=refresh content="0; url=/refresh">`)
		}
	})
	for _, path := range []string{"/page", "/download"} {
		answered(t, one(t, exchange(inspector.KindNavigation, s.at("shop.localhost", path))), 200)
	}
	if got := s.got(); len(got) != 2 {
		t.Errorf("the site got %s, want the two documents alone", summary(got))
	}
}

func TestBodyIsCapped(t *testing.T) {
	t.Parallel()
	s := newSite(t, func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusUnauthorized)
		for range 100 {
			_, _ = io.WriteString(w, strings.Repeat("no ", 10_000))
		}
	})
	e := one(t, exchange(inspector.KindNavigation, s.at("shop.test", "/")))
	answered(t, e, 401)
	if body := e.Exchange.Response.Body.Or(inspector.Body{}); len(body.Text) != inspector.BodyLimit || !body.Truncated {
		t.Errorf("the body has %d bytes, truncated: %v", len(body.Text), body.Truncated)
	}
}

func TestEndlessBody(t *testing.T) {
	t.Parallel()
	// Without a plain type the browser holds the answer back, to guess the type from more content.
	for _, contentType := range []string{"text/event-stream", "text/plain"} {
		t.Run(contentType, func(t *testing.T) {
			t.Parallel()
			s := newSite(t, func(w http.ResponseWriter, r *http.Request) {
				w.Header().Set("Content-Type", contentType)
				w.WriteHeader(http.StatusUnauthorized)
				_, _ = io.WriteString(w, "data: no\n\n")
				_ = http.NewResponseController(w).Flush()
				<-r.Context().Done()
			})
			e := one(t, exchange(inspector.KindEventSource, s.at("shop.test", "/")))
			answered(t, e, 401)
			if body, seen := e.Exchange.Response.Body.Get(); seen && !body.Truncated {
				t.Errorf("body %+v is said to be whole", body)
			}
		})
	}
}

func TestUntrustedCertificateIsReported(t *testing.T) {
	t.Parallel()
	s := &site{}
	s.Server = httptest.NewUnstartedServer(s.keep(refused))
	s.Config.ErrorLog = log.New(io.Discard, "", 0) // It would log each refused handshake.
	s.StartTLS()
	t.Cleanup(s.stop)
	for _, kind := range []inspector.Kind{inspector.KindNavigation, inspector.KindFetch} {
		x := exchange(kind, strings.Replace(s.URL, "127.0.0.1", "shop.test", 1), "Authorization", "Bearer canary")
		hasProblem(t, one(t, x), "certificate")
	}
	if got := s.got(); len(got) != 0 {
		t.Errorf("the site got %s, want none", summary(got))
	}
}

func TestBotCheckIsInconclusive(t *testing.T) {
	t.Parallel()
	s := newSite(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Cf-Mitigated", "challenge")
		w.WriteHeader(http.StatusForbidden)
	})
	e := one(t, exchange(inspector.KindNavigation, s.at("shop.test", "/")))
	hasProblem(t, e, "(Cloudflare) stopped the clean profile, so its answer (403)")
	if e.Status != 0 || e.Exchange != nil {
		t.Errorf("status %d", e.Status)
	}
}

// The browser's Basic dialog would hold the answer back until someone closed it.
func TestBasicChallengeIsDeclined(t *testing.T) {
	t.Parallel()
	s := newSite(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("WWW-Authenticate", `Basic realm="staff"`)
		w.WriteHeader(http.StatusUnauthorized)
	})
	for _, kind := range []inspector.Kind{inspector.KindNavigation, inspector.KindFetch} {
		e := one(t, exchange(kind, s.at("shop.test", "/")))
		answered(t, e, 401)
		if asked := e.Exchange.Attempts.Or(nil); len(asked) != 1 || asked[0].Realm != "staff" {
			t.Errorf("%s: attempts %+v", kind, asked)
		}
		if !e.Exchange.Response.Body.IsAbsent() {
			t.Errorf("%s: body %+v, want none", kind, e.Exchange.Response.Body)
		}
	}
}
