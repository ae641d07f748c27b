package products

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// index finds, in one pass over a text, every word of the tables that occurs in it. Each word is filed under the
// rarest three bytes that it has, so that most positions of a text meet an empty drawer.
type index struct {
	products []*Product
	sayings  []*indexedSaying
	words    []word
	// parts are what sayings ask for: any of some words. Many have the same ones, so each is filed once, with how many do.
	parts []int
	// drawer d holds filed[starts[d]:starts[d+1]].
	starts [drawers + 1]uint32
	filed  []filing

	// headers are those that rows ask for, by name.
	headers     map[string]headerRows
	cookieSigns []indexedSign
}

// headerRows are the rows that ask for a header: the signs in it, and whether it has sayings of its own.
type headerRows struct {
	signs   []indexedSign
	sayings bool
}

const (
	gram       = 3
	drawerBits = 13
	drawers    = 1 << drawerBits
)

// word is a piece of text that rows ask for.
type word struct {
	text  string
	quote string // as it is quoted
	// open lets the last word go on; spaced is set where it has spaces.
	open, spaced bool
	// signs are those in the body that it is, and parts those of sayings that it may be.
	signs []indexedSign
	parts []uint32
	// anchors are the sayings whose rarest part it is: without it they cannot have been said.
	anchors []*indexedSaying
}

type filing struct {
	word   uint32
	offset uint16 // of the three bytes in the word
	length uint16 // of the word
	// mark is the byte that the word has farthest from the three, at markAt. Most texts with the three differ there.
	mark   byte
	markAt uint16
}

type indexedSaying struct {
	*Saying
	product *Product
	id      int32
	parts   []uint32
	full    uint16 // the mask with every part's bit
	quote   string // its wording as it is quoted
}

type indexedSign struct {
	*Sign
	product *Product
	pairs   pairs // of Contains
}

// pairs are the pairs of bytes that a text has, hashed into a set. What lacks a pair of a sign does not hold the sign,
// which leaves next to none of the many signs to search for.
type pairs [4]uint64

func pairsOf(text string) pairs {
	var set pairs
	for i := 1; i < len(text); i++ {
		hash := text[i-1]*31 + text[i]
		set[hash>>6] |= 1 << (hash & 63)
	}
	return set
}

func (p *pairs) areIn(other *pairs) bool {
	return p[0]&^other[0]|p[1]&^other[1]|p[2]&^other[2]|p[3]&^other[3] == 0
}

// hit is an occurrence of a word.
type hit struct {
	word     uint32
	from, to int32
	end      int32 // of its sentence
	// code is set where it was found as part of an error code, with other signs for its spaces.
	code bool
}

// sharedIndex builds the index at its first use: whoever never inspects a response does not pay for it.
var sharedIndex = sync.OnceValue(func() *index { return newIndex(tables()) })

func newIndex(rows []Product) *index {
	x := &index{headers: map[string]headerRows{}}
	byText := map[string]uint32{}
	ask := func(text string) uint32 {
		at, ok := byText[text]
		if !ok {
			at = uint32(len(x.words)) //nolint:gosec // the tables have some thousand words
			byText[text] = at
			trimmed := strings.TrimSuffix(text, "*")
			if len(trimmed) < gram {
				panic(fmt.Sprintf("products: %q is too short to search for", text))
			}
			x.words = append(x.words, word{
				text: trimmed, quote: quotable(trimmed), open: trimmed != text, spaced: strings.Contains(trimmed, " "),
			})
		}
		return at
	}
	byWords := map[string]uint32{}
	partOf := func(alternatives []string) uint32 {
		key := strings.Join(alternatives, "|")
		at, ok := byWords[key]
		if !ok {
			at = uint32(len(x.parts)) //nolint:gosec // as above
			byWords[key] = at
			x.parts = append(x.parts, 0)
			for _, text := range alternatives {
				w := &x.words[ask(text)]
				if !slices.Contains(w.parts, at) {
					w.parts = append(w.parts, at)
				}
			}
		}
		return at
	}
	for i := range rows {
		p := &rows[i]
		x.products = append(x.products, p)
		for j := range p.Signs {
			s := indexedSign{&p.Signs[j], p, pairsOf(p.Signs[j].Contains)}
			switch {
			case s.Header != "":
				rows := x.headers[s.Header]
				rows.signs = append(rows.signs, s)
				x.headers[s.Header] = rows
			case s.Cookie != "":
				x.cookieSigns = append(x.cookieSigns, s)
			default:
				w := &x.words[ask(s.Contains)]
				w.signs = append(w.signs, s)
			}
		}
		for j := range p.Sayings {
			s := &indexedSaying{Saying: &p.Sayings[j], product: p, id: int32(len(x.sayings))} //nolint:gosec // as above
			s.quote = quotable(s.Contains)
			for n, alternatives := range s.Saying.parts() {
				s.full |= 1 << n
				at := partOf(alternatives)
				s.parts = append(s.parts, at)
				x.parts[at]++
			}
			x.sayings = append(x.sayings, s)
			if s.Header != "" {
				rows := x.headers[s.Header]
				rows.sayings = true
				x.headers[s.Header] = rows
			}
		}
	}
	x.anchor()
	x.file()
	return x
}

