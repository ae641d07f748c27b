package inspector

import (
	"net/http"
	"slices"
	"testing"
	"time"

	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/secret"
)

var noon = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

func headers(pairs ...string) []Header {
	var list []Header
	for pair := range slices.Chunk(pairs, 2) {
		list = append(list, Header{Name: pair[0], Value: secret.Text(pair[1])})
	}
	return list
}

func TestSkewIsSeenOnlyInFreshAnswers(t *testing.T) {
	t.Parallel()
	date := noon.Add(3 * time.Hour).Format(http.TimeFormat)
	for name, test := range map[string]struct {
		exchange Exchange
		skew     time.Duration
		seen     bool
	}{
		"a server that is ahead":   {Exchange{Time: noon, Response: Message{Headers: headers("Date", date)}}, 3 * time.Hour, true},
		"from the cache":           {Exchange{Time: noon, FromCache: Present(true), Response: Message{Headers: headers("Date", date)}}, 0, false},
		"from a service worker":    {Exchange{Time: noon, FromServiceWorker: Present(true), Response: Message{Headers: headers("Date", date)}}, 0, false},
		"from a cache on the way":  {Exchange{Time: noon, Response: Message{Headers: headers("Date", date, "Age", "120")}}, 0, false},
		"without Date":             {Exchange{Time: noon}, 0, false},
		"a Date that is none":      {Exchange{Time: noon, Response: Message{Headers: headers("Date", "today")}}, 0, false},
		"a source without a clock": {Exchange{Response: Message{Headers: headers("Date", date)}}, 0, false},
	} {
		f := derive(&test.exchange)
		if got, seen := f.Skew.Get(); got != test.skew || seen != test.seen {
			t.Errorf("%s: the server is %v ahead, seen %t; want %v, %t", name, got, seen, test.skew, test.seen)
		}
	}
	if f := derive(&Exchange{Response: Message{Headers: headers("Date", date)}}); !f.Now.Equal(noon.Add(3 * time.Hour)) {
		t.Errorf("without a clock of its own the source is judged at %v, want the server's Date", f.Now)
	}
}

func TestAuthorizationIsAbsentOnlyWhereItWouldBeSeen(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name    string
		source  SourceName
		asks    string
		hidden  []string
		absent  bool
		present bool
	}{
		{"webRequest, no challenge", SourceWebRequest, "", nil, true, false},
		{"webRequest, Bearer", SourceWebRequest, "Bearer", nil, true, false},
		{"webRequest, Basic: the network stack may have sent one", SourceWebRequest, `Basic realm="x"`, nil, false, false},
		{"webRequest, Negotiate", SourceWebRequest, "Negotiate", nil, false, false},
		{"CDP, Basic", SourceCDP, `Basic realm="x"`, nil, true, false},
		{"HAR", SourceHAR, "", nil, true, false},
		{"HAR, Bearer", SourceHAR, "Bearer", nil, true, false},
		{"HAR, Basic on a page: somebody may have answered the prompt", SourceHAR, `Basic realm="x"`, nil, false, false},
		{"a stripped HAR", SourceHAR, "", []string{"authorization"}, false, false},
	} {
		f := derive(&Exchange{
			Source:   test.source,
			Kind:     KindNavigation,
			Request:  Message{Hidden: test.hidden},
			Response: Message{Headers: headers("WWW-Authenticate", test.asks)},
		})
		if f.Authorization.IsAbsent() != test.absent || f.Authorization.IsPresent() != test.present {
			t.Errorf("%s: Authorization is %v", test.name, f.Authorization)
		}
	}
}

func TestHARShowsThatAPromptWasNotAnswered(t *testing.T) {
	t.Parallel()
	for rounds, absent := range map[int]bool{0: false, 1: true, 2: false} {
		x := Exchange{Source: SourceHAR, Kind: KindNavigation, Response: Message{Headers: headers("WWW-Authenticate", `Basic realm="x"`)}}
		if rounds > 0 {
			x.Attempts = Present(make([]Attempt, rounds))
		}
		if f := derive(&x); f.Authorization.IsAbsent() != absent {
			t.Errorf("asked %d times: Authorization is %v", rounds, f.Authorization)
		}
	}
}

