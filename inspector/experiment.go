package inspector

import (
	"slices"
	"strings"

	"github.com/why401/why401/inspector/secret"
)

// The experiments: each repeats the request that was seen with one thing changed, or asks beside it. Package replay
// makes them, package causes says which are worth making and what their answers mean.
const (
	// Repeat is the control: the identical request twice. Where the two are not answered alike, the server is
	// inconsistent, and no other difference counts.
	Repeat = "repeat"
	// AsIs is the same request with the same credentials. After the others it is the control once more: the difference
	// that they made must not be one that time made.
	AsIs = "as-is"
	// NoCredentials leaves out everything that says who is asking.
	NoCredentials = "no-credentials"
	// OnlyAuthorization leaves out the cookies.
	OnlyAuthorization = "only-authorization"
	// OnlyCookies leaves out all credentials but the cookies.
	OnlyCookies = "only-cookies"
	// WithoutCookie leaves out one cookie; its name follows after a colon. Of several with the name it leaves out the one
	// that stands first in the Cookie header, which is the one that servers read.
	WithoutCookie = "without-cookie"
	// FreshCache bypasses the caches and the service worker, and asks those on the way not to answer either.
	FreshCache = "fresh-cache"
	// FollowRedirectWithAuthorization asks the address to which a redirect led with the Authorization header that the
	// browser dropped on the way.
	FollowRedirectWithAuthorization = "follow-redirect-with-authorization"
	// CanonicalHost asks the address in its other spellings: www and bare, https instead of http, trailing slash.
	CanonicalHost = "canonical-host"
	// CredentialsInclude makes the page's call with the credentials mode include.
	CredentialsInclude = "credentials-include"
	// SameSite makes the request as if from the site itself.
	SameSite = "same-site"
	// Preflight makes the OPTIONS alone, first as the browser does, without credentials, then with them.
	Preflight = "preflight"
	// HomePage, LoginPage and SiblingPaths ask other pages of the same host, to learn how far the refusal reaches.
	HomePage     = "home-page"
	LoginPage    = "login-page"
	SiblingPaths = "sibling-paths"
	// GarbageAuthorization sends a harmless nonsense credential. Where with, without and with nonsense are answered
	// alike, nobody reads the header.
	GarbageAuthorization = "garbage-authorization"
	// OtherIdentity sends the credentials of a second user, whom only the command line can name.
	OtherIdentity = "other-identity"
)

// Experiment is the outcome of one replay.
type Experiment struct {
	// ID is one of the constants, for WithoutCookie with the cookie's name: without-cookie:sid.
	ID string `json:"id"`
	// Status is that of the first usable answer, 0 if there was none.
	Status int `json:"status"`
	// Problem says in words why there was no usable answer (a time-out, a TLS error, a bot check).
	Problem string `json:"problem,omitempty"`
	// Differences lists what could not be repeated faithfully.
	Differences []string `json:"differences,omitempty"`
	// Milliseconds from the start of the experiment to its last answer.
	Milliseconds int64 `json:"milliseconds"`
	// Answers are all answers in the order in which they were asked for; most experiments have one.
	Answers []Answer `json:"answers,omitempty"`
	// Browser is what the experiment was made in.
	Browser ReplayBrowser `json:"browser,omitempty"`
	// Exchange is what was seen, where the first usable answer was a 401 again.
	Exchange *Exchange `json:"exchange,omitempty"`
}

// ReplayBrowser is a kind of browser that replays run in.
type ReplayBrowser string

// The browsers of replays.
const (
	// FullBrowser is the browser that people use, without a window.
	FullBrowser ReplayBrowser = "full"
	// ShellBrowser is Chromium's headless shell: the same network stack, and quicker to start.
	ShellBrowser ReplayBrowser = "headless-shell"
)

// Answer is one answer within an experiment.
type Answer struct {
	// Asked names what was asked where an experiment asks several things: "first", "again", "with credentials".
	Asked  string     `json:"asked,omitempty"`
	URL    secret.URL `json:"url"`
	Method string     `json:"method"`
	// Status is 0 where there was no usable answer; Problem says why.
	Status  int    `json:"status"`
	Problem string `json:"problem,omitempty"`
	// Location is where a redirect led to, followed or not.
	Location secret.URL `json:"location,omitempty"`
	// Likeness is equal for two answers that say the same; see [Likeness].
	Likeness string `json:"likeness,omitempty"`
	// SentAuthorization and SentCookies say what of the credentials left the browser; the latter are names.
	SentAuthorization bool     `json:"sentAuthorization,omitempty"`
	SentCookies       []string `json:"sentCookies,omitempty"`
	// BlockedCookies are the cookies that the browser held back, with its reasons.
	BlockedCookies []BlockedCookie `json:"blockedCookies,omitempty"`
	// CORS is the browser's own word where its CORS check failed (CDP Network.CorsError).
	CORS string `json:"cors,omitempty"`
}

// Usable tells whether the experiment was made and answered.
func (e Experiment) Usable() bool { return e.Problem == "" && e.Status != 0 }

// OK tells whether the answer is a success. A redirect is none: most lead to a sign-in page.
func (a Answer) OK() bool { return a.Status >= 200 && a.Status < 300 }

// Base is the experiment's ID without a parameter, Parameter what follows the colon.
func (e Experiment) Base() string { base, _, _ := strings.Cut(e.ID, ":"); return base }

// Parameter is what stands in the ID after the colon, such as a cookie's name.
func (e Experiment) Parameter() string { _, parameter, _ := strings.Cut(e.ID, ":"); return parameter }

// Experiments lists every experiment, without parameters.
func Experiments() []string {
	return []string{
		Repeat, AsIs, NoCredentials, OnlyAuthorization, OnlyCookies, WithoutCookie, FreshCache,
		FollowRedirectWithAuthorization, CanonicalHost, CredentialsInclude, SameSite, Preflight, HomePage, LoginPage,
		SiblingPaths, GarbageAuthorization, OtherIdentity,
	}
}

// OK tells whether the experiment was answered with success.
func (e Experiment) OK() bool { return e.Usable() && Answer{Status: e.Status}.OK() }

// Answered returns the usable answers in order. Where nothing but the status was kept, that is the one answer.
func (e Experiment) Answered() []Answer {
	if len(e.Answers) == 0 && e.Usable() {
		return []Answer{{Status: e.Status}}
	}
	return slices.DeleteFunc(slices.Clone(e.Answers), func(a Answer) bool { return a.Problem != "" || a.Status == 0 })
}
