package replay_test

import (
	"encoding/base64"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/replay"
	"github.com/why401/why401/inspector/secret"
)

// wire is what a server saw of a request, as far as an experiment may change it.
type wire struct {
	Request, Authorization, Cookie string
}

func seenBy(s *site) []wire {
	var all []wire
	for _, r := range s.got() {
		all = append(all, wire{
			r.Method + " " + r.Host[:strings.LastIndex(r.Host, ":")] + r.URL.RequestURI(),
			r.Header.Get("Authorization"), r.Header.Get("Cookie"),
		})
	}
	return all
}

func held(name, value string) cookie.Cookie {
	return cookie.Cookie{Name: name, Value: secret.Text(value), Domain: "shop.test", HostOnly: true, Path: "/"}
}

// call is a script's call within one origin, with a token, a key and two cookies. It says what browser made it, so that
// the headless shell can stand in for that.
func call(s *site) *inspector.Exchange {
	x := from(exchange(inspector.KindFetch, s.at("shop.test", "/api/me?page=2"), "Authorization", "Bearer mine",
		"X-Api-Key", "key", "Cookie", "sid=1; lang=de", "User-Agent", "Mozilla/5.0 mine"), s.at("shop.test", ""))
	x.Cookies = inspector.Present([]cookie.Cookie{held("sid", "1"), held("lang", "de")})
	return x
}

func TestExperimentsOnCredentials(t *testing.T) {
	t.Parallel()
	const asked = "GET shop.test/api/me?page=2"
	tests := map[string]struct {
		want wire
		key  string
	}{
		inspector.AsIs:                   {wire{asked, "Bearer mine", "sid=1; lang=de"}, "key"},
		inspector.NoCredentials:          {wire{asked, "", ""}, ""},
		inspector.OnlyAuthorization:      {wire{asked, "Bearer mine", ""}, "key"},
		inspector.OnlyCookies:            {wire{asked, "", "sid=1; lang=de"}, ""},
		inspector.WithoutCookie + ":sid": {wire{asked, "Bearer mine", "lang=de"}, "key"},
		inspector.FreshCache:             {wire{asked, "Bearer mine", "sid=1; lang=de"}, "key"},
		inspector.GarbageAuthorization:   {wire{asked, "Bearer why401-nonsense", ""}, ""},
		inspector.OtherIdentity:          {wire{asked, "Bearer other", "sid=2"}, ""},
	}
	for id, test := range tests {
		t.Run(id, func(t *testing.T) {
			t.Parallel()
			s := newSite(t, refused)
			e := order(t, call(s), replay.Order{Experiments: []string{id}, Other: replay.Identity{
				{Name: "authorization", Value: "Bearer other"}, {Name: "Cookie", Value: "sid=2"},
			}})[0]
			answered(t, e, 401)
			if diff := cmp.Diff([]wire{test.want}, seenBy(s)); diff != "" {
				t.Error(diff)
			}
			r := s.only(t)
			if got := r.Header.Get("X-Api-Key"); got != test.key {
				t.Errorf("sent key %q, want %q", got, test.key)
			}
			fresh := r.Header.Get("Cache-Control") == "no-cache" && r.Header.Get("Pragma") == "no-cache"
			if fresh != (id == inspector.FreshCache) {
				t.Errorf("sent %v", r.Header)
			}
			if e.ID != id || e.Exchange == nil || e.Browser == "" || len(e.Answers) != 1 {
				t.Fatalf("outcome %+v", e)
			}
			var sent []string
			for _, c := range cookie.ParseHeader(test.want.Cookie) {
				sent = append(sent, c.Name)
			}
			a := e.Answers[0]
			if diff := cmp.Diff(inspector.Answer{
				URL: call(s).URL, Method: "GET", Status: 401, Likeness: a.Likeness,
				SentAuthorization: test.want.Authorization != "", SentCookies: sent,
			}, a); diff != "" || a.Likeness == "" {
				t.Errorf("answer: %s", diff)
			}
		})
	}
}

// A password stays out of the experiments that do without it, and keeps none of them from being made.
func TestExperimentsBesideAPassword(t *testing.T) {
	t.Parallel()
	s := newSite(t, refused)
	x := exchange(inspector.KindNavigation, s.at("shop.test", "/a"), "Authorization", "Basic Y2FuYXJ5OmNhbmFyeQ==", "Cookie", "sid=1")
	outcomes := run(t, x, inspector.OnlyCookies, inspector.GarbageAuthorization, inspector.HomePage, inspector.OnlyAuthorization)
	for _, e := range outcomes[:3] {
		answered(t, e, 401)
	}
	hasProblem(t, outcomes[3], "not replayed: ")
	nobody := "Basic " + base64.StdEncoding.EncodeToString([]byte("why401-nobody:why401-nonsense"))
	if diff := cmp.Diff([]wire{
		{"GET shop.test/a", "", "sid=1"}, {"GET shop.test/a", nobody, ""}, {"GET shop.test/", "", "sid=1"},
	}, seenBy(s)); diff != "" {
		t.Error(diff)
	}
	if !strings.Contains(strings.Join(outcomes[2].Differences, " "), "did not go along") {
		t.Errorf("differences %q", outcomes[2].Differences)
	}
}

