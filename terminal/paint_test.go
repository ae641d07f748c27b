package terminal

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

// pseudoTerminal returns the person's end of a terminal and the program's.
func pseudoTerminal(t *testing.T) (person, program *os.File) {
	t.Helper()
	master, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Fatalf("a pseudo-terminal is needed: %v", err)
	}
	t.Cleanup(func() { _ = master.Close() })
	fd := int(master.Fd())
	if err := unix.IoctlSetPointerInt(fd, unix.TIOCSPTLCK, 0); err != nil {
		t.Fatal(err)
	}
	number, err := unix.IoctlGetInt(fd, unix.TIOCGPTN)
	if err != nil {
		t.Fatal(err)
	}
	if err := unix.IoctlSetWinsize(fd, unix.TIOCSWINSZ, &unix.Winsize{Row: 24, Col: 80}); err != nil {
		t.Fatal(err)
	}
	slave, err := os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = slave.Close() })
	return master, slave
}

// Not parallel: it sets the environment.
func TestColoursOnlyOnATerminal(t *testing.T) {
	_, terminal := pseudoTerminal(t)
	file, err := os.Create(t.TempDir() + "/out")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	t.Setenv("TERM", "xterm")
	t.Setenv("NO_COLOR", "")
	if got := paintFor(terminal); got != (paint{colour: true, width: 80}) {
		t.Errorf("on a terminal: %+v", got)
	}
	if got := paintFor(file); got != (paint{}) {
		t.Errorf("in a file: %+v", got)
	}
	if got := paintFor(&bytes.Buffer{}); got != (paint{}) {
		t.Errorf("elsewhere: %+v", got)
	}
	t.Setenv("NO_COLOR", "1")
	if paintFor(terminal).colour {
		t.Error("NO_COLOR is not heeded")
	}
	t.Setenv("NO_COLOR", "")
	t.Setenv("TERM", "dumb")
	if paintFor(terminal).colour {
		t.Error("TERM=dumb is not heeded")
	}
}

func TestProgressOnlyOnATerminal(t *testing.T) {
	t.Parallel()
	source := strings.NewReader(strings.Repeat("x", 3_000_000))
	if p := newProgress(&bytes.Buffer{}, source, "app.har", 0); p.out != nil {
		t.Error("progress goes where nobody reads it")
	}
	_, terminal := pseudoTerminal(t)
	if newProgress(terminal, source, "app.har", 0).out == nil {
		t.Error("no progress on a terminal")
	}
	var out bytes.Buffer
	p := &progress{Reader: source, out: &out, name: "app.har", size: 4_000_000}
	_, _ = p.Read(make([]byte, 3_000_000)) // Its first word is due.
	p.clear()
	p.clear()
	if want := "\r\x1b[Kreading app.har: 75 % of 4 MB\r\x1b[K"; out.String() != want {
		t.Errorf("it writes %q, want %q", out.String(), want)
	}
}

func TestPlainTakesOutWhatSteersTerminals(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"Größe 5 µm – “ok”":  "Größe 5 µm – “ok”",
		"a\r\n\tb":           "a   b",
		"\x1b]0;title\x07":   "�]0;title�",
		"\u009b31m":          "�31m",
		"abc\u202edef\u2066": "abc�def�",
		"bad \xff byte":      "bad � byte",
	} {
		if got := plain(in); got != want {
			t.Errorf("plain(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestEscape(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"use `<a>_b_` here":   "use `<a>_b_` here",
		"one ` only <a>":      "one \\` only &lt;a&gt;",
		"``<a>``":             "\\`\\`&lt;a&gt;\\`\\`",
		"[x](javascript:y)":   `\[x\](javascript:y)`,
		"# *a* _b_ | ~c~ & d": `\# \*a\* \_b\_ \| \~c\~ &amp; d`,
	} {
		if got := escape(in); got != want {
			t.Errorf("escape(%q) = %q, want %q", in, got, want)
		}
	}
}
