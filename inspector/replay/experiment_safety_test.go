package replay_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/replay"
	"github.com/why401/why401/inspector/secret"
)

// every are all experiments, with the parameters that fit the exchanges below.
var every = []string{
	inspector.Repeat, inspector.AsIs, inspector.NoCredentials, inspector.OnlyAuthorization, inspector.OnlyCookies,
	inspector.WithoutCookie + ":sid", inspector.FreshCache, inspector.FollowRedirectWithAuthorization,
	inspector.CanonicalHost, inspector.CredentialsInclude, inspector.SameSite, inspector.Preflight, inspector.HomePage,
	inspector.LoginPage, inspector.SiblingPaths, inspector.GarbageAuthorization, inspector.OtherIdentity,
}

const canary = "Canary7f3kSecret"

// secretive is a call that carries a canary wherever a request can carry a secret.
func secretive(s *site) *inspector.Exchange {
	x := from(exchange(inspector.KindFetch, s.at("api.shop.test", "/v1/me?access_token="+canary+"&page=2"),
		"Authorization", "Bearer "+canary, "X-Api-Key", canary, "Cookie", "sid="+canary+"; sid=2"+canary,
		"Referer", s.at("app.test", "/reset?token="+canary)), s.at("app.test", ""))
	x.Initiator.CredentialsMode = inspector.Present("include")
	x.Cookies = inspector.Present([]cookie.Cookie{
		{Name: "sid", Value: secret.Text(canary), Domain: "api.shop.test", HostOnly: true, Path: "/v1"},
		{Name: "sid", Value: secret.Text("2" + canary), Domain: "shop.test", Path: "/"},
		{Name: "bad", Value: secret.Text(canary), Domain: "api.shop.test", HostOnly: true, Path: "no path"},
	})
	x.Redirects = inspector.Present([]inspector.Hop{{
		URL: secret.URL(s.at("shop.test", "/old?key="+canary)), Method: "GET", Status: 302,
		Request: inspector.Message{Headers: []inspector.Header{{Name: "Authorization", Value: "Bearer " + canary}}},
	}})
	return visited(x, s.at("app.test", "/login?session="+canary), s.at("api.shop.test", "/v1/help"))
}

var second = replay.Identity{
	{Name: "Authorization", Value: "Bearer 2" + canary}, {Name: "X-Api-Key", Value: "2" + canary}, {Name: "Cookie", Value: "sid=3" + canary},
}

// leaks tells of a canary in what is shown of a value.
func leaks(t testing.TB, what string, v any) {
	t.Helper()
	written, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	shown := []string{string(written), fmt.Sprintf("%v", v), fmt.Sprintf("%+v", v), fmt.Sprintf("%#v", v)}
	for _, text := range shown {
		if at := strings.Index(strings.ToLower(text), strings.ToLower(canary)); at >= 0 {
			t.Errorf("%s gives away a secret: …%s…", what, text[max(0, at-80):min(len(text), at+40)])
			return
		}
	}
}

// Each experiment meets a server that puts every secret it gets into its answer.
func TestOutcomesGiveNothingAway(t *testing.T) {
	t.Parallel()
	for _, path := range []string{"401", "302", "200"} {
		t.Run(path, func(t *testing.T) {
			t.Parallel()
			s := newSite(t, func(w http.ResponseWriter, r *http.Request) {
				w.Header().Set("WWW-Authenticate", `Bearer realm="`+canary+`"`)
				w.Header().Set("Set-Cookie", "given="+canary)
				w.Header().Set("X-Echo", canary)
				switch {
				case path == "200" || r.Method == http.MethodOptions:
					w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin"))
					w.Header().Set("Access-Control-Allow-Headers", "authorization, x-api-key")
				case path == "302" && !strings.HasPrefix(r.URL.Path, "/sent/"):
					w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin"))
					w.Header().Set("Location", "/sent/?code="+canary+"&token="+canary)
					w.WriteHeader(http.StatusFound)
				default:
					w.WriteHeader(http.StatusUnauthorized)
				}
				_, _ = io.WriteString(w, "you sent "+canary)
			})
			for _, id := range every {
				x := secretive(s)
				if id == inspector.FollowRedirectWithAuthorization {
					x.Request.Headers = nil
				}
				outcomes, err := shared.Run(t.Context(), x, replay.Order{Experiments: []string{id}, Other: second}, nil)
				leaks(t, id, outcomes)
				if err != nil {
					leaks(t, id, err.Error())
					t.Errorf("%s: %v", id, err)
				}
			}
			if len(s.got()) < len(every) {
				t.Errorf("the site got only %s", summary(s.got()))
			}
		})
	}
}

