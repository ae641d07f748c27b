package products

import (
	"slices"
	"strings"
	"sync"

	"github.com/why401/why401/inspector/phrases"
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
	// Unread is set where the body says something, four words or more, and no wording that means anything
	// was recognised in it: the application gives a reason of its own, or none that is known.
	Unread bool
	// Like is what the words are like of which the tables know no plain meaning (see package phrases), and LikeIn where they
	// stood, as in Said.
	Like   phrases.Reading
	LikeIn string
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
	s.index = sharedIndex()
	s.reset()
	s.readHeaders(r.Headers)
	s.readBody(r)
	s.vote()
	match := Match{Said: s.settle()}
	match.Unread = s.unread && !slices.ContainsFunc(match.Said, func(said Said) bool { return said.Means != "" })
	if !slices.ContainsFunc(match.Said, func(said Said) bool { return said.Means != "" && !said.Vague }) {
		match.Like, match.LikeIn = s.like, s.likeIn
	}
	s.elect(&match, r)
	return match
}

// SpeaksOfSignIn tells whether a sentence that none of the tables knows speaks of the sign-in after all, of a credential
// or of a right, in one of the languages that the tables have.
func SpeaksOfSignIn(sentence string) bool {
	lower := " " + strings.ToLower(sentence)
	for _, p := range Products() {
		if slices.ContainsFunc(p.SignIn, func(word string) bool { return strings.Contains(lower, word) }) {
			return true
		}
	}
	return false
}

// All lists the recognised products, innermost first.
func (m Match) All() []*Product {
	if m.Product == nil {
		return m.Others
	}
	return append([]*Product{m.Product}, m.Others...)
}

// scratch is the working memory of one recognition, kept for the next.
type scratch struct {
	index    *index
	text     []byte
	head     []byte
	hits     []hit      // of all texts
	reading  uint32     // counts the texts of all recognitions
	present  []uint32   // the words that the text has, each once
	wordRead []uint32   // of each word, the last text that has it
	parts    []presence // of each part
	progress []progress // of each saying
	texts    int32
	found    []found
	kept     []found
	suspects []suspect
	signs    []string
	unread   bool
	like     phrases.Reading
	likeIn   string
}

var scratches = sync.Pool{New: func() any { return new(scratch) }}

func (s *scratch) reset() {
	if s.progress == nil {
		s.progress = make([]progress, len(s.index.sayings))
		s.parts = make([]presence, len(s.index.parts))
		s.wordRead = make([]uint32, len(s.index.words))
	}
	s.texts, s.unread, s.like, s.likeIn = 0, false, phrases.Reading{}, ""
	s.hits, s.found, s.suspects, s.signs = s.hits[:0], s.found[:0], s.suspects[:0], nil
}

func (s *scratch) release() {
	clear(s.found)
	clear(s.kept)
	scratches.Put(s)
}
