package products

import (
	"bytes"
	"slices"
	"strings"
)

const (
	// widestGap is how many bytes may stand between two words of a saying.
	widestGap = 64
	// longestSentence is how far apart words may stand and still be one statement.
	longestSentence = 240
	// mostFound is how many wordings are told apart. No refusal has as many; a text made to have them costs no more.
	mostFound = 64
)

// advance notes that a part of a saying was found, and the saying itself once all parts were.
func (s *scratch) advance(saying *indexedSaying, part uint8, h hit, text []byte, where string) {
	p := &s.progress[saying.id]
	bit := uint16(1) << part
	switch {
	case p.round != s.round, h.from-p.to > widestGap, p.mask == bit && p.mask != saying.full && h.from >= p.to:
		*p = progress{round: s.round, mask: bit, from: h.from, to: h.to, matched: h.to - h.from}
	case p.mask&bit != 0:
		return // This part was found before in the sentence.
	default:
		p.mask |= bit
		p.to = max(p.to, h.to)
		p.matched += h.to - h.from
	}
	if p.mask != saying.full || saying.Whole && !isWhole(text, p.from, p.to) ||
		saying.Alone && !isAlone(text, p.from, p.to) {
		return
	}
	if len(s.found) == mostFound || slices.ContainsFunc(s.found, func(f found) bool { return f.saying == saying }) {
		return // The same wording in a second place adds nothing.
	}
	s.found = append(s.found, found{
		saying: saying, where: where, text: s.texts, from: p.from, to: p.to, matched: p.matched,
		line:  int32(bytes.LastIndexByte(text[:p.from], '\n')), //nolint:gosec // below textLimit
		words: s.words(saying, p.from, p.to),
	})
}

// words joins the words of a saying that stand in a place.
func (s *scratch) words(saying *indexedSaying, from, to int32) string {
	if len(saying.All) == 0 {
		return saying.quote
	}
	var b strings.Builder
	end := from
	seen := uint16(0)
	for _, h := range s.hits {
		if h.from < end || h.to > to {
			continue
		}
		for _, u := range s.index.words[h.word].uses {
			if u.saying != saying.id || seen&(1<<u.part) != 0 {
				continue
			}
			seen |= 1 << u.part
			switch gap := h.from - end; {
			case b.Len() > 0 && gap > 1:
				b.WriteString(" … ")
			case b.Len() > 0 && gap == 1:
				b.WriteByte(' ')
			}
			b.WriteString(s.index.words[h.word].quote)
			end = h.to
			break
		}
	}
	return b.String()
}

// quotable is a wording as it is quoted: of a JSON member or a parameter only its value.
func quotable(contains string) string {
	words := strings.TrimSuffix(contains, "*")
	for _, between := range []string{`":"`, `="`} {
		if at := strings.LastIndex(words, between); at >= 0 {
			value, _, _ := strings.Cut(words[at+len(between):], `"`)
			return value
		}
	}
	return words
}

// sentenceEnd finds where the sentence that has the given place ends.
func sentenceEnd(text []byte, at int32) int32 {
	last := min(int(at)+longestSentence, len(text))
	for i := int(at); i < last; i++ {
		switch text[i] {
		case '\n':
			return int32(i) //nolint:gosec // below textLimit
		case '.', '!', '?':
			if i+1 < len(text) && text[i+1] == ' ' {
				return int32(i) //nolint:gosec // below textLimit
			}
		}
	}
	return int32(last) //nolint:gosec // below textLimit
}

// isWhole tells whether a place is all that its line or its string says.
func isWhole(text []byte, from, to int32) bool {
	before, after := from-1, int(to)
	for before >= 0 && text[before] == ' ' {
		before--
	}
	for after < len(text) && (text[after] == ' ' || text[after] == '.' || text[after] == '!') {
		after++
	}
	return (before < 0 || text[before] == '"' || text[before] == '\n') &&
		(after >= len(text) || text[after] == '"' || text[after] == '\n')
}

// isAlone tells whether a place is the whole text.
func isAlone(text []byte, from, to int32) bool {
	return from == 0 && len(bytes.TrimRight(text[to:], ".! \n")) == 0
}
