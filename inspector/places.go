package inspector

import (
	"net/url"
	"path"
	"slices"
	"strings"

	"golang.org/x/net/publicsuffix"

	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/secret"
)

// Limits on what is named of a site.
const (
	// SiblingsMost is how many pages are named beside the one that was refused.
	SiblingsMost = 3
	// SpellingsMost is how many other spellings of an address are named.
	SpellingsMost = 3
	// AddressMost is the longest address that is named, in bytes. Longer ones carry data.
	AddressMost = 2048
)

// Home returns the home page of the site, unless the URL is that.
func (x *Exchange) Home() (secret.URL, bool) {
	u := x.address()
	if u == nil || strings.Trim(u.Path, "/") == "" {
		return "", false
	}
	return secret.URL((&url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/"}).String()), true
}

// Siblings returns other pages of the same origin, at most SiblingsMost, to learn how far a refusal reaches: the
// parent of the path, what was seen of the site last, and further parents. All were asked for with GET or can be, and
// no request to them does harm.
func (x *Exchange) Siblings() []secret.URL {
	u := x.address()
	if u == nil {
		return nil
	}
	var siblings []secret.URL
	add := func(s *url.URL) {
		if len(siblings) == SiblingsMost || samePath(s, u) || strings.Trim(s.Path, "/") == "" || !harmless(s) {
			return
		}
		named := func(other secret.URL) bool {
			o, err := other.Parse()
			return err == nil && samePath(o, s)
		}
		if !slices.ContainsFunc(siblings, named) {
			siblings = append(siblings, secret.URL(s.String()))
		}
	}
	parents := parents(u)
	if len(parents) > 0 {
		add(parents[0])
	}
	for _, e := range slices.Backward(x.History.Or(nil)) {
		s, err := e.URL.Parse()
		if err == nil && e.Method == "GET" && e.Status != 0 && (e.Kind.ByPerson() || e.Kind.ByCode()) &&
			originOf(s) == originOf(u) && s.RawQuery == "" { // What a query asks for may be an action.
			add(plainAddress(s))
		}
	}
	for _, parent := range parents {
		add(parent)
	}
	return siblings
}

// parents are the directories of an address's path, innermost first, without the root.
func parents(u *url.URL) []*url.URL {
	var all []*url.URL
	for dir := path.Dir(strings.TrimRight(u.EscapedPath(), "/")); len(dir) > 1; dir = path.Dir(dir) {
		if parent, err := u.Parse(dir + "/"); err == nil {
			all = append(all, parent)
		}
		if len(all) == SiblingsMost {
			break
		}
	}
	return all
}

// Spellings returns the other spellings under which servers serve the same address, each with one thing changed:
// https for http, www and bare, with and without a trailing slash.
func (x *Exchange) Spellings() []secret.URL {
	u := x.address()
	if u == nil {
		return nil
	}
	var spellings []secret.URL
	add := func(change func(*url.URL)) {
		spelling := *u
		change(&spelling)
		if len(spellings) < SpellingsMost && Harm(&spelling, "") == "" {
			spellings = append(spellings, secret.URL(spelling.String()))
		}
	}
	if u.Scheme == "http" && (u.Port() == "" || u.Port() == "80") {
		add(func(s *url.URL) { s.Scheme, s.Host = "https", strings.TrimSuffix(s.Host, ":80") })
	}
	if host, ok := otherWWW(u.Hostname()); ok {
		add(func(s *url.URL) { s.Host = host + strings.TrimPrefix(u.Host, u.Hostname()) })
	}
	switch last := path.Base(u.Path); {
	case u.Path == "" || u.Path == "/" || u.RawPath != "": // An escaped slash is no directory.
	case strings.HasSuffix(u.Path, "/"):
		add(func(s *url.URL) { s.Path = strings.TrimRight(s.Path, "/") })
	case !strings.Contains(last, "."): // A file is no directory.
		add(func(s *url.URL) { s.Path += "/" })
	}
	return spellings
}

// otherWWW returns the host with www put before it, or taken away. Only a name that can be registered has both.
func otherWWW(host string) (string, bool) {
	host = strings.ToLower(host)
	bare, isWWW := strings.CutPrefix(host, "www.")
	suffix, icann := publicsuffix.PublicSuffix(bare)
	managed := icann || !strings.Contains(suffix, ".") // Below a private suffix (github.io) nobody serves www.
	if !managed || bare == suffix || cookie.Site(bare) != bare || !strings.Contains(bare, ".") || strings.HasSuffix(bare, ".") ||
		endsInDigit(bare) {
		return "", false
	}
	if isWWW {
		return bare, true
	}
	return "www." + host, true
}

// endsInDigit tells an IPv4 address: no top-level domain ends in a digit (URL standard, "ends in a number").
func endsInDigit(host string) bool {
	last := host[len(host)-1]
	return last >= '0' && last <= '9'
}

// DroppedAuthorization returns the Authorization header that an earlier hop of the request carried and the request
// itself does not: a redirect lost it.
func (x *Exchange) DroppedAuthorization() (value secret.Text, ok bool) {
	hop, ok := x.AuthorizedHop()
	return hop.Request.Header("authorization").Or(""), ok
}

// AuthorizedHop returns the last redirect that carried an Authorization header which the request itself does not.
func (x *Exchange) AuthorizedHop() (Hop, bool) {
	if !x.Request.Header("authorization").IsAbsent() {
		return Hop{}, false
	}
	for _, hop := range slices.Backward(x.Redirects.Or(nil)) {
		if hop.Request.Header("authorization").IsPresent() {
			return hop, true
		}
	}
	return Hop{}, false
}

// Shadowed returns the names of the cookies of which the request carried more than one: by its Cookie header, or where
// that was not seen, by what the browser holds and would send.
func (x *Exchange) Shadowed() []string {
	u := x.address()
	if u == nil {
		return nil
	}
	f := &Facts{Exchange: x, URL: u, Now: x.Time}
	f.deriveCookies()
	var names, twice []string
	add := func(name string) {
		if slices.Contains(names, name) && !slices.Contains(twice, name) {
			twice = append(twice, name)
		}
		names = append(names, name)
	}
	if x.Request.Header("cookie").Known() {
		for _, c := range f.SentCookies {
			add(c.Name)
		}
		return twice
	}
	for _, v := range f.Cookies {
		if v.Sent {
			add(v.Cookie.Name)
		}
	}
	return twice
}

// address reads the URL without user information and fragment. It is nil for anything but http and https.
func (x *Exchange) address() *url.URL {
	u, err := x.URL.Parse()
	if err != nil || !isHTTP(u) || len(x.URL) > AddressMost {
		return nil
	}
	return plainAddress(u)
}

func plainAddress(u *url.URL) *url.URL {
	plain := *u
	plain.User, plain.Fragment, plain.RawFragment = nil, "", ""
	plain.Scheme = strings.ToLower(plain.Scheme)
	return &plain
}

func isHTTP(u *url.URL) bool {
	return (strings.EqualFold(u.Scheme, "http") || strings.EqualFold(u.Scheme, "https")) && u.Host != ""
}

// samePath tells whether two addresses of one origin differ in query and trailing slash only.
func samePath(a, b *url.URL) bool {
	return strings.TrimRight(a.Path, "/") == strings.TrimRight(b.Path, "/")
}

// harmless tells whether an address may be asked though nobody clicked on it. Beside what Harm knows, no part of the
// path may name an action: sites do serve /posts/5/delete to GET, against RFC 9110 section 9.2.1.
func harmless(u *url.URL) bool {
	if !isHTTP(u) || len(u.String()) > AddressMost || Harm(u, "") != "" {
		return false
	}
	for _, word := range strings.FieldsFunc(strings.ToLower(u.Path), func(r rune) bool { return r < 'a' || r > 'z' }) {
		if actions[word] || word == "out" {
			return false
		}
	}
	return true
}

// actions are verbs in paths that change something.
var actions = map[string]bool{
	"accept": true, "activate": true, "approve": true, "buy": true, "cancel": true, "checkout": true, "clear": true,
	"confirm": true, "deactivate": true, "decline": true, "delete": true, "destroy": true, "disable": true, "drop": true,
	"enable": true, "execute": true, "impersonate": true, "install": true, "invite": true, "logout": true, "pay": true,
	"publish": true, "purge": true, "reboot": true, "reject": true, "remove": true, "reset": true, "restart": true,
	"revoke": true, "send": true, "shutdown": true, "signout": true, "start": true, "stop": true, "submit": true,
	"subscribe": true, "trigger": true, "uninstall": true, "unsubscribe": true, "verify": true, "vote": true,
}

func originOf(u *url.URL) string {
	scheme, host := strings.ToLower(u.Scheme), strings.ToLower(u.Host)
	if port := u.Port(); scheme == "http" && port == "80" || scheme == "https" && port == "443" {
		host = strings.TrimSuffix(host, ":"+port)
	}
	return scheme + "://" + host
}
