package causes

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/secret"
)

// tried are outcomes by ID and status; of the statuses of an experiment that asks several things, all. Answers of one
// status say the same.
func tried(pairs ...any) []inspector.Experiment {
	var all []inspector.Experiment
	for pair := range slices.Chunk(pairs, 2) {
		id := pair[0].(string)
		switch status := pair[len(pair)-1].(type) {
		case int:
			all = append(all, experiment(id, answers(reply{status: status, body: vague})))
		case []int:
			var replies []reply
			for _, s := range status {
				replies = append(replies, reply{status: s, body: vague})
			}
			all = append(all, experiment(id, answers(replies...)))
		case reply:
			all = append(all, experiment(id, answers(status)))
		case []reply:
			all = append(all, experiment(id, answers(status...)))
		}
	}
	return all
}

// refusedTwice and acceptedTwice are what the control is answered.
var refusedTwice, acceptedTwice = []int{401, 401}, []int{200, 200}

// TestExperimentsAreRead holds what each outcome says of the causes, and what it does not.
func TestExperimentsAreRead(t *testing.T) {
	t.Parallel()
	const session = "connect.sid=s%3AhB7xZpQ0wV2nL9tR.kD83mFqPz1"
	withSession := call(headers("Cookie", session), "", vague)
	withToken := call(headers("Authorization", opaque), "", vague)
	withBoth := call(headers("Authorization", opaque, "Cookie", session), "", vague)
	twins := call(headers("Cookie", "sid=3f9a1c77d20b4e8896aa; sid=77b0e21f94c84d01aa35"), "", vague)
	bare := call(nil, "", vague)
	with := func(x inspector.Exchange, change func(*inspector.Exchange)) inspector.Exchange { change(&x); return x }
	cachedHere := with(withSession, func(x *inspector.Exchange) { x.FromCache = inspector.Present(true) })
	marked := with(withToken, func(x *inspector.Exchange) {
		x.Request.Headers = headers("Authorization", opaque, "X-Requestly", "1")
	})
	redirected := with(bare, func(x *inspector.Exchange) {
		x.Redirects = inspector.Present([]inspector.Hop{{
			URL: "http://app.example.test/api/orders", Method: "GET", Status: 301,
			Request: inspector.Message{Headers: headers("Authorization", opaque)},
		}})
	})
	foreign := with(bare, func(x *inspector.Exchange) { x.Initiator.Origin = inspector.Present("https://shop.example.net") })
	options := with(bare, func(x *inspector.Exchange) { x.Method = "OPTIONS" })
	password := call(headers("Authorization", basic), `Basic realm="orders"`, vague)
	atRoot := with(bare, func(x *inspector.Exchange) { x.URL = "http://example.test/reports"; x.Kind = inspector.KindNavigation })
	toldOf := with(call(headers("Authorization", basic), "", ""), func(x *inspector.Exchange) {
		x.Initiator.Origin = inspector.Present("https://shop.example.net")
		x.Response = inspector.Message{Hidden: []string{"*"}}
	})
	visited := with(withBoth, func(x *inspector.Exchange) { x.Kind = inspector.KindNavigation })
	held := func(reasons ...string) []inspector.BlockedCookie {
		return []inspector.BlockedCookie{{Cookie: cookie.Cookie{Name: "a"}, Reasons: reasons}}
	}
	said := func(text string) reply { return reply{status: 401, body: text} }
	place := func(status int, path string) reply {
		return reply{status: status, url: secret.URL("https://app.example.test" + path)}
	}
	for _, test := range []struct {
		name     string
		exchange inspector.Exchange
		tried    []inspector.Experiment
		expect   expectation
	}{
		// The control.
		{
			"answers to one request contradict each other", withToken,
			tried(inspector.Repeat, []int{401, 200, 401}),
			expectation{First: "server-inconsistent", AtLeast: 0.9},
		},
		{
			"what differs is void then", withSession,
			tried(inspector.Repeat, []int{200, 401}, inspector.NoCredentials, 200, inspector.FreshCache, 200),
			expectation{First: "server-inconsistent", AtLeast: 0.9, Not: []string{"stale-browser-state", "cached-response"}},
		},
		{
			"the closing control contradicts the first", withSession,
			tried(inspector.Repeat, refusedTwice, inspector.NoCredentials, 200, inspector.AsIs, 200),
			expectation{First: "server-inconsistent", AtLeast: 0.7, Not: []string{"stale-browser-state"}},
		},
		{
			"from one run on, the unchanged request is accepted", withSession,
			tried(inspector.Repeat, []int{401, 200, 200}),
			expectation{First: "server-inconsistent", AtLeast: 0.7, AtMost: 0.9},
		},
		{
			"a limit in between contradicts nothing", withSession,
			tried(inspector.Repeat, []int{401, 429}, inspector.NoCredentials, 200),
			expectation{First: "stale-browser-state", AtLeast: 0.9, Not: []string{"server-inconsistent"}},
		},
		{
			"a gate at the control leaves differences less sure", withSession,
			tried(inspector.Repeat, []int{403, 403}, inspector.NoCredentials, 200),
			expectation{First: "stale-browser-state", AtMost: 0.92, Not: []string{"server-inconsistent"}},
		},
		{
			"other words each time are no contradiction", withSession,
			tried(inspector.Repeat, []reply{said("come back later"), said("go away")}, inspector.NoCredentials, 200),
			expectation{First: "stale-browser-state", AtLeast: 0.8},
		},
		{
			"works in a clean profile", withSession, tried(inspector.Repeat, acceptedTwice),
			expectation{First: "stale-browser-state", Listed: []string{"server-inconsistent"}},
		},
		{
			"works in a clean profile, and the 401 was kept", cachedHere, tried(inspector.Repeat, acceptedTwice),
			expectation{First: "cached-response", AtLeast: 0.9, Not: []string{"stale-browser-state"}},
		},
		{
			"the 401 was kept, and is true all the same", cachedHere, tried(inspector.Repeat, refusedTwice),
			expectation{First: "session-expired"},
		},
		{
			"works in a clean profile, and a tool has left its mark", marked, tried(inspector.Repeat, acceptedTwice),
			expectation{First: "changed-by-extension", AtLeast: 0.75, Not: []string{"stale-browser-state"}},
		},
		{
			"what works unchanged shows nothing where it works changed", withSession,
			tried(inspector.Repeat, acceptedTwice, inspector.FreshCache, 200),
			expectation{First: "stale-browser-state", Not: []string{"cached-response"}},
		},
		// Leaving out credentials.
		{
			"works without any", withSession, tried(inspector.Repeat, refusedTwice, inspector.NoCredentials, 200),
			expectation{First: "stale-browser-state", AtLeast: 0.9, RuledOut: []string{"not-signed-in", "authorization-dropped-by-server"}},
		},
		{
			"refused without any", withSession, tried(inspector.Repeat, refusedTwice, inspector.NoCredentials, 401),
			expectation{First: "session-expired", RuledOut: []string{"stale-browser-state"}},
		},
		{
			"refused without any, of several", withBoth, tried(inspector.Repeat, refusedTwice, inspector.NoCredentials, 401),
			expectation{Not: []string{"stale-browser-state"}},
		},
		{
			"a redirect shows nothing", withSession, tried(inspector.Repeat, refusedTwice, inspector.NoCredentials, 302),
			expectation{First: "session-expired", Not: []string{"stale-browser-state"}},
		},
		{
			"works with the header alone", withBoth,
			tried(inspector.Repeat, refusedTwice, inspector.NoCredentials, 401, inspector.OnlyAuthorization, 200),
			expectation{First: "stale-browser-state", AtLeast: 0.9, RuledOut: []string{"authorization-dropped-by-server"}},
		},
		{
			"refused with the header alone", withBoth, tried(inspector.Repeat, refusedTwice, inspector.OnlyAuthorization, 401),
			expectation{Not: []string{"stale-browser-state"}},
		},
		{
			"works with the cookies alone", withBoth, tried(inspector.Repeat, refusedTwice, inspector.OnlyCookies, 200),
			expectation{First: "stale-browser-state", RuledOut: []string{"session-expired"}},
		},
		{
			"refused with the cookies alone", withBoth, tried(inspector.Repeat, refusedTwice, inspector.OnlyCookies, 401),
			expectation{Not: []string{"stale-browser-state"}},
		},
		{
			"works without the token that a tool added", marked, tried(inspector.Repeat, refusedTwice, inspector.NoCredentials, 200),
			expectation{First: "changed-by-extension", AtLeast: 0.9, Not: []string{"stale-browser-state"}},
		},
		{
			"works without the first of two", twins, tried(inspector.Repeat, refusedTwice, inspector.WithoutCookie+":sid", 200),
			expectation{First: "cookie-shadowed", AtLeast: 0.9, Not: []string{"stale-browser-state"}},
		},
		{
			"refused without the first of two", twins, tried(inspector.Repeat, refusedTwice, inspector.WithoutCookie+":sid", 401),
			expectation{First: "session-expired", Listed: []string{"cookie-shadowed"}},
		},
		{
			"works without a cookie", withBoth, tried(inspector.Repeat, refusedTwice, inspector.WithoutCookie+":connect.sid", 200),
			expectation{First: "stale-browser-state", AtLeast: 0.9, Not: []string{"cookie-shadowed"}},
		},
		{
			"refused without a cookie", withBoth, tried(inspector.Repeat, refusedTwice, inspector.WithoutCookie+":connect.sid", 401),
			expectation{Not: []string{"stale-browser-state", "cookie-shadowed"}},
		},
		// Caches, redirects, other ways to the same place.
		{
			"works past the caches", withSession, tried(inspector.Repeat, refusedTwice, inspector.FreshCache, 200),
			expectation{First: "cached-response", AtLeast: 0.9},
		},
		{
			"refused past the caches",
			with(withSession, func(x *inspector.Exchange) { x.Response.Headers = headers("Age", "60") }),
			tried(inspector.Repeat, refusedTwice, inspector.FreshCache, 401),
			expectation{First: "session-expired"},
		},
		{
			"the target takes the header that was dropped", redirected,
			tried(inspector.Repeat, refusedTwice, inspector.FollowRedirectWithAuthorization, 200),
			expectation{First: "authorization-dropped-by-redirect", AtLeast: 0.95},
		},
		{
			"the target refuses the header that was dropped", redirected,
			tried(inspector.Repeat, refusedTwice, inspector.FollowRedirectWithAuthorization, 401),
			expectation{First: "authorization-dropped-by-redirect", AtMost: 0.7},
		},
		{
			"the cookie goes over https", atRoot,
			tried(inspector.Repeat, refusedTwice, inspector.CanonicalHost, reply{status: 200, url: "https://example.test/reports", sent: []string{"sid"}}),
			expectation{First: "cookie-blocked-secure", AtLeast: 0.9},
		},
		{
			"the cookie goes to www", atRoot,
			tried(inspector.Repeat, refusedTwice, inspector.CanonicalHost, []reply{
				{status: 401, url: "https://example.test/reports"}, {status: 200, url: "http://www.example.test/reports", sent: []string{"sid"}},
			}),
			expectation{First: "cookie-out-of-scope", AtLeast: 0.9},
		},
		{
			"open to everybody under another spelling", atRoot,
			tried(inspector.Repeat, refusedTwice, inspector.CanonicalHost, reply{status: 200, url: "http://example.test/reports/"}),
			expectation{Not: []string{"cookie-out-of-scope", "cookie-blocked-secure"}},
		},
		{
			"refused under every spelling", atRoot,
			tried(inspector.Repeat, refusedTwice, inspector.CanonicalHost, reply{status: 401, url: "http://www.example.test/reports", sent: []string{"sid"}}),
			expectation{Not: []string{"cookie-out-of-scope"}},
		},
		// Where the request comes from.
		{
			"works with the cookies that the call left out", foreign, tried(inspector.Repeat, refusedTwice, inspector.CredentialsInclude, 200),
			expectation{First: "credentials-not-included", AtLeast: 0.9},
		},
		{
			"refused with the cookies that the call left out", foreign,
			tried(inspector.Repeat, refusedTwice, inspector.CredentialsInclude, reply{status: 401, sent: []string{"a"}}),
			expectation{Not: []string{"credentials-not-included"}},
		},
		{
			"works from the site itself, and SameSite was the reason", foreign,
			tried(inspector.Repeat, reply{status: 401, blocked: held("SameSiteLax")}, inspector.SameSite, reply{status: 200, sent: []string{"a"}}),
			expectation{First: "cookie-blocked-samesite", AtLeast: 0.9, Not: []string{"cookie-blocked-third-party"}},
		},
		{
			"works from the site itself, and the browser's policy was the reason", foreign,
			tried(inspector.Repeat, reply{status: 401, blocked: held("ThirdPartyPhaseout")}, inspector.SameSite, reply{status: 200, sent: []string{"a"}}),
			expectation{First: "cookie-blocked-third-party", AtLeast: 0.9, Not: []string{"cookie-blocked-samesite"}},
		},
		{
			"the replay's browser says that SameSite held the session back", foreign,
			tried(inspector.Repeat, reply{status: 401, blocked: []inspector.BlockedCookie{
				{Cookie: cookie.Cookie{Name: "connect.sid", Value: "s%3AhB7xZpQ0wV2nL9tR.kD83mFqPz1"}, Reasons: []string{"SameSiteLax"}},
			}}),
			expectation{First: "cookie-blocked-samesite", AtLeast: 0.7},
		},
		{
			"works from the site itself, and nothing says why", foreign,
			tried(inspector.Repeat, 401, inspector.SameSite, reply{status: 200, sent: []string{"a"}}),
			expectation{First: "cookie-blocked-samesite", Listed: []string{"cookie-blocked-third-party"}},
		},
		{
			"works from the site itself, with nothing more", foreign, tried(inspector.Repeat, 401, inspector.SameSite, 200),
			expectation{Not: []string{"cookie-blocked-samesite", "cookie-blocked-third-party"}},
		},
		{
			"the preflight is refused, and answered with credentials", options, tried(inspector.Preflight, []int{401, 204}),
			expectation{First: "preflight-unauthenticated", AtLeast: 0.9, RuledOut: []string{"authorization-missing"}},
		},
		{
			"the preflight is refused either way", options, tried(inspector.Preflight, refusedTwice),
			expectation{First: "preflight-unauthenticated", AtLeast: 0.9},
		},
		{
			"the preflight is answered", options, tried(inspector.Preflight, []int{204, 204}),
			expectation{Not: []string{"preflight-unauthenticated"}},
		},
		{
			"the preflight is not why a call was refused that came through", withToken, tried(inspector.Preflight, 401),
			expectation{Not: []string{"preflight-unauthenticated"}},
		},
		{
			"the call itself was not made, and its preflight is refused", toldOf,
			tried(inspector.GarbageAuthorization, reply{status: 401, method: "OPTIONS"}),
			expectation{First: "preflight-unauthenticated", AtLeast: 0.75},
		},
		{
			"a call that came through is told of, and its preflight is answered", toldOf, tried(inspector.Preflight, []int{204, 204}),
			expectation{Not: []string{"preflight-unauthenticated"}},
		},
		{
			"a visit carries a token that no page can add", visited, tried(inspector.Repeat, refusedTwice, inspector.OnlyCookies, 200),
			expectation{First: "changed-by-extension", AtLeast: 0.9},
		},
		{
			"a cache may say the same to everybody, too", withToken,
			tried(inspector.Repeat, refusedTwice, inspector.NoCredentials, 401, inspector.GarbageAuthorization, 401, inspector.FreshCache, 200),
			expectation{First: "cached-response", AtLeast: 0.9, RuledOut: []string{"authorization-dropped-by-server"}},
		},
		// How far it reaches.
		{
			"even the sign-in page is refused", withSession,
			tried(inspector.Repeat, refusedTwice, inspector.NoCredentials, 401, inspector.HomePage, place(401, "/"), inspector.LoginPage, place(401, "/login")),
			expectation{First: "gateway-denied", AtLeast: 0.75},
		},
		{
			"even the sign-in page is refused, to somebody who brings cookies", withSession,
			tried(inspector.Repeat, refusedTwice, inspector.HomePage, place(401, "/"), inspector.LoginPage, place(401, "/login")),
			expectation{First: "unknown"},
		},
		{
			"the home page wants people to sign in as well", call(nil, "", `<p>Please sign in.</p>`),
			tried(inspector.Repeat, refusedTwice, inspector.HomePage, place(401, "/")),
			expectation{First: "not-signed-in"},
		},
		{
			"even the sign-in page asks for a password", call(nil, `Basic realm="staging"`, vague),
			tried(inspector.NoCredentials, 401, inspector.HomePage, place(401, "/"), inspector.LoginPage, place(401, "/login")),
			expectation{First: "password-protected", AtLeast: 0.8, Not: []string{"gateway-denied"}},
		},
		{
			"the sign-in page is open", withSession,
			tried(inspector.Repeat, refusedTwice, inspector.NoCredentials, 401, inspector.HomePage, place(401, "/"), inspector.LoginPage, place(200, "/login")),
			expectation{First: "session-expired", AtLeast: 0.75, Not: []string{"gateway-denied"}},
		},
		{
			"pages that lead elsewhere say nothing", withSession, tried(inspector.Repeat, refusedTwice, inspector.HomePage, place(302, "/"), inspector.LoginPage, place(403, "/login")),
			expectation{First: "session-expired", Not: []string{"gateway-denied"}},
		},
		// Who reads the header.
		{
			"with, without and nonsense alike", withToken,
			tried(inspector.Repeat, refusedTwice, inspector.NoCredentials, 401, inspector.GarbageAuthorization, 401),
			expectation{First: "authorization-dropped-by-server", AtLeast: 0.6},
		},
		{
			"alike with a challenge as for those who sent nothing", call(headers("Authorization", opaque), `Bearer realm="orders"`, vague),
			tried(inspector.Repeat, refusedTwice, inspector.NoCredentials, 401, inspector.GarbageAuthorization, 401, inspector.FreshCache, 401),
			expectation{First: "authorization-dropped-by-server", AtLeast: 0.8},
		},
		{
			"alike with a challenge that is none by the letter", call(headers("Authorization", opaque), "Bearer", vague),
			tried(inspector.Repeat, refusedTwice, inspector.NoCredentials, 401, inspector.GarbageAuthorization, 401, inspector.FreshCache, 401),
			expectation{First: "authorization-dropped-by-server", AtMost: 0.75},
		},
		{
			"nonsense is answered otherwise than nothing", withToken,
			tried(inspector.Repeat, refusedTwice, inspector.NoCredentials, 401, inspector.GarbageAuthorization, said("invalid token")),
			expectation{Not: []string{"authorization-dropped-by-server"}, RuledOut: []string{"authorization-dropped-by-server"}},
		},
		{
			"nonsense is answered like nothing, and the token otherwise", withToken,
			tried(inspector.Repeat, []reply{said("token expired"), said("token expired")}, inspector.NoCredentials, 401, inspector.GarbageAuthorization, 401),
			expectation{Not: []string{"authorization-dropped-by-server"}, RuledOut: []string{"authorization-dropped-by-server"}},
		},
		{
			"an expired token is refused like everything else", call(headers("Authorization", expired), "", vague),
			tried(inspector.Repeat, refusedTwice, inspector.NoCredentials, 401, inspector.GarbageAuthorization, 401),
			expectation{First: "token-expired", AtLeast: 0.75},
		},
		{
			"a password that must not be repeated is lost on the way", password,
			tried(
				inspector.NoCredentials, reply{status: 401, body: vague, challenge: `Basic realm="orders"`},
				inspector.GarbageAuthorization, reply{status: 401, body: vague, challenge: `Basic realm="orders"`}),
			expectation{Listed: []string{"authorization-dropped-by-server"}, First: "wrong-credentials"},
		},
		// Who is asking.
		{
			"another user gets in, with another token", withToken, tried(inspector.Repeat, refusedTwice, inspector.OtherIdentity, 200),
			expectation{First: "token-revoked", RuledOut: []string{"authorization-dropped-by-server", "gateway-denied"}},
		},
		{
			"another user gets in, with another password", password, tried(inspector.OtherIdentity, 200),
			expectation{First: "wrong-credentials", AtMost: 0.97},
		},
		{
			"another user gets in after many attempts",
			with(password, func(x *inspector.Exchange) {
				refused := inspector.Earlier{URL: x.URL, Method: "GET", Status: 401, Time: noon.Add(-time.Minute), Kind: inspector.KindFetch}
				x.History = inspector.Present([]inspector.Earlier{refused, refused, refused, refused, refused, refused})
			}),
			tried(inspector.OtherIdentity, 200),
			expectation{First: "account-locked"},
		},
		{
			"another user is refused as well", withToken, tried(inspector.Repeat, refusedTwice, inspector.OtherIdentity, 401),
			expectation{Not: []string{"account-locked", "token-revoked"}},
		},
		{
			"another user meets a limit", withToken, tried(inspector.Repeat, refusedTwice, inspector.OtherIdentity, 429),
			expectation{Not: []string{"account-locked"}},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			x := test.exchange
			x.Experiments = test.tried
			report := engine(t).Inspect(&x)
			test.expect.check(t, report)
			if t.Failed() {
				out, _ := json.MarshalIndent(report.Causes, "", "  ")
				t.Logf("%s", out)
			}
		})
	}
}
