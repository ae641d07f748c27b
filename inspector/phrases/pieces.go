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
type piece uint32

// pieceOf hashes the parts of a piece (FNV-1a).
func pieceOf(parts ...string) piece {
	const offset, prime = 2166136261, 16777619
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
	pieces := make([]piece, 0, len(text)+len(text)/2)
	for p := range partsOf(text) {
		pieces = append(pieces, p)
	}
	slices.Sort(pieces)
	return slices.Compact(pieces)
}

// partsOf yields the pieces of a text with the letters that they stand for.
func partsOf(text string) func(yield func(piece, string) bool) {
	text = text[:min(len(text), longestText)]
	return func(yield func(piece, string) bool) {
		before := ""
		for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
			if !yield(pieceOf(" ", word, " "), word) || before != "" && !yield(pieceOf(before, " ", word), before+" "+word) {
				return
			}
			before = word
			for run := range runsOf("^" + word + "$") {
				if !yield(pieceOf(run), strings.Trim(run, "^$")) {
					return
				}
			}
		}
	}
}

// runsOf yields the runs of letters of a word whose ends are marked. Where a word is a whole sentence, as in scripts that set
// no spaces, shorter runs are words.
func runsOf(word string) func(yield func(string) bool) {
	length := runLength
	if !isSpaced(word) {
		length = 2
	}
	return func(yield func(string) bool) {
		var room [64]int
		starts := room[:0]
		for at := range word {
			starts = append(starts, at)
		}
		starts = append(starts, len(word))
		for i := 0; i+length < len(starts); i++ {
			if !yield(word[starts[i]:starts[i+length]]) {
				return
			}
		}
	}
}

// isSpaced tells whether a word is of a script that sets spaces between words.
func isSpaced(word string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimSuffix(word, "$"))
	return !unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}
