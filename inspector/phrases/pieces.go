package phrases

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestText is how much of a text is compared, in bytes: a reason is said in a sentence or two.
const longestText = 400

// pieceLength is how many letters of a word make a piece: stems and endings are about as long in most languages.
const pieceLength = 4

// piecesOf returns the words of a text, the pairs of neighbours, and the runs of letters within each word, each once.
func piecesOf(text string) []string {
	text = text[:min(len(text), longestText)]
	var pieces []string
	before := ""
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		pieces = append(pieces, " "+word+" ")
		if before != "" {
			pieces = append(pieces, before+" "+word)
		}
		before = word
		pieces = appendRuns(pieces, "^"+word+"$")
	}
	slices.Sort(pieces)
	return slices.Compact(pieces)
}

// appendRuns appends the runs of letters of a word whose ends are marked. Where a word is a whole sentence, as in scripts
// that set no spaces, shorter runs are words.
func appendRuns(pieces []string, word string) []string {
	length := pieceLength
	if !isSpaced(word) {
		length = 2
	}
	starts := make([]int, 0, len(word)+1)
	for at := range word {
		starts = append(starts, at)
	}
	starts = append(starts, len(word))
	for i := 0; i+length < len(starts); i++ {
		pieces = append(pieces, word[starts[i]:starts[i+length]])
	}
	return pieces
}

// isSpaced tells whether a word is of a script that sets spaces between words.
func isSpaced(word string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimSuffix(word, "$"))
	return !unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}
