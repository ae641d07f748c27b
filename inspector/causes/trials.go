package causes

import (
	"slices"
	"strings"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/cookie"
)

// trials say when an experiment is worth making: which causes its outcome would prove or rule out, what it costs, and on
// which exchanges it can be made at all. Of equally good ones, the first is made first.
func trials() []inspector.Trial {
	return []inspector.Trial{
		{
			Experiment: inspector.Repeat, Requests: 2, Fits: when(inspector.Repeat, mayResend),
			Decides: []string{"server-inconsistent", "cached-response", "changed-by-extension", "stale-browser-state"},
		},
		{
			Experiment: inspector.NoCredentials, Requests: 1, Changes: true, Fits: when(inspector.NoCredentials, mayLeaveOut),
			Decides: []string{
				"stale-browser-state", "session-expired", "token-expired", "token-revoked", "wrong-credentials",
				"token-malformed", "token-signature-invalid", "authorization-malformed", "authorization-placeholder",
				"authorization-dropped-by-server", "gateway-denied", "cookie-shadowed", "changed-by-extension",
			},
		},
		{
			Experiment: inspector.FollowRedirectWithAuthorization, Requests: 1, Changes: true,
			Fits:    when(inspector.FollowRedirectWithAuthorization, mayFollow),
			Decides: []string{"authorization-dropped-by-redirect", "authorization-missing", "not-signed-in"},
		},
		{
			Experiment: inspector.WithoutCookie, Requests: 1, Changes: true, Fits: suspectCookies,
			Decides: []string{"cookie-shadowed", "stale-browser-state", "session-expired"},
		},
		{
			Experiment: inspector.OnlyCookies, Requests: 1, Changes: true, Fits: when(inspector.OnlyCookies, maySplit),
			Decides: []string{
				"changed-by-extension", "stale-browser-state", "token-expired", "token-revoked", "wrong-credentials",
				"token-signature-invalid", "token-malformed", "authorization-wrong-scheme", "session-expired",
				"authorization-dropped-by-server",
			},
		},
		{
			Experiment: inspector.OnlyAuthorization, Requests: 1, Changes: true, Fits: when(inspector.OnlyAuthorization, maySplit),
			Decides: []string{
				"stale-browser-state", "session-expired", "authorization-dropped-by-server", "csrf-token-missing",
				"csrf-token-invalid",
			},
		},
		{
			Experiment: inspector.GarbageAuthorization, Requests: 1, Fits: when(inspector.GarbageAuthorization, mayMakeUp),
			Decides: []string{
				"authorization-dropped-by-server", "gateway-denied", "token-revoked", "token-signature-invalid",
				"authorization-missing", "wrong-credentials",
			},
		},
		{
			Experiment: inspector.FreshCache, Requests: 1, Changes: true, Fits: when(inspector.FreshCache, mayBeCached),
			Decides: []string{
				"cached-response", "session-expired", "token-revoked", "not-signed-in", "authorization-dropped-by-server",
				"gateway-denied",
			},
		},
		{
			Experiment: inspector.CredentialsInclude, Requests: 1, Changes: true,
			Fits:    when(inspector.CredentialsInclude, mayInclude),
			Decides: []string{"credentials-not-included", "not-signed-in", "cookie-blocked-samesite", "cookie-blocked-third-party"},
		},
		{
			Experiment: inspector.SameSite, Requests: 1, Changes: true, Fits: when(inspector.SameSite, isForeign),
			Decides: []string{
				"cookie-blocked-samesite", "cookie-blocked-third-party", "credentials-not-included", "not-signed-in",
			},
		},
		{
			Experiment: inspector.Preflight, Requests: 2, Fits: when(inspector.Preflight, mayPreflight),
			Decides: []string{
				"preflight-unauthenticated", "authorization-missing", "not-signed-in", "wrong-credentials", "gateway-denied",
			},
		},
		{
			Experiment: inspector.CanonicalHost, Requests: inspector.SpellingsMost, Changes: true,
			Fits: when(inspector.CanonicalHost, func(f *inspector.Facts) bool { return mayResend(f) && len(f.Exchange.Spellings()) > 0 }),
			Decides: []string{
				"cookie-out-of-scope", "cookie-blocked-secure", "authorization-dropped-by-redirect", "not-signed-in",
			},
		},
		{
			Experiment: inspector.LoginPage, Requests: 1, Fits: when(inspector.LoginPage, hasSignInPage),
			Decides: []string{"not-signed-in", "gateway-denied", "password-protected", "cms-plugin-blocked", "session-expired"},
		},
		{
			Experiment: inspector.HomePage, Requests: 1, Fits: when(inspector.HomePage, hasHome),
			Decides: []string{
				"gateway-denied", "password-protected", "cms-plugin-blocked", "not-signed-in", "session-expired",
				"token-scope-insufficient",
			},
		},
		{
			Experiment: inspector.SiblingPaths, Requests: inspector.SiblingsMost, Fits: when(inspector.SiblingPaths, hasSiblings),
			Decides: []string{"gateway-denied", "password-protected", "token-scope-insufficient", "custom-rule"},
		},
		{
			Experiment: inspector.AsIs, Requests: 1, Fits: when(inspector.AsIs, mayResend),
			Decides: []string{"server-inconsistent"},
		},
		{
			// Only the command line can name a second user.
			Experiment: inspector.OtherIdentity, Requests: 1, Changes: true,
			Fits: func(*inspector.Facts) []string { return nil },
			Decides: []string{
				"account-locked", "token-revoked", "wrong-credentials", "session-expired", "token-scope-insufficient",
				"gateway-denied", "authorization-dropped-by-server", "token-wrong-audience",
			},
		},
	}
}

