package terminal

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/har"
)

// stdin is the name that stands for standard input.
const stdin = "-"

func harCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "har FILE...",
		Short: "Say why the requests of a HAR recording were answered 401",
		Long: `Reads HAR files, as browsers and proxies record them, and writes a report for each request that was answered 401. A
file may be packed with gzip, and - is standard input. Files of any size are read piece by piece. Nothing is sent
anywhere. A recording carries credentials; the reports do not.

With --format json the output is one object for all files: {"schema":"why401.report/1","reports":[...]}. Where a file is
broken, what could be read before is reported all the same.

Exit codes: 0 everything was read (whether or not there was a 401), 1 a file could not be read to its end, 2 the command
line was not understood.`,
		Example: `  why401 har app.har
  why401 har --format markdown app.har > ticket.md
  why401 har --format json *.har | jq '.reports[].causes[0].id'
  unzip -p recording.zip | why401 har -`,
		ValidArgsFunction: completeFiles("har", "json", "gz"),
		Args: func(_ *cobra.Command, args []string) error {
			if err := checkFormat(format, reportFormats...); err != nil {
				return err
			}
			if at := slices.Index(args, stdin); at >= 0 && slices.Contains(args[at+1:], stdin) {
				return errors.New("standard input (-) can be read only once")
			}
			if len(args) == 0 {
				return errors.New("name a HAR file, or - for standard input")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			engine, err := newEngine()
			if err != nil {
				return err
			}
			if os.Getenv("GOMEMLIMIT") == "" {
				debug.SetMemoryLimit(memory)
			}
			ctx, stop := signal.NotifyContext(cmd.Context(), os.Interrupt)
			defer stop()
			run := recordings{
				engine: engine, out: newReports(format, cmd.OutOrStdout()), in: cmd.InOrStdin(), messages: cmd.ErrOrStderr(),
				quiet: format == "json",
			}
			return run.all(ctx, args)
		},
	}
	formatFlag(cmd, &format, reportFormats...)
	return cmd
}

// memory is where the collector begins to work harder. What is live stays well under it, whatever the file's size; the
// garbage of many large bodies would not.
const memory = 32 << 20

// recordings reads HAR files and writes what the engine says of them.
type recordings struct {
	engine *inspector.Inspector
	out    reports
	in     io.Reader
	// messages takes what is no report.
	messages io.Writer
	// quiet is set where the output itself does not say that a file has no 401.
	quiet bool
	// sanitized are the files from which the browser has left out credentials, masked those in which a tool has hidden them.
	sanitized, masked []string
}

// all reads every file, also after one that is broken, and returns what was wrong with any.
func (r *recordings) all(ctx context.Context, names []string) error {
	var broken []error
	for _, name := range names {
		err := r.file(ctx, name)
		if _, ok := errors.AsType[*writeError](err); ok {
			return err // Nobody reads on.
		}
		if err != nil {
			broken = append(broken, err)
		}
		if ctx.Err() != nil {
			break
		}
	}
	if err := r.out.close(); err != nil {
		return err
	}
	if len(r.sanitized) > 0 {
		r.say(fmt.Sprintf(sanitizedRemedy, strings.Join(r.sanitized, ", ")))
	}
	if len(r.masked) > 0 {
		r.say(fmt.Sprintf(maskedRemedy, strings.Join(r.masked, ", ")))
	}
	if len(broken) < 2 {
		return errors.Join(broken...)
	}
	for _, err := range broken {
		r.say(err.Error())
	}
	return fmt.Errorf("%d of %d files could not be read to their end, see above", len(broken), len(names))
}

// say tells what is no report.
func (r *recordings) say(message string) { _, _ = fmt.Fprintln(r.messages, "why401:", message) }

