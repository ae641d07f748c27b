// Package demo shows why401 on real 401s: it serves the web of package site, runs the browser of package browser, and
// either leaves both to a person at a window, or walks through every situation itself and tells what came of it.
package demo

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/why401/why401/demo/browser"
	"github.com/why401/why401/demo/site"
)

// flags are those of the command.
type flags struct {
	headless    bool
	json        bool
	screenshots string
	only        []string
}

// Command returns why401 demo. The extension is the file system that holds manifest.json and the folder extension.
func Command(extension fs.FS) *cobra.Command {
	var f flags
	cmd := &cobra.Command{
		Use:   "demo",
		Short: "Meet real 401s in a browser of its own, and see them explained",
		Long: `Serves a web of made-up hosts on a loopback port, each of which really refuses requests for a reason of its own, and
starts a Chromium in which extension and host are registered. Nothing else on this machine is touched, and all is
removed at the end.

With a display it opens a window to click through, and ends when that is closed. Without one it walks through every
situation, and ends with exit code 1 if one of them got no advice.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			ctx, stop := signal.NotifyContext(cmd.Context(), os.Interrupt, syscall.SIGTERM)
			defer stop()
			return run(ctx, cmd.OutOrStdout(), extension, f)
		},
	}
	cmd.Flags().BoolVar(&f.headless, "headless", false, "walk through the situations even if there is a display")
	cmd.Flags().BoolVar(&f.json, "json", false, "print the outcome as JSON (implies --headless)")
	cmd.Flags().StringVar(&f.screenshots, "screenshots", "", "folder for the pictures (default: a new one for temporary files)")
	cmd.Flags().StringSliceVar(&f.only, "only", nil, "ids of the situations to walk through (implies --headless)")
	return cmd
}

func run(ctx context.Context, out io.Writer, extension fs.FS, f flags) (err error) {
	situations, err := choose(f.only)
	if err != nil {
		return err
	}
	web, err := site.Start(nil)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, web.Close()) }()
	options, err := options(extension, web)
	if err != nil {
		return err
	}
	if !f.headless && !f.json && len(f.only) == 0 && hasDisplay() {
		_, _ = fmt.Fprintln(out, "The demo is open in a window of its own. Close it to end the demo.")
		return browser.Show(ctx, options, site.Index)
	}
	folder, err := screenshots(f.screenshots)
	if err != nil {
		return err
	}
	return walk(ctx, options, situations, &reporter{out: out, json: f.json, folder: folder})
}

// options register this very program as the host.
func options(extension fs.FS, web *site.Site) (browser.Options, error) {
	program, err := os.Executable()
	if err != nil {
		return browser.Options{}, fmt.Errorf("finding this program: %w", err)
	}
	return browser.Options{Extension: extension, Host: program, Arguments: web.Arguments()}, nil
}

// choose returns the situations with the ids, or all of them where there are none.
func choose(ids []string) ([]site.Situation, error) {
	all := site.Situations()
	if len(ids) == 0 {
		return all, nil
	}
	var known []string
	for _, s := range all {
		known = append(known, s.ID)
	}
	for _, id := range ids {
		if !slices.Contains(known, id) {
			return nil, fmt.Errorf("there is no situation %q; there are %s", id, strings.Join(known, ", "))
		}
	}
	return slices.DeleteFunc(all, func(s site.Situation) bool { return !slices.Contains(ids, s.ID) }), nil
}

// screenshots makes the folder for pictures.
func screenshots(folder string) (string, error) {
	if folder == "" {
		made, err := os.MkdirTemp("", "why401-screenshots-")
		if err != nil {
			return "", fmt.Errorf("making a folder for screenshots: %w", err)
		}
		return made, nil
	}
	absolute, err := filepath.Abs(folder)
	if err != nil {
		return "", fmt.Errorf("making a folder for screenshots: %w", err)
	}
	if err := os.MkdirAll(absolute, 0o755); err != nil { //nolint:gosec // Pictures of the demo are no secret.
		return "", fmt.Errorf("making a folder for screenshots: %w", err)
	}
	return absolute, nil
}
