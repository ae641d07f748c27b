package replay_test

import (
	"net/http"
	"slices"
	"testing"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
)

func TestNavigationWithCookies(t *testing.T) {
	t.Parallel()
	s := newSite(t, func(w http.ResponseWriter, r *http.Request) {
		if _, err := r.Cookie("session"); err == nil {
			refused(w, r)
		}
	})
	x := exchange(inspector.KindNavigation, s.at("shop.test", "/account?page=2"), "Cookie", "session=stale; theme=dark",
		"User-Agent", "Mozilla/5.0 Firefox/153.0", "Accept-Language", "cy")
	x.Cookies = inspector.Present([]cookie.Cookie{
		{Name: "session", Value: "stale", Domain: "shop.test", HostOnly: true, Path: "/", HTTPOnly: true, SameSite: "lax"},
		{Name: "theme", Value: "dark", Domain: "shop.test", Path: "/"},
		{Name: "admin", Value: "1", Domain: "shop.test", Path: "/admin"},
	})
	outcomes := run(t, x)
	if len(outcomes) != 2 || outcomes[0].ID != inspector.AsIs || outcomes[1].ID != inspector.NoCredentials {
		t.Fatalf("made %+v, want as-is and no-credentials", outcomes)
	}
	answered(t, outcomes[0], 401)
	answered(t, outcomes[1], 200)
	if outcomes[1].Exchange != nil {
		t.Error("an exchange is attached to an answer that is no 401")
	}
	got := s.got()
	if len(got) != 2 {
		t.Fatalf("the site got %s, want two requests", summary(got))
	}
	if cookies := got[0].Header.Get("Cookie"); cookies != "session=stale; theme=dark" {
		t.Errorf("as-is sent cookies %q", cookies)
	}
	if cookies := got[1].Header.Get("Cookie"); cookies != "" {
		t.Errorf("no-credentials sent cookies %q", cookies)
	}
	for _, r := range got {
		if r.URL.RequestURI() != "/account?page=2" || r.UserAgent() != "Mozilla/5.0 Firefox/153.0" ||
			r.Header.Get("Accept-Language") != "cy" {
			t.Errorf("sent %s as %q in %q", r.URL, r.UserAgent(), r.Header.Get("Accept-Language"))
		}
	}
	seen := outcomes[0].Exchange
	if seen == nil {
		t.Fatal("no exchange is attached to the 401")
	}
	if seen.Source != inspector.SourceCDP || seen.Status != 401 || seen.Browser.Version == "" || seen.Browser.OS == "" {
		t.Errorf("exchange %+v", seen)
	}
	if got := seen.Request.Header("cookie").Or("").Reveal(); got != "session=stale; theme=dark" {
		t.Errorf("the exchange shows cookies %q", got)
	}
	if got := seen.Response.Header("www-authenticate").Or("").Reveal(); got != `Bearer error="invalid_token"` {
		t.Errorf("the exchange shows challenge %q", got)
	}
	if got := seen.Response.Body.Or(inspector.Body{}); got.Text.Reveal() != "jwt expired" || got.Truncated {
		t.Errorf("the exchange shows body %q", got.Text.Reveal())
	}
	if seen.Request.Header("authorization").IsPresent() || !seen.Request.Header("authorization").Known() {
		t.Error("the exchange does not say that no Authorization was sent")
	}
}

func TestFetchWithAuthorizationAndPreflight(t *testing.T) {
	t.Parallel()
	api := newSite(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin"))
		w.Header().Set("Access-Control-Allow-Headers", "authorization, x-trace")
		if r.Method == http.MethodOptions {
			return
		}
		if r.Header.Get("Authorization") != "" {
			refused(w, r)
		}
	})
	page := newSite(t, func(http.ResponseWriter, *http.Request) {})
	app := page.at("app.test", "")
	x := from(exchange(inspector.KindFetch, api.at("api.test", "/me"), "Authorization", "Bearer old", "X-Trace", "7",
		"Accept", "application/json", "Referer", app+"/", "User-Agent", "Mozilla/5.0 mine"), app)
	outcomes := run(t, x)
	answered(t, outcomes[0], 401)
	answered(t, outcomes[1], 200)
	if got := page.got(); len(got) != 0 {
		t.Errorf("the page's own site got %s, want none", summary(got))
	}
	got := api.got()
	if len(got) != 4 || got[0].Method != "OPTIONS" || got[1].Method != "GET" || got[2].Method != "OPTIONS" {
		t.Fatalf("the API got %s, want each request with its preflight", summary(got))
	}
	if h := got[0].Header; h.Get("Access-Control-Request-Headers") != "authorization,x-trace" ||
		h.Get("Authorization") != "" || h.Get("User-Agent") != "Mozilla/5.0 mine" {
		t.Errorf("the preflight asked with %v", h)
	}
	if h := got[1].Header; h.Get("Authorization") != "Bearer old" || h.Get("X-Trace") != "7" || h.Get("Origin") != app ||
		h.Get("Accept") != "application/json" || h.Get("Referer") != app+"/" || h.Get("User-Agent") != "Mozilla/5.0 mine" {
		t.Errorf("as-is sent %v", h)
	}
	if h := got[3].Header; h.Get("Authorization") != "" || h.Get("X-Trace") != "7" || h.Get("Origin") != app {
		t.Errorf("no-credentials sent %v", h)
	}
	seen := outcomes[0].Exchange
	if hop, ok := seen.Preflight.Get(); !ok || hop.Method != "OPTIONS" || hop.Status != 200 {
		t.Errorf("the exchange shows preflight %+v", hop)
	}
	if seen.Initiator.Origin.Or("") != app || seen.Initiator.Mode.Or("") != "cors" {
		t.Errorf("the exchange shows initiator %+v", seen.Initiator)
	}
}

