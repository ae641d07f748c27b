package host

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"time"
)

// endWait is how long Greet waits for a host to end after its input did. Then it kills it, as browsers do: whether the
// host works was told by its answer.
const endWait = 2 * time.Second

// Greet starts a host as a browser does, with the arguments that CallerOf knows, exchanges hello with it, and ends it.
// It tells the installer whether what is registered works. A traceless one keeps no log for the person who asks, as an
// administrator does for everybody.
func Greet(ctx context.Context, traceless bool, program string, args ...string) (Hello, error) {
	cmd := exec.CommandContext(ctx, program, args...)
	cmd.WaitDelay = endWait
	check := checkLogged
	if traceless {
		check = checkTraceless
	}
	cmd.Env = append(os.Environ(), EnvCheck+"="+check)
	in, err := cmd.StdinPipe()
	if err != nil {
		return Hello{}, fmt.Errorf("starting %s: %w", program, err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return Hello{}, fmt.Errorf("starting %s: %w", program, err)
	}
	if err := cmd.Start(); err != nil {
		return Hello{}, fmt.Errorf("starting %s: %w", program, err)
	}
	hello, err := greet(in, out)
	if err != nil && ctx.Err() != nil {
		err = fmt.Errorf("it did not answer in time: %w", ctx.Err())
	}
	_ = in.Close()
	kill := time.AfterFunc(endWait, func() { _ = cmd.Process.Kill() })
	waited := cmd.Wait()
	if endedItself := kill.Stop() && ctx.Err() == nil; err == nil && endedItself && waited != nil {
		err = fmt.Errorf("it ended with %w", waited)
	}
	if err != nil {
		return Hello{}, fmt.Errorf("asking %s for its version: %w", program, err)
	}
	return hello, nil
}

func greet(in io.Writer, out io.Reader) (Hello, error) {
	body, err := marshal(Request{ID: "greet", Hello: &HelloRequest{Version: Version, Protocol: Protocol}})
	if err != nil {
		return Hello{}, err
	}
	if err := (&frameWriter{out: in}).write(body); err != nil {
		return Hello{}, fmt.Errorf("it did not answer: %w", err)
	}
	var size uint32
	if err := binary.Read(out, binary.NativeEndian, &size); err != nil {
		return Hello{}, fmt.Errorf("it did not answer: %w", err)
	}
	if size > MaxReply {
		return Hello{}, errors.New("it answered with something else than a message")
	}
	body = make([]byte, size)
	if _, err := io.ReadFull(out, body); err != nil {
		return Hello{}, fmt.Errorf("its answer is incomplete: %w", err)
	}
	var reply Reply
	if err := json.Unmarshal(body, &reply); err != nil || reply.Hello == nil {
		return Hello{}, errors.New("it answered with something else than a hello")
	}
	return *reply.Hello, nil
}
