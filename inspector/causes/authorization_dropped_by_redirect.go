package causes

import (
	"net/url"
	"strings"

	"github.com/why401/why401/inspector"
)

func authorizationDroppedByRedirect() []inspector.Rule {
	return []inspector.Rule{
		{
			Needs: []inspector.Need{inspector.NeedRedirects, inspector.NeedAuthorization},
			Judge: judgeRedirects,
		},
		{OfExperiments: true, Judge: judgeFollowed},
	}
}

// judgeRedirects: a browser takes the Authorization header away the moment a redirect leads to another origin (Fetch
// standard, "HTTP-redirect fetch"); a change from http to https is one.
func judgeRedirects(f *inspector.Facts) []inspector.Finding {
	const cause = "authorization-dropped-by-redirect"
	if f.Authorization.IsPresent() {
		return nil // It arrived.
	}
	hops := f.Exchange.Redirects.Or(nil)
	for i, hop := range hops {
		if !hop.Request.Header("authorization").IsPresent() {
			continue
		}
		next := f.URL
		if i+1 < len(hops) {
			if u, err := hops[i+1].URL.Parse(); err == nil {
				next = u
			}
		}
		from, err := hop.URL.Parse()
		if err != nil || sameOrigin(from, next) {
			continue // Within an origin the header goes on.
		}
		findings := one(observed(cause, inspector.Proof, "redirects",
			"The Authorization header was sent to %s, whose redirect (%d) leads to %s: another origin, to which browsers do not pass it on.",
			originOf(from), hop.Status, originOf(next)))
		for _, other := range []string{"authorization-missing", "not-signed-in"} {
			findings = append(findings, observed(other, inspector.Excludes, "redirects", "The calling code did send an Authorization header, to the first address."))
		}
		return findings
	}
	return nil
}

// judgeFollowed reads the request to the redirect's target with the header that was dropped on the way there.
func judgeFollowed(f *inspector.Facts) []inspector.Finding {
	const cause = "authorization-dropped-by-redirect"
	if e, weight, ok := works(f, inspector.FollowRedirectWithAuthorization); ok {
		return append(
			one(tested(cause, weight, "With the Authorization header that the redirect dropped, its target answers %d.", e.Status)),
			against(inspector.Doubts, append([]string{"credentials-not-included", "session-expired"}, causesOfCredential...),
				"The request works with the Authorization header that was dropped on the way (%d).", e.Status)...)
	}
	if _, refused := refusedToo(f, inspector.FollowRedirectWithAuthorization); refused {
		return one(tested(cause, inspector.Doubts,
			"The redirect's target refuses the request with the dropped Authorization header as well."))
	}
	return nil
}

func sameOrigin(a, b *url.URL) bool { return strings.EqualFold(originOf(a), originOf(b)) }

func originOf(u *url.URL) string { return u.Scheme + "://" + u.Host }