func TestSessionsAreSentOrWithheld(t *testing.T) {
	t.Parallel()
	held := func(name, content, domain, sameSite string) cookie.Cookie {
		return cookie.Cookie{
			Name: name, Value: secret.Text(content), Domain: domain, HostOnly: true, Path: "/", Secure: true,
			HTTPOnly: true, SameSite: sameSite,
		}
	}
	const value = "f3a1c9d27be84610aa53c7e9d0b1f284"
	for _, test := range []struct {
		name           string
		cookies        []cookie.Cookie
		header         []Header
		hidden         []string
		sent, withheld []string
	}{
		{name: "nothing"},
		{
			name:    "held and sent",
			cookies: []cookie.Cookie{held("connect.sid", value, "app.example.test", "lax")},
			header:  headers("Cookie", "connect.sid="+value),
			sent:    []string{"connect.sid"},
		},
		{
			name:     "held and not sent",
			cookies:  []cookie.Cookie{held("connect.sid", value, "app.example.test", "lax")},
			header:   headers("Cookie", "theme=dark"),
			withheld: []string{"connect.sid"},
		},
		{
			name:   "sent, and the browser's cookies were not seen",
			header: headers("Cookie", "PHPSESSID="+value),
			sent:   []string{"PHPSESSID"},
		},
		{
			name:     "the header is hidden: the rules decide",
			cookies:  []cookie.Cookie{held("connect.sid", value, "app.example.test", "lax"), held("JSESSIONID", value, "other.test", "lax")},
			hidden:   []string{"cookie"},
			sent:     []string{"connect.sid"},
			withheld: []string{"JSESSIONID"},
		},
		{
			name:     "two of one name: the value tells which one went",
			cookies:  []cookie.Cookie{held("sid", value, "app.example.test", "lax"), held("sid", "0b"+value, "www.example.test", "lax")},
			header:   headers("Cookie", "sid="+value),
			sent:     []string{"sid"},
			withheld: []string{"sid"},
		},
		{
			name:    "other cookies are no sessions",
			cookies: []cookie.Cookie{held("_ga", "GA1.1.1.2", "app.example.test", "lax")},
			header:  headers("Cookie", "_ga=GA1.1.1.2; theme=dark"),
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			f := derive(&Exchange{
				URL: "https://app.example.test/", Method: "GET", Kind: KindNavigation, Time: noon,
				Cookies: Present(test.cookies), Request: Message{Headers: test.header, Hidden: test.hidden},
			})
			if got := namesOf(f.SessionsSent()); !slices.Equal(got, test.sent) {
				t.Errorf("sent are %v, want %v", got, test.sent)
			}
			if got := namesOf(f.SessionsWithheld()); !slices.Equal(got, test.withheld) {
				t.Errorf("withheld are %v, want %v", got, test.withheld)
			}
		})
	}
}

func namesOf(sessions []Session) []string {
	var names []string
	for _, s := range sessions {
		names = append(names, s.Name)
	}
	return names
}

