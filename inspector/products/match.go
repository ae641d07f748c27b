package products

import (
	"bytes"
	"cmp"
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

// progress is how far a saying has been found in a text.
type progress struct {
	reading uint32 // the last text that has all of its parts
	mask    uint16 // the parts found in the current sentence, which ends at end
	end     int32
	// place of the words found in the sentence, and their length
	from, to, matched int32
}

// presence is what is known of a part: the last text that has it, and the last that has all parts of a saying that it
// belongs to, with its places in those sayings.
type presence struct {
	here, wanted uint32
	places       []place
}

// place is where a part belongs in a saying.
type place struct {
	saying int32
	bit    uint16
}

// markPresent notes which parts a text has, and which sayings it may hold, having all of their parts. That leaves aside
// most of what common words belong to.
func (s *scratch) markPresent(hits []hit, counts func(*indexedSaying) bool) {
	s.reading++
	s.present = s.present[:0]
	for i := range hits {
		at := hits[i].word
		if s.wordRead[at] == s.reading {
			continue
		}
		s.wordRead[at] = s.reading
		s.present = append(s.present, at)
		for _, part := range s.index.words[at].parts {
			s.parts[part].here = s.reading
		}
	}
	for _, at := range s.present {
		for _, saying := range s.index.words[at].anchors {
			if s.hasAll(saying) && counts(saying) {
				s.want(saying)
			}
		}
	}
}

func (s *scratch) hasAll(saying *indexedSaying) bool {
	for _, part := range saying.parts {
		if s.parts[part].here != s.reading {
			return false
		}
	}
	return true
}

func (s *scratch) want(saying *indexedSaying) {
	if s.progress[saying.id].reading == s.reading {
		return // The text has two of the words that its anchor may be.
	}
	s.progress[saying.id] = progress{reading: s.reading}
	for n, part := range saying.parts {
		p := &s.parts[part]
		if p.wanted != s.reading {
			p.wanted, p.places = s.reading, p.places[:0]
		}
		p.places = append(p.places, place{saying.id, 1 << n})
	}
}

// counts tells whether a hit may be a part of a saying. Products' own wordings are what they are, and no error codes;
// the parts of one stand in one sentence.
func (h *hit) counts(saying *indexedSaying) bool {
	return (!h.code || !saying.isOwn()) && (h.to <= h.end || saying.full == 1)
}

// advance notes that a part of a saying was hit. It tells whether that completes the saying.
func (p *progress) advance(saying *indexedSaying, bit uint16, h *hit) bool {
	switch {
	case !h.counts(saying):
		return false
	case p.mask == 0, p.end != h.end, h.from-p.to > widestGap, p.mask == bit && p.mask != saying.full && h.from >= p.to:
		p.mask, p.end = bit, h.end
		p.from, p.to, p.matched = h.from, h.to, h.to-h.from
	case p.mask&bit != 0:
		return false // This part was found before in the sentence.
	case h.from < p.to && h.to == p.to && p.mask&(p.mask-1) == 0:
		return false // One of the two words stands within the other: it is one thing said, not two.
	default:
		p.mask |= bit
		p.to = max(p.to, h.to)
		p.matched += h.to - h.from
	}
	return p.mask == saying.full
}

// fits tells whether a saying may stand in a place.
func (s *indexedSaying) fits(text []byte, from, to int32) bool {
	return (!s.Whole || isWhole(text, from, to)) && (!s.Alone || isAlone(text, from, to))
}

// order puts what was found in one text, the last of all that was, in the order in which the text completes it.
func (s *scratch) order(inText []found, text []byte) {
	slices.SortFunc(inText, func(a, b found) int {
		return cmp.Or(cmp.Compare(a.last, b.last), cmp.Compare(a.saying.id, b.saying.id))
	})
	inText = inText[:min(len(inText), mostFound)]
	for i := range inText {
		f := &inText[i]
		f.line = int32(bytes.LastIndexByte(text[:f.from], '\n')) //nolint:gosec // below textLimit
	}
}

// words joins the words of a saying that stand where it was found.
func (s *scratch) words(f *found) string {
	if len(f.saying.All) == 0 {
		return f.saying.quote
	}
	var b strings.Builder
	end := f.from
	seen := uint16(0)
	for _, h := range f.hits {
		if h.from < end || h.to > f.to {
			continue
		}
		for n, part := range f.saying.parts {
			if seen&(1<<n) != 0 || !slices.Contains(s.index.words[h.word].parts, part) {
				continue
			}
			seen |= 1 << n
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

// markSentences notes where the sentence of each hit ends, which tells the sentences apart.
func markSentences(hits []hit, text []byte) {
	end := int32(-1)
	for i := range hits {
		if hits[i].from >= end {
			end = sentenceEnd(text, hits[i].from)
		}
		hits[i].end = end
	}
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
