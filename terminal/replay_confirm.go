package terminal

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"golang.org/x/term"

	"github.com/why401/why401/inspector"
)

// confirmed has the person agree that a request which may change something is sent again. Without a terminal nobody can
// answer, so that --yes must have done so before.
func (r *replays) confirmed(ctx context.Context, x *inspector.Exchange, times int) error {
	if r.flags.yes {
		return nil
	}
	question := fmt.Sprintf("Send %s %s again, up to %s? It may change something on the server each time. [y/N] ",
		plain(x.Method), plain(x.URL.String()), counts(times))
	file, ok := r.in.(*os.File)
	if !ok || !term.IsTerminal(int(file.Fd())) {
		return fmt.Errorf("not replayed: there is no terminal to ask whether %s may be sent again; if it may, add --yes", plain(x.Method))
	}
	_, _ = fmt.Fprint(r.messages, question)
	answer := make(chan string, 1)
	go func() {
		line, _ := bufio.NewReader(file).ReadString('\n') // Nothing is no.
		answer <- strings.ToLower(strings.TrimSpace(line))
	}()
	select {
	case <-ctx.Done():
		return errors.New("interrupted; nothing was sent")
	case line := <-answer:
		if line == "y" || line == "yes" {
			return nil
		}
		return errors.New("not replayed: you did not agree; nothing was sent")
	}
}

func counts(times int) string {
	if times == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", times)
}
