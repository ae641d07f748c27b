package products

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"
)

func (s *scratch) readHeaders(headers [][2]string) {
	for _, h := range headers {
		name, value := h[0], h[1]
		if signs := s.index.headerSigns[name]; len(signs) > 0 {
			value = strings.ToLower(value)
			has := lettersOf(value)
			for _, sign := range signs {
				if sign.letters&^has == 0 && strings.Contains(value, sign.Contains) {
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
		case s.index.headerSayings[name]:
			s.text = appendLower(s.text[:0], value)
		default:
			continue
		}
		s.read(s.text, name, "response.headers."+name, always)
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
	if !isMarkup(r.Body) && (!r.HTML || isJSON(r.Body)) {
		s.text = appendText(s.text[:0], r.Body)
		s.read(s.text, "", where, always)
		s.unread = s.hasUnread(s.text)
		return
	}
	p := readPage(s.text[:0], s.head[:0], r.Body)
	s.text, s.head = p.text, p.head
	if len(p.text) <= pageLimit {
		s.read(p.text, "", where, always)
		s.unread = s.hasUnread(p.text)
	} else {
		s.read(p.text, "", where, (*indexedSaying).isOwn)
		s.read(p.head, "", where, func(saying *indexedSaying) bool { return !saying.isOwn() })
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
	s.hits = s.index.search(s.hits[:0], text)
	s.markPossible()
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
			if s.possible[u.saying] != s.reading {
				continue
			}
			saying := s.index.sayings[u.saying]
			if h.code && saying.isOwn() {
				continue // Products' own wordings are what they are.
			}
			if !saying.standsIn(header) || !counts(saying) || h.to > until && saying.full != 1 {
				continue
			}
			s.advance(saying, u.part, h, text, where)
		}
	}
}

// markPossible notes which sayings the text may hold: those whose rarest part is in it. Most of what the common words
// belong to is left aside so.
func (s *scratch) markPossible() {
	s.reading++
	for _, h := range s.hits {
		for _, saying := range s.index.words[h.word].anchors {
			s.possible[saying] = s.reading
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

// fewestWords is how many words a line has that says something.
const fewestWords = 4

// hasUnread tells whether a body, the text read last, has a line of some words in which no wording was found.
func (s *scratch) hasUnread(text []byte) bool {
	for start := 0; start < len(text); {
		end := start + len(line(text[start:]))
		if wordCount(text[start:end]) >= fewestWords && !slices.ContainsFunc(s.found, func(f found) bool {
			return f.text == s.texts && int(f.from) >= start && int(f.from) <= end
		}) {
			return true
		}
		start = end + 1
	}
	return false
}

func line(text []byte) []byte {
	if at := bytes.IndexByte(text, '\n'); at >= 0 {
		return text[:at]
	}
	return text
}

// wordCount counts what people write as words, after the name of a JSON member: no addresses, codes or dates. Three
// letters of a script that does not separate words count as one.
func wordCount(text []byte) int {
	if at := bytes.LastIndex(text, []byte(`":"`)); at >= 0 {
		text = text[at+len(`":"`):]
	}
	count, other := 0, 0
	for word := range bytes.SplitSeq(text, []byte(" ")) {
		word = bytes.Trim(word, `"'.,;:!?()[]{}`)
		if len(word) > 1 && !bytes.ContainsFunc(word, func(r rune) bool { return r < utf8.RuneSelf && (r < 'a' || r > 'z') && r != '\'' && r != '-' }) {
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
