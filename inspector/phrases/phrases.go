// Package phrases reads what a server says in words that no table of wordings knows, by their likeness to examples.
//
// phrases.txt holds examples of what programmers write, in many languages, each with the cause that it tells. A text is
// compared with all of them by the pieces that it shares with them (words, pairs of words, beginnings and ends of words),
// as a multinomial naive Bayes classifier does it. That finds "Logged off after ten minutes of silence" nearer to the ends
// of sessions than to anything else, without a row for it. It is a reading, no knowledge: whoever uses it gives it less
// weight than a wording from the tables.
//
// To have something understood better, add examples to phrases.txt.
package phrases

import (
	_ "embed"
	"slices"
	"sync"
)

//go:embed phrases.txt
var examples string

// Reading is what a text is most like.
type Reading struct {
	// Means is the cause that the nearest examples tell.
	Means string
	// Likelihood is how much nearer they are than those of all other causes, between 0 and 1.
	Likelihood float64
	// Like is the example that shares most with the text. It can be quoted: nothing of the text is in it.
	Like string
}

// Nothing stands in place of a cause before examples that say nothing of a reason.
const Nothing = "-"

// Least is the likelihood below which a text is like nothing in particular.
const Least = 0.6

// Closest reads a text of some words, in lower case. It returns false where the text is like nothing in particular, or
// like what says nothing of a reason. It is safe for concurrent use.
func Closest(text string) (Reading, bool) { return shared().closest(text) }

var shared = sync.OnceValue(func() *model { return newModel(examples) })

// Meanings lists what the examples tell, for tests; Nothing is among it.
func Meanings() []string { return slices.Clone(shared().meanings) }
