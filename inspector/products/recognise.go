package products

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"sync"
)

// Response is what products are recognised by. Header names are in lower case; Body is lower-cased.
type Response struct {
	Headers [][2]string
	Body    string
	HTML    bool
}

// Match is what was recognised of a response.
type Match struct {
	// Product is the innermost recognised one, which is the likeliest to have answered; nil if none was. A server or
	// gateway that is known by a header alone took part, and is not taken for the one that answered unless the
	// challenge is of a kind that servers make themselves.
	Product *Product
	// Others took part too (a CDN in front, a web server below).
	Others []*Product
	Signs  []string
	// Said are the sayings recognised, most specific first. A wording that stands inside a longer one that was
	// recognised is left out; so are vague ones beside a plain one.
	Said []Said
}

// Said is a recognised saying with where it stood (response.body, response.headers.www-authenticate).
type Said struct {
	*Saying
	Product *Product
	Where   string
	// Words are those of the saying that were found, in the order in which they stood. They come from the tables, so
	// that they can be quoted: nothing of the response is in them.
	Words string
}

// Recognise looks a response up in the tables. It is safe for concurrent use.
func Recognise(r Response) Match {
	s, _ := scratches.Get().(*scratch)
	defer s.release()
	s.index = catalogue()
	s.reset()
	s.readHeaders(r.Headers)
	s.readBody(r)
	s.vote()
	said := s.settle()
	match := Match{Said: said}
	s.elect(&match, r)
	return match
}

// All lists the recognised products, innermost first.
func (m Match) All() []*Product {
	if m.Product == nil {
		return m.Others
	}
	return append([]*Product{m.Product}, m.Others...)
}

// The ways in which a product is known, by how much they tell.
const (
	byServer = iota + 1 // the Server header, which a server adds to what others answered, too
	byHeader            // a header or cookie that only it sets
	byAnswer            // the challenge or the body is its own
)

// suspect is a product that took part.
type suspect struct {
	product *Product
	known   int
	signs   int
}

// found is a saying that was found in a text.
type found struct {
	saying   *indexedSaying
	where    string
	text     int32 // which text, to compare places only within one
	from, to int32
	matched  int32 // how many bytes of it the saying's words are
	line     int32 // where the line begins
	words    string
}

// scratch is the working memory of one recognition, kept for the next.
type scratch struct {
	index    *index
	text     []byte
	head     []byte
	hits     []hit
	progress []progress
	round    uint32
	texts    int32
	found    []found
	suspects []suspect
	signs    []string
}

// progress is how far a saying has been found in the current sentence.
type progress struct {
	round uint32
	mask  uint16
	// place of the words found, and their length
	from, to, matched int32
}

var scratches = sync.Pool{New: func() any { return new(scratch) }}

func (s *scratch) reset() {
	if len(s.progress) != len(s.index.sayings) {
		s.progress = make([]progress, len(s.index.sayings))
		s.round = 0
	}
	s.texts = 0
	s.found, s.suspects, s.signs = s.found[:0], s.suspects[:0], nil
}

func (s *scratch) release() {
	clear(s.found)
	scratches.Put(s)
}

// suspect notes that a product took part.
func (s *scratch) suspect(p *Product, known int, words string) {
	if words != "" && !slices.Contains(s.signs, words) {
		s.signs = append(s.signs, words)
	}
	for i := range s.suspects {
		if s.suspects[i].product == p {
			s.suspects[i].known = max(s.suspects[i].known, known)
			s.suspects[i].signs++
			return
		}
	}
	s.suspects = append(s.suspects, suspect{p, known, 1})
}

func (s *scratch) readHeaders(headers [][2]string) {
	for _, h := range headers {
		name, value := h[0], h[1]
		for _, sign := range s.index.headerSigns[name] {
			if sign.Contains == "" || containsFold(value, sign.Contains) {
				s.suspect(sign.product, knownBy(name), sign.Words)
			}
		}
		if name == "set-cookie" {
			for _, sign := range s.index.cookieSigns {
				if len(value) >= len(sign.Cookie) && strings.EqualFold(value[:len(sign.Cookie)], sign.Cookie) {
					s.suspect(sign.product, byHeader, sign.Words)
				}
			}
		}
		if name == "www-authenticate" || s.index.headerSayings[name] {
			s.text = appendChallenge(s.text[:0], value)
			s.read(s.text, name, "response.headers."+name, always)
		}
	}
}

