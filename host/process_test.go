package host

import (
	"bytes"
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// asHost makes the test program a host: a browser's process cannot be had in fewer words.
const asHost = "WHY401_TEST_AS_HOST"

// asLingerer makes it a host that stays when its input has ended.
const asLingerer = "WHY401_TEST_AS_LINGERER"

func TestMain(m *testing.M) {
	if os.Getenv(asHost) != "" {
		caller, _ := CallerOf(os.Args[1:])
		code := Main(caller, os.Stdin, os.Stdout, os.Stderr)
		if os.Getenv(asLingerer) != "" {
			time.Sleep(time.Hour)
		}
		os.Exit(code)
	}
	os.Exit(m.Run())
}

// process is a host in a process of its own.
type process struct {
	cmd    *exec.Cmd
	in     io.WriteCloser
	out    io.ReadCloser
	stderr bytes.Buffer
	state  string
}

func startHost(t *testing.T, args ...string) *process { return startHostWith(t, nil, args...) }

func startHostWith(t *testing.T, env []string, args ...string) *process {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	t.Cleanup(cancel)
	p := &process{state: t.TempDir()}
	p.cmd = exec.CommandContext(ctx, os.Args[0], args...) //nolint:gosec // it is this test program
	p.cmd.Env = append(os.Environ(), asHost+"=1", "XDG_STATE_HOME="+p.state)
	p.cmd.Env = append(p.cmd.Env, env...)
	p.cmd.Stderr = &p.stderr
	var err error
	if p.in, err = p.cmd.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	if p.out, err = p.cmd.StdoutPipe(); err != nil {
		t.Fatal(err)
	}
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return p
}

func (p *process) ask(t *testing.T, message string) string {
	t.Helper()
	if _, err := p.in.Write(frame(message)); err != nil {
		t.Fatal(err)
	}
	body, err := receiveFrame(p.out)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

func (p *process) log(t *testing.T) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(p.state, "why401", "host.log"))
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func TestProcessServesAndEnds(t *testing.T) {
	t.Parallel()
	p := startHost(t, ChromiumOrigin)
	if got := p.ask(t, `{"id":"1","hello":{"version":"0.1.0","protocol":1}}`); !strings.Contains(got, `"protocol":1`) {
		t.Errorf("hello: got %s", got)
	}
	for _, message := range secretMessages()[:13] {
		p.ask(t, message)
	}
	if got := p.ask(t, `{"id":"1","inspect":`+secretExchange("/")+`}`); !strings.Contains(got, `"causes"`) || strings.Contains(got, canary) {
		t.Errorf("inspect: got %s", got)
	}
	_ = p.in.Close()
	if err := p.cmd.Wait(); err != nil {
		t.Errorf("the host ended with %v", err)
	}
	if log := p.log(t); !strings.Contains(log, "session ends") || strings.Contains(log, canary) {
		t.Errorf("the log:\n%s", log)
	}
	if p.stderr.Len() != 0 {
		t.Errorf("standard error: %s", p.stderr.String())
	}
}

func TestProcessRefusesStrangers(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{
		{"chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/"},
		{"/home/x/.mozilla/native-messaging-hosts/io.github.why401.json", "other@example.org"},
	} {
		p := startHost(t, args...)
		_, _ = p.in.Write(frame(`{"id":"1","hello":{}}`))
		out, err := io.ReadAll(p.out)
		if err != nil || len(out) != 0 {
			t.Errorf("%q: the host answered %q, %v", args, out, err)
		}
		_ = p.cmd.Wait()
		if code := p.cmd.ProcessState.ExitCode(); code != ExitRefused {
			t.Errorf("%q: exit code %d, want %d", args, code, ExitRefused)
		}
		if !strings.Contains(p.stderr.String(), "refused: only the why401 extension") {
			t.Errorf("%q: standard error: %s", args, p.stderr.String())
		}
	}
}

// Signals and a browser that stopped reading end the session in order, not by sudden death.
func TestProcessEndsInOrder(t *testing.T) {
	t.Parallel()
	for name, end := range map[string]func(*process){
		"SIGTERM": func(p *process) { _ = p.cmd.Process.Signal(syscall.SIGTERM) },
		"broken pipe": func(p *process) {
			_ = p.out.Close()
			_, _ = p.in.Write(frame(`{"id":"2","hello":{}}`))
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := startHost(t, ChromiumOrigin)
			p.ask(t, `{"id":"1","inspect":`+exchange("/")+`}`) // The session is fully set up once this is answered.
			end(p)
			_ = p.cmd.Wait()
			if !p.cmd.ProcessState.Exited() {
				t.Errorf("the host ended by %v", p.cmd.ProcessState)
			}
			if log := p.log(t); !strings.Contains(log, "session ends") && !strings.Contains(log, "session breaks") {
				t.Errorf("the log:\n%s", log)
			}
		})
	}
}
