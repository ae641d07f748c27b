//go:build linux

package windows

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The commands that look at credentials and recordings say the same on Windows as here, byte for byte: no colours
// where no terminal is, no other ends of lines.
func TestTerminal(t *testing.T) {
	m := stage.machine
	for name, test := range map[string]struct {
		args  []string
		stdin string
		code  int
	}{
		"every cause":         {args: []string{"explain"}},
		"one cause":           {args: []string{"explain", "token-expired"}},
		"no such cause":       {args: []string{"explain", "token-expierd"}, code: 1},
		"recording":           {args: []string{"har", "app.har"}},
		"recording, Markdown": {args: []string{"har", "--format", "markdown", "app.har", "quiet.har"}},
		"recording, JSON":     {args: []string{"har", "--format", "json", "-"}, stdin: "app.har"},
		"token":               {args: []string{"token", "--at", "2026-03-01T09:30:00Z"}, stdin: "token.txt"},
		"token that expired":  {args: []string{"token", "--at", "2026-03-02T09:30:00Z", "--format", "json"}, stdin: "token.txt", code: 1},
		"misused":             {args: []string{"har", "--format", "xml", "app.har"}, code: 2},
	} {
		t.Run(name, func(t *testing.T) {
			// Both programs run where the files are.
			dir := t.TempDir()
			if err := os.CopyFS(dir, os.DirFS("testdata/terminal")); err != nil {
				t.Fatal(err)
			}

			var outcomes []said
			for _, cmd := range []*exec.Cmd{exec.CommandContext(t.Context(), stage.native, test.args...), m.command(t.Context(), downloaded, test.args...)} {
				if test.stdin != "" {
					stdin, err := os.Open(filepath.Join(dir, test.stdin))
					if err != nil {
						t.Fatal(err)
					}
					defer func() { _ = stdin.Close() }()
					cmd.Stdin = stdin
				}
				var out, errs bytes.Buffer
				cmd.Dir, cmd.Stdout, cmd.Stderr, cmd.WaitDelay = dir, &out, &errs, limit
				if err := cmd.Run(); cmd.ProcessState == nil {
					t.Fatal(err)
				}
				outcomes = append(outcomes, said{out.String(), errs.String(), cmd.ProcessState.ExitCode()})
			}
			if diff := cmp.Diff(outcomes[0], outcomes[1], cmp.AllowUnexported(said{})); diff != "" {
				t.Errorf("on Windows it says something else (-here +Windows):\n%s", diff)
			}
			windows := outcomes[1]
			if windows.code != test.code || windows.out+windows.err == "" {
				t.Errorf("it ends with %d, want %d\n%s%s", windows.code, test.code, windows.out, windows.err)
			}
			if all := windows.out + windows.err; strings.Contains(all, "c4nary") || strings.ContainsAny(all, "\x1b\r") {
				t.Errorf("a secret, a colour or a carriage return gets out:\n%q", all)
			}
		})
	}
}

// Paths are Windows' own: with a drive, with spaces, and in errors as they were written.
func TestPaths(t *testing.T) {
	m := stage.machine
	recording, err := filepath.Abs("testdata/terminal/app.har")
	if err != nil {
		t.Fatal(err)
	}
	m.ends(t, 0, downloaded, "har", `Z:`+strings.ReplaceAll(recording, "/", `\`))
	if s := m.ends(t, 1, downloaded, "har", `C:\no such\app.har`); !strings.Contains(s.err, `C:\no such\app.har`) {
		t.Errorf("the path is not named as it was given:\n%s", s.err)
	}
}
