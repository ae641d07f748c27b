package har

import (
	"bytes"
	"io"
)

// maxString is how many bytes of a JSON string are kept. It leaves room for a body of inspector.BodyLimit in base64 or
// with every character escaped once; what is longer is a download or a film.
const maxString = 256 << 10

// shortener passes JSON on with overlong strings cut, so that whoever parses it needs no more memory than the longest
// string kept. It looks at nothing but quotation marks and backslashes, and keeps count of lines for error messages.
type shortener struct {
	source io.Reader
	lines  int64
	// dropped counts the bytes cut so far, to turn the parser's offsets into the file's.
	dropped int64

	inString bool
	escaped  bool
	length   int // bytes of the current string so far
	digits   int // hexadecimal digits of a \uXXXX that are still to come; they stay with what was kept of it
}

// Read implements io.Reader.
func (s *shortener) Read(p []byte) (int, error) {
	for {
		n, err := s.source.Read(p)
		if kept := s.shorten(p[:n]); kept > 0 || err != nil {
			return kept, err
		}
	}
}

// shorten cuts in place and returns how many bytes stay.
func (s *shortener) shorten(p []byte) int {
	s.lines += int64(bytes.Count(p, newline))
	kept := 0
	quotes, slashes := finder{p: p, b: '"', at: -1}, finder{p: p, b: '\\', at: -1}
	for i := 0; i < len(p); {
		if !s.inString {
			end := quotes.from(i)
			if end < len(p) {
				s.inString, s.length = true, 0
				end++
			}
			kept += copy(p[kept:], p[i:end])
			i = end
			continue
		}
		run := min(quotes.from(i), slashes.from(i)) - i
		if run == 0 || s.escaped {
			kept += s.special(p[kept:], p[i])
			i++
			continue
		}
		keep := run
		if s.length+run > maxString {
			keep = min(run, max(s.digits, maxString-s.length))
			// A character of several bytes is not cut in half: its continuation bytes go with it.
			for keep > 0 && keep < run && p[i+keep]&0xC0 == 0x80 {
				keep--
			}
		}
		s.length += keep
		s.digits = max(0, s.digits-run)
		kept += copy(p[kept:], p[i:i+keep])
		s.dropped += int64(run - keep)
		i += run
	}
	return kept
}

var newline = []byte{'\n'}

// finder finds the next of a byte, and remembers it, so that no byte is looked at twice.
type finder struct {
	p  []byte
	b  byte
	at int
}

// from returns the first place at or after i, or the length of the bytes.
func (f *finder) from(i int) int {
	if f.at < i {
		f.at = len(f.p)
		if next := bytes.IndexByte(f.p[i:], f.b); next >= 0 {
			f.at = i + next
		}
	}
	return f.at
}

// special handles a quotation mark, a backslash, or the byte after one.
func (s *shortener) special(to []byte, b byte) int {
	over := s.length >= maxString
	switch {
	case s.escaped:
		s.escaped = false
		if over {
			s.dropped++
			return 0
		}
		if b == 'u' {
			s.digits = 4
		}
	case b == '"':
		s.inString = false
		to[0] = b
		return 1
	case b == '\\':
		s.escaped = true
		// The pair stays or goes as a whole: length is only looked at before its first half.
		if over {
			s.dropped++
			return 0
		}
		to[0] = b
		return 1
	}
	to[0] = b
	s.length += 2
	return 1
}
