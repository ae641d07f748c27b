package inspector

import (
	"maps"
	"slices"
	"strings"

	"github.com/why401/why401/inspector/cookie"
	"github.com/why401/why401/inspector/credential"
	"github.com/why401/why401/inspector/products"
)

// Condition names a situation that a step of advice is for. A text gives it in brackets: "(if prompted) Reload the page".
type Condition string

// NoProduct is the condition of steps that go through several products: they are for where no product that answered has
// advice of its own for the same audience.
const NoProduct Condition = "no-product"

// situation is what a condition stands for.
type situation struct {
	words string // as a catalogue to read has it, before the step
	is    func(f *Facts) bool
}

// conditions are the situations that a text may name, but for NoProduct, which needs more than an exchange. A test holds that
// every one is used by a text; that every use is here, the catalogue checks when it starts.
var conditions = map[Condition]situation{
	// Browsers answer these schemes themselves (RFC 7617, RFC 7616).
	"prompted": {"if the browser itself asks for the password", func(f *Facts) bool {
		return f.Asks("basic", "digest") || f.URL.User != nil
	}},
	"basic": {"with Basic or Digest", func(f *Facts) bool {
		sent := f.Authorization.Or(new(credential.Credential))
		return f.Asks("basic", "digest") || f.URL.User != nil || strings.EqualFold(sent.Scheme, "basic") || strings.EqualFold(sent.Scheme, "digest")
	}},
	"server": {"if the web server itself checks the password", func(f *Facts) bool {
		answered := f.Answered.Product
		return f.Asks("basic", "digest") && (answered == nil || answered.Layer != products.LayerApplication)
	}},
	"posted": {"if a form of the site asks for the password", func(f *Facts) bool { return f.ProofPosted() && !f.asksTokenEndpoint() }},
	"client": {"if a program asks for a token", (*Facts).asksTokenEndpoint},
	// Where nobody saw what made the request, it may have been of another origin.
	"cross-origin": {"if a page of another origin calls", func(f *Facts) bool { return f.Relation != cookie.SameOrigin }},
	"called":       {"if the page's code calls", func(f *Facts) bool { return f.Exchange.Kind.ByCode() }},
	// Lax goes along on these only (RFC 6265bis section 5.5, "top-level navigation" with a safe method).
	"opened":   {"if a person followed a link", (*Facts).opened},
	"embedded": {"if a page of another site embeds or calls it", func(f *Facts) bool { return !f.opened() }},
	"by-path":  {"if its path keeps it off", func(f *Facts) bool { return f.withheldFor(cookie.ReasonPath) }},
	"by-host":  {"if it belongs to another host", func(f *Facts) bool { return !f.withheldFor(cookie.ReasonPath) }},
	"manifest": {"if it is the web app manifest", func(f *Facts) bool { return f.Exchange.Kind == KindManifest }},
	"worker":   {"if a service worker answered", func(f *Facts) bool { return f.Exchange.FromServiceWorker.Or(false) }},
	"on-the-way": {"if a cache on the way answered", func(f *Facts) bool {
		return !f.Exchange.FromServiceWorker.Or(false) && !f.Exchange.FromCache.Or(false)
	}},
}

// asksTokenEndpoint tells whether the request has the fields of a token request (RFC 6749 section 4, RFC 7523).
func (f *Facts) asksTokenEndpoint() bool {
	return slices.ContainsFunc(f.Fields.Or(nil), func(name string) bool {
		return name == "grant_type" || name == "client_secret" || name == "client_assertion"
	})
}

// opened tells whether a page was opened in the tab.
func (f *Facts) opened() bool {
	return f.Exchange.Kind == KindNavigation && (f.Exchange.Method == "GET" || f.Exchange.Method == "HEAD")
}

// withheldFor tells whether a session cookie stayed behind for a reason.
func (f *Facts) withheldFor(reason cookie.Reason) bool {
	return slices.ContainsFunc(f.SessionsWithheld(), func(s Session) bool { return s.Verdict != nil && s.Verdict.Reason == reason })
}

// Conditions lists the situations that a text may name, in order.
func Conditions() []Condition {
	return append(slices.Sorted(maps.Keys(conditions)), NoProduct)
}

// fits tells whether a step is for the situation that an exchange is in.
func (s *Step) fits(f *Facts, named bool) bool {
	for _, condition := range s.If {
		if condition == NoProduct {
			if named {
				return false
			}
		} else if !conditions[condition].is(f) {
			return false
		}
	}
	// A replay that has been made is not advised again.
	return s.Action != ActionReplay || len(f.Exchange.Experiments) == 0
}

// general is the step as a catalogue to read has it, which says what it is for.
func (s Step) general() Step {
	var words []string
	for _, condition := range s.If {
		if of := conditions[condition].words; of != "" {
			words = append(words, of)
		}
	}
	if len(words) > 0 {
		s.Text = "(" + strings.Join(words, ", ") + ") " + s.Text
	}
	return s
}
