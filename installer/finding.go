package installer

import (
	"fmt"
	"io"
)

// Finding is one line of a status.
type Finding struct {
	// About is a browser's name, or another part of the installation.
	About string
	// OK is set where all is well; Note where something optional is missing.
	OK, Note bool
	Text     string
	// Remedy is the command that mends it.
	Remedy string
}

// print writes the line.
func (f Finding) print(out io.Writer) {
	word := "FAIL"
	switch {
	case f.OK:
		word = "ok"
	case f.Note:
		word = "note"
	}
	line := fmt.Sprintf("%-5s %s: %s", word, f.About, f.Text)
	if f.Remedy != "" {
		line += ". Run: " + f.Remedy
	}
	say(out, "%s", line)
}
