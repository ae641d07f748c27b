package replay

import (
	"errors"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/network"
	"github.com/google/go-cmp/cmp"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/secret"
)

func seen(address string, headers ...string) *inspector.Exchange {
	x := &inspector.Exchange{
		Source: inspector.SourceWebRequest, URL: secret.URL(address), Method: "GET", Status: 401, Kind: inspector.KindFetch,
		Time: time.Now(),
	}
	for h := range slices.Chunk(headers, 2) {
		x.Request.Headers = append(x.Request.Headers, inspector.Header{Name: h[0], Value: secret.Text(h[1])})
	}
	return x
}

func TestJarIsOfTheRequestsMoment(t *testing.T) {
	t.Parallel()
	x := seen("https://shop.test/", "Cookie", "session=old; session=wide; gone=1; keep=1")
	x.Cookies = inspector.Present([]cookie.Cookie{
		{Name: "session", Value: "new", Domain: "shop.test", HostOnly: true, Path: "/", Secure: true},
		{Name: "session", Value: "wide", Domain: "shop.test", Path: "/"},
		{Name: "keep", Value: "1", Domain: "shop.test", Path: "/"},
		{Name: "visitor", Value: "1", Domain: "shop.test", Path: "/"},
		{Name: "unsent", Value: "1", Domain: "shop.test", Path: "/admin"},
		{Name: "expired", Value: "1", Domain: "shop.test", Path: "/", Expires: time.Now().Add(-time.Hour)},
	})
	for _, line := range []string{"gone=; Max-Age=0", "session=new; Path=/", "visitor=1"} {
		x.Response.Headers = append(x.Response.Headers, inspector.Header{Name: "Set-Cookie", Value: secret.Text(line)})
	}
	got := map[string]int{}
	for _, c := range newPlan(x).cookies {
		got[c.Name+"="+c.Value.Reveal()]++
	}
	want := map[string]int{"session=old": 1, "session=wide": 1, "gone=1": 1, "keep=1": 1, "unsent=1": 1}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestThirdPartyCookiesAsTheBrowserHasThem(t *testing.T) {
	t.Parallel()
	held := inspector.Present([]cookie.Cookie{
		{Name: "session", Value: "1", Domain: "api.example", HostOnly: true, Path: "/", Secure: true, SameSite: "none"},
	})
	plain := func(headers ...string) *inspector.Exchange {
		x := seen("https://api.example/me", headers...)
		x.Cookies = held
		x.Initiator.Origin = inspector.Present("https://shop.example")
		x.Initiator.CredentialsMode = inspector.Present("include")
		return x
	}
	told := plain("Cookie", "session=1")
	told.BlockedCookies = inspector.Present([]inspector.BlockedCookie{{Reasons: []string{"UserPreferences"}}})
	omitted := plain()
	omitted.Initiator.CredentialsMode = inspector.Present("omit")
	sameSite := plain()
	sameSite.Initiator.Origin = inspector.Present("https://www.api.example")
	for name, test := range map[string]struct {
		x    *inspector.Exchange
		want bool
	}{
		"sent":                 {plain("Cookie", "session=1"), false},
		"held and not sent":    {plain(), true},
		"the browser says so":  {told, true},
		"credentials omitted":  {omitted, false},
		"asked from same site": {sameSite, false},
	} {
		if got := newPlan(test.x).blocksThirdParty; got != test.want {
			t.Errorf("%s: blocks third-party cookies %v, want %v", name, got, test.want)
		}
	}
}

func TestInitiator(t *testing.T) {
	t.Parallel()
	type want struct {
		Pages  []string
		Policy string
	}
	for name, test := range map[string]struct {
		x              *inspector.Exchange
		origin, top    inspector.Seen[string]
		kind           inspector.Kind
		hidden         []string
		want           want
		withDifference bool
	}{
		"page with its Referer": {
			x:      seen("https://api.example/me", "Referer", "https://shop.example/"),
			origin: inspector.Present("https://shop.example"),
			want:   want{Pages: []string{"https://shop.example/"}},
		},
		"same origin, whole Referer": {
			x:      seen("https://shop.example/me", "Referer", "https://shop.example/cart?x=1"),
			origin: inspector.Present("https://shop.example"),
			want:   want{Pages: []string{"https://shop.example/cart?x=1"}},
		},
		"whole Referer to another origin": {
			x:      seen("https://api.example/me", "Referer", "https://shop.example/cart"),
			origin: inspector.Present("https://shop.example"),
			want:   want{Pages: []string{"https://shop.example/cart"}, Policy: "unsafe-url"},
		},
		"no Referer": {
			x: seen("https://api.example/me"), origin: inspector.Present("https://shop.example"),
			want: want{Pages: []string{"https://shop.example/"}, Policy: "no-referrer"},
		},
		"Referer not seen": {
			x: seen("https://api.example/me"), origin: inspector.Present("https://shop.example"),
			hidden: []string{"referer"}, want: want{Pages: []string{"https://shop.example/"}},
		},
		"frame in a page of another origin": {
			x:      seen("https://api.example/me", "Referer", "https://shop.example/"),
			origin: inspector.Present("https://shop.example"), top: inspector.Present("https://mall.example"),
			want: want{Pages: []string{"https://mall.example/", "https://shop.example/"}},
		},
		"typed": {
			x: seen("https://shop.example/"), origin: inspector.Absent[string](), kind: inspector.KindNavigation,
		},
		"opaque origin": {
			x: seen("https://api.example/me", "Origin", "null"), origin: inspector.Present("null"),
			hidden: []string{"referer"}, want: want{Pages: []string{"https://api.example/"}}, withDifference: true,
		},
		"known by the Origin header alone": {
			x:      seen("https://api.example/me", "Origin", "https://shop.example"),
			hidden: []string{"referer"}, want: want{Pages: []string{"https://shop.example/"}},
		},
		"not seen": {
			x: seen("https://api.example/me"), hidden: []string{"*"},
			want: want{Pages: []string{"https://api.example/"}}, withDifference: true,
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			test.x.Initiator.Origin, test.x.Initiator.TopOrigin = test.origin, test.top
			test.x.Request.Hidden = test.hidden
			if test.kind != "" {
				test.x.Kind = test.kind
			}
			p := newPlan(test.x)
			if diff := cmp.Diff(test.want, want{p.pages, p.referrerPolicy}); diff != "" {
				t.Error(diff)
			}
			if (len(p.differences) > 0) != test.withDifference {
				t.Errorf("differences %q", p.differences)
			}
		})
	}
}

