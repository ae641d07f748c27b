package installer

import (
	"fmt"
	"io"
	"time"
)

// Finding is one line of a status.
type Finding struct {
	// Browser is the id of an edition, and empty where the line is about another part of the installation.
	Browser string `json:"browser,omitempty"`
	// About is a browser's name, or another part of the installation.
	About string `json:"about"`
	// OK is set where all is well; Note where something optional is missing, or cannot be had.
	OK   bool   `json:"ok"`
	Note bool   `json:"note,omitempty"`
	Text string `json:"text"`
	// Remedy is the command that mends it.
	Remedy string `json:"remedy,omitempty"`
	// Found tells whether the browser is on the machine, and Program where, if its program was found.
	Found   bool   `json:"found,omitempty"`
	Program string `json:"program,omitempty"`
	// Manifest is where the registration is or would be, Host the program that it names, and Version what that answered.
	Manifest string `json:"manifest,omitempty"`
	Host     string `json:"host,omitempty"`
	Version  string `json:"version,omitempty"`
	// Called is the extension's last call.
	Called *Called `json:"called,omitempty"`
}

// Called is when the extension last called the host, and in which version.
type Called struct {
	Time      time.Time `json:"time"`
	Extension string    `json:"extension"`
}

func (f Finding) fail(text, remedy string) Finding {
	f.OK, f.Text, f.Remedy = false, text, remedy
	return f
}

func (f Finding) note(text string) Finding {
	f.OK, f.Note, f.Text = false, true, text
	return f
}

// bad tells whether something is to be mended.
func (f Finding) bad() bool { return !f.OK && !f.Note }

// print writes the line, and below it what to do.
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
		line += ". To mend it: " + f.Remedy
	}
	say(out, "%s", line)
}
