package installer

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/why401/why401/host"
)

// errFindings is the end of a status that found something to mend; the lines above it have said what.
var errFindings = errors.New("something is to be mended, see above")

func (s System) runInstall(ctx context.Context, out io.Writer, only browserIDs, dryRun bool) error {
	chosen, err := s.choose(only)
	if err != nil {
		return err
	}
	steps, obstacles := s.install(chosen)
	if dryRun {
		wouldDo(out, steps)
		return obstacles
	}
	r, err := s.readReceipt()
	if err != nil {
		return err
	}
	r.noteFile(s.receiptPath())
	if err := s.carryOut(steps, &r, sayDone(out)); err != nil {
		return errors.Join(err, obstacles)
	}
	failed := false
	for _, b := range chosen {
		// What stood in the way is the error's to tell.
		if _, whose, _ := s.registration(b); whose == ours {
			finding := s.check(ctx, b)
			finding.print(out)
			failed = failed || !finding.OK
		}
	}
	say(out, "")
	for _, b := range chosen {
		say(out, "To load the extension in %s: %s", b.Name, strings.Join(b.LoadSteps(s.extensionDir(), s.extensionDir()), " "))
	}
	if failed {
		return errors.Join(errFindings, obstacles)
	}
	return obstacles
}

func (s System) runUninstall(out io.Writer, only browserIDs, dryRun bool) error {
	from := s.offered()
	if len(only) > 0 {
		from, _ = s.choose(only) // The flag has checked the names.
	}
	steps := s.uninstall(from)
	if len(steps) == 0 {
		say(out, "Nothing of why401 is installed.")
		return nil
	}
	if dryRun {
		wouldDo(out, steps)
		return nil
	}
	r, err := s.readReceipt()
	if err != nil {
		return err
	}
	if err := s.carryOut(steps, &r, sayDone(out)); err != nil {
		return err
	}
	if exists(s.Data) && !exists(s.installedProgram()) {
		say(out, "%s stays: it has files that install did not write.", s.Data)
	}
	return nil
}

func (s System) runStatus(ctx context.Context, out io.Writer, only browserIDs) error {
	chosen, err := s.choose(only)
	if err != nil {
		return err
	}
	failed := false
	for _, finding := range s.Status(ctx, chosen) {
		finding.print(out)
		failed = failed || !finding.OK && !finding.Note
	}
	say(out, "The host logs to %s.", filepath.Join(s.State, filepath.Base(host.LogPath())))
	if failed {
		return errFindings
	}
	return nil
}

func wouldDo(out io.Writer, steps []step) {
	for _, step := range steps {
		say(out, "would %s", step.words)
	}
}

func sayDone(out io.Writer) func(string) {
	return func(words string) { say(out, "done: %s", words) }
}

// say writes a line. Whoever closed the terminal does not need it.
func say(out io.Writer, format string, args ...any) { _, _ = fmt.Fprintf(out, format+"\n", args...) }
