package inspector

import (
	"math"
	"slices"
	"time"

	"github.com/why401/why401/inspector/products"
)

// report words a ranked cause for its readers.
func (r *ranked) report(f *Facts) RankedCause {
	text := r.cause.Text
	out := RankedCause{
		ID:         r.cause.ID,
		Confidence: math.Round(r.confidence*100) / 100,
		Title:      fill(text.Title, f),
		Summary:    fill(text.Summary, f),
		Evidence:   make([]Evidence, 0, len(r.findings)),
	}
	for _, finding := range r.findings {
		out.Evidence = append(out.Evidence, Evidence{
			Text: finding.Text, Source: finding.Source, Basis: finding.Basis, Against: finding.Weight < 0,
		})
	}
	out.Advice = advise(f, productAdvice(f, r.cause.ID), text.Advice)
	for i := range out.Advice {
		out.Advice[i].Text = fill(out.Advice[i].Text, f)
	}
	return out
}

// adviceMost is how many steps each audience is given: more are not read.
const adviceMost = 3

// advise lays the advice for the product that answered over what of the general one fits. A step that the extension offers
// as a button stays in front, and the audiences keep the order that the cause's text gives them.
func advise(f *Facts, special []Advice, general []Step) []Advice {
	advice := make([]Advice, 0, len(general)+len(special))
	for _, audience := range audiences(make([]Audience, 0, 4), special, general) { // There are three.
		from := len(advice)
		isFor := func(a Advice) bool { return a.Audience == audience }
		named := slices.ContainsFunc(special, isFor)
		for i := range general {
			if step := &general[i]; step.Audience == audience && step.fits(f, named) {
				advice = append(advice, step.Advice)
			}
		}
		at := from
		if from < len(advice) && advice[from].Action != "" {
			at++
		}
		for _, a := range special {
			if isFor(a) {
				advice = slices.Insert(advice, at, a)
				at++
			}
		}
		advice = advice[:min(len(advice), from+adviceMost)]
	}
	return advice
}

// audiences adds who is advised, in the order in which they first occur: those of the cause's text, then others.
func audiences(all []Audience, special []Advice, general []Step) []Audience {
	for i := range general {
		if !slices.Contains(all, general[i].Audience) {
			all = append(all, general[i].Audience)
		}
	}
	for i := range special {
		if !slices.Contains(all, special[i].Audience) {
			all = append(all, special[i].Audience)
		}
	}
	return all
}

// productAdvice is what the recognised products lay over the general advice.
func productAdvice(f *Facts, cause string) []Advice {
	var advice []Advice
	for _, p := range f.Answered.All() {
		if slices.Contains(ownGuard, cause) && f.isPassedBy(p) {
			continue
		}
		for i := range p.Advice {
			if a := &p.Advice[i]; a.Cause == cause {
				advice = append(advice, Advice{Audience: Audience(a.Audience), Text: a.Text})
			}
		}
	}
	return advice
}

// ownGuard are the causes that lie in the passwords of whoever refused, so that nobody else's settings matter.
var ownGuard = []string{"password-protected", "wrong-credentials"}

// isPassedBy tells whether a web server let the request pass to an application, which answered.
func (f *Facts) isPassedBy(p *products.Product) bool {
	answered := f.Answered.Product
	return p.Layer == products.LayerWebServer && answered != nil && answered.Layer == products.LayerApplication
}

// answeredBy says who answered, outermost certain evidence first: what the browser itself reports beats signs in the
// response, which a cache or service worker may have kept.
func (f *Facts) answeredBy() AnsweredBy {
	x := f.Exchange
	by := AnsweredBy{Signs: f.Answered.Signs}
	if p := f.Answered.Product; p != nil {
		by.Layer, by.Product = string(p.Layer), p.Name
	}
	switch {
	case x.FromServiceWorker.Or(false):
		by.Layer = "service-worker"
		by.Signs = append(by.Signs, "the browser says that a service worker answered")
	case x.FromCache.Or(false):
		by.Layer = "browser-cache"
		by.Signs = append(by.Signs, "the browser says that its cache answered")
	}
	return by
}

func (f *Facts) reportTokens() []Token {
	tokens := make([]Token, 0, len(f.Tokens()))
	for _, c := range f.Tokens() {
		t := c.Token
		tokens = append(tokens, Token{
			Kind: string(c.Kind), Where: c.Where, Header: t.Header, Claims: t.Claims,
			Times: &TokenTimes{
				Issued: optional(&t.IssuedAt), NotBefore: optional(&t.NotBefore), Expires: optional(&t.Expires), Now: f.Now,
			},
		})
	}
	return tokens
}

// optional leaves out a time that is not set. The token outlives its report.
func optional(t *time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	return t
}
