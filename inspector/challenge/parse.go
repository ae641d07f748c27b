package challenge

import "strings"

// Parse reads all challenges of a response, given the values of its WWW-Authenticate fields. Fields that a source has
// joined with line breaks (as browsers do in their own interfaces) are taken apart again.
func Parse(fields ...string) []Challenge {
	p := parser{}
	for _, field := range fields {
		for field != "" {
			line, rest := cutLine(field)
			p.field(line)
			field = rest
		}
	}
	return p.out
}

// cutLine splits at a line break, except where white space after it continues the line (obs-fold, RFC 9112
// section 5.2).
func cutLine(s string) (line, rest string) {
	for from := 0; ; {
		at := strings.IndexByte(s[from:], '\n')
		if at < 0 {
			return s, ""
		}
		from += at + 1
		if from == len(s) || !isSpace(s[from]) {
			return s[:from-1], s[from:]
		}
	}
}

// parser reads one field after the other, byte by byte, each at most a fixed number of times.
type parser struct {
	s   string
	i   int
	out []Challenge
	// started tells whether the field that is read has begun a challenge, to which parameters then belong.
	started bool
	// plainQuotes is set once no quotation mark from here on is a sure end of its string.
	plainQuotes bool
}

// gap is what stands between two items of a field.
type gap int

const (
	gapNone gap = iota
	gapSpace
	gapComma
	gapSemicolon
)

func (p *parser) field(s string) {
	long := len(s) > MaxLength
	if long {
		s = s[:MaxLength]
	}
	p.s, p.i, p.started, p.plainQuotes = readable(s), 0, false, false
	if p.isSentence() {
		if p.begin("") {
			p.stray(0)
		}
		return
	}
	for {
		before := p.gap()
		if p.i == len(p.s) {
			break
		}
		if !p.item(before) {
			long = true
			break
		}
	}
	if long && len(p.out) > 0 {
		p.last().broken(TooLong)
	}
}

// isSentence tells whether the field is plain words and no challenge. A scheme is followed by parameters or by a single
// token68 (RFC 9110 section 11.3), so that three words without any sign between them fit no grammar. Gateways that copy an
// error's message into the field send such.
func (p *parser) isSentence() bool {
	if strings.ContainsAny(p.s, `=,;"`) {
		return false
	}
	words := 0
	for at := p.skipSpace(0); at < len(p.s); at = p.skipSpace(at) {
		end := p.wordEnd(at)
		if isScheme(p.s[at:end]) {
			return false // Schemes without the comma between them.
		}
		words, at = words+1, end
	}
	return words > 2
}

func (p *parser) last() *Challenge { return &p.out[len(p.out)-1] }

// gap skips white space and separators.
func (p *parser) gap() gap {
	found := gapNone
	for ; p.i < len(p.s); p.i++ {
		switch c := p.s[p.i]; {
		case c == ',':
			found = max(found, gapComma)
		case c == ';':
			found = gapSemicolon
		case isSpace(c):
			found = max(found, gapSpace)
		default:
			return found
		}
	}
	return found
}

// item reads a scheme, a token68, a parameter, or what is none of them. It returns false where a limit is reached.
func (p *parser) item(before gap) bool {
	start := p.i
	p.i = p.wordEnd(p.i)
	word := p.s[start:p.i]
	if p.started && before == gapSemicolon {
		p.last().broken(WrongSeparator)
	}
	switch {
	case p.started && before == gapSpace && p.token68(start):
		return true
	case word != "" && p.byteAt(p.skipSpace(p.i)) == '=':
		return p.param(word, before)
	case !p.started, before == gapComma, before == gapSemicolon, before == gapSpace && isScheme(word):
		return p.scheme(word, start, before)
	}
	p.stray(start)
	return true
}

// scheme begins a challenge.
func (p *parser) scheme(word string, start int, before gap) bool {
	if p.started && p.continuesQop(word) {
		return true
	}
	name, colon := strings.CutSuffix(word, ":")
	if colon && strings.EqualFold(name, "WWW-Authenticate") {
		return true // The field's name was written into its value.
	}
	if !isToken(name) {
		if !p.started && !p.begin("") {
			return false
		}
		p.stray(start)
		return true
	}
	if p.started && before == gapSpace {
		p.last().broken(MissingComma)
	}
	if !p.begin(name) {
		return false
	}
	if colon {
		p.last().broken(ColonAfterScheme)
	}
	return true
}

func (p *parser) begin(scheme string) bool {
	if len(p.out) == MaxChallenges {
		return false
	}
	if p.out == nil {
		p.out = make([]Challenge, 0, 2) // The usual number: one, or one alternative.
	}
	p.out = append(p.out, Challenge{Scheme: scheme})
	p.started = true
	return true
}

// token68 takes the word at start for the scheme's token68, where it is one.
func (p *parser) token68(start int) bool {
	c := p.last()
	if c.Scheme == "" || c.Token68 != "" || c.Params != nil || c.Text != "" {
		return false
	}
	end := p.i
	for p.byteAt(end) == '=' {
		end++
	}
	word := p.s[start:p.i]
	after := p.skipSpace(end)
	if !isToken68(word) || after < len(p.s) && p.s[after] != ',' {
		return false
	}
	if isScheme(word) || end == p.i+1 && containsFold(params, word) {
		return false
	}
	c.Token68 = p.s[start:end]
	p.i = end
	return true
}

// stray keeps what fits no grammar, up to the next comma; the first such text of a challenge says enough.
func (p *parser) stray(start int) {
	end := strings.IndexByte(p.s[start:], ',')
	if end < 0 {
		end = len(p.s) - start
	}
	p.i = start + end
	c := p.last()
	if c.Text == "" {
		c.Text = strings.TrimSpace(p.s[start:p.i])
	}
	c.broken(Unstructured)
}

func (p *parser) wordEnd(i int) int {
	for i < len(p.s) && !endsWord(p.s[i]) {
		i++
	}
	return i
}

func (p *parser) skipSpace(i int) int {
	for i < len(p.s) && isSpace(p.s[i]) {
		i++
	}
	return i
}

// byteAt is the byte at i, or 0 after the end.
func (p *parser) byteAt(i int) byte {
	if i < len(p.s) {
		return p.s[i]
	}
	return 0
}
