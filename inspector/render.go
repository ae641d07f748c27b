package inspector

import (
	"math"
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
	for _, a := range productAdvice(f, r.cause.ID) {
		out.Advice = append(out.Advice, Advice{Audience: Audience(a.Audience), Text: fill(a.Text, f)})
	}
	for _, a := range text.Advice {
		a.Text = fill(a.Text, f)
		out.Advice = append(out.Advice, a)
	}
	return out
}

// productAdvice is what the recognised products lay over the general advice.
func productAdvice(f *Facts, cause string) []products.Advice {
	var advice []products.Advice
	for _, p := range f.Answered.All() {
		for _, a := range p.Advice {
			if a.Cause == cause {
				advice = append(advice, a)
			}
		}
	}
	return advice
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
	var tokens []Token
	for _, c := range f.Tokens() {
		t := c.Token
		tokens = append(tokens, Token{
			Kind: string(c.Kind), Where: c.Where, Header: t.Header, Claims: t.Claims,
			Times: &TokenTimes{
				Issued: optional(t.IssuedAt), NotBefore: optional(t.NotBefore), Expires: optional(t.Expires), Now: f.Now,
			},
		})
	}
	return tokens
}

func optional(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	return &t
}
