package inspector

import (
	"iter"
	"slices"
	"strings"

	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/credential"
)

// Before yields what was seen of the site before the request, oldest first.
func (f *Facts) Before() iter.Seq[*Earlier] { return each(f.Exchange.History.Or(nil)) }

// After yields what was seen of the same page after the request, oldest first.
func (f *Facts) After() iter.Seq[*Earlier] { return each(f.Exchange.Following.Or(nil)) }

func each(seen []Earlier) iter.Seq[*Earlier] {
	return func(yield func(*Earlier) bool) {
		for i := range seen {
			if !yield(&seen[i]) {
				return
			}
		}
	}
}

// Authorized tells whether the earlier request carried an Authorization header.
func (e *Earlier) Authorized() bool { return e.Credential != "" && e.Header == "" }

// OK tells whether the earlier request was answered with success.
func (e *Earlier) OK() bool { return e.Status >= 200 && e.Status < 300 }

// CredentialWorked returns the latest success of the same origin with the credential of this fingerprint.
func (f *Facts) CredentialWorked(fingerprint string) (*Earlier, bool) {
	if fingerprint == "" {
		return nil, false
	}
	return f.Earlier(func(e *Earlier) bool { return e.Credential == fingerprint && e.OK() && f.sameOrigin(e) })
}

// CredentialWorkedAtTwin returns the latest success of the same method and path at another host of the site with the very
// credential: the same API, it seems, reached in another way.
func (f *Facts) CredentialWorkedAtTwin(fingerprint string) (*Earlier, bool) {
	if fingerprint == "" {
		return nil, false
	}
	return f.Earlier(func(e *Earlier) bool {
		if e.Credential != fingerprint || !e.OK() || e.Method != f.Exchange.Method || f.sameOrigin(e) {
			return false
		}
		u, err := e.URL.Parse()
		return err == nil && u.Path == f.URL.Path && len(u.Path) > len("/")
	})
}

// beforeTokens are what clients put before one and the same token: the scheme of RFC 6750, in either case, those that token
// libraries and frameworks made up, and nothing.
var beforeTokens = []string{"Bearer", "bearer", "Token", "JWT", ""}

// WorkedUnder returns the latest success of the same origin with the token that the Authorization header carries now, and
// the scheme under which it was sent then, which is another than now; it is empty where the token stood alone.
func (f *Facts) WorkedUnder() (e *Earlier, scheme string, ok bool) {
	header, sent := f.Exchange.Request.Header("authorization").Get()
	if _, others := f.OthersAuthorized(); !sent || !others {
		return nil, "", false // Nothing was sent then that could be compared.
	}
	now, token, spaced := strings.Cut(strings.TrimSpace(header.Reveal()), " ")
	if !spaced {
		now, token = "", now
	}
	for _, scheme := range beforeTokens {
		if scheme == now {
			continue
		}
		if e, ok := f.CredentialWorked(credential.Fingerprint(strings.TrimSpace(scheme + " " + strings.TrimSpace(token)))); ok {
			return e, scheme, true
		}
	}
	return nil, "", false
}

// OtherTokens calls look with each success of the same origin, latest first, that carried another token than this request
// and of which it is known who made it or for whom. It ends when look returns false.
func (f *Facts) OtherTokens(look func(*Earlier) bool) {
	c, sent := f.Authorization.Get()
	if !sent {
		return
	}
	for _, seen := range [][]Earlier{f.Exchange.Following.Or(nil), f.Exchange.History.Or(nil)} {
		for i := range slices.Backward(seen) {
			if e := &seen[i]; (e.Issuer != "" || len(e.Audience) > 0) && e.OK() && e.Credential != c.Fingerprint && f.sameOrigin(e) && !look(e) {
				return
			}
		}
	}
}

// GivenAs returns the name under which an earlier answer gave out the token that the Authorization header carries now.
func (f *Facts) GivenAs() (Given, bool) {
	given := f.Exchange.Given.Or(nil)
	if len(given) == 0 {
		return Given{}, false
	}
	header, sent := f.RequestHeader("authorization")
	if !sent {
		return Given{}, false
	}
	return lastGiven(given, tokenFingerprint(header))
}

// GivenOut returns how an earlier answer gave out a value.
func (f *Facts) GivenOut(value string) (Given, bool) {
	given := f.Exchange.Given.Or(nil)
	if len(given) == 0 {
		return Given{}, false
	}
	return lastGiven(given, credential.Fingerprint(value))
}

// GivenLast returns what an answer gave out last under a name.
func (f *Facts) GivenLast(name string) (Given, bool) {
	for _, g := range slices.Backward(f.Exchange.Given.Or(nil)) {
		if g.Name == name {
			return g, true
		}
	}
	return Given{}, false
}