// order makes an order with the shared Replayer, and fails the test if it cannot be made.
func order(t testing.TB, x *inspector.Exchange, o replay.Order) []inspector.Experiment {
	t.Helper()
	outcomes, err := shared.Run(t.Context(), x, o, nil)
	if err != nil {
		t.Fatal(err)
	}
	return outcomes
}

// What cannot be made says so and sends nothing.
func TestExperimentsThatDoNotApply(t *testing.T) {
	t.Parallel()
	s := newSite(t, refused)
	page := func(path string, headers ...string) *inspector.Exchange {
		return exchange(inspector.KindNavigation, s.at("192.0.2.1", path), headers...)
	}
	fetch := func(headers ...string) *inspector.Exchange {
		return from(exchange(inspector.KindFetch, s.at("shop.test", "/"), headers...), s.at("shop.test", ""))
	}
	included := fetch()
	included.Initiator.CredentialsMode = inspector.Present("include")
	elsewhere := from(exchange(inspector.KindImage, s.at("shop.test", "/")), "http://other.test")
	preflight := from(exchange(inspector.KindPreflight, s.at("shop.test", "/"), "Access-Control-Request-Method", "PUT"), "http://other.test")
	unsafe := fetch()
	unsafe.Method, unsafe.Request.Body = "POST", inspector.Absent[inspector.Body]()
	for name, test := range map[string]struct {
		x           *inspector.Exchange
		id, problem string
	}{
		"no cookies":                  {fetch("Authorization", "Bearer x"), inspector.OnlyAuthorization, "no cookies"},
		"only cookies":                {fetch("Cookie", "a=1"), inspector.OnlyAuthorization, "no credentials but cookies"},
		"no cookies to keep":          {fetch("Authorization", "Bearer x"), inspector.OnlyCookies, "no cookies"},
		"nothing but cookies":         {fetch("Cookie", "a=1"), inspector.OnlyCookies, "no credentials but cookies"},
		"no cookie of the name":       {fetch("Cookie", "a=1"), inspector.WithoutCookie + ":b", "no cookie of that name"},
		"no redirect":                 {page("/a"), inspector.FollowRedirectWithAuthorization, "no redirect dropped"},
		"no other spelling":           {page("/"), inspector.CanonicalHost, "no other usual spelling"},
		"a page includes cookies":     {page("/"), inspector.CredentialsInclude, "always asked for with their cookies"},
		"the call includes cookies":   {included, inspector.CredentialsInclude, "already asks for cookies"},
		"the call is same-origin":     {fetch(), inspector.CredentialsInclude, "own origin"},
		"a preflight includes none":   {preflight, inspector.CredentialsInclude, "carries no credentials"},
		"from the site itself":        {fetch(), inspector.SameSite, "came from the site itself"},
		"typed":                       {page("/"), inspector.SameSite, "or from no page at all"},
		"a preflight is cross-origin": {preflight, inspector.SameSite, "need no CORS preflight"},
		"no preflight for a page":     {page("/"), inspector.Preflight, "only for a script's call to another origin"},
		"no preflight in an origin":   {fetch("Authorization", "Bearer x"), inspector.Preflight, "only for a script's call"},
		"no preflight for images":     {elsewhere, inspector.Preflight, "only for a script's call"},
		"the home page":               {page("/?a=1"), inspector.HomePage, "the home page itself"},
		"no sign-in page":             {page("/a"), inspector.LoginPage, "nothing shows where people sign in"},
		"no siblings":                 {page("/a"), inspector.SiblingPaths, "no other page"},
		"garbage for NTLM":            {page("/", "Authorization", "NTLM TlRMTVNTUAAB"), inspector.GarbageAuthorization, "scheme NTLM"},
		"garbage for DPoP":            {fetch("Authorization", "DPoP x", "DPoP", "y"), inspector.GarbageAuthorization, "scheme DPoP"},
		"garbage in a preflight":      {preflight, inspector.GarbageAuthorization, "carries no credentials"},
		"nobody else":                 {fetch(), inspector.OtherIdentity, "no second user"},
		"POST twice":                  {unsafe, inspector.Repeat, "not sent twice"},
	} {
		e := order(t, test.x, replay.Order{Experiments: []string{test.id}, Confirmed: true})[0]
		hasProblem(t, e, test.problem)
		if e.ID != test.id || e.Usable() || len(e.Answers) > 0 {
			t.Errorf("%s: outcome %+v", name, e)
		}
	}
	if got := s.got(); len(got) != 0 {
		t.Errorf("the site got %s, want none", summary(got))
	}
}