// anchor notes each saying at the words of its rarest part, that which the fewest sayings have.
func (x *index) anchor() {
	anchored := make([][]*indexedSaying, len(x.parts))
	for _, s := range x.sayings {
		rarest := slices.MinFunc(s.parts, func(a, b uint32) int {
			return cmp.Compare(x.parts[a], x.parts[b])
		})
		anchored[rarest] = append(anchored[rarest], s)
	}
	for i := range x.words {
		w := &x.words[i]
		for _, part := range w.parts {
			w.anchors = append(w.anchors, anchored[part]...)
		}
	}
}

// file files each word under the three of its bytes that it shares with the fewest others.
func (x *index) file() {
	var load [drawers]uint32
	for _, w := range x.words {
		for i := 0; i+gram <= len(w.text); i++ {
			load[drawer(w.text, i)]++
		}
	}
	var sizes [drawers]uint32
	offsets := make([]uint32, len(x.words))
	for n, w := range x.words {
		best := -1
		for i := 0; i+gram <= len(w.text); i++ {
			if strings.Contains(w.text[i:i+gram], " ") {
				continue // A space may be written otherwise; see matches.
			}
			if best < 0 || load[drawer(w.text, i)] < load[drawer(w.text, best)] {
				best = i
			}
		}
		best = max(best, 0)
		offsets[n] = uint32(best)
		sizes[drawer(w.text, best)]++
	}
	for d, size := range sizes {
		x.starts[d+1] = x.starts[d] + size
	}
	x.filed = make([]filing, len(x.words))
	next := x.starts
	for n, offset := range offsets {
		text := x.words[n].text
		d := drawer(text, int(offset))
		at := farthest(text, int(offset))
		x.filed[next[d]] = filing{uint32(n), uint16(offset), uint16(len(text)), text[at], uint16(at)} //nolint:gosec // words are short
		next[d]++
	}
}

// farthest is where a word has the byte that is farthest from its three at offset. It is no space, as they are.
func farthest(word string, offset int) int {
	first := len(word) - len(strings.TrimLeft(word, " "))
	last := len(strings.TrimRight(word, " ")) - 1
	if offset-first > last-offset {
		return first
	}
	return last
}

func drawer[T string | []byte](text T, i int) uint32 {
	text = text[i : i+gram]
	three := uint32(text[0]) | uint32(text[1])<<8 | uint32(text[2])<<16
	return three * 0x9E3779B1 >> (32 - drawerBits)
}

// search appends the hits in a text, in the order in which they begin.
func (x *index) search(hits []hit, text []byte) []hit {
	begin := len(hits)
	for i := 0; i+gram <= len(text); i++ {
		d := drawer(text, i)
		for at, end := x.starts[d], x.starts[d+1]; at < end; at++ {
			f := &x.filed[at]
			from := i - int(f.offset)
			to := from + int(f.length)
			if from < 0 || to > len(text) || text[from+int(f.markAt)] != f.mark {
				continue
			}
			w := &x.words[f.word]
			if ok, code := w.matches(text[from:to]); ok && w.stands(text, from, to) {
				hits = append(hits, hit{word: f.word, from: int32(from), to: int32(to), code: code}) //nolint:gosec // below textLimit
			}
		}
	}
	slices.SortFunc(hits[begin:], func(a, b hit) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(b.to, a.to))
	})
	return hits
}

// matches compares the word with as long a piece of text. Where the word has spaces the text may have underscores or
// hyphens, as error codes do; code tells of that.
func (w *word) matches(text []byte) (ok, code bool) {
	switch {
	case string(text) == w.text:
		return true, false
	case !w.spaced:
		return false, false
	}
	for i := range len(w.text) {
		switch c := text[i]; {
		case c == w.text[i]:
		case w.text[i] == ' ' && (c == '_' || c == '-'):
			code = true
		default:
			return false, false
		}
	}
	return true, code
}

// stands tells whether the word stands by itself at its ends, so that "authorized" is not found in "unauthorized".
func (w *word) stands(text []byte, from, to int) bool {
	if from > 0 && isWord(text[from]) && isWord(text[from-1]) {
		return false
	}
	return w.open || to == len(text) || !isWord(text[to-1]) || !isWord(text[to])
}

// isWord tells of letters and digits. What is not ASCII ends no word: some scripts do not separate theirs.
func isWord(c byte) bool { return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' }
