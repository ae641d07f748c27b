package challenge

import "strings"

// param reads a parameter whose name was just read; the next byte but white space is "=".
func (p *parser) param(name string, before gap) bool {
	if !p.started {
		if !p.begin("") {
			return false
		}
		p.last().broken(NoScheme)
	}
	c := p.last()
	if len(c.Params) == MaxParams {
		return false
	}
	if before < gapComma && (c.Params != nil || c.Token68 != "") {
		c.broken(MissingComma)
	}
	if !isToken(name) {
		c.broken(Unstructured)
	}
	if _, twice := c.Param(name); twice {
		c.broken(DuplicateParam)
	}
	if c.Params == nil {
		c.Params = make([]Param, 0, 4) // Most challenges have fewer, so that this is the only allocation.
	}
	equals := p.skipSpace(p.i)
	p.i = p.skipSpace(equals + 1)
	var value string
	switch {
	case p.byteAt(p.i) == '"':
		value = p.quoted(c)
	case p.i > equals+1 && p.closes(equals+1): // The next parameter follows where the value should.
		c.broken(EmptyValue)
	default:
		value = p.unquoted(c)
	}
	c.Params = append(c.Params, Param{Name: name, Value: value})
	return true
}

// quoted reads a quoted-string. A quotation mark that is not followed by what may follow a parameter is taken for
// one that the server forgot to escape, unless no better end is found.
func (p *parser) quoted(c *Challenge) string {
	p.i++
	start, first := p.i, -1
	for i := start; i < len(p.s); i++ {
		switch p.s[i] {
		case '\\':
			i++
		case '"':
			if p.plainQuotes || p.closes(i+1) {
				if first >= 0 {
					c.broken(StrayQuote)
				}
				p.i = i + 1
				return unquote(p.s[start:i])
			}
			if first < 0 {
				first = i
			}
		}
	}
	p.plainQuotes = true // The search has seen all that follows.
	if first >= 0 {
		p.i = first + 1
		c.broken(StrayQuote)
		return unquote(p.s[start:first])
	}
	p.i = len(p.s)
	c.broken(UnterminatedQuote)
	return unquote(p.s[start:])
}

// closes tells whether a quotation mark before i ends its string: it does before a separator, the end, the next
// parameter, or a scheme that the server wrote without a comma.
func (p *parser) closes(i int) bool {
	next := p.skipSpace(i)
	if c := p.byteAt(next); next == len(p.s) || c == ',' || c == ';' {
		return true
	}
	end := p.wordEnd(next)
	word := p.s[next:end]
	if isToken(word) && p.byteAt(p.skipSpace(end)) == '=' {
		return true
	}
	return next > i && isScheme(word)
}

// unquoted reads a value without quotation marks: a token by the grammar, but servers leave them out around anything,
// so that it ends before a separator, the next parameter or a scheme.
func (p *parser) unquoted(c *Challenge) string {
	start := p.i
	end := start
	for i := start; ; {
		// "=" and quotation marks inside count as part of the value.
		for i < len(p.s) && !isSpace(p.s[i]) && p.s[i] != ',' && p.s[i] != ';' {
			i++
		}
		end = i
		if i == len(p.s) || !isSpace(p.s[i]) || p.closes(i) {
			break
		}
		i = p.skipSpace(i)
	}
	p.i = end
	value := p.s[start:end]
	switch {
	case value == "":
		c.broken(EmptyValue)
	case !isToken(value):
		c.broken(UnquotedValue)
	}
	return value
}

// continuesQop mends an unquoted list of qop options (RFC 7616 section 3.3 wants it quoted), as in
// qop=auth,auth-int: the word after the comma is no scheme.
func (p *parser) continuesQop(word string) bool {
	c := p.last()
	if len(c.Params) == 0 || !strings.HasPrefix(word, "auth") {
		return false
	}
	param := &c.Params[len(c.Params)-1]
	if !strings.EqualFold(param.Name, "qop") || word != "auth" && word != "auth-int" {
		return false
	}
	param.Value += "," + word
	c.broken(UnquotedValue)
	return true
}
