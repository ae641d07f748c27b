package causes

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/replay"
)

// TestExperimentsAreWhole: what can be made, the catalogue reads, chooses and asks about.
func TestExperimentsAreWhole(t *testing.T) {
	t.Parallel()
	c := catalogue(t)
	var read, chosen []string
	for _, o := range c.Outcomes {
		read = append(read, o.Experiment)
	}
	for _, trial := range c.Trials {
		chosen = append(chosen, trial.Experiment)
		if trial.Requests < 1 {
			t.Errorf("the trial of %s costs nothing", trial.Experiment)
		}
	}
	want := slices.Sorted(slices.Values(inspector.Experiments()))
	for what, got := range map[string][]string{"an outcome": read, "a trial": chosen} {
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("not every experiment has %s (-want +got):\n%s", what, diff)
		}
	}
	for _, q := range c.Questions {
		if q.Experiment == "" {
			continue
		}
		at := slices.IndexFunc(c.Trials, func(trial inspector.Trial) bool { return trial.Experiment == q.Experiment })
		if decides := c.Trials[at].Decides; !slices.ContainsFunc(q.Between, func(id string) bool { return slices.Contains(decides, id) }) {
			t.Errorf("%s answers the question between %v, and its trial decides neither", q.Experiment, q.Between)
		}
	}
}

// TestFitting holds which experiments can be made on which exchange.
func TestFitting(t *testing.T) {
	t.Parallel()
	i := engine(t)
	const session = "connect.sid=s%3AhB7xZpQ0wV2nL9tR.kD83mFqPz1"
	bare := call(nil, "", vague)
	with := func(x inspector.Exchange, change func(*inspector.Exchange)) inspector.Exchange { change(&x); return x }
	own := []string{inspector.Repeat, inspector.AsIs, inspector.OnlyAuthorization, inspector.OnlyCookies, inspector.FreshCache}
	for _, test := range []struct {
		name      string
		exchange  inspector.Exchange
		fits, not []string
	}{
		{"nothing was sent", bare, []string{inspector.Repeat, inspector.HomePage}, []string{
			inspector.NoCredentials, inspector.OnlyCookies, inspector.GarbageAuthorization, inspector.SameSite,
			inspector.CredentialsInclude, inspector.Preflight, inspector.LoginPage, inspector.WithoutCookie,
		}},
		{"a session cookie", call(headers("Cookie", session), "", vague), []string{inspector.NoCredentials}, []string{
			inspector.OnlyCookies, inspector.OnlyAuthorization, inspector.WithoutCookie + ":connect.sid",
		}},
		{"a token and a cookie", call(headers("Authorization", opaque, "Cookie", session), "", vague), append(own, inspector.GarbageAuthorization), nil},
		{"two cookies of a name", call(headers("Cookie", "a=1; sid=x; sid=y"), "", vague), []string{inspector.WithoutCookie + ":sid"}, []string{inspector.WithoutCookie + ":a"}},
		{"an expired token in a cookie", call(headers("Cookie", session+"; jwt="+expired[len("Bearer "):]), "", vague), []string{inspector.WithoutCookie + ":jwt"}, nil},
		{"an expired token in the only cookie", call(headers("Cookie", "jwt="+expired[len("Bearer "):]), "", vague), nil, []string{inspector.WithoutCookie + ":jwt"}},
		{"a password", call(headers("Authorization", basic, "Cookie", session), `Basic realm="x"`, vague), []string{
			inspector.NoCredentials, inspector.GarbageAuthorization, inspector.HomePage,
		}, own},
		{"a password in the address", with(bare, func(x *inspector.Exchange) { x.URL = "https://maria:sommer@app.example.test/x" }), nil, own},
		{"a password in a parameter", with(bare, func(x *inspector.Exchange) { x.URL = "https://app.example.test/x?user=maria&password=sommer" }), nil, own},
		{"a password in a header", call(headers("X-Auth-Password", "sommer"), "", vague), nil, own},
		{"a token that is spent by being used", call(headers("Authorization", "PrivateToken token=AAEC"), "", vague), nil, own},
		{"an exchange of SCRAM", call(headers("Authorization", "SCRAM-SHA-256 data=biws"), "", vague), nil, own},
		{"a DPoP proof", call(headers("Authorization", "DPoP 4b81d0aa37f04c1e9d5522", "DPoP", "a.b.c"), "", vague), []string{inspector.NoCredentials}, append(own, inspector.GarbageAuthorization)},
		{"a step of a Windows sign-in", call(headers("Authorization", "Negotiate YIIC4gYGKwYBBQUCoIIC"), "Negotiate", ""), nil, append(own, inspector.GarbageAuthorization)},
		{"headers that were not seen", with(bare, func(x *inspector.Exchange) { x.Request.Hidden = []string{"*"} }), []string{inspector.HomePage}, own},
		{"a sign-out", with(bare, func(x *inspector.Exchange) { x.URL = "https://app.example.test/logout" }), nil, append(own, inspector.NoCredentials)},
		{"a request that changes something", with(call(headers("Authorization", opaque), "", vague), func(x *inspector.Exchange) { x.Method = "POST" }), nil, append(own, inspector.NoCredentials, inspector.GarbageAuthorization)},
		{"from another origin", with(bare, func(x *inspector.Exchange) { x.Initiator.Origin = inspector.Present("https://shop.example.net") }), []string{inspector.SameSite, inspector.CredentialsInclude}, nil},
		{"from another origin, with cookies", with(bare, func(x *inspector.Exchange) {
			x.Initiator.Origin = inspector.Present("https://shop.example.net")
			x.Initiator.CredentialsMode = inspector.Present("include")
		}), []string{inspector.SameSite}, []string{inspector.CredentialsInclude}},
		{"a preflight", with(bare, func(x *inspector.Exchange) { x.Method, x.Kind = "OPTIONS", inspector.KindPreflight }), []string{inspector.Repeat, inspector.Preflight}, []string{
			inspector.NoCredentials, inspector.SameSite, inspector.CredentialsInclude,
		}},
		{"a call with a preflight", with(bare, func(x *inspector.Exchange) { x.Preflight = inspector.Present(inspector.Hop{Status: 204}) }), []string{inspector.Preflight}, nil},
		{"the home page", with(bare, func(x *inspector.Exchange) { x.URL = "https://app.example.test/" }), nil, []string{inspector.HomePage, inspector.SiblingPaths}},
		{"a dropped header", with(bare, func(x *inspector.Exchange) {
			x.Redirects = inspector.Present([]inspector.Hop{{URL: "http://app.example.test/x", Request: inspector.Message{Headers: headers("Authorization", opaque)}}})
		}), []string{inspector.FollowRedirectWithAuthorization}, nil},
		{"a cookie that is held and not sent", with(bare, func(x *inspector.Exchange) {
			x.Cookies = inspector.Present([]cookie.Cookie{{Name: "sid", Value: "1", Domain: "app.example.test", Path: "/other"}})
		}), nil, []string{inspector.NoCredentials, inspector.WithoutCookie + ":sid"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got := i.Fitting(&test.exchange)
			if slices.Contains(got, inspector.AsIs) && !slices.Contains(replay.Choose(&test.exchange), inspector.AsIs) {
				t.Error("the credentials may be sent again here, and are withheld by package replay")
			}
			contains(t, "fitting", got, test.fits, append(test.not, inspector.OtherIdentity))
			for _, id := range i.Plan(&test.exchange) {
				if !slices.Contains(got, id) {
					t.Errorf("%s is planned and does not fit", id)
				}
			}
		})
	}
}

