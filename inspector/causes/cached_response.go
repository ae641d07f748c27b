package causes

import (
	"strconv"
	"strings"
	"time"

	"github.com/why401/why401/inspector"
)

func cachedResponse() []inspector.Rule {
	return []inspector.Rule{
		{Judge: judgeBrowserCache},
		{Judge: judgeServiceWorker},
		{Judge: judgeSharedCache},
		{OfExperiments: true, Judge: judgeFreshCache},
		{OfExperiments: true, Judge: judgeKept},
		said("cached-response"),
	}
}

func judgeBrowserCache(f *inspector.Facts) []inspector.Finding {
	const cause = "cached-response"
	if !f.Exchange.FromCache.Or(false) {
		return nil
	}
	return one(observed(cause, inspector.Proof, "fromCache", "The browser took the answer out of its cache and asked no server."))
}

// stale is how old an answer must be before it is taken for a kept one: the Date header has whole seconds only.
const stale = 2 * time.Second

// judgeServiceWorker: a service worker may have kept the answer or have fetched it afresh; the Date header, which the
// server wrote, tells which.
func judgeServiceWorker(f *inspector.Facts) []inspector.Finding {
	const cause = "cached-response"
	if !f.Exchange.FromServiceWorker.Or(false) {
		return nil
	}
	date, ok := f.ServerDate.Get()
	age := f.Now.Sub(date)
	switch {
	case ok && age > stale:
		weight := inspector.Strong
		if age > time.Minute {
			weight = inspector.Proof // No clock that is set by itself is so far off.
		}
		return unseen(f, one(observed(cause, weight, "response.headers.date",
			"The page's service worker answered, with an answer that the server wrote %s before.", duration(age))))
	case ok:
		return one(observed(cause, inspector.Context, "fromServiceWorker",
			"The page's service worker answered; the answer is fresh, so that it seems to have asked the server."))
	}
	return one(observed(cause, inspector.Possible, "fromServiceWorker", "The page's service worker answered."))
}

// judgeSharedCache looks for the marks of a cache on the way: Age (RFC 9111 section 5.1), Cache-Status (RFC 9211), and
// the headers of proxies and CDNs.
func judgeSharedCache(f *inspector.Facts) []inspector.Finding {
	const cause = "cached-response"
	where, words, ok := sharedCacheHit(f)
	if !ok || f.Exchange.FromServiceWorker.Or(false) {
		return nil // A service worker's copy keeps the headers of the first answer.
	}
	if nothingSent(f) {
		return one(observed(cause, inspector.Possible, where, "%s The server itself may say the same, since nothing was sent.", words))
	}
	return unseen(f, one(observed(cause, inspector.Strong, where, "%s It did not look at the credential that was sent.", words)))
}

// judgeFreshCache reads the request that asks every cache on the way to stand aside.
func judgeFreshCache(f *inspector.Facts) []inspector.Finding {
	const cause = "cached-response"
	if e, weight, ok := works(f, inspector.FreshCache); ok {
		findings := one(tested(cause, weight,
			"The same request, with the same credentials, was answered %d as soon as the caches on the way were bypassed: one of them gives out an old answer.", e.Status))
		findings = append(findings, against(inspector.Doubts, causesOfRefusal, "Past the caches, the request works (%d).", e.Status)...)
		return append(findings, against(inspector.Excludes, append([]string{"authorization-dropped-by-server", "gateway-denied"}, causesOfAbsence...), "Past the caches, the request works as it is (%d).", e.Status)...)
	}
	if _, refused := refusedToo(f, inspector.FreshCache); refused {
		return one(tested(cause, inspector.Doubts, "The caches on the way were asked to stand aside, and the request was refused as well."))
	}
	return nil
}

// judgeKept: a clean profile has an empty cache and no service worker. What it is answered, the server says now, or a
// cache on the way.
func judgeKept(f *inspector.Facts) []inspector.Finding {
	const cause = "cached-response"
	_, _, shared := sharedCacheHit(f)
	own := f.Exchange.FromCache.Or(false) || f.Exchange.FromServiceWorker.Or(false)
	switch c := controlOf(f); {
	case c.works() && (own || shared):
		return one(tested(cause, inspector.Strong, "A clean profile, which keeps no answers, was answered %d: the server has nothing against the request.", c.status))
	case c.refused() && own && !shared:
		return one(tested(cause, inspector.Doubts, "A clean profile, which keeps no answers, was refused as well: the server still says so."))
	}
	return nil
}

// unseen adds that what was sent is no reason: the server did not see it.
func unseen(f *inspector.Facts, findings []inspector.Finding) []inspector.Finding {
	for _, refusal := range []string{"session-expired", "token-expired", "token-revoked", "wrong-credentials"} {
		if len(f.SessionsSent()) > 0 || len(f.Credentials) > 0 {
			findings = append(findings, observed(refusal, inspector.Weakens, "response",
				"A cache gave this answer; the server may not have seen what was sent."))
		}
	}
	return findings
}

// cacheHeaders are headers in which caches say HIT or MISS: nginx, CloudFront, Fastly, Varnish, Cloudflare, Akamai.
var cacheHeaders = []string{
	"cache-status", "x-cache", "x-cache-status", "cf-cache-status", "x-proxy-cache", "x-nginx-cache", "x-vercel-cache",
	"x-fastcgi-cache", "x-litespeed-cache", "x-cache-hits",
}

func sharedCacheHit(f *inspector.Facts) (where, words string, ok bool) {
	for _, name := range cacheHeaders {
		value, ok := f.ResponseHeader(name)
		if !ok {
			continue
		}
		hits, err := strconv.Atoi(value)
		if strings.Contains(strings.ToLower(value), "hit") || err == nil && hits > 0 {
			return "response.headers." + name, "A cache between browser and server kept this answer and gave it out again.", true
		}
	}
	value, aged := f.ResponseHeader("age")
	if !aged {
		return "", "", false
	}
	if age, err := strconv.Atoi(value); err == nil && age > 0 {
		words := "A cache between browser and server gave out an answer that it had kept for " + duration(time.Duration(age)*time.Second) + "."
		return "response.headers.age", words, true
	}
	return "", "", false
}
