package inspector

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/secret"
)

const placesCanary = "canary4711secret"

func at(address string, change ...func(*Exchange)) *Exchange {
	x := &Exchange{URL: secret.URL(address), Method: "GET", Status: 401, Kind: KindNavigation, Time: time.Now()}
	for _, c := range change {
		c(x)
	}
	return x
}

func visited(method string, status int, kind Kind, addresses ...string) func(*Exchange) {
	return func(x *Exchange) {
		seen := x.History.Or(nil)
		for _, a := range addresses {
			seen = append(seen, Earlier{URL: secret.URL(a), Method: method, Status: status, Kind: kind})
		}
		x.History = Present(seen)
	}
}

func answer(body string, headers ...string) func(*Exchange) {
	return func(x *Exchange) {
		for i := 0; i+1 < len(headers); i += 2 {
			x.Response.Headers = append(x.Response.Headers, Header{headers[i], secret.Text(headers[i+1])})
		}
		x.Response.Body = Present(Body{Text: secret.Text(body)})
	}
}

func hop(address string, headers ...string) Hop {
	h := Hop{URL: secret.URL(address), Method: "GET", Status: 302}
	for i := 0; i+1 < len(headers); i += 2 {
		h.Request.Headers = append(h.Request.Headers, Header{headers[i], secret.Text(headers[i+1])})
	}
	return h
}

func through(hops ...Hop) func(*Exchange) {
	return func(x *Exchange) { x.Redirects = Present(hops) }
}

func revealed(urls ...secret.URL) []string {
	list := []string{}
	for _, u := range urls {
		list = append(list, u.Reveal())
	}
	return list
}

func TestSignInPage(t *testing.T) {
	t.Parallel()
	const page = "https://shop.example/account"
	for name, test := range map[string]struct {
		x    *Exchange
		want string
	}{
		"nothing names it": {at(page), ""},
		"visited": {
			at(page, visited("GET", 200, KindNavigation, "https://shop.example/users/sign_in", "https://shop.example/cart")),
			"https://shop.example/users/sign_in",
		},
		"visited at the identity provider": {
			at(page, visited("GET", 302, KindNavigation, "https://id.example/oauth2/authorize?client_id=a&state=b")),
			"https://id.example/oauth2/authorize?client_id=a&state=b",
		},
		"posted to":          {at(page, visited("POST", 303, KindNavigation, "https://shop.example/login")), "https://shop.example/login"},
		"visit refused":      {at(page, visited("GET", 404, KindNavigation, "https://shop.example/login")), ""},
		"an API's call":      {at(page, visited("POST", 200, KindFetch, "https://shop.example/api/login")), ""},
		"callback, not page": {at(page, visited("GET", 302, KindNavigation, "https://shop.example/login/callback?code=x&state=y")), ""},
		"sign-out":           {at(page, visited("GET", 302, KindNavigation, "https://shop.example/sso/logout")), ""},
		"led by a redirect": {
			at(page, through(hop("https://id.example/sso/start"), hop("https://shop.example/x"))), "https://id.example/sso/start",
		},
		"Location":                {at(page, answer("", "Location", "/login?next=%2Faccount")), "https://shop.example/login?next=%2Faccount"},
		"Location elsewhere":      {at(page, answer("", "Location", "https://evil.example/login")), ""},
		"Refresh":                 {at(page, answer("", "Refresh", "0; url=/signin")), "https://shop.example/signin"},
		"Link":                    {at(page, answer("", "Link", `</style.css>; rel=preload, </enter>; rel="login"`)), "https://shop.example/enter"},
		"link by address":         {at(page, answer(`<p>No. <a class=x href="/wp-login.php?a=1&amp;b=2#top">Here</a>`)), "https://shop.example/wp-login.php?a=1&b=2"},
		"link by text":            {at(page, answer(`<a href="/help">Help</a> <a href=/enter><b>Sign in</b></a>`)), "https://shop.example/enter"},
		"link by German text":     {at(page, answer(`<a href="/konto">Anmelden</a>`)), "https://shop.example/konto"},
		"meta refresh":            {at(page, answer(`<meta http-equiv=refresh content="0;URL='/login'">`)), "https://shop.example/login"},
		"form":                    {at(page, answer(`<form method=post action="/login"><input type=password></form>`)), "https://shop.example/login"},
		"link to an unseen host":  {at(page, answer(`<a href="https://evil.example/login">Sign in</a>`)), ""},
		"link down to http":       {at(page, answer(`<a href="http://shop.example/login">Sign in</a>`)), ""},
		"script URL":              {at(page, answer(`<a href="javascript:login()">Sign in</a>`)), ""},
		"JSON":                    {at(page, answer(`{"error":"no","loginUrl":"https:\/\/shop.example\/login"}`)), "https://shop.example/login"},
		"WordPress by its header": {at("https://shop.example/blog/wp-json/wp/v2/users", answer("{}", "Link", `<https://shop.example/blog/wp-json/>; rel="https://api.w.org/"`)), "https://shop.example/blog/wp-login.php"},
		"itself the sign-in page": {at("https://shop.example/login", answer(`<form action="/login"><a href="/login/">Sign in</a>`)), ""},
		"no http":                 {at("file:///login"), ""},
		"unreadable":              {at("https://%zz" + placesCanary), ""},
		"one-time login":          {at(page, answer(`<a href="/login?ticket=ST-1">Sign in</a>`)), ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, ok := test.x.SignInPage()
			if got.Reveal() != test.want || ok != (test.want != "") {
				t.Errorf("%q, %v; want %q", got.Reveal(), ok, test.want)
			}
		})
	}
}