// GivenForCalls returns the latest token that an earlier answer gave out for use in calls, where nobody signed out since.
// Whether this request carries it is for the caller to ask.
func (f *Facts) GivenForCalls() (Given, bool) {
	given := f.Exchange.Given.Or(nil)
	if len(given) == 0 {
		return Given{}, false
	}
	out, signedOut := f.SignedOut()
	for _, g := range slices.Backward(given) {
		name := strings.ToLower(g.Name)
		if !NamesToken(name) || containsAny(name, "refresh", "csrf", "xsrf", "forgery", "verification", "id_token", "idtoken", "device", "push", "reset", "captcha", "page", "next", "continu") {
			continue
		}
		return g, !signedOut || g.Time.After(out.Time)
	}
	return Given{}, false
}

// Replaced returns a token of the request that an earlier answer gave out, and the newer one of the same name that a
// later answer gave in its place.
func (f *Facts) Replaced() (c *credential.Credential, by Given, ok bool) {
	given := f.Exchange.Given.Or(nil)
	if len(given) < 2 {
		return c, by, false
	}
	for _, c := range f.Credentials {
		old, found := lastGiven(given, f.bareFingerprint(c))
		if !found {
			continue
		}
		for _, g := range slices.Backward(given) {
			if g.Name == old.Name && g.Time.After(old.Time) && g.Time.Before(f.Now) {
				return c, g, true
			}
		}
	}
	return c, by, false
}

// GivenWithLife returns how an earlier answer gave out a credential of this request, where it told when its life ends.
func (f *Facts) GivenWithLife(c *credential.Credential) (Given, bool) {
	given := f.Exchange.Given.Or(nil)
	if len(given) == 0 {
		return Given{}, false
	}
	g, found := lastGiven(given, f.bareFingerprint(c))
	return g, found && !g.Expires.IsZero()
}

// bareFingerprint is that of a credential without the scheme before it.
func (f *Facts) bareFingerprint(c *credential.Credential) string {
	if header, sent := f.Exchange.Request.Header("authorization").Get(); sent && c.Where == "request.headers.authorization" {
		return tokenFingerprint(header.Reveal())
	}
	return c.Fingerprint
}

// tokenFingerprint is that of the token in an Authorization header, which some APIs take without a scheme.
func tokenFingerprint(header string) string {
	_, token, hasScheme := strings.Cut(header, " ")
	if !hasScheme {
		token = header
	}
	return credential.Fingerprint(strings.TrimSpace(token))
}

// NamesToken tells whether the member of an answer is a token by its name. Others are known for one by their values only.
func NamesToken(member string) bool { return strings.HasSuffix(strings.ToLower(member), "token") }

// WasGiven tells whether a value is among those that answers gave out.
func WasGiven(given []Given, value string) bool {
	if len(given) == 0 {
		return false
	}
	_, found := lastGiven(given, credential.Fingerprint(value))
	return found
}

func lastGiven(given []Given, fingerprint string) (Given, bool) {
	for _, g := range slices.Backward(given) {
		if g.Fingerprint == fingerprint {
			return g, true
		}
	}
	return Given{}, false
}

// OthersAuthorizedAfter returns a success of the same origin that carried an Authorization header and that the same
// page had right after, without a sign-in in between. What a page loads comes before what its code calls.
func (f *Facts) OthersAuthorizedAfter() (*Earlier, bool) {
	for e := range f.After() {
		if signsIn(e) {
			return nil, false
		}
		if e.OK() && e.Authorized() && f.sameOrigin(e) && !f.SamePlace(e) {
			return e, true
		}
	}
	return nil, false
}

// opensToAnybody tells whether an address is one that nobody needs to be known for: where people sign in, what it
// carried was not looked at.
func opensToAnybody(e *Earlier) bool {
	return containsAny(strings.ToLower(withoutQuery(e.URL.Reveal())), "login", "log-in", "log_in", "signin", "sign-in", "sign_in")
}

// CredentialWorksAfter returns a success of the same origin and page, right after this request, that carried the same
// Authorization header to another address.
func (f *Facts) CredentialWorksAfter() (*Earlier, bool) {
	c, sent := f.Authorization.Get()
	if !sent || c.Fingerprint == "" {
		return nil, false
	}
	for e := range f.After() {
		if e.OK() && e.Credential == c.Fingerprint && f.sameOrigin(e) && !f.SamePlace(e) && !opensToAnybody(e) {
			return e, true
		}
	}
	return nil, false
}

// Renewed returns the call right after this one with which the page renewed its token, where the same request then
// worked with another credential.
func (f *Facts) Renewed() (*Earlier, bool) {
	c, sent := f.Authorization.Get()
	var renewal *Earlier
	for e := range f.After() {
		switch {
		case !e.OK():
			continue
		case e.Method == "POST" && namesRenewal(strings.ToLower(withoutQuery(e.URL.Reveal()))):
			renewal = e
		case renewal != nil && e.Method == f.Exchange.Method && f.SamePlace(e) && sent && e.Credential != "" && e.Credential != c.Fingerprint:
			return renewal, true
		}
	}
	return nil, false
}

func namesRenewal(address string) bool {
	return containsAny(address, "refresh", "renew") || strings.HasSuffix(address, "/token")
}

