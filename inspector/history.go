package inspector

import (
	"slices"
	"strings"

	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/credential"
)

// OK tells whether the earlier request was answered with success.
func (e Earlier) OK() bool { return e.Status >= 200 && e.Status < 300 }

// Earlier returns the latest thing seen of the site that matches.
func (f *Facts) Earlier(match func(Earlier) bool) (Earlier, bool) {
	history := f.Exchange.History.Or(nil)
	for _, e := range slices.Backward(history) {
		if match(e) {
			return e, true
		}
	}
	return Earlier{}, false
}

// WorkedBefore returns the latest success of the same method and address.
func (f *Facts) WorkedBefore() (Earlier, bool) {
	return f.Earlier(func(e Earlier) bool {
		return e.OK() && e.Method == f.Exchange.Method && f.SamePlace(e)
	})
}

// CredentialWorked returns the latest success of the same origin with the credential of this fingerprint.
func (f *Facts) CredentialWorked(fingerprint string) (Earlier, bool) {
	return f.Earlier(func(e Earlier) bool {
		return e.OK() && fingerprint != "" && e.Credential == fingerprint && f.sameOrigin(e)
	})
}

// GivenAs returns the name under which an earlier answer gave out the token that the Authorization header carries now.
func (f *Facts) GivenAs() (Given, bool) {
	given := f.Exchange.Given.Or(nil)
	header, sent := f.Exchange.Request.Header("authorization").Get()
	if !sent || len(given) == 0 {
		return Given{}, false
	}
	_, token, _ := strings.Cut(header.Reveal(), " ")
	fingerprint := credential.Fingerprint(strings.TrimSpace(token))
	for _, g := range slices.Backward(given) {
		if g.Fingerprint == fingerprint {
			return g, true
		}
	}
	return Given{}, false
}

// OthersAuthorized returns the latest success of the same origin that carried an Authorization header.
func (f *Facts) OthersAuthorized() (Earlier, bool) {
	return f.Earlier(func(e Earlier) bool { return e.OK() && e.Credential != "" && f.sameOrigin(e) })
}

// SignedIn returns the latest request that looks like a sign-in that succeeded: one that sends something and gets a
// session cookie, or goes to an address that names signing in.
func (f *Facts) SignedIn() (Earlier, bool) {
	return f.Earlier(func(e Earlier) bool {
		if e.Status < 200 || e.Status >= 400 {
			return false
		}
		address := strings.ToLower(withoutQuery(e.URL.Reveal()))
		if e.Method != "POST" {
			// A redirect back from an identity provider signs in with GET.
			return strings.Contains(address, "callback") && setsSession(e)
		}
		return setsSession(e) || (namesSignIn(address) && !strings.Contains(address, "out"))
	})
}

// SignedOut returns the latest request that looks like a sign-out.
func (f *Facts) SignedOut() (Earlier, bool) {
	return f.Earlier(func(e Earlier) bool {
		address := strings.ToLower(withoutQuery(e.URL.Reveal()))
		return e.Status >= 200 && e.Status < 400 && containsAny(address, "logout", "log-out", "log_out", "signout",
			"sign-out", "sign_out", "revoke", "revocation", "end_session", "endsession",
			"session/end")
	})
}

// NamesSignIn tells whether the request's own address names signing in.
func (f *Facts) NamesSignIn() bool {
	return namesSignIn(strings.ToLower(f.URL.Path))
}

func namesSignIn(address string) bool {
	return containsAny(address, "login", "log-in", "log_in", "signin", "sign-in", "sign_in", "session", "/auth",
		"/token", "authenticate")
}

func setsSession(e Earlier) bool {
	return slices.ContainsFunc(e.SetCookies, func(name string) bool {
		// Only names are kept of what was set earlier; any value stands for the one that was not kept.
		likelihood, _ := cookie.CarriesSession(cookie.Cookie{Name: name, Value: "kept"})
		return likelihood >= LeastSession
	})
}

// SamePlace tells whether an earlier request went to the address of this one, but for the query.
func (f *Facts) SamePlace(e Earlier) bool {
	return withoutQuery(e.URL.Reveal()) == withoutQuery(f.Exchange.URL.Reveal())
}

// SameHost tells whether an earlier request went to the host of this one, by whatever scheme and port.
func (f *Facts) SameHost(e Earlier) bool {
	u, err := e.URL.Parse()
	return err == nil && strings.EqualFold(u.Hostname(), f.URL.Hostname())
}

func (f *Facts) sameOrigin(e Earlier) bool {
	origin := f.URL.Scheme + "://" + f.URL.Host
	rest, found := strings.CutPrefix(e.URL.Reveal(), origin)
	return found && (rest == "" || rest[0] == '/' || rest[0] == '?' || rest[0] == '#')
}

func withoutQuery(address string) string {
	if at := strings.IndexAny(address, "?#"); at >= 0 {
		return address[:at]
	}
	return address
}

func containsAny(s string, parts ...string) bool {
	return slices.ContainsFunc(parts, func(part string) bool { return strings.Contains(s, part) })
}
