package causes

import (
	"encoding/json"
	"strings"

	"github.com/why401/why401/inspector"
)

func normalStep() []inspector.Rule {
	return []inspector.Rule{
		{Judge: judgeManifest},
		{Judge: judgePrefetch},
		{Needs: []inspector.Need{inspector.NeedAuthorization, inspector.NeedCookieHeader}, Judge: judgeProbe},
	}
}

// judgeManifest: browsers fetch the web app manifest without credentials, unless the link says otherwise (HTML
// standard, "link type manifest"), so that a 401 to it says nothing of the page.
func judgeManifest(f *inspector.Facts) []inspector.Finding {
	if f.Exchange.Kind != inspector.KindManifest {
		return nil
	}
	return one(observed("normal-step", inspector.Proof, "kind",
		"It is the web app manifest, which browsers fetch without cookies and passwords unless the link has crossorigin=\"use-credentials\"."))
}

// judgePrefetch: what a browser fetches ahead of time from another site goes without cookies (Sec-Purpose, Fetch
// standard).
func judgePrefetch(f *inspector.Facts) []inspector.Finding {
	purpose := strings.ToLower(f.Exchange.Request.Header("sec-purpose").Or("").Reveal())
	if !strings.HasPrefix(purpose, "prefetch") {
		return nil
	}
	return one(observed("normal-step", inspector.Likely, "request.headers.sec-purpose",
		"The browser fetched it ahead of time, in case it is needed; nobody has opened it."))
}

// probes are the last parts of paths that applications ask, mostly as they load, to learn whether somebody is signed in:
// with GET for the person, with POST for a new access token from the cookie of an earlier visit.
var probes = []struct {
	method, asks string
	ends         []string
}{
	{"GET", "who is signed in", []string{"/me", "/user", "/whoami", "/who-am-i", "/current_user", "/currentuser", "/current-user", "/session", "/auth/status", "/auth/me", "/auth/session", "/userinfo", "/auth/check", "/check-auth"}},
	{"POST", "to go on with an earlier sign-in", []string{"/refresh", "/refresh-token", "/refresh_token", "/refreshtoken", "/token/refresh", "/renew"}},
}

// judgeProbe: an application that asks who is signed in gets 401 for nobody, and goes on.
func judgeProbe(f *inspector.Facts) []inspector.Finding {
	const cause = "normal-step"
	asks, ok := probesSignIn(f)
	if !ok {
		return nil
	}
	if member, ok := namesNobody(f.Body); ok {
		return one(observed(cause, inspector.Strong, "response.body",
			"The request asks %s, and the body answers just that: nobody (%s).", asks, member))
	}
	weight := inspector.Likely
	if says(f, "not-signed-in") {
		weight = inspector.Strong // It is the answer to what was asked.
	}
	if e, ok := goesOn(f); ok {
		return one(observed(cause, weight, inFollowing,
			"The request asks %s; for nobody, 401 is the expected answer, and the page goes on without: %s works.", asks, e.URL))
	}
	if untouched(f) {
		return one(observed(cause, weight, inActivated,
			"The page asked by itself, as it loaded, %s; for nobody, 401 is the expected answer.", asks))
	}
	return one(observed(cause, inspector.Possible, "url",
		"The request asks %s; for nobody, 401 is the expected answer.", asks))
}

// probesSignIn tells whether the page's code asks only whether somebody is signed in, what in words, and has nothing to
// show, as far as was seen rightly so.
func probesSignIn(f *inspector.Facts) (asks string, ok bool) {
	if _, signedIn := f.StillSignedIn(); signedIn || !f.Exchange.Kind.ByCode() || !nothingSent(f) || len(f.SessionsWithheld()) > 0 {
		return "", false
	}
	path := strings.TrimSuffix(strings.ToLower(f.URL.Path), "/")
	for _, probe := range probes {
		if probe.method != f.Exchange.Method {
			continue
		}
		for _, end := range probe.ends {
			if strings.HasSuffix(path, end) {
				return probe.asks + " (" + end + ")", true
			}
		}
	}
	return "", false
}

// untouched tells whether the page made its call before anybody did anything in it.
func untouched(f *inspector.Facts) bool {
	activated, known := f.Exchange.Initiator.Activated.Get()
	return known && !activated
}

// personMembers are the members of a JSON answer that hold whoever is signed in, or null; stateMembers are those that say
// whether somebody is. A body of {"success":false} or an error's text answers no such question.
var (
	personMembers = []string{"user", "currentuser", "current_user", "account", "session", "viewer", "me", "identity"}
	stateMembers  = []string{
		"authenticated", "isauthenticated", "is_authenticated", "loggedin", "logged_in", "isloggedin", "is_logged_in",
		"signedin", "signed_in", "issignedin", "is_signed_in",
	}
)

// namesNobody tells whether a body, in small letters, is the answer to who is signed in and not an error, and by which
// member.
func namesNobody(body string) (member string, ok bool) {
	if !strings.HasPrefix(strings.TrimSpace(body), "{") {
		return "", false
	}
	var members map[string]json.RawMessage
	if json.Unmarshal([]byte(body), &members) != nil {
		return "", false
	}
	for _, name := range personMembers {
		if string(members[name]) == "null" {
			return name + ": null", true
		}
	}
	for _, name := range stateMembers {
		if string(members[name]) == "false" {
			return name + ": false", true
		}
	}
	return "", false
}

// goesOn returns a call that the same page made afterwards to the same host, as a guest like before, and that worked.
func goesOn(f *inspector.Facts) (*inspector.Earlier, bool) {
	for e := range f.After() {
		if e.OK() && e.Bare && e.Method == "GET" && e.Kind.ByCode() && f.SameHost(e) && !f.SamePlace(e) {
			return e, true
		}
	}
	return nil, false
}
