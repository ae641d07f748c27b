package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain lets the stories run this very program by its name.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"why401": main})
}

// Each file in testdata/script is the story of a person at a terminal, in a home of its own.
func TestStories(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "mends": mends, "snapshot": snapshot},
		Setup: func(env *testscript.Env) error {
			for _, name := range []string{"CONFIG", "DATA", "STATE", "CACHE"} {
				env.Setenv("XDG_"+name+"_HOME", "")
			}
			env.Setenv("HOME", env.WorkDir+"/home")
			return os.Mkdir(env.WorkDir+"/home", 0o755) //nolint:gosec // homes are like that
		},
	})
}

// exits runs a command that must end with an exit code.
func exits(ts *testscript.TestScript, _ bool, args []string) {
	err := ts.Exec(args[1], args[2:]...)
	code := 0
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		code = exit.ExitCode()
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d, want %s (%v)", code, args[0], err)
	}
}

// mends sees that status fails for a browser with a line that matches, pastes the command that the line ends with, and
// sees that all is well then.
func mends(ts *testscript.TestScript, _ bool, args []string) {
	if err := ts.Exec("why401", "status", "--browser", args[1]); err == nil {
		ts.Fatalf("status finds nothing wrong:\n%s", ts.ReadFile("stdout"))
	}
	found := regexp.MustCompile(`(?m)^FAIL  ` + args[0] + `.*\. To mend it: (.*)$`).FindStringSubmatch(ts.ReadFile("stdout"))
	if found == nil {
		ts.Fatalf("no line matches %s:\n%s", args[0], ts.ReadFile("stdout"))
	}
	ts.Check(ts.Exec("sh", "-c", found[1]))
	ts.Check(ts.Exec("why401", "status", "--browser", args[1]))
}

// snapshot lists everything in the home, with modes, into a file.
func snapshot(ts *testscript.TestScript, _ bool, args []string) {
	var list strings.Builder
	home := ts.Getenv("HOME")
	err := filepath.WalkDir(home, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := entry.Info()
		fmt.Fprintln(&list, info.Mode(), strings.TrimPrefix(path, home))
		return err
	})
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(list.String()), 0o600))
}

// What browsers load must be in the program, so that an installed one needs no repository.
func TestExtensionIsWhole(t *testing.T) {
	t.Parallel()
	for _, name := range []string{
		"manifest.json", "extension/background/main.js", "extension/page/capture.js", "extension/page/relay.js",
		"extension/view/popup.html", "extension/view/card.html", "extension/icons/128.png", "extension/generated/general.js",
	} {
		if _, err := fs.Stat(extension, name); err != nil {
			t.Errorf("the program lacks a part of the extension: %v", err)
		}
	}
}

// Dependencies point one way: doors lead to the engine, and the engine knows no door, no browser, and no log.
func TestDependenciesPointOneWay(t *testing.T) {
	t.Parallel()
	const module = "github.com/why401/why401/"
	doors := []string{
		module + "host", module + "installer", module + "demo", module + "terminal", module + "e2e", "github.com/chromedp",
		"github.com/rs/zerolog", "github.com/spf13/cobra",
	}
	engine := append([]string{module + "inspector/replay"}, doors...)
	for pkg, forbidden := range map[string][]string{
		"inspector": engine, "inspector/causes": engine, "inspector/challenge": engine, "inspector/cookie": engine,
		"inspector/credential": engine, "inspector/products": engine, "inspector/secret": engine, "inspector/har": engine,
		"inspector/replay": {module + "host", module + "installer", module + "demo", module + "terminal"},
		"browsers":         {module + "inspector", module + "host", module + "installer"},
		"host":             {module + "installer", module + "demo", module + "terminal", "github.com/spf13/cobra"},
		"installer":        {module + "demo", module + "terminal"},
	} {
		output, err := exec.Command("go", "list", "-deps", "./"+pkg).CombinedOutput()
		if err != nil {
			t.Fatalf("listing the dependencies of %s: %v\n%s", pkg, err, output)
		}
		for dependency := range strings.FieldsSeq(string(output)) {
			for _, prefix := range forbidden {
				if dependency == prefix || strings.HasPrefix(dependency, strings.TrimSuffix(prefix, "/")+"/") {
					t.Errorf("%s depends on %s", pkg, dependency)
				}
			}
		}
	}
}
