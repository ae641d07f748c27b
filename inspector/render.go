package inspector

import (
	"math"
	"slices"
	"time"
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
	out.Advice = advise(productAdvice(f, r.cause.ID), untried(f, text.Advice))
	for i := range out.Advice {
		out.Advice[i].Text = fill(out.Advice[i].Text, f)
	}
	return out
}

// adviceMost is how many steps each audience is given: more are not read.
const adviceMost = 3

// advise lays the advice for the product that answered over the general one. A step that the extension offers as a
// button stays in front, and the audiences keep the order that the cause's text gives them.
func advise(special, general []Advice) []Advice {
	advice := make([]Advice, 0, len(general)+len(special))
	for _, audience := range audiences(general, special) {
		from := len(advice)
		for _, a := range general {
			if a.Audience == audience {
				advice = append(advice, a)
			}
		}
		at := from
		if from < len(advice) && advice[from].Action != "" {
			at++
		}
		for _, a := range special {
			if a.Audience == audience {
				advice = slices.Insert(advice, at, a)
				at++
			}
		}
		advice = advice[:min(len(advice), from+adviceMost)]
	}
	return advice
}

// untried leaves out the step to replay the request where that has been done.
func untried(f *Facts, advice []Advice) []Advice {
	if len(f.Exchange.Experiments) == 0 {
		return advice
	}
	return slices.DeleteFunc(slices.Clone(advice), func(a Advice) bool { return a.Action == ActionReplay })
}

// audiences lists who is advised, in the order in which they first occur.
func audiences(lists ...[]Advice) []Audience {
	all := make([]Audience, 0, 4) // There are three.
	for _, list := range lists {
		for _, a := range list {
			if !slices.Contains(all, a.Audience) {
				all = append(all, a.Audience)
			}
		}
	}
	return all
}

// productAdvice is what the recognised products lay over the general advice.
func productAdvice(f *Facts, cause string) []Advice {
	var advice []Advice
	for _, p := range f.Answered.All() {
		for i := range p.Advice {
			if a := &p.Advice[i]; a.Cause == cause {
				advice = append(advice, Advice{Audience: Audience(a.Audience), Text: a.Text})
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