func TestPreflightAnswered401(t *testing.T) {
	t.Parallel()
	api := newSite(t, refused)
	for name, x := range map[string]*inspector.Exchange{
		"seen as the fetch": exchange(inspector.KindFetch, api.at("api.test", "/me"), "Authorization", "Bearer x"),
		"seen as the preflight": func() *inspector.Exchange {
			x := exchange(inspector.KindPreflight, api.at("api.test", "/me"),
				"Access-Control-Request-Method", "PUT", "Access-Control-Request-Headers", "authorization,content-type")
			x.Method = "OPTIONS"
			return x
		}(),
	} {
		t.Run(name, func(t *testing.T) {
			e := one(t, from(x, "http://app.test"))
			answered(t, e, 401)
			if e.Exchange == nil || e.Exchange.Kind != inspector.KindPreflight || e.Exchange.Method != "OPTIONS" {
				t.Errorf("exchange %+v, want the preflight", e.Exchange)
			}
		})
	}
	for _, r := range api.got() {
		if r.Method != "OPTIONS" {
			t.Errorf("the API got %s", summary(api.got()))
		}
	}
}

// A preflight that passes now must not let the request itself out, whatever its method.
func TestPreflightThatPassesSendsNothing(t *testing.T) {
	t.Parallel()
	api := newSite(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin"))
		w.Header().Set("Access-Control-Allow-Methods", "DELETE")
	})
	x := from(exchange(inspector.KindPreflight, api.at("api.test", "/me"), "Access-Control-Request-Method", "DELETE"),
		"http://app.test")
	x.Method = "OPTIONS"
	answered(t, one(t, x), 200)
	if r := api.only(t); r.Method != "OPTIONS" {
		t.Errorf("the API got %s", summary(api.got()))
	}
}

func TestElements(t *testing.T) {
	t.Parallel()
	kinds := map[inspector.Kind]string{
		inspector.KindImage: "image", inspector.KindScript: "script", inspector.KindStyle: "style",
		inspector.KindFont: "font", inspector.KindMedia: "video", inspector.KindEventSource: "empty",
		inspector.KindManifest: "empty", inspector.KindOther: "empty", inspector.KindFrame: "iframe",
		inspector.KindDownload: "document",
	}
	for kind, destination := range kinds {
		t.Run(string(kind), func(t *testing.T) {
			t.Parallel()
			s := newSite(t, refused)
			address := s.at("files.localhost", "/f") // Trustworthy, so that browsers send Sec-Fetch headers.
			e := one(t, from(exchange(kind, address), s.at("files.localhost", "")))
			answered(t, e, 401)
			r := s.only(t)
			if got := r.Header.Get("Sec-Fetch-Dest"); got != destination {
				t.Errorf("Sec-Fetch-Dest is %q, want %q", got, destination)
			}
			if got := e.Exchange.Response.Body.Or(inspector.Body{}).Text.Reveal(); got != "jwt expired" {
				t.Errorf("body %q", got)
			}
		})
	}
}

func TestSameSiteKeepsCookieBack(t *testing.T) {
	t.Parallel()
	s := newSite(t, refused)
	jar := []cookie.Cookie{
		{Name: "strict", Value: "1", Domain: "shop.test", HostOnly: true, Path: "/", SameSite: "strict"},
		{Name: "lax", Value: "1", Domain: "shop.test", HostOnly: true, Path: "/", SameSite: "lax"},
	}
	tests := []struct {
		name    string
		kind    inspector.Kind
		origin  inspector.Seen[string]
		cookie  string
		blocked []string
	}{
		{"fetch from elsewhere", inspector.KindFetch, inspector.Present("http://other.test"), "", []string{"lax", "strict"}},
		{"link from elsewhere", inspector.KindNavigation, inspector.Present("http://other.test"), "lax=1", []string{"strict"}},
		{"typed", inspector.KindNavigation, inspector.Absent[string](), "strict=1; lax=1", nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			before := len(s.got())
			x := exchange(test.kind, s.at("shop.test", "/"))
			x.Initiator.Origin = test.origin
			x.Initiator.CredentialsMode = inspector.Present("include")
			x.Cookies = inspector.Present(jar)
			e := one(t, x)
			answered(t, e, 401)
			if got := s.got()[before].Header.Get("Cookie"); got != test.cookie {
				t.Errorf("sent cookies %q, want %q", got, test.cookie)
			}
			var blocked []string
			for _, b := range e.Exchange.BlockedCookies.Or(nil) {
				blocked = append(blocked, b.Cookie.Name)
				if len(b.Reasons) == 0 {
					t.Errorf("cookie %s was blocked for no reason", b.Cookie.Name)
				}
				t.Logf("%s: %q", b.Cookie.Name, b.Reasons)
			}
			slices.Sort(blocked)
			if !slices.Equal(blocked, test.blocked) {
				t.Errorf("blocked cookies %q, want %q", blocked, test.blocked)
			}
		})
	}
}
