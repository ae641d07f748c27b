// Package terminal offers the engine on the command line: explain shows what the catalogue knows, inspect judges an
// exchange that was saved.
package terminal

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/why401/why401/host"
	"github.com/why401/why401/inspector"
	"github.com/why401/why401/inspector/causes"
)

// Commands returns why401 explain and inspect.
func Commands() []*cobra.Command {
	return []*cobra.Command{explainCommand(), inspectCommand()}
}

func explainCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "explain [CAUSE]",
		Short: "List the causes of a 401, or tell all about one",
		Long: `Without an argument, lists every cause that a report can name. With the id of one, tells how it comes about, what to
do, and how to prevent it.`,
		Example: `  why401 explain
  why401 explain token-expired`,
		Args: cobra.MaximumNArgs(1),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			catalogue, _ := causes.Catalogue()
			return ids(catalogue), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			catalogue, err := causes.Catalogue()
			if err != nil {
				return fmt.Errorf("reading the catalogue of causes: %w", err)
			}
			if len(args) == 0 {
				return writeList(cmd.OutOrStdout(), catalogue)
			}
			for _, cause := range catalogue.Causes {
				if cause.ID == args[0] {
					return writeCause(cmd.OutOrStdout(), cause)
				}
			}
			return fmt.Errorf("there is no cause %q; there are %s", args[0], strings.Join(ids(catalogue), ", "))
		},
	}
}

func inspectCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "inspect FILE",
		Short: "Say why a saved exchange was answered 401",
		Long: `Reads an exchange as JSON, in the form that host/PROTOCOL.md describes, from a file or, for -, from standard input, and
writes the report. Nothing is sent anywhere. The file carries credentials; the report does not.`,
		Example: `  why401 inspect exchange.json
  why401 inspect - --format json < exchange.json`,
		Args: func(cmd *cobra.Command, args []string) error {
			if format != "text" && format != "json" {
				return fmt.Errorf("there is no format %q; there are text and json", format)
			}
			return cobra.ExactArgs(1)(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			x, err := readExchange(args[0], cmd.InOrStdin())
			if err != nil {
				return err
			}
			catalogue, err := causes.Catalogue()
			if err != nil {
				return fmt.Errorf("reading the catalogue of causes: %w", err)
			}
			engine, err := inspector.New(catalogue)
			if err != nil {
				return err
			}
			report := engine.Inspect(x)
			if format == "text" {
				return writeReport(cmd.OutOrStdout(), report)
			}
			encoder := json.NewEncoder(cmd.OutOrStdout())
			encoder.SetEscapeHTML(false)
			encoder.SetIndent("", "  ")
			return encoder.Encode(inspector.Document{Schema: inspector.Schema, Reports: []inspector.Report{report}})
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "form of the report: text or json")
	return cmd
}

// readExchange reads an exchange from a file, or from in for "-". Its errors quote nothing of the content.
func readExchange(name string, in io.Reader) (*inspector.Exchange, error) {
	if name != "-" {
		file, err := os.Open(name)
		if err != nil {
			return nil, fmt.Errorf("reading the exchange: %w", err)
		}
		defer func() { _ = file.Close() }()
		in = file
	}
	content, err := io.ReadAll(io.LimitReader(in, host.MaxRequest+1))
	if err != nil {
		return nil, fmt.Errorf("reading the exchange from %s: %w", name, err)
	}
	if len(content) > host.MaxRequest {
		return nil, fmt.Errorf("reading the exchange from %s: it has more than %d MiB", name, host.MaxRequest>>20)
	}
	x, err := host.DecodeExchange(content)
	if err != nil {
		return nil, fmt.Errorf("reading the exchange from %s: %w", name, err)
	}
	return x, nil
}

func ids(catalogue inspector.Catalogue) []string {
	var all []string
	for _, cause := range catalogue.Causes {
		all = append(all, cause.ID)
	}
	return all
}