func TestSiblings(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		x    *Exchange
		want []string
	}{
		"home page":    {at("https://shop.example/"), []string{}},
		"first level":  {at("https://shop.example/account"), []string{}},
		"parents":      {at("https://shop.example/a/b%2Fc/d?x=1#f"), []string{"https://shop.example/a/b%2Fc/", "https://shop.example/a/"}},
		"many parents": {at("https://shop.example/a/b/c/d/e/f"), []string{"https://shop.example/a/b/c/d/e/", "https://shop.example/a/b/c/d/", "https://shop.example/a/b/c/"}},
		"history, latest first": {
			at("https://shop.example/admin/users/list", visited("GET", 200, KindNavigation,
				"https://shop.example/old", "https://shop.example/cart", "https://shop.example/admin/users/list/", "https://shop.example/help")),
			[]string{"https://shop.example/admin/users/", "https://shop.example/help", "https://shop.example/cart"},
		},
		"what must not be asked": {
			at("https://shop.example/admin", visited("POST", 200, KindNavigation, "https://shop.example/post"),
				visited("GET", 200, KindImage, "https://shop.example/logo.png"),
				visited("GET", 0, KindNavigation, "https://shop.example/failed"),
				visited("GET", 200, KindNavigation, "https://other.example/", "http://shop.example/plain", "https://shop.example:8443/port",
					"https://shop.example/logout", "https://shop.example/log-out", "https://shop.example/orders/5/delete",
					"https://shop.example/list?remove=5", "https://shop.example/oauth/token", "https://shop.example/verify/123456",
					"https://user:"+placesCanary+"@shop.example/fine")),
			[]string{"https://shop.example/fine"},
		},
		"unreadable": {at("https://%zz"), []string{}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, revealed(test.x.Siblings()...)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestHome(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]string{
		"https://shop.example/a/b?c=d#e": "https://shop.example/", "http://u:p@[::1]:8080/a": "http://[::1]:8080/",
		"https://shop.example": "", "https://shop.example/": "", "https://shop.example/?a=1": "", "ftp://shop.example/a": "",
	} {
		if got, ok := at(address).Home(); got.Reveal() != want || ok != (want != "") {
			t.Errorf("%s: %q, %v; want %q", address, got.Reveal(), ok, want)
		}
	}
}

func TestSpellings(t *testing.T) {
	t.Parallel()
	for address, want := range map[string][]string{
		"http://shop.example/a?b=c":                           {"https://shop.example/a?b=c", "http://www.shop.example/a?b=c", "http://shop.example/a/?b=c"},
		"http://shop.example:80/":                             {"https://shop.example/", "http://www.shop.example:80/"},
		"https://www.shop.co.uk/a/":                           {"https://shop.co.uk/a/", "https://www.shop.co.uk/a"},
		"https://u:p@shop.example:8443/#f":                    {"https://www.shop.example:8443/"},
		"https://api.shop.example/v1/me":                      {"https://api.shop.example/v1/me/"},
		"https://shop.example/index.php":                      {"https://www.shop.example/index.php"},
		"https://me.github.io/":                               {},
		"https://co.uk/":                                      {},
		"http://192.0.2.1:8080/a":                             {"http://192.0.2.1:8080/a/"},
		"http://[2001:db8::1]/":                               {"https://[2001:db8::1]/"},
		"http://localhost:3000/":                              {},
		"https://shop.example/callback/?code=" + placesCanary: {},
		"https://shop.example/a%2Fb":                          {"https://www.shop.example/a%2Fb"},
		"mailto:" + placesCanary:                              {},
	} {
		if diff := cmp.Diff(want, revealed(at(address).Spellings()...)); diff != "" {
			t.Errorf("%s: %s", address, diff)
		}
	}
}

func TestDroppedAuthorization(t *testing.T) {
	t.Parallel()
	with := func(x *Exchange) { x.Request.Headers = []Header{{"Authorization", "Bearer kept"}} }
	hidden := func(x *Exchange) { x.Request.Hidden = []string{"authorization"} }
	first, last := hop("http://shop.example/", "Authorization", "Bearer first"), hop("https://shop.example/", "authorization", placesCanary)
	for name, test := range map[string]struct {
		x    *Exchange
		want string
	}{
		"the last hop's":     {at("https://api.example/", through(first, last, hop("https://x.example/"))), placesCanary},
		"kept":               {at("https://api.example/", through(last), with), ""},
		"not seen":           {at("https://api.example/", through(last), hidden), ""},
		"none was sent":      {at("https://api.example/", through(hop("http://api.example/"))), ""},
		"redirects not seen": {at("https://api.example/"), ""},
	} {
		value, ok := test.x.DroppedAuthorization()
		if value.Reveal() != test.want || ok != (test.want != "") {
			t.Errorf("%s: %q, %v; want %q", name, value.Reveal(), ok, test.want)
		}
		if strings.Contains(fmt.Sprintf("%v %+v %#v", value, value, value), placesCanary) {
			t.Errorf("%s: the value prints itself", name)
		}
	}
}

func TestShadowed(t *testing.T) {
	t.Parallel()
	sent := func(header string) func(*Exchange) {
		return func(x *Exchange) { x.Request.Headers = []Header{{"Cookie", secret.Text(header)}} }
	}
	holds := func(x *Exchange) {
		x.Cookies = Present([]cookie.Cookie{
			{Name: "sid", Value: placesCanary, Domain: "shop.example", HostOnly: true, Path: "/"},
			{Name: "sid", Value: "b", Domain: "shop.example", Path: "/admin"},
			{Name: "lang", Value: "c", Domain: "shop.example", Path: "/"},
			{Name: "lang", Value: "d", Domain: "shop.example", Path: "/other"},
		})
	}
	hidden := func(x *Exchange) { x.Request.Hidden = []string{"cookie"} }
	for name, test := range map[string]struct {
		x    *Exchange
		want []string
	}{
		"sent twice":            {at("https://shop.example/", sent("a=1; sid=2; a=3; sid=4; a=5; lang=6")), []string{"a", "sid"}},
		"sent once":             {at("https://shop.example/admin", sent("sid=2"), holds), nil},
		"would be sent":         {at("https://shop.example/admin", hidden, holds), []string{"sid"}},
		"held for another path": {at("https://shop.example/", hidden, holds), nil},
		"no cookies":            {at("https://shop.example/"), nil},
	} {
		if diff := cmp.Diff(test.want, test.x.Shadowed()); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// What is named is an address of the evidence, and prints itself like one: without what it may give away.
func TestPlacesGiveNothingAway(t *testing.T) {
	t.Parallel()
	x := at("https://u:"+placesCanary+"@shop.example/reset/"+placesCanary+"/page?token="+placesCanary+"#"+placesCanary,
		visited("GET", 200, KindNavigation, "https://shop.example/login?session="+placesCanary),
		through(hop("https://shop.example/", "Authorization", "Bearer "+placesCanary)))
	page, _ := x.SignInPage()
	home, _ := x.Home()
	value, _ := x.DroppedAuthorization()
	dropped, _ := x.AuthorizedHop()
	shown := fmt.Sprintf("%v %v %v %+v %v %v", page, home, value, dropped, x.Siblings(), x.Spellings())
	if strings.Contains(shown, placesCanary) {
		t.Errorf("gives away a secret: %s", shown)
	}
}

func BenchmarkPlaces(b *testing.B) {
	x := at("https://shop.example/admin/users", answer(strings.Repeat(`<p class="x">No <a href="/help">help</a>`, 1000), "Server", "nginx"))
	b.ReportAllocs()
	for b.Loop() {
		_, _ = x.SignInPage()
		_ = x.Siblings()
		_ = x.Spellings()
	}
}

// Whatever an answer says, the page that it names is one that may be asked.
func FuzzSignInPage(f *testing.F) {
	for _, seed := range [][2]string{
		{`<a href="/login">Sign in</a>`, `</enter>; rel="login"`},
		{`{"loginUrl":"https:\/\/shop.example\/login"}`, "0; url=/signin"},
		{`<form action=//id.example/login>`, "https://id.example/sso"},
		{`<meta content="0;URL='/login'">`, `<//evil.example/login>`},
	} {
		f.Add(seed[0], seed[1])
	}
	f.Fuzz(func(t *testing.T, body, header string) {
		x := at("https://shop.example/account", answer(body, "Link", header, "Refresh", header, "Location", header),
			visited("GET", 200, KindNavigation, "https://id.example/"))
		page, ok := x.SignInPage()
		if !ok {
			return
		}
		u, err := page.Parse()
		if err != nil || u.Scheme != "https" || u.Hostname() != "shop.example" && u.Hostname() != "id.example" ||
			u.User != nil || Harm(u, "") != "" {
			t.Errorf("names %q", page.Reveal())
		}
	})
}
