//go:build linux

package e2e

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/why401/why401/demo/browser"
)

// Without the host the card says so, how to install it, and what holds for every 401, with this browser's own keys.
func TestHostMissing(t *testing.T) {
	without := options()
	without.Host = ""
	b := start(t, without)
	tab := open(t, b)
	visit(t, tab, "https://club.test/members")
	_, got := card(t, tab)
	if got.State != "no-host" || got.Advice == "" {
		t.Errorf("the card is %s and advises %q", got.State, got.Advice)
	}
	for _, part := range []string{"why401 install", "Ctrl+F5", "Ctrl+Shift+Del"} {
		if !strings.Contains(got.Text, part) {
			t.Errorf("the card does not say %q:\n%s", part, got.Text)
		}
	}
}

// A host that dies while it is asked is started again, and the question is answered; so is the next one.
func TestHostKilled(t *testing.T) {
	b := start(t, options())
	first := open(t, b)
	visit(t, first, "https://club.test/members")
	if _, got := card(t, first); got.State != "answered" {
		t.Fatalf("the first card is %s", got.State)
	}

	killed := hostOf(t, b)
	// Stopped, it takes the question and does not answer, so that it surely dies in the middle of it.
	signal(t, killed, syscall.SIGSTOP)
	second := open(t, b)
	visit(t, second, "https://intranet.test/")
	view, err := second.Card(deadline(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(view.Close)
	if err := view.Until(deadline(t), "document.documentElement.dataset.state === 'asking'"); err != nil {
		t.Fatal(err)
	}
	signal(t, killed, syscall.SIGKILL)
	want(t, view, "windows-auth-failed")
	if next := hostOf(t, b); next == killed {
		t.Error("the host was not killed")
	}
}

// The host ends with its browser.
func TestHostEndsWithBrowser(t *testing.T) {
	b, err := browser.Start(t.Context(), options())
	if err != nil {
		t.Fatal(err)
	}
	tab := open(t, b)
	visit(t, tab, "https://club.test/members")
	card(t, tab)
	process := hostOf(t, b)
	if err := b.Close(); err != nil {
		t.Error(err)
	}
	for ctx := deadline(t); syscall.Kill(process, 0) == nil; {
		select {
		case <-ctx.Done():
			t.Fatal("the host outlives its browser")
		case <-time.After(10 * time.Millisecond):
		}
	}
	if _, err := os.Stat(b.Folder()); !os.IsNotExist(err) {
		t.Errorf("the folder outlives its browser: %v", err)
	}
}

// hostOf waits for the host of a browser, and returns its process. Others may run the same program at the same time;
// ours is the one whose state is kept in this browser's folder.
func hostOf(t *testing.T, b *browser.Browser) int {
	t.Helper()
	ctx := deadline(t)
	for {
		names, err := filepath.Glob("/proc/[0-9]*/exe")
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			// Processes come and go, and those of others cannot be read.
			if program, err := os.Readlink(name); err != nil || program != stage.program {
				continue
			}
			environment, err := os.ReadFile(filepath.Join(filepath.Dir(name), "environ"))
			if err != nil || !bytes.Contains(environment, []byte("XDG_STATE_HOME="+b.StateDir()+"\x00")) {
				continue
			}
			process, err := strconv.Atoi(filepath.Base(filepath.Dir(name)))
			if err != nil {
				t.Fatal(err)
			}
			return process
		}
		select {
		case <-ctx.Done():
			t.Fatal("the browser started no host")
		case <-time.After(10 * time.Millisecond):
		}
	}
}

func signal(t *testing.T, process int, s syscall.Signal) {
	t.Helper()
	if err := syscall.Kill(process, s); err != nil {
		t.Fatalf("sending %s to the host: %v", s, err)
	}
}
