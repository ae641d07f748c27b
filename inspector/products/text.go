package products

import (
	"bytes"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// How much of a body is looked at. A refusal says its reason early; what follows is a stack trace or a page.
const (
	// textLimit is how many bytes of text are searched for wordings.
	textLimit = 16 << 10
	// pageLimit is the visible text, in bytes, that a page of refusal has at most. On a longer one a common wording
	// may stand for anything, and counts only in the title and the headings.
	pageLimit = 3 << 9
)

// The texts in which wordings are searched have one form, whatever they were written in. A line break ends what
// belongs together (a JSON member, a paragraph, a challenge's parameter); any other white space is one space.

// appendText appends a body's text.
func appendText(dst []byte, body string) []byte {
	if isJSON(body) {
		return appendJSON(dst, trim(body))
	}
	return appendPlain(dst, trim(body))
}

// isMarkup tells whether a body is HTML or XML, and isJSON whether it is JSON: content types lie.
func isMarkup(body string) bool { return strings.HasPrefix(trim(body), "<") }

func isJSON(body string) bool {
	body = trim(body)
	return body != "" && strings.Contains(`{["`, body[:1])
}

// trim leaves out white space and a byte order mark in front.
func trim(body string) string { return strings.TrimLeft(body, " \t\r\n\ufeff") }

// appendPlain keeps line breaks that stand alone as spaces: plain-text refusals are wrapped at will.
func appendPlain(dst []byte, s string) []byte {
	space := true
	for i := 0; i < len(s) && len(dst) < textLimit; i++ {
		switch c := s[i]; c {
		case ' ', '\t', '\r', '\n':
			if !space {
				dst = append(dst, ' ')
			}
			space = true
		default:
			dst = append(dst, c)
			space = false
		}
	}
	return foldQuotes(bytes.TrimRight(dst, " "))
}

// appendJSON writes JSON without white space outside strings and with the strings' escapes resolved, each member or
// element on its own line. It takes what is cut short or not quite JSON as it comes. Percent-encoding is resolved as
// well: some frameworks answer with the address of their error page, which has the reason in its query.
func appendJSON(dst []byte, s string) []byte {
	inString := false
	for i := 0; i < len(s) && len(dst) < textLimit; i++ {
		c := s[i]
		switch {
		case inString && c == '\\' && i+1 < len(s):
			dst, i = appendEscape(dst, s, i+1)
		case inString && c == '%':
			dst, i = appendPercent(dst, s, i)
		case c == '"':
			inString = !inString
			dst = append(dst, c)
		case c == ' ', c == '\t', c == '\r', c == '\n':
			if inString && len(dst) > 0 && dst[len(dst)-1] != ' ' {
				dst = append(dst, ' ')
			}
		case !inString && (c == ',' || c == '}' || c == ']'):
			dst = append(dst, c, '\n')
		default:
			dst = append(dst, c)
		}
	}
	return foldQuotes(dst)
}

// appendEscape appends what the escape at s[i], after its backslash, stands for; it returns its last index. The body
// was made lower case with its escapes, so a letter that one yields is made so here.
func appendEscape(dst []byte, s string, i int) ([]byte, int) {
	switch s[i] {
	case 'n', 'r', 't', 'b', 'f':
		return append(dst, ' '), i
	case 'u':
		r, ok := hexRune(s, i+1)
		if !ok {
			return append(dst, 'u'), i
		}
		i += 4
		if low, ok := hexRune(s, i+3); ok && utf16.IsSurrogate(r) && s[i+1:i+3] == `\u` {
			r = utf16.DecodeRune(r, low)
			i += 6
		}
		return utf8.AppendRune(dst, unicode.ToLower(r)), i
	}
	return append(dst, s[i]), i
}

// appendPercent appends the byte that is percent-encoded at s[i] (RFC 3986 section 2.1), or the percent sign where none
// is; it returns its last index. A quotation mark or a line break would end what belongs together, and becomes a space.
func appendPercent(dst []byte, s string, i int) ([]byte, int) {
	if i+3 > len(s) {
		return append(dst, '%'), i
	}
	b, err := strconv.ParseUint(s[i+1:i+3], 16, 8)
	switch {
	case err != nil:
		return append(dst, '%'), i
	case b <= ' ' || b == '"':
		return append(dst, ' '), i + 2
	}
	return append(dst, lower(byte(b))), i + 2
}

// hexRune reads the four hexadecimal digits at s[i].
func hexRune(s string, i int) (rune, bool) {
	if i+4 > len(s) {
		return 0, false
	}
	var r rune
	for _, c := range []byte(s[i : i+4]) {
		switch {
		case c >= '0' && c <= '9':
			r = r<<4 | rune(c-'0')
		case c >= 'a' && c <= 'f':
			r = r<<4 | rune(c-'a'+10)
		default:
			return 0, false
		}
	}
	return r, true
}

// foldQuotes makes typographic apostrophes plain, so that a row needs one spelling.
func foldQuotes(text []byte) []byte {
	if bytes.Contains(text, []byte("’")) {
		return bytes.ReplaceAll(text, []byte("’"), []byte("'"))
	}
	return text
}

// appendChallenge writes a header's value with a line for the scheme and one for each parameter. A quoted string ends
// what belongs together, with or without the comma that some servers forget. The realm is a name that the owner chose
// ("Please log in"), and no wording of a refusal.
func appendChallenge(dst []byte, value string) []byte {
	quoted := false
	if scheme, rest, ok := strings.Cut(value, " "); ok && !strings.ContainsAny(scheme, "=;,:\"") {
		dst = appendLower(dst, scheme)
		dst = append(dst, '\n')
		value = strings.TrimLeft(rest, " ")
	}
	for i := 0; i < len(value) && len(dst) < textLimit; i++ {
		c := value[i]
		switch {
		case !quoted && (len(dst) == 0 || dst[len(dst)-1] == '\n') && startsRealm(value[i:]):
			i += len(realmOf(value[i:])) - 1
		case quoted && c == '\\' && i+1 < len(value):
			i++
			dst = append(dst, lower(value[i]))
		case c == '"':
			quoted = !quoted
			dst = append(dst, c)
		case !quoted && (c == ',' || c == ' ') && i > 0 && value[i-1] == '"':
			dst = append(dst, '\n')
		case c == ' ' && len(dst) > 0 && dst[len(dst)-1] == '\n':
			// The space after the comma that became the line break.
		default:
			dst = append(dst, lower(c))
		}
	}
	return dst
}

func startsRealm(s string) bool {
	return len(s) > len("realm=") && strings.EqualFold(s[:len("realm=")], "realm=")
}

// realmOf is the realm parameter that s begins with.
func realmOf(s string) string {
	rest := s[len("realm="):]
	if strings.HasPrefix(rest, `"`) {
		if end := strings.IndexByte(rest[1:], '"'); end >= 0 {
			return s[:len("realm=")+end+2]
		}
		return s
	}
	if end := strings.IndexAny(rest, ", "); end >= 0 {
		return s[:len("realm=")+end]
	}
	return s
}

func appendLower(dst []byte, s string) []byte {
	for i := range len(s) {
		dst = append(dst, lower(s[i]))
	}
	return dst
}

func lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// page is the text of a page: all that is visible, and of that the title and the headings.
type page struct {
	text, head []byte
}

// readPage reads the visible text of HTML or XML. Scripts, styles, and what surrounds every page of a site
// (navigation, footers, choices of a form) are no wording of a refusal.
func readPage(text, head []byte, body string) page {
	p := page{text: text, head: head}
	z := html.NewTokenizer(strings.NewReader(body))
	z.SetMaxBuf(len(body) + 1)
	hidden, heading := 0, 0
	for len(p.text) < textLimit {
		kind := z.Next()
		switch kind {
		case html.ErrorToken:
			return p // The end, or markup that cannot be read on.
		case html.TextToken:
			if hidden == 0 {
				p.add(z.Text(), heading > 0)
			}
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			tag := atom.Lookup(name)
			if tag == atom.Br {
				p.add([]byte(" "), heading > 0)
			}
			if isInline(tag) {
				continue
			}
			p.endLine()
			step := 0
			switch kind {
			case html.StartTagToken:
				step = 1
			case html.EndTagToken:
				step = -1
			default:
			}
			if isHidden(tag) {
				hidden = max(0, hidden+step)
			}
			if isHeading(tag) {
				heading = max(0, heading+step)
			}
		default: // Comments and the doctype are not visible.
		}
	}
	return p
}

func (p *page) add(text []byte, heading bool) {
	if bytes.Contains(text, []byte("&")) || bytes.Contains(text, []byte("’")) {
		text = foldQuotes([]byte(strings.ToLower(html.UnescapeString(string(text)))))
	}
	p.text = appendWords(p.text, text)
	if heading {
		p.head = appendWords(p.head, text)
	}
}

// appendWords appends text with its white space made one space, also across the tags that it was split by.
func appendWords(dst, text []byte) []byte {
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		if unicode.IsSpace(r) {
			if n := len(dst); n > 0 && dst[n-1] != ' ' && dst[n-1] != '\n' {
				dst = append(dst, ' ')
			}
		} else {
			dst = append(dst, text[:size]...)
		}
		text = text[size:]
	}
	return dst
}

func (p *page) endLine() {
	p.text, p.head = endLine(p.text), endLine(p.head)
}

func endLine(text []byte) []byte {
	text = bytes.TrimRight(text, " ")
	if n := len(text); n > 0 && text[n-1] != '\n' {
		return append(text, '\n')
	}
	return text
}

func isInline(tag atom.Atom) bool {
	switch tag {
	case atom.A, atom.Abbr, atom.B, atom.Br, atom.Code, atom.Em, atom.Font, atom.I, atom.Mark, atom.Small, atom.Span,
		atom.Strong, atom.Tt, atom.U, atom.Wbr:
		return true
	default:
		return false
	}
}

func isHidden(tag atom.Atom) bool {
	switch tag {
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Svg, atom.Iframe, atom.Nav, atom.Footer,
		atom.Select, atom.Textarea:
		return true
	default:
		return false
	}
}

func isHeading(tag atom.Atom) bool {
	switch tag {
	case atom.Title, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	default:
		return false
	}
}
