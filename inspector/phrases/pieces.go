package phrases

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestText is how much of a text is compared, in bytes: a reason is said in a sentence or two.
const longestText = 400

// runLength is how many letters of a word make a piece: stems and endings are about as long in most languages.
const runLength = 4

// piece is a word of a text, a pair of neighbours, or a run of letters within a word, as its hash: there are tens of
// thousands of them, and that two share one does no harm.
type piece uint64

// pieceOf hashes the parts of a piece (FNV-1a).
func pieceOf(parts ...string) piece {
	const offset, prime = 14695981039346656037, 1099511628211
	hash := piece(offset)
	for _, part := range parts {
		for i := range len(part) {
			hash = (hash ^ piece(part[i])) * prime
		}
	}
	return hash
}

// piecesOf returns the pieces of a text, each once.
func piecesOf(text string) []piece {
	text = text[:min(len(text), longestText)]
	pieces := make([]piece, 0, len(text)+len(text)/2)
	before := ""
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		pieces = append(pieces, pieceOf(" ", word, " "))
		if before != "" {
			pieces = append(pieces, pieceOf(before, " ", word))
		}
		before = word
		pieces = appendRuns(pieces, "^"+word+"$")
	}
	slices.Sort(pieces)
	return slices.Compact(pieces)
}

// appendRuns appends the runs of letters of a word whose ends are marked. Where a word is a whole sentence, as in scripts
// that set no spaces, shorter runs are words.
func appendRuns(pieces []piece, word string) []piece {
	length := runLength
	if !isSpaced(word) {
		length = 2
	}
	var room [64]int
	starts := room[:0]
	for at := range word {
		starts = append(starts, at)
	}
	starts = append(starts, len(word))
	for i := 0; i+length < len(starts); i++ {
		pieces = append(pieces, pieceOf(word[starts[i]:starts[i+length]]))
	}
	return pieces
}

// isSpaced tells whether a word is of a script that sets spaces between words.
func isSpaced(word string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimSuffix(word, "$"))
	return !unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}