// A redirect must not carry a credential to another origin, in any experiment.
func TestNoCredentialsToAnotherOrigin(t *testing.T) {
	t.Parallel()
	elsewhere := newSite(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Access-Control-Allow-Origin", "*")
		w.Header().Set("Access-Control-Allow-Headers", "*, authorization")
	})
	s := newSite(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin"))
		w.Header().Set("Access-Control-Allow-Credentials", "true")
		w.Header().Set("Access-Control-Allow-Headers", "authorization, x-api-key")
		if r.Method != http.MethodOptions {
			w.Header().Set("Location", elsewhere.at("elsewhere.test", r.URL.Path))
			w.WriteHeader(http.StatusFound)
		}
	})
	for _, kind := range []inspector.Kind{inspector.KindFetch, inspector.KindNavigation} {
		for _, id := range every {
			x := secretive(s)
			x.Kind = kind
			if id == inspector.FollowRedirectWithAuthorization {
				x.Request.Headers = nil
			}
			order(t, x, replay.Order{Experiments: []string{id}, Other: second})
			for i, h := range x.Request.Headers { // The whole Referer keeps redirects from being followed.
				if h.Name == "Referer" {
					x.Request.Headers[i].Value = secret.Text(s.at("app.test", "/cart?page=2"))
				}
			}
			order(t, x, replay.Order{Experiments: []string{id}, Other: second})
		}
	}
	for _, r := range elsewhere.got() {
		if shown := fmt.Sprint(r.URL, r.Header); strings.Contains(shown, canary) || r.Header.Get("Authorization") != "" {
			t.Errorf("%s carried %s", r.URL.Path, shown)
		}
	}
	for _, r := range s.got() {
		host, _, _ := strings.Cut(r.Host, ":")
		if host == "api.shop.test" {
			continue
		}
		// Other hosts get the cookies that are theirs, and nothing else.
		if r.Header.Get("Authorization")+r.Header.Get("X-Api-Key") != "" || strings.Contains(r.Header.Get("Cookie"), "sid="+canary) {
			t.Errorf("%s%s got %v", r.Host, r.URL.Path, r.Header)
		}
	}
	if len(elsewhere.got()) == 0 {
		t.Error("no redirect was followed at all")
	}
}

// Nothing is asked but what the experiments name, on hosts that were seen, with methods that change nothing.
func TestOnlyNamedAddressesAreAsked(t *testing.T) {
	t.Parallel()
	s := newSite(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		w.Header().Set("Link", `</preload.js>; rel=preload; as=script`)
		w.Header().Set("Refresh", "0; url=/refreshed")
		w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin"))
		w.Header().Set("Access-Control-Allow-Headers", "authorization, x-api-key")
		w.Header().Set("Access-Control-Allow-Credentials", "true")
		_, _ = io.WriteString(w, `<script>fetch('/from-script'); alert(1); open('/window'); Notification?.requestPermission();
			navigator.geolocation?.getCurrentPosition(() => 0); navigator.serviceWorker?.register('/worker.js')</script>
			<link rel=stylesheet href=/style.css><img src=/image.png><iframe src=/frame></iframe>
			<iframe src="mailto:a@b.test"></iframe><meta http-equiv=refresh content="0; url=/metarefreshed">`)
	})
	may := map[string]bool{
		"api.shop.test/v1/me": true, "api.shop.test/v1/me/": true, "api.shop.test/": true, "app.test/login": true,
		"api.shop.test/v1/": true, "api.shop.test/v1/help": true,
	}
	for _, kind := range []inspector.Kind{inspector.KindFetch, inspector.KindNavigation} {
		for _, id := range every {
			x := secretive(s)
			x.Kind = kind
			order(t, x, replay.Order{Experiments: []string{id}, Other: second})
		}
	}
	asked := map[string]bool{}
	for _, r := range s.got() {
		host, _, _ := strings.Cut(r.Host, ":")
		asked[host+r.URL.Path] = true
		if !may[host+r.URL.Path] || r.Method != http.MethodGet && r.Method != http.MethodOptions {
			t.Errorf("asked %s %s%s", r.Method, r.Host, r.URL.Path)
		}
	}
	if len(asked) != len(may) {
		t.Errorf("asked only %v", asked)
	}
}

