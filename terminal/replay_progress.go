package terminal

import (
	"fmt"
	"io"
	"os"
	"sync"

	"golang.org/x/term"
)

// replayProgress shows on a terminal what a replay is at.
type replayProgress struct {
	out   io.Writer // nil where nothing is shown
	width int

	mu   sync.Mutex // The browser's start has something to say from a goroutine of its own.
	line string     // empty where none is drawn
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
	s.mu.Lock()
	defer s.mu.Unlock()
	s.line = string(runes)
	s.draw()
}

// aside writes something else in the line's place, and the line again below it.
func (s *replayProgress) aside(write func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.wipe()
	write()
	s.draw()
}

// clear takes the line away.
func (s *replayProgress) clear() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.wipe()
	s.line = ""
}

func (s *replayProgress) draw() {
	if s.line != "" {
		_, _ = io.WriteString(s.out, wiped+s.line)
	}
}

func (s *replayProgress) wipe() {
	if s.line != "" {
		_, _ = io.WriteString(s.out, wiped)
	}
}

// wiped goes back to the beginning of the line and deletes it.
const wiped = "\r\x1b[K"
