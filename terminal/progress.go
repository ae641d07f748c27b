package terminal

import (
	"fmt"
	"io"
	"os"
	"time"

	"golang.org/x/term"
)

// progress is a reader that shows on a terminal how far it has come, once that takes a while.
type progress struct {
	io.Reader
	out   io.Writer // nil where nothing is shown
	name  string
	size  int64
	read  int64
	next  time.Time
	drawn bool
}

// The first word comes when people begin to wonder, the others as often as they can read them.
const (
	progressAfter = time.Second
	progressEvery = 200 * time.Millisecond
)

// newProgress watches a source. Its size may be 0, for unknown.
func newProgress(out io.Writer, source io.Reader, name string, size int64) *progress {
	p := &progress{Reader: source, name: plain(name), size: size, next: time.Now().Add(progressAfter)}
	if file, ok := out.(*os.File); ok && term.IsTerminal(int(file.Fd())) {
		p.out = out
	}
	return p
}

func (p *progress) Read(b []byte) (int, error) {
	n, err := p.Reader.Read(b)
	p.read += int64(n)
	if p.out == nil {
		return n, err
	}
	if now := time.Now(); now.After(p.next) {
		p.next = now.Add(progressEvery)
		p.draw()
	}
	return n, err
}

func (p *progress) draw() {
	far := fmt.Sprintf("%d MB", p.read/1_000_000)
	if p.size > 0 {
		far = fmt.Sprintf("%d %% of %d MB", p.read*100/p.size, p.size/1_000_000)
	}
	_, _ = fmt.Fprintf(p.out, "\r\x1b[Kreading %s: %s", p.name, far)
	p.drawn = true
}

// clear takes the line away, so that something else can be written there.
func (p *progress) clear() {
	if p.drawn {
		_, _ = io.WriteString(p.out, "\r\x1b[K")
		p.drawn = false
	}
}
