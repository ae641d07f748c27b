// Command why401 says why a request was answered 401 Unauthorized. Started by a browser it is the native messaging host
// of the why401 extension; started by a person it is a command line tool. Each folder that offers a command has it in
// its command.go; here they are only joined.
package main

import (
	"embed"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/why401/why401/demo"
	"github.com/why401/why401/host"
	"github.com/why401/why401/installer"
	"github.com/why401/why401/terminal"
)

// extension is what a browser loads: the manifest and the folders that it and its scripts name.
//
//go:embed manifest.json extension/background extension/generated extension/icons extension/page extension/view
var extension embed.FS

// The exit codes of commands. A host has its own; see package host.
const (
	exitDone    = 0
	exitFailed  = 1
	exitMisused = 2
)

func main() {
	// Browsers wait for the host, so nothing comes before it.
	if caller, ok := host.CallerOf(os.Args[1:]); ok {
		os.Exit(host.Main(caller, os.Stdin, os.Stdout, os.Stderr))
	}
	os.Exit(run())
}

// run carries out the command line.
func run() int {
	understood := false
	root := newRoot()
	root.PersistentPreRun = func(*cobra.Command, []string) { understood = true }
	command, err := root.ExecuteC()
	if err == nil {
		return exitDone
	}
	if !understood {
		fmt.Fprintln(os.Stderr, "why401:", withoutArguments(err, os.Args[1:]))
		fmt.Fprintf(os.Stderr, "Run \"%s --help\" for how to use it.\n", command.CommandPath())
		return exitMisused
	}
	fmt.Fprintln(os.Stderr, "why401:", err)
	return exitFailed
}

// withoutArguments takes out of an error what stood on the command line and is too long for a command or flag: cobra
// quotes what it does not know, and that may be a token that somebody pasted without a command before it.
func withoutArguments(err error, arguments []string) string {
	const longestWord = 24
	text := err.Error()
	words := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(` "'`, r) })
	for _, word := range words {
		quoted := slices.ContainsFunc(arguments, func(argument string) bool { return strings.Contains(argument, word) })
		if len(word) > longestWord && quoted {
			text = strings.ReplaceAll(text, word, "[redacted]")
		}
	}
	return text
}

func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:   "why401",
		Short: "Says why a page or API answered 401 Unauthorized, and what to do next",
		Long: `Says why a page or API answered 401 Unauthorized, and what to do next.

The diagnosis shows in your browser: "why401 install" registers this program with it and says how to load the extension.
To see it work without installing anything, run "why401 demo".

Exit codes: 0 done, 1 it failed or found something wrong, 2 the command line was not understood.`,
		SilenceUsage:  true,
		SilenceErrors: true,
		Version:       host.Version,
	}
	root.SetVersionTemplate(version())
	root.AddCommand(installer.Commands(extension)...)
	root.AddCommand(terminal.Commands()...)
	root.AddCommand(demo.Command(extension), versionCommand())
	return root
}

func versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Tell the version of the program and of its messages",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := fmt.Fprint(cmd.OutOrStdout(), version())
			return err
		},
	}
}

func version() string {
	return fmt.Sprintf("why401 %s (messages %d, %s)\n", host.Version, host.Protocol, runtime.Version())
}