// SignInFollows returns what the same page asked for right after this request to have somebody sign in: its sign-in form,
// or the sign-in itself.
func (f *Facts) SignInFollows() (*Earlier, bool) {
	for e := range f.After() {
		if f.SameHost(e) && (signsIn(e) || e.OK() && e.Method == "GET" && e.Bare && opensToAnybody(e)) {
			return e, true
		}
	}
	return nil, false
}

// StillSignedIn returns the latest sign-in, where no sign-out was seen after it.
func (f *Facts) StillSignedIn() (*Earlier, bool) {
	in, ok := f.SignedIn()
	if !ok {
		return nil, false
	}
	if out, ok := f.SignedOut(); ok && !out.Time.Before(in.Time) {
		return nil, false
	}
	return in, true
}

// Withdrawn returns the latest thing seen that ends the sessions and tokens of before, and what it is in words: a
// sign-out, or a change of the password.
func (f *Facts) Withdrawn() (e *Earlier, what string, ok bool) {
	out, signedOut := f.SignedOut()
	change, changed := f.PasswordChanged()
	if changed && (!signedOut || change.Time.After(out.Time)) {
		return change, "a change of the password", true
	}
	return out, "a sign-out", signedOut
}

// Keeps tells whether the browser may still hold one of the cookies that an earlier answer set: one that no later
// answer of the same host was seen to remove.
func (f *Facts) Keeps(set *Earlier) bool {
	left := slices.Clone(set.SetCookies)
	for e := range f.Before() {
		if len(e.RemovedCookies) > 0 && e.Time.After(set.Time) && f.SameHost(e) == f.SameHost(set) {
			left = slices.DeleteFunc(left, func(name string) bool { return slices.Contains(e.RemovedCookies, name) })
		}
	}
	return len(left) > 0
}

// NamesSignIn tells whether the request's own address names signing in.
func (f *Facts) NamesSignIn() bool {
	return namesSignIn(strings.ToLower(f.URL.Path))
}

func namesSignIn(address string) bool {
	return containsAny(address, "login", "log-in", "log_in", "signin", "sign-in", "sign_in", "session", "/auth",
		"/token", "authenticate") || signInParts[lastPart(address)]
}

// lastPart is the last part of an address in the form of [signInParts], without the ending that names a script.
func lastPart(address string) string {
	address = strings.TrimSuffix(address, "/")
	part, _, _ := strings.Cut(address[strings.LastIndexByte(address, '/')+1:], ".")
	return withoutHyphens(part)
}

// namesSignOut tells whether an address is one of signing out. Much can be revoked that is no token (RFC 7009): an
// invitation, a share.
func namesSignOut(address string) bool {
	if !containsAny(address, "log", "sign", "session", "revo") {
		return false // As nearly all.
	}
	return containsAny(address, "logout", "log-out", "log_out", "logoff", "log-off", "signout", "sign-out", "sign_out",
		"end_session", "endsession", "end-session", "session/end") ||
		containsAny(address, "revoke", "revocation") && containsAny(address, "token", "session", "auth", "connect", "openid")
}

// namesSession tells whether an address is that of a session or token as a resource, which is made to sign in and
// deleted to sign out: /session, /sessions/current, /auth/token, /tokens.
func namesSession(address string) bool {
	address = strings.TrimSuffix(address, "/")
	return containsAny(address, "/session", "/login", "/auth/token") || strings.HasSuffix(address, "/token") ||
		strings.HasSuffix(address, "/tokens") || strings.HasSuffix(address, "/auth")
}

func setsSession(e *Earlier) bool { return slices.ContainsFunc(e.SetCookies, namesSessionCookie) }

// namesSessionCookie judges by the name alone. Only names are kept of what was set earlier; any value stands for the
// one that was not kept.
func namesSessionCookie(name string) bool {
	likelihood, _ := cookie.CarriesSession(cookie.Cookie{Name: name, Value: "kept"})
	return likelihood >= LeastSession
}

// SamePlace tells whether an earlier request went to the address of this one, but for the query.
func (f *Facts) SamePlace(e *Earlier) bool {
	rest, found := strings.CutPrefix(e.URL.Reveal(), f.place)
	return found && (rest == "" || rest[0] == '?' || rest[0] == '#')
}

// SameHost tells whether an earlier request went to the host of this one, by whatever scheme and port.
func (f *Facts) SameHost(e *Earlier) bool {
	u, err := e.URL.Parse()
	return err == nil && strings.EqualFold(u.Hostname(), f.URL.Hostname())
}

func (f *Facts) sameOrigin(e *Earlier) bool {
	rest, found := strings.CutPrefix(e.URL.Reveal(), f.origin)
	return found && (rest == "" || rest[0] == '/' || rest[0] == '?' || rest[0] == '#')
}

func withoutQuery(address string) string {
	address, _, _ = strings.Cut(address, "?")
	address, _, _ = strings.Cut(address, "#")
	return address
}

func containsAny(s string, parts ...string) bool {
	return slices.ContainsFunc(parts, func(part string) bool { return strings.Contains(s, part) })
}