// TestControlled: what a person asks for is read against the control, where it is of any use and can be made.
func TestControlled(t *testing.T) {
	t.Parallel()
	i := engine(t)
	token := call(headers("Authorization", opaque), "", vague)
	password := call(headers("Authorization", basic), `Basic realm="x"`, vague)
	none := inspector.NoCredentials
	for _, test := range []struct {
		name     string
		exchange inspector.Exchange
		tried    []inspector.Experiment
		asked    []string
		control  bool
	}{
		{"one thing is changed", token, nil, []string{none}, true},
		{"one cookie is left out", token, nil, []string{inspector.WithoutCookie + ":sid"}, true},
		{"a second user", token, nil, []string{inspector.OtherIdentity}, true},
		{"another page", token, nil, []string{inspector.HomePage, inspector.LoginPage}, false},
		{"the control itself", token, nil, []string{none, inspector.Repeat}, false},
		{"the same in a clean profile is one, too", token, nil, []string{inspector.AsIs, none}, false},
		{"it was made", token, tried(inspector.Repeat, refusedTwice), []string{none}, false},
		{"it got no answer", token, []inspector.Experiment{{ID: inspector.Repeat, Problem: "none"}}, []string{none}, true},
		{"a password must not be sent again", password, nil, []string{none}, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			x := test.exchange
			x.Experiments = test.tried
			want := test.asked
			if test.control {
				want = slices.Concat([]string{inspector.Repeat}, test.asked)
			}
			if diff := cmp.Diff(want, i.Controlled(&x, test.asked)); diff != "" {
				t.Errorf("to make (-want +got):\n%s", diff)
			}
		})
	}
}

// TestPlanIsFrugal: the control first, no more than six, and nothing where the control leaves nothing to compare with.
func TestPlanIsFrugal(t *testing.T) {
	t.Parallel()
	i := engine(t)
	x := call(headers("Authorization", opaque, "Cookie", "connect.sid=s%3AhB7xZpQ0wV2nL9tR.kD83mFqPz1"), "", vague)
	plan := i.Plan(&x)
	if len(plan) < 2 || len(plan) > inspector.ExperimentsMost || plan[0] != inspector.Repeat || slices.Contains(plan, inspector.AsIs) {
		t.Errorf("the plan is %v", plan)
	}
	for _, test := range []struct {
		name  string
		tried []inspector.Experiment
		next  string
	}{
		{"the control works", tried(inspector.Repeat, acceptedTwice), ""},
		{"the control contradicts itself", tried(inspector.Repeat, []int{401, 200}), ""},
		{"a difference wants the closing control", tried(inspector.Repeat, refusedTwice, inspector.OnlyCookies, 200), inspector.AsIs},
		{"no difference wants none", tried(inspector.Repeat, refusedTwice, inspector.OnlyCookies, 401), inspector.NoCredentials},
		{"it is decided", tried(inspector.Repeat, refusedTwice, inspector.NoCredentials, 200, inspector.AsIs, 401), ""},
		{"a person's experiment came first", tried(inspector.HomePage, 200), inspector.Repeat},
		{"another page that opens is no difference", tried(inspector.Repeat, refusedTwice, inspector.HomePage, 200), inspector.NoCredentials},
		{"six were made", tried(
			inspector.Repeat, refusedTwice, inspector.NoCredentials, 401, inspector.HomePage, 200, inspector.FreshCache, 401,
			inspector.OnlyAuthorization, 401, inspector.OnlyCookies, 401), ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			x := x
			x.Experiments = test.tried
			next := ""
			if plan := i.Plan(&x); len(plan) > 0 {
				next = plan[0]
			}
			if next != test.next {
				t.Errorf("next is %q, want %q", next, test.next)
			}
		})
	}
}
