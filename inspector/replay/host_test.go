package replay_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/shirou/gopsutil/v4/process"

	"github.com/why401/why401/browsers"
	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/replay"
)

// This test program can stand in for a host that is killed: with envHost set to a directory, it replays what
// envAddress names, over and over, until it is killed.
const (
	envHost    = "WHY401_TEST_HOST"
	envAddress = "WHY401_TEST_ADDRESS"
)

func actAsHost(dir string) {
	r := replay.New(replay.Options{Dir: dir, Args: []string{hosts}})
	x := exchange(inspector.KindNavigation, os.Getenv(envAddress), "Authorization", "Bearer canary-bearer",
		"Cookie", "session=canary-cookie", "User-Agent", "Mozilla/5.0 Firefox/153.0")
	for {
		outcomes, err := r.Run(context.Background(), x, replay.Order{}, nil)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		line, err := json.Marshal(outcomes)
		if err != nil {
			panic(err)
		}
		fmt.Println(string(line)) //nolint:forbidigo // The test that started this program reads it.
	}
}

// self is this test program.
func self(t testing.TB) string {
	t.Helper()
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// users are the processes that name the directory on their command line, in brief.
func users(t testing.TB, dir string) []string {
	t.Helper()
	lines := commands(t, dir)
	for i, line := range lines {
		lines[i] = fmt.Sprintf("%.120s", line)
	}
	return lines
}

// commands are the command lines that name the directory, after the processes' ids.
func commands(t testing.TB, dir string) []string {
	t.Helper()
	all, err := process.Processes()
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, p := range all {
		if line, err := p.Cmdline(); err == nil && strings.Contains(line, dir) {
			lines = append(lines, fmt.Sprintf("%d %s", p.Pid, line))
		}
	}
	return lines
}

// homes are what lies in a directory: of a Replayer, its browsers' own ones.
func homes(t testing.TB, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, entry := range entries {
		paths = append(paths, filepath.Join(dir, entry.Name()))
	}
	return paths
}

// eventually waits until a condition holds.
func eventually(t testing.TB, what string, holds func() bool) {
	t.Helper()
	deadline := time.Now().Add(15 * time.Second)
	for !holds() {
		if time.Now().After(deadline) {
			t.Fatal("it never came about that " + what)
		}
		time.Sleep(5 * time.Millisecond)
	}
}

// shortDir is a directory whose name leaves room for Chromium's socket in it.
func shortDir(t testing.TB) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "r")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.Remove(dir); err != nil { // It must be empty.
			t.Error(err)
			_ = os.RemoveAll(dir)
		}
	})
	return dir
}

// kills is how often a host is killed, each time at another moment of its life.
const kills = 50

// No process and no profile outlives a host that is killed without warning: the processes end with it, and the next
// start removes the directory.
func TestKilledHostLeavesNothing(t *testing.T) {
	s := newSite(t, refused)
	dir := shortDir(t)
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 0))                            //nolint:gosec // G404: moments, not secrets.
	programs := []string{"", "", "chromium", "chromium-headless-shell"} // The last is a script that waits for the browser.
	slowest := time.Duration(0)
	for i := range kills {
		program := programs[i%len(programs)]
		t.Setenv(browsers.EnvBrowser, program)
		host, out := startHost(t, dir, s.at("shop.test", "/"))
		if random.IntN(2) == 0 { // Some are killed while they replay, some before.
			if _, err := out.Read(make([]byte, 1)); err != nil {
				t.Fatal(err)
			}
		}
		alive := time.Duration(random.Int64N(int64(400 * time.Millisecond)))
		<-time.After(alive)
		if err := host.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		killed := time.Now()
		_ = host.Wait()
		eventually(t, fmt.Sprintf("the browser %q is gone, whose host was killed after %v", program, alive), func() bool {
			return len(users(t, dir)) == 0
		})
		slowest = max(slowest, time.Since(killed))
	}
	t.Logf("%d hosts killed; the last process was gone %v after, at most", kills, slowest)
	if len(homes(t, dir)) == 0 {
		t.Error("no killed host left a profile, so this test shows nothing")
	}
	r := replay.New(replay.Options{Dir: dir})
	eventually(t, "the profiles of killed hosts are removed", func() bool { return len(homes(t, dir)) == 0 })
	if err := r.Close(); err != nil {
		t.Error(err)
	}
}

