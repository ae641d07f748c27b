// Command release builds everything that a release of why401 publishes: for each system an archive with the program, for
// Linux also packages, the extension as stores and Firefox take it, a bill of materials for each, and checksums.
//
// The same commit makes the same bytes: nothing of the machine, the directory, the clock or the user gets in. Times are
// the commit's, or SOURCE_DATE_EPOCH where that is set.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"time"
)

// limit is how long a release may take: on a slow machine, without anything cached.
const limit = time.Hour

func main() {
	var o options
	flag.StringVar(&o.source, "source", ".", "the folder of why401's source")
	flag.StringVar(&o.out, "out", "dist", "the folder to write to; the release gets a folder of its own in it")
	flag.Func("only", "build only for this target, like linux/amd64 (may be repeated)", o.add)
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	if err := release(ctx, o, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}

// options are what the command line chooses.
type options struct {
	source, out string
	only        []target
}

func (o *options) add(name string) error {
	for _, t := range targets {
		if t.goos+"/"+t.goarch == name {
			o.only = append(o.only, t)
			return nil
		}
	}
	return errors.New("there is no such target")
}

// release builds a release and lists what it consists of.
func release(ctx context.Context, o options, report io.Writer) (err error) {
	source, err := openTree(ctx, o.source)
	if err != nil {
		return err
	}
	scratch, err := os.MkdirTemp("", "why401-release-")
	if err != nil {
		return fmt.Errorf("making a folder for what is temporary: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(scratch)) }()
	b := builder{tree: source, scratch: scratch, out: filepath.Join(o.out, "why401-"+source.version)}
	if err := b.buildAll(ctx, o.only); err != nil {
		return err
	}
	if err := b.list(report); err != nil {
		return err
	}
	if source.changed {
		_, err = fmt.Fprintln(report, "These files are no release: the tree has changes that no commit holds.")
	}
	return err
}

// builder builds the parts of a release.
type builder struct {
	tree

	// out is where the release goes, and scratch a folder for what is temporary.
	out, scratch string
	// extension is a folder with the files of the extension, and nothing else.
	extension string
	manual    manual
}

func (b *builder) buildAll(ctx context.Context, only []target) error {
	if len(only) == 0 {
		only = targets
	}
	if err := os.RemoveAll(b.out); err != nil {
		return fmt.Errorf("removing an earlier build: %w", err)
	}
	if err := os.MkdirAll(b.out, 0o755); err != nil { //nolint:gosec // everybody may see a release
		return fmt.Errorf("making the folder of the release: %w", err)
	}
	steps := []func(context.Context) error{b.collectExtension, b.packExtensions, b.writeManual}
	for _, t := range only {
		steps = append(steps, func(ctx context.Context) error { return b.buildFor(ctx, t) })
	}
	for _, step := range steps {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return b.writeChecksums()
}

// buildFor builds what is published for one target.
func (b *builder) buildFor(ctx context.Context, t target) error {
	program, err := b.programFor(ctx, t)
	if err != nil {
		return err
	}
	modules, err := b.modulesOf(ctx, program)
	if err != nil {
		return err
	}
	if err := b.writeBill(ctx, t, program, modules); err != nil {
		return err
	}
	if err := b.archive(t, program, modules); err != nil {
		return err
	}
	if t.goos != "linux" {
		return nil
	}
	for _, format := range []format{deb, rpm} {
		if err := b.pack(ctx, t, format, program, modules); err != nil {
			return fmt.Errorf("building the .%s for %s: %w", format, t.goarch, err)
		}
	}
	return nil
}

// path is where a file of the release goes, named after the release: path("-linux-amd64.tar.gz").
func (b *builder) path(suffix string) string {
	return filepath.Join(b.out, "why401-"+b.version+suffix)
}

func (b *builder) list(report io.Writer) error {
	entries, err := os.ReadDir(b.out)
	if err != nil {
		return fmt.Errorf("listing the release: %w", err)
	}
	var lines strings.Builder
	for _, entry := range entries {
		info, err := entry.Info()
		if err != nil {
			return fmt.Errorf("listing the release: %w", err)
		}
		fmt.Fprintf(&lines, "%9.1f kB  %s\n", float64(info.Size())/1000, filepath.Join(b.out, entry.Name()))
	}
	_, err = io.WriteString(report, lines.String())
	return err
}
