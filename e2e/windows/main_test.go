//go:build linux

package windows

import (
	"context"
	"errors"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"
)

// limit is how long one program may take in wine on a busy machine, and prepareLimit how long everything before the
// tests may: two builds without a cache among it.
const (
	limit        = time.Minute
	prepareLimit = 8 * time.Minute
)

// stage is what every test stands on.
var stage struct {
	machine *machine
	// native is the program for the system that the tests run on.
	native string
	// fresh is the machine as it was before the tests.
	fresh state
}

func TestMain(m *testing.M) {
	os.Exit(play(m))
}

func play(m *testing.M) int {
	dir, err := os.MkdirTemp("", "why401-wine-*")
	if err != nil {
		log.Print(err)
		return 1
	}
	defer func() { logError(os.RemoveAll(dir)) }()
	ctx, cancel := context.WithTimeout(context.Background(), prepareLimit)
	defer cancel()
	if stage.machine, err = newMachine(dir); err != nil {
		log.Print(err)
		return 1
	}
	defer func() { logError(stage.machine.switchOff()) }()
	if err := prepare(ctx, dir); err != nil {
		log.Print(err)
		return 1
	}
	return m.Run()
}

// prepare builds the programs while wine makes its prefix, and brings both together.
func prepare(ctx context.Context, dir string) error {
	stage.native = filepath.Join(dir, "why401")
	program, browser, library := filepath.Join(dir, "why401.exe"), filepath.Join(dir, "browser.exe"), filepath.Join(dir, "bcryptprimitives.dll")
	m := stage.machine
	var made, built error
	var both sync.WaitGroup
	both.Go(func() { made = m.setUp(ctx) })
	both.Go(func() {
		built = errors.Join(buildLibrary(ctx, library), build(ctx, "windows", program, "../.."),
			build(ctx, "windows", browser, "./testdata/browser"), build(ctx, "linux", stage.native, "../.."))
	})
	both.Wait()
	if err := errors.Join(made, built); err != nil {
		return err
	}
	if err := errors.Join(m.put(library, `C:\windows\system32\bcryptprimitives.dll`), m.put(program, downloaded)); err != nil {
		return err
	}
	if err := placeBrowsers(ctx, m, browser); err != nil {
		return err
	}
	// Wine writes some of a user's settings when the first program asks for them.
	if s, err := m.run(ctx, downloaded, "version"); err != nil || s.code != 0 {
		return fmt.Errorf("why401 does not run in wine (%w):\n%s%s", err, s.out, s.err)
	}
	fresh, err := m.state(ctx)
	stage.fresh = fresh
	return err
}

// build makes a program for a system, as make release does.
func build(ctx context.Context, system, program, pkg string) error {
	cmd := exec.CommandContext(ctx, "go", "build", "-trimpath", "-ldflags=-s -w", "-o", program, pkg)
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS="+system, "GOARCH=amd64")
	if output, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("building %s for %s: %w\n%s", pkg, system, err, output)
	}
	return nil
}

// buildLibrary makes what Debian's wine lacks for programs of Go's.
func buildLibrary(ctx context.Context, library string) error {
	const compiler = "x86_64-w64-mingw32-gcc"
	if _, err := exec.LookPath(compiler); err != nil {
		return fmt.Errorf("these tests need %s; install it, on Debian with: sudo apt-get install gcc-mingw-w64-x86-64", compiler)
	}
	output, err := exec.CommandContext(ctx, compiler, "-shared", "-nostdlib", "-Wl,--entry,0", "-o", library,
		"testdata/bcryptprimitives.c", "-ladvapi32").CombinedOutput()
	if err != nil {
		return fmt.Errorf("building bcryptprimitives.dll: %w\n%s", err, output)
	}
	return nil
}

func logError(err error) {
	if err != nil {
		log.Print(err)
	}
}
