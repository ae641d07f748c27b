package inspector

import (
	"fmt"
	"slices"
	"strings"
)

// namedMost is how many cookies are named that the browser held back.
const namedMost = 3

// browserSaid words what the browser itself said of an experiment's answers: which cookies it held back, and that its CORS
// check failed. It is empty where there is nothing to say.
func (e Experiment) browserSaid() string {
	var held []string
	cors := ""
	for _, a := range e.Answered() {
		for _, b := range a.BlockedCookies {
			word := fmt.Sprintf("`%s`: %s", b.Cookie.Name, b.InWords())
			if !slices.Contains(held, word) {
				held = append(held, word)
			}
		}
		if cors == "" {
			cors = a.CORS
		}
	}
	var said []string
	if n := len(held); n > 0 {
		which, more := "cookie", ""
		if n > 1 {
			which = "cookies"
		}
		if n > namedMost {
			more = fmt.Sprintf("; and %d more", n-namedMost)
		}
		said = append(said, "The browser held back the "+which+" "+strings.Join(held[:min(n, namedMost)], "; ")+more+".")
	}
	if cors != "" {
		said = append(said, fmt.Sprintf("The browser's CORS check failed, so that the page's code cannot read the answer: %s.", worded(failedCORS, cors)))
	}
	return strings.Join(said, " ")
}

// newlySaid is what the browser said of an experiment, unless it said the same of one before.
func newlySaid(all []Experiment, e Experiment) string {
	said := e.browserSaid()
	for _, before := range all {
		if before.ID == e.ID {
			return said
		}
		if before.browserSaid() == said {
			return ""
		}
	}
	return said
}