// sanitizedRemedy names the way to whole exports in Chrome, which leaves credentials out since version 130.
const sanitizedRemedy = `no Authorization, Cookie or Set-Cookie stands in %s, as in exports from which the browser leaves
credentials out. Nothing is concluded from that; for a surer answer record again with them: in Chrome's DevTools tick Settings >
Preferences > Network > "Allow to generate HAR with sensitive data", then hold the Network panel's export button and choose
"Export HAR (with sensitive data)". Share such a file with nobody.`

// maskedRemedy names the way round a recording that was cleaned before it was handed on.
const maskedRemedy = `credentials in %s are masked, as by a tool that cleans recordings. Nothing is concluded from the masks.
For a surer answer, ask whoever has the original recording to run why401 on it: reports hold no credential.`

// writeError is a report that could not be written, in distinction to a file that could not be read.
type writeError struct{ err error }

func (e *writeError) Error() string { return e.err.Error() }

func (r *recordings) file(ctx context.Context, name string) error {
	source, size, err := r.open(name)
	if err != nil {
		return err
	}
	defer func() { _ = source.Close() }()
	name = label(name)
	shown := newProgress(r.messages, source, name, size)
	read, err := har.Read(ctx, shown, func(x *inspector.Exchange) error {
		shown.clear()
		if err := r.out.report(r.engine.Inspect(x)); err != nil {
			return &writeError{err}
		}
		return nil
	})
	shown.clear()
	if read.Sanitized && read.Unauthorized > 0 {
		r.sanitized = append(r.sanitized, name)
	}
	if read.Masked && read.Unauthorized > 0 {
		r.masked = append(r.masked, name)
	}
	if err != nil {
		return unreadable(name, read, err)
	}
	if r.quiet && read.Unauthorized == 0 {
		r.say(counted(name, read))
	}
	if err := r.out.file(name, read); err != nil {
		return &writeError{err}
	}
	return nil
}

// open returns a file with its size, which is 0 where it has none that is known.
func (r *recordings) open(name string) (io.ReadCloser, int64, error) {
	if name == stdin {
		return io.NopCloser(r.in), 0, nil
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, 0, fmt.Errorf("reading the recording: %w", err)
	}
	info, err := file.Stat()
	if err == nil && info.IsDir() {
		err = fmt.Errorf("%s is a folder; name the files in it", name)
	}
	if err != nil {
		_ = file.Close()
		return nil, 0, fmt.Errorf("reading the recording: %w", err)
	}
	if !info.Mode().IsRegular() {
		return file, 0, nil
	}
	return file, info.Size(), nil
}

// unreadable says where a file is broken, and what of it has been read.
func unreadable(name string, read har.Summary, err error) error {
	if failed, ok := errors.AsType[*writeError](err); ok {
		return failed
	}
	broken, ok := errors.AsType[*har.SyntaxError](err)
	switch {
	case errors.Is(err, context.Canceled):
		err = errors.New("interrupted")
	case ok && broken.Offset == 0 && errors.Is(broken, io.ErrUnexpectedEOF):
		return fmt.Errorf("reading %s: it is empty", name)
	case ok && errors.Is(broken, io.ErrUnexpectedEOF):
		err = fmt.Errorf("line %d, byte %d, at %s: it ends too early", broken.Line, broken.Offset, within(broken.Where))
	case ok:
		err = fmt.Errorf("line %d, byte %d, at %s: %w", broken.Line, broken.Offset, within(broken.Where), broken.Unwrap())
	}
	before := "nothing before it could be read"
	if read.Entries > 0 {
		before = fmt.Sprintf("%s before it could be read, %d of them answered 401", requests(read.Entries), read.Unauthorized)
	}
	return fmt.Errorf("reading %s: %w; %s", name, err, before)
}

// within is a place in a file, for people.
func within(pointer string) string {
	if pointer == "" {
		return "the top"
	}
	return plain(pointer)
}

// label is how a file is spoken of.
func label(name string) string {
	if name == stdin {
		return "standard input"
	}
	return name
}
