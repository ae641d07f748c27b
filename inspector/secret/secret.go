// Package secret holds values that may be credentials, so that no printer and no encoder can give them away by
// accident. A Text or a URL prints and encodes itself redacted, whatever the verb or format; whoever needs the
// value itself says so with Reveal, and every such place is easy to find.
//
// Two ways round it remain, which the standard library does not let a type close: package fmt does not ask values in
// unexported fields how they want to be printed, so that a struct which keeps a Text or a URL there needs a Format
// method of its own; and encoding/json writes the keys of a map as they are.
package secret

import (
	"encoding"
	"fmt"
	"io"
	"unicode/utf8"
)

// Text is a string that may hold a credential: a header's value, a cookie's value, a body.
type Text string

// Reveal returns the value itself. Whatever is made of it must not reach a log, a report, an error or a file.
func (t Text) Reveal() string { return string(t) }

// String tells the length and nothing of the content.
func (t Text) String() string {
	if t == "" {
		return ""
	}
	return fmt.Sprintf("[redacted, %d characters]", utf8.RuneCountInString(string(t)))
}

// Format keeps every verb of package fmt, %#v and %x among them, from the content.
func (t Text) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, t.String()) }

// MarshalText keeps every encoder (JSON, zerolog, XML) from the content.
func (t Text) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText takes the value as it is: exchanges come in with their credentials and never go out with them.
func (t *Text) UnmarshalText(b []byte) error {
	*t = Text(b)
	return nil
}

var (
	_ fmt.Formatter          = Text("")
	_ fmt.Formatter          = URL("")
	_ encoding.TextMarshaler = Text("")
	_ encoding.TextMarshaler = URL("")
)
