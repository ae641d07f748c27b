package causes

import (
	"strings"

	"github.com/why401/why401/inspector"
)

func normalStep() []inspector.Rule {
	return []inspector.Rule{
		{Judge: judgeManifest},
		{Judge: judgePrefetch},
		{Needs: []inspector.Need{inspector.NeedAuthorization, inspector.NeedCookieHeader}, Judge: judgeWhoAmI},
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

// whoAmI are the last parts of paths that applications ask to learn whether somebody is signed in.
var whoAmI = []string{"/me", "/whoami", "/who-am-i", "/current_user", "/currentuser", "/current-user", "/session", "/auth/status", "/auth/me", "/auth/session", "/userinfo", "/auth/check", "/check-auth"}

// judgeWhoAmI: an application that asks who is signed in gets 401 for nobody, and goes on.
func judgeWhoAmI(f *inspector.Facts) []inspector.Finding {
	path := strings.TrimSuffix(strings.ToLower(f.URL.Path), "/")
	if f.Exchange.Method != "GET" || !f.Exchange.Kind.ByCode() || !nothingSent(f) || len(f.SessionsWithheld()) > 0 {
		return nil
	}
	for _, end := range whoAmI {
		if strings.HasSuffix(path, end) {
			return one(observed("normal-step", inspector.Possible, "url",
				"The address asks who is signed in (%s); for nobody, 401 is the expected answer.", end))
		}
	}
	return nil
}