func TestRelationFallsBackOnFetchMetadata(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name   string
		origin Seen[string]
		site   string
		want   cookie.Relation
	}{
		{"the initiator was seen", Present("https://shop.other.test"), "same-origin", cookie.CrossSite},
		{"nobody initiated it", Absent[string](), "", cookie.SameSite},
		{"not seen, the header says", Seen[string]{}, "cross-site", cookie.CrossSite},
		{"not seen, typed", Seen[string]{}, "none", cookie.SameSite},
		{"not seen at all", Seen[string]{}, "", ""},
	} {
		x := &Exchange{URL: "https://app.example.test/", Initiator: Initiator{Origin: test.origin}}
		if test.site != "" {
			x.Request.Headers = headers("Sec-Fetch-Site", test.site)
		}
		if got := derive(x).Relation; got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

func TestFields(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, body string
		want       []string
	}{
		{"a form", "user=maria&pass%77ord=x%3D1&remember", []string{"q", "user", "password", "remember"}},
		{"JSON, with an object in it", `{"User":{"email":"a\"b:","password":"x"},"n":[{"k":1}]}`, []string{"q", "user", "email", "password", "n", "k"}},
		{"JSON that was cut off", `{"a":"x","b":"y`, []string{"q", "a", "b"}},
		{"multipart", "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"name=x\"\r\n\r\nz\r\n--b--", []string{"q", "file"}},
		{"XML", `<a b="c=d"/>`, []string{"q"}},
		{"nothing", "", []string{"q"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			f := derive(&Exchange{URL: "https://a.test/?Q=1", Method: "POST", Request: Message{Body: Present(Body{Text: secret.Text(test.body)})}})
			if got := f.Fields.Or(nil); !slices.Equal(got, test.want) {
				t.Errorf("fields are %v, want %v", got, test.want)
			}
		})
	}
	if f := derive(&Exchange{Method: "POST"}); f.Fields.Known() {
		t.Error("a body that was not seen has known fields")
	}
	if f := derive(&Exchange{Method: "GET"}); !f.Fields.Known() {
		t.Error("a GET without a body has unknown fields")
	}
}

