package installer

import (
	"context"
	"fmt"
	"time"

	"github.com/why401/why401/host"
)

// checkLimit is how long a registered host may take to say hello.
const checkLimit = 10 * time.Second

// answers are what registered programs said to a command's greeting. Browsers of one engine share a program, which is
// asked once for them all.
type answers map[string]answer

type answer struct {
	hello host.Hello
	err   error
}

// greet starts a host with a command, exchanges hello with it, and keeps the answer.
func (a answers) greet(ctx context.Context, traceless bool, command []string) (host.Hello, error) {
	key := fmt.Sprintf("%t %q", traceless, command)
	if known, ok := a[key]; ok {
		return known.hello, known.err
	}
	ctx, cancel := context.WithTimeout(ctx, checkLimit)
	defer cancel()
	hello, err := host.Greet(ctx, traceless, command[0], command[1:]...)
	a[key] = answer{hello, err}
	return hello, err
}
