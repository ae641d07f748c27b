//go:build linux

package windows

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// machine is a wine prefix.
type machine struct {
	wine, serverPath string
	// server is the process that holds the prefix together.
	server *exec.Cmd
	// dir holds the prefix and the home directory that wine leads a user's folders to.
	dir string
}

// newMachine finds wine.
func newMachine(dir string) (*machine, error) {
	// Debian keeps wine's programs out of the path.
	wine, errWine := lookFor("wine64", "/usr/lib/wine/wine64")
	server, errServer := lookFor("wineserver", "/usr/lib/wine/wineserver64", "/usr/lib/wine/wineserver")
	if err := errors.Join(errWine, errServer); err != nil {
		return nil, fmt.Errorf("these tests need wine for 64 bits; install it, on Debian with: sudo apt-get install wine64\n%w", err)
	}
	m := &machine{wine: wine, serverPath: server, dir: dir}
	for _, dir := range []string{m.home(), m.prefix()} {
		if err := os.Mkdir(dir, 0o700); err != nil {
			return nil, err
		}
	}
	return m, nil
}

func lookFor(programs ...string) (string, error) {
	var all error
	for _, program := range programs {
		path, err := exec.LookPath(program)
		if err == nil {
			return path, nil
		}
		all = errors.Join(all, err)
	}
	return "", all
}

func (m *machine) home() string   { return filepath.Join(m.dir, "home") }
func (m *machine) prefix() string { return filepath.Join(m.dir, "prefix") }

// environ has no display, and nothing of the person's who runs the tests but the path. Wine 8 ends a process by killing its
// threads wherever they are: one that is just starting another, as Go's scheduler does for a second processor, leaves
// ntdll's lock of virtual memory behind, for which the last thread then waits for ever.
func (m *machine) environ() []string {
	return []string{
		"GOMAXPROCS=1",
		"PATH=" + os.Getenv("PATH"), "HOME=" + m.home(), "LANG=C.UTF-8", "WINEPREFIX=" + m.prefix(), "WINEDEBUG=-all",
		// Without .NET, without web pages in windows, and without entries in the menu of the desktop that runs the tests.
		"WINEDLLOVERRIDES=mscoree,mshtml,winemenubuilder.exe=",
	}
}

// setUp makes the prefix. Its server is kept running, so that programs start faster.
func (m *machine) setUp(ctx context.Context) error {
	m.server = exec.Command(m.serverPath, "--foreground", "--persistent")
	m.server.Env = m.environ()
	m.server.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGTERM} // It must not outlive tests that are killed.
	if err := m.server.Start(); err != nil {
		return fmt.Errorf("starting wine's server: %w", err)
	}
	// Wine's services outlive the command and hold on to its output: a pipe would be waited for.
	output, err := os.Create(filepath.Join(m.dir, "wineboot.txt"))
	if err != nil {
		return err
	}
	defer func() { _ = output.Close() }()
	cmd := m.command(ctx, "wineboot", "--init")
	cmd.Stdout, cmd.Stderr = output, output
	if err := cmd.Run(); err != nil {
		said, _ := os.ReadFile(output.Name())
		return fmt.Errorf("making a prefix for wine: %w\n%s", err, said)
	}
	return nil
}

// switchOff ends all that runs in the prefix, and its server.
func (m *machine) switchOff() error {
	if m.server == nil || m.server.Process == nil {
		return nil
	}
	kill := exec.Command(m.serverPath, "--kill")
	kill.Env = m.environ()
	if err := kill.Run(); err != nil {
		return errors.Join(fmt.Errorf("ending wine's server: %w", err), m.server.Process.Kill(), m.server.Wait())
	}
	_ = m.server.Wait() // It says that a signal ended it, which is what was wanted.
	return nil
}

// command is a program of the machine, with its path there.
func (m *machine) command(ctx context.Context, program string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, m.wine, append([]string{program}, args...)...)
	cmd.Env = m.environ()
	cmd.Dir = m.dir
	return cmd
}

// said is what a program wrote, and how it ended.
type said struct {
	out, err string
	code     int
}

// brokenOff is what wine says of a program of which it closed the connection to its server while a thread was using it.
const brokenOff = "wine client error"

// run runs a program, which ends by itself. One that wine broke off, as happens to one in a thousand or two, is run again:
// all that the tests run may be.
func (m *machine) run(ctx context.Context, program string, args ...string) (said, error) {
	s, err := m.runOnce(ctx, program, args...)
	for again := 0; strings.Contains(s.err, brokenOff) && again < 2; again++ {
		s, err = m.runOnce(ctx, program, args...)
	}
	return s, err
}

func (m *machine) runOnce(ctx context.Context, program string, args ...string) (said, error) {
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	cmd := m.command(ctx, program, args...)
	// What a program leaves running holds on to its output in wine: pipes would be waited for, files are not.
	files, err := os.MkdirTemp(m.dir, "run-*")
	if err != nil {
		return said{}, err
	}
	defer func() { _ = os.RemoveAll(files) }()
	out, errOut := os.Create(filepath.Join(files, "out"))
	errs, errErrs := os.Create(filepath.Join(files, "err"))
	if err := errors.Join(errOut, errErrs); err != nil {
		return said{}, err
	}
	defer func() { _, _ = out.Close(), errs.Close() }()
	cmd.Stdout, cmd.Stderr = out, errs
	err = cmd.Run()
	if exit := new(exec.ExitError); errors.As(err, &exit) && exit.Exited() {
		err = nil
	}
	wrote, errOut := os.ReadFile(out.Name())
	complained, errErrs := os.ReadFile(errs.Name())
	s := said{string(wrote), string(complained), cmd.ProcessState.ExitCode()}
	if err := errors.Join(err, errOut, errErrs); err != nil {
		return s, fmt.Errorf("running %s %q in wine: %w\n%s%s", program, args, err, s.out, s.err)
	}
	return s, nil
}

// ends runs a program, and wants an exit code.
func (m *machine) ends(t *testing.T, code int, program string, args ...string) said {
	t.Helper()
	s, err := m.run(t.Context(), program, args...)
	if err != nil {
		t.Fatal(err)
	}
	if s.code != code {
		t.Fatalf("%s %q ends with %d, want %d\n%s%s", program, args, s.code, code, s.out, s.err)
	}
	return s
}

// shell gives a line to cmd.exe, as a person would who pastes it into a terminal.
func (m *machine) shell(t *testing.T, line string) said {
	t.Helper()
	if err := os.WriteFile(m.at(`C:\pasted.cmd`), []byte("@"+line+"\r\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = os.Remove(m.at(`C:\pasted.cmd`)) }()
	s, err := m.run(t.Context(), "cmd.exe", "/d", "/c", `C:\pasted.cmd`)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// at is where a file of the machine lies on this one.
func (m *machine) at(path string) string {
	return filepath.Join(m.prefix(), "drive_c", filepath.FromSlash(strings.ReplaceAll(strings.TrimPrefix(path, `C:\`), `\`, "/")))
}

// put copies a file of this machine to a path of that one.
func (m *machine) put(file, path string) error {
	content, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	return m.write(path, content)
}

func (m *machine) write(path string, content []byte) error {
	to := m.at(path)
	if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
		return err
	}
	return os.WriteFile(to, content, 0o700) //nolint:gosec // wine asks for the permission to run
}

// read is the content of a file of the machine.
func (m *machine) read(t *testing.T, path string) []byte {
	t.Helper()
	content, err := os.ReadFile(m.at(path))
	if err != nil {
		t.Fatal(err)
	}
	return content
}
