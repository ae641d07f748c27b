//go:build linux

package e2e

import (
	"bufio"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
	"github.com/jezek/xgb/xtest"
)

// display is a screen that nobody sees, with a keyboard.
type display struct {
	name       string
	connection *xgb.Conn
	root       xproto.Window
}

// The keys, by their codes on every X server with the evdev rules.
var (
	escape        = []byte{9}
	wrongPassword = []byte{38, 40, 38, 23, 53, 36} // ada, Tab, x, Return
)

// answerTime is how long the browser may take to do something with what was typed before it is typed again. A prompt
// takes a moment to open after its page, and until then keys go to nobody.
const answerTime = 3 * time.Second

// startDisplay runs Xvfb until the test ends.
func startDisplay(t *testing.T) *display {
	t.Helper()
	program := need(t, "Xvfb", "/usr/bin/Xvfb", "xvfb")
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = read.Close() }()
	cmd := exec.CommandContext(t.Context(), program, "-displayfd", "3", "-screen", "0", "1280x900x24", "-nolisten", "tcp")
	cmd.ExtraFiles = []*os.File{write}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Wait() }) // The test's context has ended by now, and so Xvfb.
	if err := write.Close(); err != nil {
		t.Fatal(err)
	}
	// It writes the number of its display once it takes connections.
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		t.Fatalf("starting Xvfb: %v", err)
	}
	d := &display{name: ":" + strings.TrimSpace(number)}
	xgb.Logger.SetOutput(io.Discard) // It tells of every connection that has no authority, and of every end.
	if d.connection, err = xgb.NewConnDisplay(d.name); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(d.connection.Close)
	if err := xtest.Init(d.connection); err != nil {
		t.Fatal(err)
	}
	d.root = xproto.Setup(d.connection).DefaultScreen(d.connection).Root
	return d
}

// typeUntil types keys, again and again where they meet nobody, until something is so.
func (d *display) typeUntil(t *testing.T, what string, keys []byte, so func() bool) {
	t.Helper()
	ctx := deadline(t)
	for {
		for _, key := range keys {
			d.press(t, key)
		}
		tick := time.NewTicker(10 * time.Millisecond)
		for waited := time.Now(); time.Since(waited) < answerTime; {
			if so() {
				tick.Stop()
				return
			}
			select {
			case <-tick.C:
			case <-ctx.Done():
				t.Fatalf("%s: %v", what, ctx.Err())
			}
		}
		tick.Stop()
	}
}

func (d *display) press(t *testing.T, key byte) {
	t.Helper()
	for _, kind := range []byte{xproto.KeyPress, xproto.KeyRelease} {
		if err := xtest.FakeInputChecked(d.connection, kind, key, xproto.TimeCurrentTime, d.root, 0, 0, 0).Check(); err != nil {
			t.Fatalf("pressing a key: %v", err)
		}
	}
}
