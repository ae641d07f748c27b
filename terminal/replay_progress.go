package terminal

import (
	"fmt"
	"io"
	"os"

	"golang.org/x/term"
)

// replayProgress shows on a terminal what a replay is at.
type replayProgress struct {
	out   io.Writer // nil where nothing is shown
	width int
	drawn bool
}

func newReplayProgress(out io.Writer) *replayProgress {
	if file, ok := out.(*os.File); ok && term.IsTerminal(int(file.Fd())) {
		width, _, _ := term.GetSize(int(file.Fd())) // 0 where it is not known.
		return &replayProgress{out: out, width: width}
	}
	return &replayProgress{}
}

// experiment is a replay.Progress. The total changes with what is found.
func (s *replayProgress) experiment(id string, done, total int) {
	s.say(fmt.Sprintf("experiment %d of about %d: %s", done+1, max(total, done+1), id))
}

// say shows one line in the place of the last, cut to the terminal's width: of a longer one, clear would leave a part.
func (s *replayProgress) say(line string) {
	if s.out == nil {
		return
	}
	runes := []rune(plain(line) + " (Ctrl+C ends it)")
	if s.width > 0 && len(runes) >= s.width {
		runes = append(runes[:max(s.width-2, 0)], '…')
	}
	_, _ = fmt.Fprintf(s.out, "\r\x1b[K%s", string(runes))
	s.drawn = true
}

// clear takes the line away.
func (s *replayProgress) clear() {
	if s.drawn {
		_, _ = io.WriteString(s.out, "\r\x1b[K")
		s.drawn = false
	}
}
