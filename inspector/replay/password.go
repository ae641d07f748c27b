package replay

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/why401/why401/inspector"
)

// queryHasPassword tells whether an address has a parameter that is named for a password.
func queryHasPassword(u *url.URL) bool {
	return slices.ContainsFunc(inspector.ParamNames(u.RawQuery), inspector.NamesPassword)
}

// fieldName finds the names of fields in JSON, and in multipart forms (RFC 7578 section 4.2). It is compiled when it is
// needed, as all expressions here: the browser waits for its host to start.
var fieldName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`"([^"\\]{1,100})"\s*:|\bname="([^"]{1,100})"`)
})

// bodyHasPassword tells whether a form's or JSON body has a field that is named for a password.
func bodyHasPassword(body string) bool {
	inForm := func(name string) bool { return !strings.ContainsAny(name, "\"\n") && inspector.NamesPassword(name) }
	if slices.ContainsFunc(inspector.ParamNames(body), inForm) {
		return true
	}
	return slices.ContainsFunc(fieldName().FindAllStringSubmatch(body, -1), func(found []string) bool {
		return inspector.NamesPassword(found[1] + found[2])
	})
}
