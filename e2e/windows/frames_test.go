//go:build linux

package windows

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/json"
	"io"
	"os/exec"
	"strings"
	"testing"

	"github.com/why401/why401/host"
)

// connection is a browser's with a host.
type connection struct {
	cmd  *exec.Cmd
	in   io.WriteCloser
	out  io.Reader
	errs bytes.Buffer
}

// connect lets a browser start a host. An environment may ask for the shell that browsers once put between.
func (m *machine) connect(t *testing.T, environ []string, browser string, command ...string) *connection {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), limit)
	t.Cleanup(cancel)
	c := &connection{cmd: m.command(ctx, browser, command...)}
	c.cmd.Env = append(c.cmd.Env, environ...)
	c.cmd.Stderr, c.cmd.WaitDelay = &c.errs, limit
	var err error
	if c.in, err = c.cmd.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	if c.out, err = c.cmd.StdoutPipe(); err != nil {
		t.Fatal(err)
	}
	if err := c.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return c
}

// ask sends a body as it is, and returns the answer and its length.
func (c *connection) ask(t *testing.T, body []byte) (host.Reply, int) {
	t.Helper()
	frame := binary.LittleEndian.AppendUint32(nil, uint32(len(body))) //nolint:gosec // the test's own
	if _, err := c.in.Write(append(frame, body...)); err != nil {
		t.Fatalf("sending a message: %v\n%s", err, &c.errs)
	}
	var size uint32
	if err := binary.Read(c.out, binary.LittleEndian, &size); err != nil {
		t.Fatalf("reading the length of an answer: %v\n%s", err, &c.errs)
	}
	if size > host.MaxReply {
		t.Fatalf("the answer has %d bytes, more than a browser takes", size)
	}
	answer := make([]byte, size)
	if _, err := io.ReadFull(c.out, answer); err != nil {
		t.Fatalf("reading an answer of %d bytes: %v\n%s", size, err, &c.errs)
	}
	var reply host.Reply
	if err := json.Unmarshal(answer, &reply); err != nil {
		t.Fatalf("%v in %s", err, answer)
	}
	return reply, int(size)
}

// hangUp ends the connection, and wants the host to end in order.
func (c *connection) hangUp(t *testing.T) {
	t.Helper()
	if err := c.in.Close(); err != nil {
		t.Fatal(err)
	}
	rest, err := io.ReadAll(c.out)
	if err != nil || len(rest) > 0 {
		t.Errorf("after the last answer the host says %q (%v)", rest, err)
	}
	if err := c.cmd.Wait(); err != nil {
		t.Errorf("the host does not end in order: %v\n%s", err, &c.errs)
	}
}

// marshal is a request as the extension writes it.
func marshal(t *testing.T, request host.Request) []byte {
	t.Helper()
	body, err := json.Marshal(request)
	if err != nil {
		t.Fatal(err)
	}
	return body
}

// greet says hello as the extension.
func (c *connection) greet(t *testing.T) {
	t.Helper()
	reply, _ := c.ask(t, marshal(t, host.Request{ID: "1", Hello: &host.HelloRequest{Version: host.Version, Protocol: host.Protocol}}))
	if reply.Hello == nil || reply.Hello.Version != host.Version || reply.Hello.Protocol != host.Protocol {
		t.Fatalf("the host answers %+v", reply)
	}
}

// Neither lengths nor bodies are text to Windows: bytes that end a line, or once ended a file, come through both ways.
func TestMessagesAreBinary(t *testing.T) {
	m := leavesNothing(t)
	m.ends(t, 0, downloaded, "install", "--browser", "chrome")
	c := m.connect(t, nil, chrome, installed, host.ChromiumOrigin, "--parent-window=0")
	c.greet(t)

	special := []byte{'\n', '\r', 0x1a}
	inspect := `{"id":"ID","inspect":{"exchange":{"source":"webrequest","url":"https://shop.test/WAY","method":"GET","status":401,` +
		`"time":"2026-03-01T12:00:00Z","kind":"document","request":{},"response":{}}}}`
	// JSON may have any space between its parts.
	for _, length := range []int{0x0a0a, 0x0d0d, 0x0a0d, 0x0d0a, 0x1a1a, 0x0d0a1a} {
		body := []byte(inspect)
		for len(body) < length {
			body = append(body, "\r\n\n\r"[len(body)%4])
		}
		if reply, _ := c.ask(t, body); reply.ID != "ID" || reply.Document == nil {
			t.Fatalf("a message of %#x bytes is answered with %+v", length, reply)
		}
	}
	// An answer is as long as its id and its address, among other things; so some have a length with such a byte in it. A
	// part of an address that is long may be masked, which many short ones are not.
	seen := map[byte]bool{}
	for way := 0; len(seen) < len(special); way += host.MaxID / 4 {
		if way > 1<<9 {
			t.Fatalf("of the bytes %q only %v were the first of an answer's length", special, seen)
		}
		for id := 1; id <= host.MaxID; id++ {
			body := strings.NewReplacer("ID", strings.Repeat("i", id), "WAY", strings.Repeat("w/", way)).Replace(inspect)
			reply, size := c.ask(t, []byte(body))
			if len(reply.ID) != id || reply.Document == nil {
				t.Fatalf("an id of %d bytes is answered with %+v", id, reply)
			}
			if low := byte(size); bytes.IndexByte(special, low) >= 0 { //nolint:gosec // the lowest byte is meant
				seen[low] = true
			}
		}
	}
	c.hangUp(t)
	m.ends(t, 0, downloaded, "uninstall")
}

// Whoever is not our extension is refused before a word is said.
func TestStrangersAreRefused(t *testing.T) {
	s := stage.machine.ends(t, host.ExitRefused, downloaded, "chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/", "--parent-window=0")
	if s.out != "" || !strings.Contains(s.err, "only the why401 extension may use this host") {
		t.Errorf("the host says %q and %q", s.out, s.err)
	}
}