func knownBy(header string) int {
	switch header {
	case "server", "via":
		return byServer
	case "www-authenticate":
		return byAnswer
	}
	return byHeader
}

func (s *scratch) readBody(r Response) {
	const where = "response.body"
	if !r.HTML && !isMarkup(r.Body) {
		s.text = appendText(s.text[:0], r.Body)
		s.read(s.text, "", where, always)
		return
	}
	p := readPage(s.text[:0], s.head[:0], r.Body)
	s.text, s.head = p.text, p.head
	if len(p.text) <= pageLimit {
		s.read(p.text, "", where, always)
	} else {
		s.read(p.text, "", where, func(saying *indexedSaying) bool { return saying.product.Layer != "" })
		s.read(p.head, "", where, func(saying *indexedSaying) bool { return saying.product.Layer == "" })
	}
	s.readMarkup(r.Body)
}

// readMarkup looks for signs in the markup itself.
func (s *scratch) readMarkup(body string) {
	s.text = append(s.text[:0], body...)
	s.hits = s.index.search(s.hits[:0], s.text)
	for _, h := range s.hits {
		s.signsOf(h)
	}
}

func (s *scratch) signsOf(h hit) {
	for _, u := range s.index.words[h.word].uses {
		if u.sign != nil {
			s.suspect(u.sign.product, byAnswer, u.sign.Words)
		}
	}
}

func always(*indexedSaying) bool { return true }

// read looks for signs and wordings in a text. header is the header whose value it is, or empty for a body.
func (s *scratch) read(text []byte, header, where string, counts func(*indexedSaying) bool) {
	s.texts++
	s.hits = s.index.search(s.hits[:0], text)
	until := int32(-1)
	for _, h := range s.hits {
		if header == "" {
			s.signsOf(h)
		}
		if h.from >= until {
			until = sentenceEnd(text, h.from)
			s.round++
		}
		w := &s.index.words[h.word]
		for _, u := range w.uses {
			if u.saying < 0 {
				continue
			}
			saying := s.index.sayings[u.saying]
			if h.code && saying.product.Layer != "" {
				continue // Products' own wordings are what they are.
			}
			if !saying.standsIn(header) || !counts(saying) || h.to > until && saying.full != 1 {
				continue
			}
			s.advance(saying, u.part, h, text, where)
		}
	}
}

// standsIn tells whether a saying is one for this header (empty for the body).
func (s *indexedSaying) standsIn(header string) bool {
	if s.Header == "" {
		return header == "" || header == "www-authenticate"
	}
	return s.Header == header
}

// widestGap is how many bytes may stand between two words of a saying.
const widestGap = 64

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
	for i := range s.found {
		if s.found[i].saying == saying {
			return // The same wording in a second place adds nothing.
		}
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
		return quotable(saying.Contains)
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
			b.WriteString(quotable(s.index.words[h.word].text))
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
		if _, value, ok := strings.Cut(words, between); ok {
			value, _, _ = strings.Cut(value, `"`)
			return value
		}
	}
	return words
}

// longestSentence is how far apart, in bytes, words may stand and still be one statement.
const longestSentence = 240

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

// vote lets sayings that only one product has speak for it, except where a longer one says better whose it is.
func (s *scratch) vote() {
	var voters []*Product
	for i, f := range s.found {
		if f.saying.product.Layer != "" && !f.saying.Shared && !s.isCovered(i) {
			voters = append(voters, f.saying.product)
		}
	}
	for _, p := range voters {
		s.suspect(p, byAnswer, "")
	}
}