// startHost starts this program as a host that replays until it is killed, and says each outcome.
func startHost(t testing.TB, dir, address string) (*exec.Cmd, io.Reader) {
	t.Helper()
	host := exec.Command(self(t))
	host.Env = append(os.Environ(), envHost+"="+dir, envAddress+"="+address)
	host.Stderr = os.Stderr
	out, err := host.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := host.Start(); err != nil {
		t.Fatal(err)
	}
	return host, out
}

// The browser writes nowhere but below its own directory, and there nothing of what it was given; the outcomes print
// without secrets too.
func TestNothingElseIsWritten(t *testing.T) {
	t.Parallel()
	s := newSite(t, refused)
	dir, around := shortDir(t), t.TempDir()
	host := exec.Command(self(t))
	host.Dir = around
	host.Env = append(os.Environ(), envHost+"="+dir, envAddress+"="+s.at("shop.test", "/?api_key=canary-key"),
		"HOME="+around, "TMPDIR="+around, "XDG_CONFIG_HOME="+around, "XDG_CACHE_HOME="+around, "XDG_DATA_HOME="+around)
	var said, complained bytes.Buffer
	host.Stderr = &complained
	out, err := host.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := host.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for range 3 {
		if !lines.Scan() {
			_ = host.Wait()
			t.Fatalf("the host ended: %s", &complained)
		}
		said.Write(lines.Bytes())
	}
	written := 0
	files := os.DirFS(dir)
	err = fs.WalkDir(files, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return nil // The browser removes files as we look.
		}
		if content, err := fs.ReadFile(files, path); err == nil {
			written++
			if bytes.Contains(content, []byte("canary")) {
				t.Errorf("%s holds a secret", path)
			}
		}
		return nil
	})
	if err != nil || written == 0 {
		t.Errorf("read %d files: %v", written, err)
	}
	if info, err := os.Stat(homes(t, dir)[0]); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("the profile's directory: %v, error %v; want it private", info, err)
	}
	if err := host.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = host.Wait()
	if text := said.String() + complained.String(); strings.Contains(text, "canary") {
		t.Errorf("the host said %s", text)
	}
	if elsewhere := homes(t, around); len(elsewhere) > 0 {
		t.Errorf("written elsewhere: %q", elsewhere)
	}
	eventually(t, "the killed host's browser is gone", func() bool { return len(users(t, dir)) == 0 })
	if err := replay.New(replay.Options{Dir: dir}).Close(); err != nil {
		t.Error(err)
	}
}

// A profile of a process that lives is nobody else's to remove, and neither is anything of another name.
func TestSweepSparesTheLiving(t *testing.T) {
	t.Parallel()
	dir := shortDir(t)
	mine := replay.New(replay.Options{Dir: dir, Args: []string{hosts}})
	s := newSite(t, refused)
	runWith(t, mine, exchange(inspector.KindNavigation, s.at("shop.test", "/")))
	other := filepath.Join(dir, "notes")
	if err := os.Mkdir(other, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := replay.New(replay.Options{Dir: dir}).Close(); err != nil {
		t.Fatal(err)
	}
	if got := homes(t, dir); len(got) != 2 {
		t.Errorf("there are %q, want the living profile and the foreign directory", got)
	}
	if got := len(users(t, dir)); got == 0 {
		t.Error("the living browser was ended")
	}
	if err := os.Remove(other); err != nil {
		t.Fatal(err)
	}
	if err := mine.Close(); err != nil {
		t.Error(err)
	}
}
