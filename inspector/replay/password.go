package replay

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/why401/why401/inspector"
)

// passwordWords are words in the names of headers, parameters and fields that say that the value is what a person
// types to sign in.
var passwordWords = map[string]bool{"password": true, "passwd": true, "pwd": true, "passcode": true, "pin": true}

// namesPassword tells whether a name says that it carries a password: X-Auth-Password, newPassword2, but not spin or
// passwordless.
func namesPassword(name string) bool {
	return slices.ContainsFunc(words(name), func(word string) bool {
		return passwordWords[strings.TrimRight(word, "0123456789")]
	})
}

// headerHasPassword tells whether one of the headers is named for a password.
func headerHasPassword(headers []inspector.Header) bool {
	return slices.ContainsFunc(headers, func(h inspector.Header) bool { return namesPassword(h.Name) })
}

// queryHasPassword tells whether an address has a parameter that is named for a password.
func queryHasPassword(u *url.URL) bool {
	return slices.ContainsFunc(paramNames(u.RawQuery), namesPassword)
}

// fieldName finds the names of fields in JSON, and in multipart forms (RFC 7578 section 4.2). It is compiled when it is
// needed, as all expressions here: the browser waits for its host to start.
var fieldName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`"([^"\\]{1,100})"\s*:|\bname="([^"]{1,100})"`)
})

// bodyHasPassword tells whether a form's or JSON body has a field that is named for a password.
func bodyHasPassword(body string) bool {
	inForm := func(name string) bool { return !strings.ContainsAny(name, "\"\n") && namesPassword(name) }
	if slices.ContainsFunc(paramNames(body), inForm) {
		return true
	}
	return slices.ContainsFunc(fieldName().FindAllStringSubmatch(body, -1), func(found []string) bool {
		return namesPassword(found[1] + found[2])
	})
}

// paramNames are the names in a query or a form.
func paramNames(query string) []string {
	var names []string
	for pair := range strings.SplitSeq(query, "&") {
		name, _, _ := strings.Cut(pair, "=")
		if plain, err := url.QueryUnescape(name); err == nil {
			name = plain
		}
		names = append(names, name)
	}
	return names
}
