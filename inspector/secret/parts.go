package secret

import (
	"iter"
	"strings"
)

// parts are words to look for within names, by their first bytes: nearly every name holds none of them.
type parts [256][]string

func partsOf(words iter.Seq[string]) *parts {
	var p parts
	for word := range words {
		p[word[0]] = append(p[word[0]], word)
	}
	return &p
}

// within tells whether a name holds any of the words.
func (p *parts) within(name string) bool {
	for at := range len(name) {
		for _, word := range p[name[at]] {
			if strings.HasPrefix(name[at:], word) {
				return true
			}
		}
	}
	return false
}
