// Package phrases reads what a server says in words that no table of wordings knows, by their likeness to examples.
//
// phrases.txt holds examples of what programmers write, in many languages, each with the cause that it tells. Learn makes of
// them what each piece of a text tells (words, pairs of words, runs of letters), and go generate keeps that in model.bin. So
// "We logged you off, you were away too long" is found nearer to the ends of sessions than to anything else, without a row
// for it. It is a reading, no knowledge: only where it is sure does it count as much as a wording from the tables.
//
// To have something understood better, add examples to phrases.txt, in lower case, and run go generate.
package phrases

import (
	_ "embed"
	"math"
	"slices"
	"strings"
	"sync"
)

//go:generate go run ./generate

//go:embed phrases.txt
var examples string

//go:embed model.bin
var learnt []byte

// separator stands between a meaning and its example.
const separator = " | "

// Reading is what a text is most like. Its zero value is of a text that is like nothing.
type Reading struct {
	// Means is the cause that the nearest examples tell, empty where the text is like nothing in particular, or like what
	// says nothing of a reason.
	Means string
	// Likelihood is how much nearer they are than those of all other causes, between 0 and 1.
	Likelihood float64

	text        string
	likelihoods []float64
}

// Nothing stands in place of a cause before examples that say nothing of a reason.
const Nothing = "-"

const (
	// Least is the likelihood below which a text is like nothing in particular.
	Least = 0.42
	// sure is the likelihood from which a reading is right as often as a wording from the tables.
	sure = 0.65
	// leastPossible is how much of the likelihood has to be of what is possible: words that fit nothing of it are not read.
	leastPossible = 0.15
)

// Read reads a text of some words, in lower case. It is safe for concurrent use.
func Read(text string) Reading { return shared().read(text) }

// IsSure tells whether a text is so near to the examples of its cause, and so far from others, that it can be relied on.
func (r Reading) IsSure() bool { return r.Means != "" && r.Likelihood >= sure }

// IsEmpty tells whether nothing was read, or nothing that words could tell.
func (r Reading) IsEmpty() bool { return r.likelihoods == nil }

// Like is the example of the cause that shares most with the text. It can be quoted: nothing of the text is in it.
func (r Reading) Like() string {
	m := shared()
	meaning := slices.Index(m.meanings, r.Means)
	if meaning < 0 {
		return ""
	}
	return nearest(r.Means, m.telling(r.text, meaning))
}

// Among reads the text again with what is known besides: only some causes are possible.
func (r Reading) Among(possible func(cause string) bool) Reading {
	if r.IsEmpty() {
		return r
	}
	m := shared()
	likelihoods, rest := slices.Clone(r.likelihoods), 1.0
	for i, meaning := range m.meanings {
		if meaning != Nothing && !possible(meaning) {
			rest -= likelihoods[i]
			likelihoods[i] = 0
		}
	}
	if rest < leastPossible {
		return Reading{}
	}
	for i := range likelihoods {
		likelihoods[i] /= rest
	}
	return m.choose(r.text, likelihoods)
}

var shared = sync.OnceValue(func() *model { return newModel(learnt) })

// Meanings lists what the examples tell, for tests; Nothing is among it.
func Meanings() []string { return slices.Clone(shared().meanings) }

func (m *model) read(text string) Reading {
	likelihoods := m.likelihoods(text)
	if likelihoods == nil {
		return Reading{}
	}
	return m.choose(text, likelihoods)
}

// choose makes a reading of how likely a text has each meaning.
func (m *model) choose(text string, likelihoods []float64) Reading {
	r := Reading{Likelihood: slices.Max(likelihoods), text: text, likelihoods: likelihoods}
	switch meaning := m.meanings[slices.Index(likelihoods, r.Likelihood)]; {
	case meaning == Nothing:
		return Reading{}
	case r.Likelihood >= Least:
		r.Means = meaning
	}
	return r
}

// nearest returns the example of a meaning that has most of some parts, for its length.
func nearest(meaning string, parts []string) string {
	best, most := "", -1.0
	at := strings.Index(examples, "\n"+meaning+separator)
	for line := range strings.Lines(examples[at+1:]) {
		text, ours := strings.CutPrefix(line, meaning+separator)
		if !ours {
			break // The examples of a meaning stand together.
		}
		shared := 0
		for at, part := range parts {
			if strings.Contains(text, part) {
				shared += len(parts) - at // The first ones tell most.
			}
		}
		near := float64(shared) / math.Sqrt(float64(len(text)))
		if !strings.Contains(text, " ") {
			near /= 2 // A code says less to people than a sentence.
		}
		if near > most {
			best, most = text, near
		}
	}
	return strings.TrimSuffix(best, "\n")
}