// settle decides which sayings count, and puts the most specific first.
func (s *scratch) settle() []Said {
	plain, meaning := false, false
	kept := s.found[:0:0]
	for i, f := range s.found {
		if f.saying.Shared && !s.isSuspect(f.saying.product) || s.isCovered(i) {
			continue
		}
		plain = plain || f.saying.Means != "" && !f.saying.Vague
		meaning = meaning || f.saying.Means != ""
		kept = append(kept, f)
	}
	slices.SortStableFunc(kept, func(a, b found) int {
		return cmp.Or(cmp.Compare(a.rank(), b.rank()), cmp.Compare(b.to-b.from, a.to-a.from))
	})
	var said []Said
	for _, f := range kept {
		if plain && f.saying.Vague && !standsWithPlain(kept, f) || meaning && f.saying.Means == "" {
			continue
		}
		said = append(said, Said{Saying: f.saying.Saying, Product: f.saying.product, Where: f.where, Words: f.words})
	}
	return said
}

// standsWithPlain tells whether a plain saying was found in the very place of a vague one: the same words, which mean
// one thing chiefly and another at times.
func standsWithPlain(all []found, f found) bool {
	return slices.ContainsFunc(all, func(other found) bool {
		return other.saying.Means != "" && !other.saying.Vague && other.text == f.text &&
			other.from == f.from && other.to == f.to && other.matched == f.matched
	})
}

// rank sorts plain sayings before vague ones, and a product's own before common ones.
func (f found) rank() int {
	rank := 0
	if f.saying.Means == "" {
		rank += 4
	}
	if f.saying.Vague {
		rank += 2
	}
	if f.saying.product.Layer == "" {
		rank++
	}
	return rank
}

// isCovered tells whether a finding adds nothing to another in the same text. A wording gives way to one that has it
// inside and more words, as "invalid token" does to "invalid token signature". A common wording also gives way to a
// product's own in the same line, and to one that means the same anywhere: the product's row knows how sure that is.
func (s *scratch) isCovered(i int) bool {
	f := s.found[i]
	common := f.saying.product.Layer == ""
	for j, other := range s.found {
		if i == j || other.text != f.text || other.saying.Shared && !s.isSuspect(other.saying.product) {
			continue
		}
		own := other.saying.product.Layer != "" && other.saying.Means != ""
		if common && own && (other.saying.Means == f.saying.Means || other.line == f.line) {
			return true
		}
		if other.from <= f.from && other.to >= f.to && other.matched > f.matched && (common || own) {
			return true
		}
	}
	return false
}

func (s *scratch) isSuspect(p *Product) bool {
	return slices.ContainsFunc(s.suspects, func(x suspect) bool { return x.product == p })
}

// elect chooses who answered. Whoever is known by more than the Server header let the response through or made it; the
// innermost of them made it.
func (s *scratch) elect(m *Match, r Response) {
	slices.SortStableFunc(s.suspects, func(a, b suspect) int {
		return cmp.Or(
			cmp.Compare(min(b.known, byHeader), min(a.known, byHeader)),
			cmp.Compare(b.product.Layer.depth(), a.product.Layer.depth()),
			cmp.Compare(b.known, a.known),
			cmp.Compare(b.signs, a.signs))
	})
	m.Signs = s.signs
	for i, x := range s.suspects {
		if i == 0 && x.answered(r) {
			m.Product = x.product
		} else {
			m.Others = append(m.Others, x.product)
		}
	}
}

// answered tells whether the likeliest suspect made the answer, or only passed it on.
func (x suspect) answered(r Response) bool {
	if x.known == byAnswer || x.product.Layer == LayerApplication {
		return true
	}
	return slices.ContainsFunc(r.Headers, func(h [2]string) bool {
		if h[0] != "www-authenticate" {
			return false
		}
		scheme, _, _ := strings.Cut(h[1], " ")
		switch strings.ToLower(scheme) {
		case "basic", "digest", "negotiate", "ntlm":
			return true
		}
		return false
	})
}

// containsFold tells whether s has part, which is lower case, in any case.
func containsFold(s, part string) bool {
	for i := 0; i+len(part) <= len(s); i++ {
		if strings.EqualFold(s[i:i+len(part)], part) {
			return true
		}
	}
	return false
}