func TestRepeat(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		answers string
		want    []string
	}{
		"alike":   {"aa", []string{"first", "again"}},
		"unlike":  {"aba", []string{"first", "again", "once more"}},
		"a token": {"12", []string{"first", "again"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var s *site
			s = newSite(t, func(w http.ResponseWriter, _ *http.Request) {
				w.WriteHeader(http.StatusUnauthorized)
				n := len(s.got()) - 1
				_, _ = io.WriteString(w, "refused "+test.answers[n:n+1])
			})
			e := run(t, exchange(inspector.KindNavigation, s.at("shop.test", "/"), "Cookie", "a=1"), inspector.Repeat)[0]
			answered(t, e, 401)
			var labels []string
			for _, a := range e.Answers {
				labels = append(labels, a.Asked)
			}
			if diff := cmp.Diff(test.want, labels); diff != "" {
				t.Error(diff)
			}
			if alike := e.Answers[0].Likeness == e.Answers[1].Likeness; alike != (len(test.want) == 2) {
				t.Errorf("likenesses %+v", e.Answers)
			}
			got := seenBy(s)
			if len(got) != len(test.want) || slices.ContainsFunc(got, func(w wire) bool { return w != got[0] }) || got[0].Cookie != "a=1" {
				t.Errorf("the site saw %+v", got)
			}
		})
	}
}

// Of several cookies of a name the one goes that stands first in the header; the other stays.
func TestWithoutTheFirstOfShadowedCookies(t *testing.T) {
	t.Parallel()
	deep := held("sid", "deep")
	deep.Path = "/shop"
	wide := held("sid", "wide")
	wide.HostOnly = false
	for name, test := range map[string]struct {
		path, header string
		jar          []cookie.Cookie
		before       string
	}{
		"by the jar's paths":       {"/shop/cart", "", []cookie.Cookie{wide, deep}, "sid=deep; sid=wide"},
		"by the header":            {"/shop/cart", "sid=deep; sid=wide", []cookie.Cookie{wide, deep}, "sid=deep; sid=wide"},
		"by the header alone":      {"/shop/cart", "sid=deep; lang=de; sid=wide", nil, "sid=deep; sid=wide; lang=de"},
		"at the root":              {"/", "sid=deep; sid=wide", nil, "sid=deep; sid=wide"},
		"one of them not in a jar": {"/shop/cart", "sid=wide; sid=gone", []cookie.Cookie{wide}, "sid=wide; sid=gone"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newSite(t, refused)
			x := exchange(inspector.KindNavigation, s.at("shop.test", test.path))
			x.Request.Hidden = []string{"cookie"}
			if test.header != "" {
				x.Request = inspector.Message{Headers: []inspector.Header{{Name: "Cookie", Value: secret.Text(test.header)}}}
			}
			if test.jar != nil {
				x.Cookies = inspector.Present(test.jar)
			}
			for _, e := range run(t, x, inspector.AsIs, inspector.WithoutCookie+":sid") {
				answered(t, e, 401)
			}
			got := s.got()
			names := func(header string) []string {
				all := strings.Split(header, "; ")
				slices.Sort(all)
				return all
			}
			if diff := cmp.Diff(names(test.before), names(got[0].Header.Get("Cookie"))); diff != "" {
				t.Fatalf("as-is: %s", diff)
			}
			first, _, _ := strings.Cut(test.before, "; ")
			if !strings.HasPrefix(got[0].Header.Get("Cookie"), first) && test.jar == nil {
				t.Errorf("as-is sent %q, and %s is to be first", got[0].Header.Get("Cookie"), first)
			}
			after := slices.DeleteFunc(names(test.before), func(c string) bool { return c == first })
			if diff := cmp.Diff(after, names(got[1].Header.Get("Cookie"))); diff != "" {
				t.Errorf("without the first: %s", diff)
			}
		})
	}
}

// A second user is named to be tried, so that even a password goes out, but only once: more could lock the account. What
// is for one request only is of no use for another.
func TestSecondUsersCredentials(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, value string
		sent        bool
	}{
		{"Authorization", "Basic Y2FuYXJ5OmNhbmFyeQ==", true},
		{"X-Password", "canary", true},
		{"Authorization", `Digest username="canary", nonce="1", response="2"`, false},
		{"Authorization", "Negotiate Y2FuYXJ5", false},
		{"DPoP", "a.b.c", false},
	} {
		s := newSite(t, refused)
		x := exchange(inspector.KindFetch, s.at("shop.test", "/a"), "Cookie", "sid=1")
		again := []string{inspector.OtherIdentity, inspector.OtherIdentity}
		outcomes := order(t, x, replay.Order{
			Experiments: again, Other: replay.Identity{{Name: test.name, Value: secret.Text(test.value)}},
		})
		sent := s.got()
		switch {
		case !test.sent:
			hasProblem(t, outcomes[0], "as the second user")
			if len(sent) != 0 {
				t.Errorf("%s %s: the site got %s", test.name, test.value, summary(sent))
			}
		case len(sent) != 1 || sent[0].Header.Get(test.name) != test.value || sent[0].Header.Get("Cookie") != "":
			t.Errorf("%s %s: the site got %s", test.name, test.value, summary(sent))
		}
	}
}