// What may change something is not repeated without a confirmation, but what is asked beside it is.
func TestUnsafeRequestIsNotRepeated(t *testing.T) {
	t.Parallel()
	s := newSite(t, refused)
	x := secretive(s)
	x.Method = "POST"
	x.Request.Body = inspector.Present(inspector.Body{Text: secret.Text(canary)})
	var repeating, beside []string
	for _, id := range every {
		if slices.Contains([]string{inspector.Preflight, inspector.HomePage, inspector.LoginPage, inspector.SiblingPaths}, id) {
			beside = append(beside, id)
		} else {
			repeating = append(repeating, id)
		}
	}
	for _, id := range repeating {
		_, err := shared.Run(t.Context(), x, replay.Order{Experiments: []string{id}, Other: second}, nil)
		if _, ok := errors.AsType[*replay.RefusedError](err); !ok {
			t.Errorf("%s gives %v, want a RefusedError", id, err)
		}
	}
	for _, e := range order(t, x, replay.Order{Experiments: append(beside, repeating...), Other: second}) {
		if slices.Contains(beside, e.ID) != e.Usable() {
			t.Errorf("%s: status %d, problem %q", e.ID, e.Status, e.Problem)
		}
	}
	for _, r := range s.got() {
		if r.Method != http.MethodGet && r.Method != http.MethodOptions {
			t.Errorf("the site got %s %s", r.Method, r.URL.Path)
		}
	}
}

// A spelling with https is asked with its certificate checked.
func TestUntrustedSpellingIsReported(t *testing.T) {
	t.Parallel()
	plain := newSite(t, refused)
	secure := &site{}
	secure.Server = httptest.NewUnstartedServer(secure.keep(refused))
	secure.Config.ErrorLog = log.New(io.Discard, "", 0) // It would log each refused handshake.
	secure.StartTLS()
	t.Cleanup(secure.stop)
	port := func(s *site) string {
		u, err := url.Parse(s.URL)
		if err != nil {
			t.Fatal(err)
		}
		return u.Port()
	}
	r, _ := fresh(t, replay.Options{Args: []string{
		"--host-resolver-rules=MAP *:80 127.0.0.1:" + port(plain) + ", MAP *:443 127.0.0.1:" + port(secure),
	}})
	x := exchange(inspector.KindNavigation, "http://shop.test/", "Cookie", "sid="+canary)
	e := runWith(t, r, x, inspector.CanonicalHost)[0]
	answered(t, e, 401) // By the name with www.
	if len(e.Answers) != 2 || e.Answers[0].Asked != "https" || !strings.Contains(e.Answers[0].Problem, "certificate") || e.Answers[0].Status != 0 {
		t.Errorf("answers %+v", e.Answers)
	}
	if got := secure.got(); len(got) != 0 {
		t.Errorf("the site with the bad certificate got %s", summary(got))
	}
}

// A run that was refused or cancelled shows none of the request's secrets either.
func TestErrorsGiveNothingAway(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	s := newSite(t, refused)
	for name, x := range map[string]*inspector.Exchange{
		"cancelled":  secretive(s),
		"unreadable": exchange(inspector.KindFetch, "http://%zz"+canary, "Authorization", "Bearer "+canary),
		"a password": exchange(inspector.KindFetch, "http://u:"+canary+"@shop.test/"),
	} {
		_, err := shared.Run(ctx, x, replay.Order{Experiments: []string{inspector.AsIs}, Other: second}, nil)
		if err == nil {
			t.Fatalf("%s: no error", name)
		}
		leaks(t, name, err.Error())
		leaks(t, name, err)
	}
}
