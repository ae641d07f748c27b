package inspector

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
)

// Seen is a piece of evidence in one of three states: not seen (the source could not look; the zero value), seen to
// be absent, or seen with its value. In JSON a field that is missing was not seen, and null was seen to be absent.
// The difference matters: a HAR whose export stripped the Authorization header must not read as "none was sent".
type Seen[T any] struct {
	known, present bool
	value          T
}

// Present is evidence that was seen.
func Present[T any](v T) Seen[T] { return Seen[T]{known: true, present: true, value: v} }

// Absent is evidence that was looked for and not there.
func Absent[T any]() Seen[T] { return Seen[T]{known: true} }

// Get returns the value, and whether there is one.
func (s Seen[T]) Get() (T, bool) { return s.value, s.present }

// Or returns the value, or what is given where there is none.
func (s Seen[T]) Or(other T) T {
	if s.present {
		return s.value
	}
	return other
}

// Known tells whether the source could look at all.
func (s Seen[T]) Known() bool { return s.known }

// IsAbsent tells whether the source looked and there was nothing.
func (s Seen[T]) IsAbsent() bool { return s.known && !s.present }

// IsPresent tells whether there is a value.
func (s Seen[T]) IsPresent() bool { return s.present }

// IsZero lets encoding/json leave out what was not seen (omitzero).
func (s Seen[T]) IsZero() bool { return !s.known }

// Format prints the value as it prints itself. Left alone, package fmt would print it raw, because its field is
// unexported, and so give secrets away.
func (s Seen[T]) Format(f fmt.State, verb rune) {
	switch {
	case s.present:
		_, _ = fmt.Fprintf(f, fmt.FormatString(f, verb), s.value)
	case s.known:
		_, _ = io.WriteString(f, "absent")
	default:
		_, _ = io.WriteString(f, "not seen")
	}
}

// MarshalJSON writes null for what was seen to be absent.
func (s Seen[T]) MarshalJSON() ([]byte, error) {
	if !s.present {
		return []byte("null"), nil
	}
	return json.Marshal(s.value)
}

// UnmarshalJSON is called only for a field that is there, so that a missing one stays "not seen".
func (s *Seen[T]) UnmarshalJSON(b []byte) error {
	*s = Seen[T]{known: true}
	if bytes.Equal(b, []byte("null")) {
		return nil
	}
	s.present = true
	return json.Unmarshal(b, &s.value)
}