// FuzzBodyFields: whatever a body holds, reading its names ends, and gives no more than there are.
func FuzzBodyFields(f *testing.F) {
	for _, seed := range []string{"a=1&b=2", `{"a":{"b":"c\\"}}`, "--x\r\nContent-Disposition: form-data; name=\"a\"", `{"`, `{"\`, "%zz=1", "=", "\xff="} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, body string) {
		fields := bodyFields(body)
		if len(fields) > fieldsMost {
			t.Errorf("%d fields were read, more than the limit", len(fields))
		}
		total := 0
		for _, name := range fields {
			total += len(name)
		}
		if total > 3*len(body) { // Lower case may take more bytes, and a byte that is no UTF-8 becomes three.
			t.Errorf("the names are longer than the body: %q", fields)
		}
	})
}

func TestHistory(t *testing.T) {
	t.Parallel()
	earlier := func(method, url string, status int, minutes int, set ...string) Earlier {
		return Earlier{Method: method, URL: secret.URL(url), Status: status, Time: noon.Add(-time.Duration(minutes) * time.Minute), SetCookies: set}
	}
	f := derive(&Exchange{
		URL: "https://app.example.test/api/orders?page=2", Method: "GET", Time: noon,
		History: Present([]Earlier{
			earlier("POST", "https://app.example.test/login", 302, 60, "connect.sid"),
			earlier("GET", "https://app.example.test/api/orders?page=1", 200, 30),
			earlier("GET", "https://app.example.test/api/orders", 500, 20),
			{Method: "GET", URL: "https://app.example.test.evil.test/", Status: 200, Time: noon, Credential: "00112233"},
			earlier("POST", "https://app.example.test/logout", 204, 10),
		}),
	})
	if e, ok := f.WorkedBefore(); !ok || noon.Sub(e.Time) != 30*time.Minute {
		t.Errorf("worked before: %v, %t", e, ok)
	}
	if e, ok := f.SignedIn(); !ok || noon.Sub(e.Time) != time.Hour {
		t.Errorf("signed in: %v, %t; a sign-out is no sign-in", e, ok)
	}
	if e, ok := f.SignedOut(); !ok || noon.Sub(e.Time) != 10*time.Minute {
		t.Errorf("signed out: %v, %t", e, ok)
	}
	if e, ok := f.StillSignedIn(); ok {
		t.Errorf("still signed in after the sign-out: %v", e)
	}
	if e, ok := f.OthersAuthorized(); ok {
		t.Errorf("another host's success is taken for this one's: %v", e)
	}
}

func TestCookiesThatAreKept(t *testing.T) {
	t.Parallel()
	in := Earlier{Method: "POST", URL: "https://api.example.test/login", Status: 200, Time: noon.Add(-time.Hour), SetCookies: []string{"sid"}}
	for _, c := range []struct {
		name, url string
		minutes   int
		removed   string
		keeps     bool
	}{
		{"by the same host", "https://api.example.test/x", 10, "sid", false},
		{"another cookie", "https://api.example.test/x", 10, "theme", true},
		{"by another host", "https://www.example.test/x", 10, "sid", true},
		{"before it was set", "https://api.example.test/x", 90, "sid", true},
	} {
		removal := Earlier{Method: "GET", URL: secret.URL(c.url), Status: 401, Time: noon.Add(-time.Duration(c.minutes) * time.Minute), RemovedCookies: []string{c.removed}}
		f := derive(&Exchange{URL: "https://api.example.test/orders", Method: "GET", Time: noon, History: Present([]Earlier{in, removal})})
		if got := f.Keeps(&in); got != c.keeps {
			t.Errorf("%s: keeps %t, want %t", c.name, got, c.keeps)
		}
	}
}

func TestPasswordChanged(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		method, url string
		status      int
		bare        bool
		want        bool
	}{
		{"POST", "https://api.example.test/account/password", 200, false, true},
		{"PUT", "https://api.example.test/users/me/change-password", 204, false, true},
		{"POST", "https://api.example.test/konto/passwort-aendern", 303, false, true},
		{"POST", "https://api.example.test/cuenta/contrase%C3%B1a", 200, false, true},
		{"POST", "https://passwords.example.test/vaults", 201, false, false},
		{"POST", "https://api.example.test/account/password", 422, false, false},
		{"GET", "https://api.example.test/account/password", 200, false, false},
		{"POST", "https://api.example.test/account/password", 200, true, false},
		{"POST", "https://api.example.test/password/forgot", 200, false, false},
		{"POST", "https://api.example.test/login/password", 200, false, false},
	} {
		f := derive(&Exchange{URL: "https://api.example.test/orders", Method: "GET", Time: noon, History: Present([]Earlier{
			{Method: c.method, URL: secret.URL(c.url), Status: c.status, Time: noon.Add(-time.Minute), Bare: c.bare},
		})})
		if _, ok := f.PasswordChanged(); ok != c.want {
			t.Errorf("%s %s %d: changed %t, want %t", c.method, c.url, c.status, ok, c.want)
		}
	}
}

func TestSignedOut(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		method, url string
		status      int
		set, remove []string
		want        bool
	}{
		{"POST", "https://api.example.test/logout", 204, nil, nil, true},
		{"POST", "https://api.example.test/logout", 403, nil, nil, false},
		{"DELETE", "https://api.example.test/sessions/current", 204, nil, nil, true},
		{"DELETE", "https://api.example.test/tokens", 204, nil, nil, true},
		{"DELETE", "https://api.example.test/orders/7", 204, nil, nil, false},
		{"POST", "https://id.example.test/oauth2/revoke", 200, nil, nil, true},
		{"POST", "https://api.example.test/invitations/7/revoke", 200, nil, nil, false},
		{"POST", "https://api.example.test/goodbye", 200, nil, []string{"sid"}, true},
		{"POST", "https://api.example.test/goodbye", 200, nil, []string{"theme"}, false},
		{"POST", "https://api.example.test/login", 200, []string{"sid"}, []string{"session"}, false},
		{"GET", "https://api.example.test/", 200, nil, []string{"sid"}, false},
	} {
		f := derive(&Exchange{URL: "https://api.example.test/orders", Method: "GET", Time: noon, History: Present([]Earlier{
			{Method: c.method, URL: secret.URL(c.url), Status: c.status, Time: noon.Add(-time.Minute), SetCookies: c.set, RemovedCookies: c.remove},
		})})
		if _, ok := f.SignedOut(); ok != c.want {
			t.Errorf("%s %s %d, sets %v, removes %v: signed out %t, want %t", c.method, c.url, c.status, c.set, c.remove, ok, c.want)
		}
	}
}
