package inspector

import (
	"net/url"
	"slices"
	"strings"

	"github.com/why401/why401/inspector/secret"
)

// past is what many rules ask of the history: the latest of each kind, nil where none was seen.
type past struct {
	worked, authorized, keyed, signedIn, signedOut, passwordChanged *Earlier
}

// derivePast goes through the history once for all of them.
func (f *Facts) derivePast() {
	for e := range f.Before() {
		if !e.succeeded() {
			continue
		}
		if e.OK() && e.Method == f.Exchange.Method && f.SamePlace(e) {
			f.past.worked = e
		}
		if e.OK() && e.Credential != "" && f.sameOrigin(e) {
			if e.Authorized() {
				f.past.authorized = e
			} else {
				f.past.keyed = e
			}
		}
		address := e.address()
		out := namesSignOut(address)
		if out || endsSession(e, address) {
			f.past.signedOut = e
		}
		if !out && beginsSession(e, address) {
			f.past.signedIn = e
		}
		if changesPassword(e, address) {
			f.past.passwordChanged = e
		}
	}
}

// succeeded tells whether the request did what it was for: a sign-in or a sign-out is often answered with a redirect.
func (e *Earlier) succeeded() bool { return e.Status >= 200 && e.Status < 400 }

// address is where it went, without the query and in lower case.
func (e *Earlier) address() string { return strings.ToLower(withoutQuery(e.URL.Reveal())) }

// pathOf is the path of an absolute address without a query, unescaped where that goes.
func pathOf(address string) string {
	_, rest, _ := strings.Cut(address, "://")
	_, path, _ := strings.Cut(rest, "/")
	if plain, err := url.PathUnescape(path); err == nil {
		return plain
	}
	return path
}

// Earlier returns the latest thing seen of the site that matches.
func (f *Facts) Earlier(match func(*Earlier) bool) (*Earlier, bool) {
	history := f.Exchange.History.Or(nil)
	for i := range slices.Backward(history) {
		if e := &history[i]; match(e) {
			return e, true
		}
	}
	return nil, false
}

// WorkedBefore returns the latest success of the same method and address.
func (f *Facts) WorkedBefore() (*Earlier, bool) { return f.past.worked, f.past.worked != nil }

// OthersAuthorized returns the latest success of the same origin that carried an Authorization header.
func (f *Facts) OthersAuthorized() (*Earlier, bool) {
	return f.past.authorized, f.past.authorized != nil
}

// OthersKeyed returns the latest success of the same origin that carried a key or token in a header of its own.
func (f *Facts) OthersKeyed() (*Earlier, bool) { return f.past.keyed, f.past.keyed != nil }

// SignedIn returns the latest request that looks like a sign-in that succeeded: one that sends something and gets a
// session cookie, or goes to an address that names signing in.
func (f *Facts) SignedIn() (*Earlier, bool) { return f.past.signedIn, f.past.signedIn != nil }

// signsIn tells whether a request looks like a sign-in that succeeded. A sign-out is none, though many give a guest's
// session in place of the one that they end.
func signsIn(e *Earlier) bool {
	address := e.address()
	return e.succeeded() && !namesSignOut(address) && beginsSession(e, address)
}

// beginsSession tells it of one that succeeded and is no sign-out.
func beginsSession(e *Earlier, address string) bool {
	if e.Method != "POST" {
		// A redirect back from an identity provider signs in with GET.
		return strings.Contains(address, "callback") && setsSession(e)
	}
	// Whoever gets a cookie for a password is known by it from then on, whatever the address and the cookie are called.
	return setsSession(e) || namesSignIn(address) || e.Proof && onlyOne(e.SetCookies) != "" && !changesPassword(e, address)
}

// SignedOut returns the latest request that looks like a sign-out: its address says so, it deletes what a sign-in
// makes, or it changes something and its answer takes a session cookie away without giving another.
func (f *Facts) SignedOut() (*Earlier, bool) { return f.past.signedOut, f.past.signedOut != nil }

func endsSession(e *Earlier, address string) bool {
	if e.Method == "DELETE" && namesSession(address) {
		return true
	}
	return e.Method != "GET" && slices.ContainsFunc(e.RemovedCookies, namesSessionCookie) && !setsSession(e)
}

// PasswordChanged returns the latest change of a password that seems to have worked: somebody who is known sends
// something to an address that names one. Requests for a new password, and sign-ins with one, are none.
func (f *Facts) PasswordChanged() (*Earlier, bool) {
	return f.past.passwordChanged, f.past.passwordChanged != nil
}

// changesPassword tells it of one request, by its address in lower case.
func changesPassword(e *Earlier, address string) bool {
	return !e.Bare && (e.Method == "POST" || e.Method == "PUT" || e.Method == "PATCH") &&
		secret.SpeaksOfPassword(pathOf(address)) &&
		!containsAny(address, "forgot", "recover", "lost", "check", "strength", "valid", "verif", "login", "signin", "sign-in", "sign_in")
}