// when is the Fits of an experiment that can be made, as it is, on exchanges of a kind.
func when(id string, fits func(*inspector.Facts) bool) func(*inspector.Facts) []string {
	return func(f *inspector.Facts) []string {
		if fits(f) {
			return []string{id}
		}
		return nil
	}
}

// mayAsk tells whether the request may be made again at all. It errs on the side of no; package replay has the last word.
func mayAsk(f *inspector.Facts) bool {
	return !changesState(f) && f.Exchange.Kind != inspector.KindWebSocket &&
		inspector.Harm(f.URL, f.Exchange.Request.Body.Or(inspector.Body{}).Text.Reveal()) == ""
}

// mayResend tells whether the request's own credentials may be sent again: they were seen, and are none that a person
// typed, and none that is good for one request only.
func mayResend(f *inspector.Facts) bool { return mayAsk(f) && inspector.Withheld(f.Exchange) == "" }

func mayLeaveOut(f *inspector.Facts) bool {
	return mayAsk(f) && f.Exchange.Kind != inspector.KindPreflight && (!nothingSent(f) || len(f.SentCookies) > 0)
}

// maySplit: there are cookies and something beside them.
func maySplit(f *inspector.Facts) bool {
	return mayResend(f) && len(f.SentCookies) > 0 && carriers(f) > len(f.SentCookies)
}

func mayFollow(f *inspector.Facts) bool {
	_, dropped := f.Exchange.DroppedAuthorization()
	return dropped && mayAsk(f)
}

func mayMakeUp(f *inspector.Facts) bool {
	c, _ := f.Authorization.Get()
	madeUp := strings.EqualFold(c.Scheme, "basic") || !isBrowserScheme(c.Scheme) && !strings.EqualFold(c.Scheme, "dpop")
	return mayAsk(f) && f.Authorization.IsPresent() && madeUp
}

func mayBeCached(f *inspector.Facts) bool {
	return mayResend(f) && f.Exchange.Method == "GET"
}

func mayInclude(f *inspector.Facts) bool {
	x := f.Exchange
	return mayResend(f) && x.Kind != inspector.KindPreflight && !x.Kind.ByPerson() && len(f.SentCookies) == 0 &&
		x.Initiator.CredentialsMode.Or("") != "include" && f.Relation != cookie.SameOrigin && f.Relation != ""
}

// isForeign tells whether the request comes from another origin than its own.
func isForeign(f *inspector.Facts) bool {
	return mayResend(f) && f.Exchange.Kind != inspector.KindPreflight && f.Relation != "" && f.Relation != cookie.SameOrigin &&
		f.Exchange.Initiator.Origin.IsPresent()
}

func mayPreflight(f *inspector.Facts) bool {
	x := f.Exchange
	if x.Kind == inspector.KindPreflight || x.Method == "OPTIONS" {
		return mayAsk(f)
	}
	return mayAsk(f) && (x.Kind.ByCode() && x.Preflight.IsPresent() || mayBePreflight(f))
}

func hasSignInPage(f *inspector.Facts) bool { _, ok := f.Exchange.SignInPage(); return ok }

func hasHome(f *inspector.Facts) bool { _, ok := f.Exchange.Home(); return ok }

func hasSiblings(f *inspector.Facts) bool { return len(f.Exchange.Siblings()) > 0 }

// suspectsMost is how many cookies are left out, each in an experiment of its own.
const suspectsMost = 2

// suspectCookies names the experiments that leave out one cookie: the first of two that share a name, and one that holds
// a token which has expired. Nothing makes another worth a try.
func suspectCookies(f *inspector.Facts) []string {
	if !mayResend(f) {
		return nil
	}
	names := f.Exchange.Shadowed()
	for _, c := range f.Tokens() {
		name, ok := strings.CutPrefix(c.Where, "request.cookies.")
		expired := !c.Token.Expires.IsZero() && !f.Now.Before(c.Token.Expires)
		if ok && expired && !slices.Contains(names, name) && carriers(f) > 1 {
			names = append(names, name)
		}
	}
	var ids []string
	for _, name := range names[:min(len(names), suspectsMost)] {
		ids = append(ids, inspector.WithoutCookie+":"+name)
	}
	return ids
}