func TestChoose(t *testing.T) {
	t.Parallel()
	hidden := seen("https://shop.test/")
	hidden.Source, hidden.Request.Hidden = inspector.SourceHAR, []string{"authorization", "cookie"}
	preflight := seen("https://shop.test/", "Access-Control-Request-Headers", "authorization")
	preflight.Kind = inspector.KindPreflight
	typed := seen("https://shop.test/")
	typed.Attempts = inspector.Present(make([]inspector.Attempt, 2))
	for name, test := range map[string]struct {
		x    *inspector.Exchange
		want []string
	}{
		"credentials":              {seen("https://shop.test/", "Cookie", "a=1"), []string{inspector.AsIs, inspector.NoCredentials}},
		"key in the address":       {seen("https://shop.test/?api_key=1"), []string{inspector.AsIs, inspector.NoCredentials}},
		"none":                     {seen("https://shop.test/"), []string{inspector.AsIs}},
		"a typed password":         {seen("https://shop.test/", "Authorization", "Basic YTpi"), []string{inspector.NoCredentials}},
		"a password not shown":     {typed, []string{inspector.NoCredentials}},
		"a password in the URL":    {seen("https://a:b@shop.test/"), []string{inspector.NoCredentials}},
		"credentials not seen":     {hidden, []string{inspector.NoCredentials}},
		"a preflight carries none": {preflight, []string{inspector.AsIs}},
	} {
		if diff := cmp.Diff(test.want, Choose(test.x)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestUnknownExperiment(t *testing.T) {
	t.Parallel()
	_, err := choose([]string{inspector.AsIs, "by-magic"})
	unknown, ok := errors.AsType[*UnknownError](err)
	if !ok || unknown.ID != "by-magic" || !strings.Contains(err.Error(), inspector.NoCredentials) {
		t.Errorf("error %v, want an UnknownError that names those there are", err)
	}
}

func TestRefuseAddress(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]string{
		"https://api.test/logout.php":      inspector.HarmSignOut,
		"https://api.test/Log-Out.aspx":    inspector.HarmSignOut,
		"https://api.test/a/signout.do;s=": inspector.HarmSignOut,
		"https://api.test/logoff.jsf.html": inspector.HarmSignOut,
		"https://api.test/token.php":       inspector.HarmTokenCall,
		"https://api.test/as/token.oauth2": inspector.HarmTokenCall,
		"https://api.test/refresh.json?a":  inspector.HarmTokenCall,

		"https://api.test/?code=x&state=y":          inspector.HarmSpendCode,
		"https://api.test/callback?code=x":          inspector.HarmSpendCode,
		"https://api.test/googleCallback?code=x":    inspector.HarmSpendCode,
		"https://api.test/auth/done?code=x":         inspector.HarmSpendCode,
		"https://api.test/oauth2/authorize?code=x":  inspector.HarmSpendCode,
		"https://api.test/signin-oidc?code=x":       inspector.HarmSpendCode,
		"https://api.test/users/sign_in?code=x":     inspector.HarmSpendCode,
		"https://api.test/magic-link/7fk29q":        inspector.HarmSpendCode,
		"https://api.test/verify/123456":            inspector.HarmSpendCode,
		"https://api.test/reset-password/ab12cd?a=": inspector.HarmSpendCode,
	} {
		u, err := url.Parse(address)
		if err != nil {
			t.Fatal(err)
		}
		if reason := inspector.Harm(u, ""); reason != want {
			t.Errorf("%s: refused because %q, want %q", address, reason, want)
		}
		redirect := &trial{plan: plan{url: &url.URL{Scheme: "https", Host: "api.test"}}}
		if reason := redirect.refuseRedirect(&fetch.EventRequestPaused{
			Request:         &network.Request{URL: "https://api.test/start"},
			ResponseHeaders: []*fetch.HeaderEntry{{Name: "Location", Value: address}},
		}); reason != want {
			t.Errorf("a redirect to %s: refused because %q, want %q", address, reason, want)
		}
	}
}

func TestRefuseAddressSparesTheRest(t *testing.T) {
	t.Parallel()
	for _, address := range []string{
		"https://api.test/tokens", "https://api.test/v1/refreshments", "https://api.test/?code=4711",
		"https://api.test/callback?state=ny", "https://api.test/tokenizer/run", "https://api.test/login",
		"https://api.test/tokens.json", "https://api.test/logout.d/page", "https://api.test/.token",
		"https://api.test/authors?code=4711", "https://api.test/signing?code=4711", "https://api.test/keys/ab12cd",
	} {
		u, err := url.Parse(address)
		if err != nil {
			t.Fatal(err)
		}
		if reason := inspector.Harm(u, ""); reason != "" {
			t.Errorf("%s is refused: %s", address, reason)
		}
	}
}
