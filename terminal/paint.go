package terminal

import (
	"io"
	"os"
	"strings"
	"unicode"

	"golang.org/x/term"
)

// paint colours and breaks text where it goes to a terminal, and leaves it plain elsewhere, so that files and pipes
// hold nothing but words.
type paint struct {
	colour bool
	// width is that of the terminal, or 0 where lines are not broken.
	width int
}

// paintFor looks at where the text goes. NO_COLOR is heeded as https://no-color.org asks: set to anything at all.
func paintFor(out io.Writer) paint {
	file, ok := out.(*os.File)
	if !ok || !term.IsTerminal(int(file.Fd())) {
		return paint{}
	}
	width, _, err := term.GetSize(int(file.Fd()))
	if err != nil {
		width = 0
	}
	return paint{
		colour: os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb",
		width:  min(width, widest),
	}
}

// widest is how long a line gets at most, in columns: longer ones are hard to read.
const widest = 110

// The colours are the parameters of SGR (ECMA-48 section 8.3.117): the first eight, which every theme makes readable.
func (p paint) bold(s string) string   { return p.sgr("1", s) }
func (p paint) dim(s string) string    { return p.sgr("2", s) }
func (p paint) red(s string) string    { return p.sgr("1;31", s) }
func (p paint) green(s string) string  { return p.sgr("32", s) }
func (p paint) yellow(s string) string { return p.sgr("33", s) }

func (p paint) sgr(parameters, s string) string {
	if !p.colour {
		return s
	}
	return "\x1b[" + parameters + "m" + s + "\x1b[0m"
}

// wrap breaks a text into lines, each after the first with an indent.
func (p paint) wrap(s string, indent int) string {
	if p.width < 40 {
		return s
	}
	var b strings.Builder
	column := indent
	for i, word := range strings.Fields(s) {
		length := len([]rune(word))
		switch {
		case i == 0:
		case column+1+length > p.width:
			b.WriteString("\n" + strings.Repeat(" ", indent))
			column = indent
		default:
			b.WriteString(" ")
			column++
		}
		b.WriteString(word)
		column += length
	}
	return b.String()
}

// plain makes one line of a foreign text, without what could steer a terminal or turn round what is read on it: control
// characters, and those that change the direction of writing.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r' || r == '\t':
			return ' '
		case unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == unicode.ReplacementChar:
			return unicode.ReplacementChar
		}
		return r
	}, s)
}
