// Package terminal offers the engine on the command line: har judges every 401 of a recording, replay proves the cause of
// one by experiment, token judges one credential, inspect an exchange that was saved, and explain shows what the
// catalogue knows.
//
// Each command has a file of its own. What they write for people goes through [paint], which colours it on a terminal
// and lets no control character of a foreign text reach it.
package terminal

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/causes"
	"github.com/why401/why401/inspector/replay"
)

// Commands returns why401 har, replay, token, inspect and explain.
func Commands() []*cobra.Command {
	return []*cobra.Command{
		harCommand(), replayCommand(replay.Options{Args: replay.ArgsFromEnv(os.Getenv)}), tokenCommand(), inspectCommand(),
		explainCommand(),
	}
}

// newEngine returns an inspector with the whole catalogue.
func newEngine() (*inspector.Inspector, error) {
	catalogue, err := causes.Catalogue()
	if err != nil {
		return nil, fmt.Errorf("reading the catalogue of causes: %w", err)
	}
	return inspector.New(catalogue)
}

// formatFlag adds --format, of which the first is what is written without it.
func formatFlag(cmd *cobra.Command, into *string, formats ...string) {
	cmd.Flags().StringVar(into, "format", formats[0], "form of the output: "+strings.Join(formats, ", "))
	_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(formats, cobra.ShellCompDirectiveNoFileComp))
}

// checkFormat refuses a format that there is not.
func checkFormat(format string, formats ...string) error {
	if slices.Contains(formats, format) {
		return nil
	}
	last := len(formats) - 1
	return fmt.Errorf("there is no format %q; there are %s and %s", format, strings.Join(formats[:last], ", "), formats[last])
}

// completeFiles offers files with these endings, and folders on the way to them.
func completeFiles(endings ...string) cobra.CompletionFunc {
	return func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return endings, cobra.ShellCompDirectiveFilterFileExt
	}
}
