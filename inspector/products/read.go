package products

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/why401/why401/inspector/phrases"
)

func (s *scratch) readHeaders(headers [][2]string) {
	for _, h := range headers {
		name, value := h[0], h[1]
		rows := s.index.headers[name]
		if len(rows.signs) > 0 {
			value = strings.ToLower(value)
			has := pairsOf(value)
			for i := range rows.signs {
				if sign := &rows.signs[i]; sign.pairs.areIn(&has) && strings.Contains(value, sign.Contains) {
					s.suspect(sign.product, knownBy(name), sign.Words)
				}
			}
		}
		if name == "set-cookie" {
			value = strings.ToLower(value)
			for _, sign := range s.index.cookieSigns {
				if strings.HasPrefix(value, sign.Cookie) {
					s.suspect(sign.product, byHeader, sign.Words)
				}
			}
		}
		switch {
		case name == "www-authenticate":
			s.text = appendChallenge(s.text[:0], value)
		case rows.sayings:
			s.text = appendLower(s.text[:0], value)
		default:
			continue
		}
		s.read(s.text, name, "response.headers."+name, always)
		if name == "www-authenticate" {
			s.compareDescription(s.text)
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

// inBody is where a body stands.
const inBody = "response.body"

func (s *scratch) readBody(r Response) {
	if !isMarkup(r.Body) && (!r.HTML || isJSON(r.Body)) {
		s.text = appendText(s.text[:0], r.Body)
		s.read(s.text, "", inBody, always)
		s.unread = s.hasUnread(s.text)
		s.compare(s.text, fewestInMessage)
		return
	}
	p := readPage(s.text[:0], s.head[:0], r.Body)
	s.text, s.head = p.text, p.head
	if len(p.text) <= pageLimit {
		s.read(p.text, "", inBody, always)
		s.unread = s.hasUnread(p.text)
		s.compare(p.text, fewestWords)
	} else {
		s.read(p.text, "", inBody, (*indexedSaying).isOwn)
		s.read(p.head, "", inBody, func(saying *indexedSaying) bool { return !saying.isOwn() })
	}
	s.readMarkup(r.Body)
}

// readMarkup looks for signs in the markup itself.
func (s *scratch) readMarkup(body string) {
	s.text = append(s.text[:0], body...)
	for _, h := range s.search(s.text) {
		s.signsOf(h)
	}
}

// search finds the words in a text. The hits stay until the recognition ends.
func (s *scratch) search(text []byte) []hit {
	begin := len(s.hits)
	s.hits = s.index.search(s.hits, text)
	return s.hits[begin:]
}

func (s *scratch) signsOf(h hit) {
	for _, sign := range s.index.words[h.word].signs {
		s.suspect(sign.product, byAnswer, sign.Words)
	}
}

func always(*indexedSaying) bool { return true }

// isOwn tells whether a saying is a product's own and not a common one.
func (s *indexedSaying) isOwn() bool { return s.product.Layer != "" }

// read looks for signs and wordings in a text. header is the header whose value it is, or empty for a body.
func (s *scratch) read(text []byte, header, where string, counts func(*indexedSaying) bool) {
	s.texts++
	hits := s.search(text)
	if header == "" {
		for _, h := range hits {
			s.signsOf(h)
		}
	}
	markSentences(hits, text)
	s.markPresent(hits, func(saying *indexedSaying) bool {
		return saying.standsIn(header) && counts(saying) && !s.isFound(saying)
	})
	earlier := len(s.found)
	for i := range hits {
		for _, part := range s.index.words[hits[i].word].parts {
			if s.parts[part].wanted != s.reading {
				continue
			}
			for _, at := range s.parts[part].places {
				p := &s.progress[at.saying]
				if p.reading != s.reading {
					continue
				}
				saying := s.index.sayings[at.saying]
				if !p.advance(saying, at.bit, &hits[i]) || !saying.fits(text, p.from, p.to) {
					continue
				}
				p.reading = 0 // The same wording in a second place adds nothing.
				s.found = append(s.found, found{
					saying: saying, where: where, text: s.texts, hits: hits, last: i,
					from: p.from, to: p.to, matched: p.matched,
				})
			}
		}
	}
	s.order(s.found[earlier:], text)
	s.found = s.found[:min(len(s.found), mostFound)]
}

func (s *scratch) isFound(saying *indexedSaying) bool {
	for i := range s.found {
		if s.found[i].saying == saying {
			return true
		}
	}
	return false
}

// standsIn tells whether a saying is one for this header (empty for the body).
func (s *indexedSaying) standsIn(header string) bool {
	if s.Header == "" {
		return header == "" || header == "www-authenticate"
	}
	return s.Header == header
}

// fewestWords is how many words say something.
const fewestWords = 4

// hasUnread tells whether a body, the text read last, has lines of some words in which no wording was found.
func (s *scratch) hasUnread(text []byte) bool {
	words := 0
	for start := 0; start < len(text) && words < fewestWords; {
		end := start + len(line(text[start:]))
		if !s.isRead(start, end) {
			words += wordCount(text[start:end])
		}
		start = end + 1
	}
	return words >= fewestWords
}

const (
	// fewestInMessage is how many words of a message in JSON or plain text are compared. Pages have short titles and links.
	fewestInMessage = 2
	// mostCompared is how many lines of a body are compared: a refusal gives its reason early.
	mostCompared = 8
)

// compare looks what the lines of a body in which no wording was found are like, where none of the others tells anything.
func (s *scratch) compare(text []byte, fewest int) {
	if slices.ContainsFunc(s.found, func(f found) bool { return f.saying.Means != "" && !f.saying.Vague }) {
		return
	}
	compared := 0
	for start := 0; start < len(text) && compared < mostCompared; {
		end := start + len(line(text[start:]))
		if !s.isRead(start, end) && wordCount(text[start:end]) >= fewest {
			compared++
			if like := phrases.Read(string(value(text[start:end]))); like.Likelihood > s.like.Likelihood {
				s.like, s.likeIn = like, inBody
			}
		}
		start = end + 1
	}
}

// compareDescription does so with what a challenge has for the developer to read (RFC 6750 section 3).
func (s *scratch) compareDescription(challenge []byte) {
	const name = `error_description="`
	start := bytes.Index(challenge, []byte(name))
	if start < 0 || slices.ContainsFunc(s.found, func(f found) bool { return f.saying.Means != "" && !f.saying.Vague }) {
		return
	}
	description := line(challenge[start:])
	if !s.isRead(start+len(name), start+len(description)) && wordCount(description[len(name):]) >= fewestInMessage {
		s.like, s.likeIn = phrases.Read(string(bytes.TrimSuffix(description[len(name):], []byte(`"`)))), "response.headers.www-authenticate"
	}
}

// isRead tells whether a wording was found in a piece of the text read last.
func (s *scratch) isRead(start, end int) bool {
	for i := range s.found {
		if f := &s.found[i]; f.text == s.texts && int(f.from) >= start && int(f.from) <= end {
			return true
		}
	}
	return false
}

func line(text []byte) []byte {
	if at := bytes.IndexByte(text, '\n'); at >= 0 {
		return text[:at]
	}
	return text
}

// value is what a line of JSON says, after the name of its member.
func value(line []byte) []byte {
	if at := bytes.LastIndex(line, []byte(`":"`)); at >= 0 {
		return line[at+len(`":"`):]
	}
	return line
}

// wordCount counts what people write as words, after the name of a JSON member: no addresses, codes or dates. Three
// letters of a script that does not separate words count as one.
func wordCount(text []byte) int {
	text = value(text)
	count, other := 0, 0
	for word := range bytes.SplitSeq(text, []byte(" ")) {
		if isWritten(trimPunctuation(word)) {
			count++
		}
	}
	for _, c := range text {
		if c >= utf8.RuneSelf {
			other++
		}
	}
	return max(count, other/9)
}

func trimPunctuation(word []byte) []byte {
	for len(word) > 0 && isPunctuation(word[0]) {
		word = word[1:]
	}
	for len(word) > 0 && isPunctuation(word[len(word)-1]) {
		word = word[:len(word)-1]
	}
	return word
}

func isPunctuation(c byte) bool {
	switch c {
	case '"', '\'', '.', ',', ';', ':', '!', '?', '(', ')', '[', ']', '{', '}':
		return true
	}
	return false
}

// isWritten tells whether a word has letters only, and what joins them.
func isWritten(word []byte) bool {
	for _, c := range word {
		if c < utf8.RuneSelf && (c < 'a' || c > 'z') && c != '\'' && c != '-' {
			return false
		}
	}
	return len(word) > 1
}
