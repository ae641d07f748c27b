package host

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"syscall"

	"github.com/why401/why401/browsers"
	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/causes"
	"github.com/why401/why401/inspector/replay"
)

// The exit codes of a host. Browsers ignore them; people who start one by hand do not.
const (
	ExitDone    = 0
	ExitBroken  = 1  // the connection broke
	ExitRefused = 77 // the caller is not our extension (EX_NOPERM of sysexits.h)
)

// Main answers the browser that started the program, until it closes the input, and returns the exit code.
func Main(caller Caller, in io.Reader, out, stderr io.Writer) int {
	if !caller.Trusted {
		_, _ = fmt.Fprintf(stderr, "why401: refused: only the why401 extension may use this host (%s, or %s in Firefox)\n",
			ChromiumOrigin, FirefoxID)
		return ExitRefused
	}
	// By default a program dies of writing to a pipe that nobody reads, and would leave a browser behind.
	signal.Ignore(syscall.SIGPIPE)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	log, file := openLog(LogPath())
	defer func() { _ = file.Close() }()

	log.Info().Str("version", Version).Bool("firefox", caller.Firefox).Msg("session begins")
	session := &Session{
		Load:        loadEngine,
		Replayer:    replay.New(replay.Options{Args: replay.ArgsFromEnv(os.Getenv)}),
		FindBrowser: findBrowser,
		Log:         log,
	}
	if err := session.Serve(ctx, in, out); err != nil {
		log.Error().Strs("types", errorTypes(err)).Msg("session breaks")
		return ExitBroken
	}
	log.Info().Msg("session ends")
	return ExitDone
}

func loadEngine() (*inspector.Inspector, error) {
	catalogue, err := causes.Catalogue()
	if err != nil {
		return nil, fmt.Errorf("reading the catalogue of causes: %w", err)
	}
	return inspector.New(catalogue)
}

func findBrowser() error {
	_, err := browsers.ForReplay(os.Getenv, exec.LookPath)
	return err
}
