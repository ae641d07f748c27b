package host

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"syscall"

	"github.com/rs/zerolog"

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
	ctx, end := context.WithCancel(context.Background())
	defer end()
	log, file := openLog(LogPath())
	defer func() { _ = file.Close() }()
	if os.Getenv(EnvCheck) == checkTraceless {
		log = zerolog.Nop()
	}
	session := &Session{
		// Whatever the hello can do without is done here, after it.
		Load: func() (Tools, error) {
			log.Info().Str("version", Version).Bool("firefox", caller.Firefox).Msg("session begins")
			endOnSignal(end)
			return loadTools(log)
		},
		FindBrowser: findBrowser,
		Log:         log,
	}
	if os.Getenv(EnvCheck) == "" {
		session.Called = func(hello HelloRequest) { noteCall(filepath.Dir(LogPath()), caller, hello) }
	}
	if err := session.Serve(ctx, in, out); err != nil {
		log.Error().Strs("types", errorTypes(err)).Msg("session breaks")
		return ExitBroken
	}
	log.Info().Msg("session ends")
	return ExitDone
}

// endOnSignal ends the session in order when somebody wants the program to end.
func endOnSignal(end func()) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	go func() {
		<-signals
		end()
	}()
}

func loadTools(log zerolog.Logger) (Tools, error) {
	catalogue, err := causes.Catalogue()
	if err != nil {
		return Tools{}, fmt.Errorf("reading the catalogue of causes: %w", err)
	}
	engine, err := inspector.New(catalogue)
	if err != nil {
		return Tools{}, err
	}
	replayer := replay.New(replay.Options{
		Args: replay.ArgsFromEnv(os.Getenv), Notice: func(notice string) { log.Warn().Msg(notice) },
	})
	return Tools{Inspector: engine, Replayer: replayer}, nil
}

func findBrowser() error {
	_, err := browsers.ForReplay(os.Getenv, exec.LookPath)
	return err
}
