package products

import (
	"cmp"
	"slices"
)

// found is a saying that was found in a text.
type found struct {
	saying   *indexedSaying
	where    string
	text     int32 // which text, to compare places only within one
	hits     []hit // all that are in that text
	last     int   // which of them completes the saying
	from, to int32
	matched  int32 // how many bytes of it the saying's words are
	line     int32 // where the line begins
}

// settle decides which sayings count, and puts the most specific first.
func (s *scratch) settle() []Said {
	plain, meaning := false, false
	kept := s.kept[:0]
	for i := range s.found {
		f := &s.found[i]
		if f.saying.Shared && !s.isSuspect(f.saying.product) || s.isCovered(i) {
			continue
		}
		plain = plain || f.saying.Means != "" && !f.saying.Vague
		meaning = meaning || f.saying.Means != ""
		kept = append(kept, *f)
	}
	slices.SortStableFunc(kept, func(a, b found) int {
		return cmp.Or(cmp.Compare(a.rank(), b.rank()), cmp.Compare(b.to-b.from, a.to-a.from))
	})
	s.kept = kept
	var said []Said
	for i := range kept {
		f := &kept[i]
		if plain && f.saying.Vague && !standsWithPlain(kept, f) {
			continue
		}
		if f.saying.Means == "" && (meaning || s.unread) {
			continue // There is more to read than that.
		}
		said = append(said, Said{Saying: f.saying.Saying, Product: f.saying.product, Where: f.where, Words: s.words(f)})
	}
	return said
}

// standsWithPlain tells whether a plain saying was found in the very place of a vague one: the same words, which mean
// one thing chiefly and another at times.
func standsWithPlain(all []found, f *found) bool {
	return slices.ContainsFunc(all, func(other found) bool {
		return other.saying.Means != "" && !other.saying.Vague && other.text == f.text &&
			other.from == f.from && other.to == f.to && other.matched == f.matched
	})
}

// rank sorts plain sayings before vague ones, and a product's own before common ones.
func (f *found) rank() int {
	rank := 0
	if f.saying.Means == "" {
		rank += 4
	}
	if f.saying.Vague {
		rank += 2
	}
	if !f.saying.isOwn() {
		rank++
	}
	return rank
}

// isCovered tells whether a finding adds nothing to another in the same text. A wording gives way to one that has it
// inside and more words, as "invalid token" does to "invalid token signature". A common wording also gives way to a
// product's own in the same line, and to one that means the same anywhere: the product's row knows how sure that is.
func (s *scratch) isCovered(i int) bool {
	f := &s.found[i]
	common := !f.saying.isOwn()
	for j := range s.found {
		other := &s.found[j]
		if i == j || other.text != f.text || other.saying.Shared && !s.isSuspect(other.saying.product) {
			continue
		}
		own := other.saying.isOwn() && other.saying.Means != ""
		if common && own && (other.saying.Means == f.saying.Means || other.line == f.line) {
			return true
		}
		if other.from <= f.from && other.to >= f.to && other.matched > f.matched && (common || own) {
			return true
		}
	}
	return false
}
